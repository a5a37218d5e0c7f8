import { describe, expect, it } from "vitest";
import { cues } from "../data/cues";
import { articleOf, names } from "../lib/attribution/made-up.test-data";
import { readAttributions } from "../lib/attribution/read-attributions";
import { readStatements } from "../lib/attribution/read-statements";
import type { Span } from "../lib/model";
import forms from "./speech-forms.json";

function read(text: string, language: string) {
  const printed = (span: Span) => text.slice(...span);
  return readAttributions(text, language, cues).map(({ source, content }) => ({
    source: source && printed(source),
    content: content.map(printed),
  }));
}

describe("words in quotation marks and after dashes", () => {
  it.each(forms.speech)("$language: $text", ({ language, text, found }) => {
    expect(read(text, language)).toEqual(found);
  });
});

describe("dashes that set off no speech", () => {
  it.each(forms.none)("$language: $text", ({ language, text }) => {
    expect(read(text, language)).toEqual([]);
  });
});

describe("who said it, on what occasion and day", () => {
  it.each(forms.statements)("$language: $text", ({ language, text, found }) => {
    const statements = readStatements(articleOf([text], { language, published: "2016-09-15" }), names, cues);
    expect(
      statements.map(({ speaker, role, occasion, date }) => ({ speaker, role, occasion, date })),
    ).toEqual(found);
  });
});
