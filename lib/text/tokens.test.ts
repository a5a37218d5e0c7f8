import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { fold } from "./fold";
import { tokenise } from "./tokens";

describe("tokenise", () => {
  it("folds accents, apostrophes and letter variants", () => {
    expect(tokenise("L’État d’Ankara İŞİD").map((t) => t.term)).toEqual(["letat", "dankara", "isid"]);
  });

  it("takes each Han character alone and keeps Arabic words whole", () => {
    expect(tokenise("新华社 جبهة النُّصرة").map((t) => t.term)).toEqual(["新", "华", "社", "جبهه", "النصره"]);
  });

  it("gives spans that fold to their term", () => {
    fc.assert(
      fc.property(fc.string({ unit: "grapheme", maxLength: 200 }), (text) => {
        let last = 0;
        for (const { term, span } of tokenise(text)) {
          expect(span[0]).toBeGreaterThanOrEqual(last);
          expect(fold(text.slice(...span))).toBe(term);
          last = span[1];
        }
      }),
    );
  });
});
