import { describe, expect, it } from "vitest";
import { articleOfText } from "./text-article";

const UNKNOWN = { title: null, outlet: null, byline: null, url: null, language: "en", published: null };

describe("articleOfText", () => {
  it("has the text's lines as paragraphs and the place at its head", () => {
    const text = "LISBON, May 3 (Reuters) - The quay is shut.\n\nIt opens in June.\nThat is all.\n";
    const { body, blocks, dateline } = articleOfText({ ...UNKNOWN, text });
    expect(body).toBe(text);
    expect(blocks.map(({ span }) => text.slice(...span))).toEqual(text.split(/\n+/).filter(Boolean));
    expect(dateline).toBe("Lisbon");
  });

  it("of no text is an article without paragraphs", () => {
    expect(articleOfText({ ...UNKNOWN, text: "" })).toMatchObject({ blocks: [], dateline: null });
  });
});
