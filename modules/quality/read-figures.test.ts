import { readFileSync } from "node:fs";
import { describe, expect, it } from "vitest";
import { readFigures } from "./read-figures";

const credits = `### Credits

| | gold | precision | recall |
| --- | --- | --- | --- |
| provenance | 84 | 0.95 | 0.80 |

### Distorted pairs and honest paraphrases

| pairs | called the same |
| --- | --- |
| distorted | 3 of 60 |
`;

describe("readFigures", () => {
  it("reads shares and counts, and says what is not there", () => {
    const { figures, missing } = readFigures(credits);
    expect(figures).toEqual([
      { id: "republished", wrong: expect.closeTo(0.05), missed: expect.closeTo(0.2) },
      { id: "distorted", wrong: 0.05, missed: null },
    ]);
    expect(missing).toContain("Credits / cites / precision");
  });

  it("finds every figure in docs/QUALITY.md: a table that was renamed is to be renamed here too", () => {
    const document = readFileSync(new URL("../../docs/QUALITY.md", import.meta.url), "utf8");
    expect(readFigures(document).missing).toEqual([]);
  });
});
