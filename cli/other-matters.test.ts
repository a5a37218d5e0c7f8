import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { articleOfText } from "../lib/article/text-article";
import type { ReadingContext } from "../lib/model";
import { readContext } from "../lib/read-context";
import { runPack } from "./pack";
import { makeFolder, runCommand } from "./test-files";
import { openTools } from "./tools";

const folder = makeFolder();
const pack = folder.path("harbour.pack");
afterAll(folder.remove);

const REPORTS = [
  {
    id: "harbour",
    title: "Old quay of Tarmouth closed after the storm",
    text: "The old quay of Tarmouth was closed on Sunday after a storm tore out its eastern steps. Ferries leave from the new pier until June, harbour master Anna Kell told reporters.",
  },
  {
    id: "syria",
    title: "Lavrov says the US-led coalition spares the Nusra Front in Syria",
    text: "Sergei Lavrov said in Moscow that the coalition in Syria keeps its bombs away from the Nusra Front.",
  },
  { id: "bakery", title: "Bakers ask for cheaper flour", text: "The bakers' guild asked for cheaper flour." },
];

beforeAll(async () => {
  const rows = folder.write("rows.jsonl", REPORTS.map((row) => JSON.stringify(row)).join("\n"));
  await runCommand(runPack, ["build", rows, "-o", pack]);
});

const UNKNOWN = { url: null, outlet: null, byline: null, language: "en", published: null };

function read(title: string, ...paragraphs: string[]): ReadingContext {
  const article = articleOfText({ ...UNKNOWN, title, text: paragraphs.join("\n\n") });
  return readContext(article, openTools([pack]));
}

const idsOf = ({ coverage }: ReadingContext) => coverage.map(({ id }) => id);

describe("a built pack", () => {
  it("is searched by an article on what it holds, whatever that is", () => {
    const context = read(
      "Ferries move as the old quay of Tarmouth is shut",
      "Ferries from Tarmouth leave from the new pier until June because the old quay is closed after the storm.",
      "The storm tore out the eastern steps of the quay on Sunday, and harbour master Anna Kell had it fenced off.",
    );
    expect(context).toMatchObject({ status: "ok", topics: [] });
    expect(idsOf(context)).toEqual(["harbour"]);
  });

  it("is not searched by an article on anything else", () => {
    const context = read(
      "How to prune an apple tree in late winter",
      "Prune the tree on a dry day before the buds swell, and take out the crossing branches first of all.",
      "Cut just above an outward-facing bud, with a clean blade, and leave the leader a hand longer than the rest.",
    );
    expect(context.status).toBe("outside-pack");
    expect(idsOf(context)).toEqual([]);
  });

  it("holds reports on the bundled topics apart from the others", () => {
    const context = read(
      "Nusra Front is spared in Syria, Lavrov says",
      "Russian Foreign Minister Sergei Lavrov said the US-led coalition in Syria keeps away from the Nusra Front.",
      "The coalition in Syria did not answer at once. Lavrov had spoken in Moscow before he left for Geneva.",
    );
    expect(context.topics.length).toBeGreaterThan(0);
    expect(idsOf(context)).toEqual(["syria"]);
  });
});
