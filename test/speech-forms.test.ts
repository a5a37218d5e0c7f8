import { describe, expect, it } from "vitest";
import { cues } from "../data/cues";
import { readAttributions } from "../lib/attribution/read-attributions";
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
