import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { cues } from "../../data/cues";
import type { Span } from "../model";
import { readAttributions } from "./read-attributions";

function read(text: string, language: string | null = "en") {
  return readAttributions(text, language, cues).map(({ source, cue, content, type }) => ({
    source: source === null ? null : text.slice(...source),
    cue: cue.map((span) => text.slice(...span)),
    content: content.map((span) => text.slice(...span)),
    type,
  }));
}

describe("direct speech in English", () => {
  it.each([
    ["“The quay is safe,” Berezin said.", "Berezin", "said", ["“The quay is safe,”"]],
    [
      "“The quay is safe,” said Foreign Minister Ilya Berezin.",
      "Foreign Minister Ilya Berezin",
      "said",
      ["“The quay is safe,”"],
    ],
    ['Berezin said: "The quay is safe."', "Berezin", "said", ['"The quay is safe."']],
    [
      "“The quay is safe,” he said on Monday. “The road is not.”",
      "he",
      "said",
      ["“The quay is safe,”", "“The road is not.”"],
    ],
    ["“The quay,” Berezin said, “is safe.”", "Berezin", "said", ["“The quay,”", "“is safe.”"]],
    ["‘The quay is safe and wide,’ Berezin said.", "Berezin", "said", ["‘The quay is safe and wide,’"]],
    [
      "“The quay is safe,” Berezin, a former sailor, said.",
      "Berezin, a former sailor",
      "said",
      ["“The quay is safe,”"],
    ],
    ['Ilya Berezin: "The quay is safe."', "Ilya Berezin", ":", ['"The quay is safe."']],
  ])("%s", (text, source, cue, content) => {
    expect(read(text)).toEqual([{ source, cue: [cue], content, type: "direct" }]);
  });

  it("takes no quoted name for speech", () => {
    expect(read("The ship “Good Hope” left the quay on Monday.")).toEqual([]);
  });
});

it("de: a sentence in the mood of reported speech goes on with the source before", () => {
  const text = "Berezin sagte, der Hafen sei offen. Die Straße könne erst im Mai öffnen. Der Hafen ist groß.";
  expect(read(text, "de")).toMatchObject([
    { source: "Berezin", cue: ["sagte"] },
    { source: "Berezin", cue: [], content: ["Die Straße könne erst im Mai öffnen"], type: "indirect" },
  ]);
  expect(read("Die Straße könne erst im Mai öffnen.", "de")).toEqual([]);
});

describe("where what is attributed ends", () => {
  it.each([
    ["Berezin said the quay is safe; the road stayed shut all week.", "the quay is safe"],
    ["Berezin said the quay is safe, but the road stayed shut all week.", "the quay is safe"],
    ["Berezin said the quay is safe, which nobody in the port believes.", "the quay is safe"],
    ["Berezin said the quay is safe, the harbour master said it was not.", "the quay is safe"],
    ["Berezin said that it is safe, but that it is narrow.", "that it is safe, but that it is narrow"],
    [
      "Berezin said the quay, the road and the bridge are safe.",
      "the quay, the road and the bridge are safe",
    ],
  ])("%s", (text, content) => {
    expect(read(text)[0]?.content).toEqual([content]);
  });
});

describe("what a source within the sentence is named for", () => {
  it.each([
    [
      "en",
      "The quay, according to Berezin, is safe again this week.",
      ["The quay", "is safe again this week"],
    ],
    [
      "de",
      "Der Hafen sei laut Berezin in dieser Woche wieder offen.",
      ["Der Hafen sei", "in dieser Woche wieder offen"],
    ],
    [
      "de",
      "Laut Berezin ist der Hafen offen, der Kai aber nicht.",
      ["ist der Hafen offen, der Kai aber nicht"],
    ],
  ])("%s: %s", (language, text, content) => {
    expect(read(text, language).map((each) => [each.source, each.content])).toEqual([["Berezin", content]]);
  });
});

describe("indirect and mixed speech in English", () => {
  it.each([
    ["Berezin said that the quay is safe.", "Berezin", "said", ["that the quay is safe"], "indirect"],
    ["The quay is safe, according to Berezin.", "Berezin", "according to", ["The quay is safe"], "indirect"],
    [
      "According to the Harbour Ministry, the quay is safe again.",
      "the Harbour Ministry",
      "According to",
      ["the quay is safe again"],
      "indirect",
    ],
    ["The quay is safe again, Berezin said.", "Berezin", "said", ["The quay is safe again"], "indirect"],
    [
      "Berezin told reporters that the quay is safe.",
      "Berezin",
      "told",
      ["that the quay is safe"],
      "indirect",
    ],
    [
      "Berezin called the quay “safe and wide” for all.",
      "Berezin",
      "called",
      ["the quay “safe and wide” for all"],
      "mixed",
    ],
  ])("%s", (text, source, cue, content, type) => {
    expect(read(text)).toEqual([{ source, cue: [cue], content, type }]);
  });

  it("gives an added clause to the same speaker", () => {
    const found = read("Berezin said that the quay is safe, adding that the road is closed.");
    expect(found.map(({ source, cue }) => [source, cue[0]])).toEqual([
      ["Berezin", "said"],
      ["Berezin", "adding"],
    ]);
  });
});

describe("direct speech in other languages", () => {
  it.each([
    ["de", "„Der Kai ist sicher“, sagte Berezin am Montag.", "Berezin", "sagte"],
    ["de", "„Der Kai ist sicher“, so Berezin.", "Berezin", "so"],
    ["fr", "« Le quai est sûr », a déclaré Ilya Berezin lundi.", "Ilya Berezin", "déclaré"],
    ["es", "«El muelle es seguro», dijo Berezin el lunes.", "Berezin", "dijo"],
    ["pt", "“O cais é seguro”, disse Berezin na segunda-feira.", "Berezin", "disse"],
    ["it", "«La banchina è sicura», ha detto Berezin.", "Berezin", "detto"],
    ["ru", "«Причал безопасен», — заявил Илья Березин.", "Илья Березин", "заявил"],
    ["uk", "«Причал безпечний», — заявив Ілля Березін.", "Ілля Березін", "заявив"],
    ["ar", "وقال بيريزين: «الرصيف آمن اليوم».", "بيريزين", "وقال"],
    ["sr-Latn", "„Pristanište je bezbedno“, rekao je Berezin.", "Berezin", "rekao"],
    ["sr-Cyrl", "„Пристаниште је безбедно“, рекао је Березин.", "Березин", "рекао"],
    ["tr", "Berezin, “Rıhtım bugün güvenli” dedi.", "Berezin", "dedi"],
    ["zh", "贝列津说：“码头今天是安全的。”", "贝列津", "说"],
    ["nl", "“De kade is veilig”, zei Berezin maandag.", "Berezin", "zei"],
  ])("%s: %s", (language, text, source, cue) => {
    expect(read(text, language)[0]).toMatchObject({ source, cue: [cue], type: "direct" });
  });

  it("reads clauses before a final verb and after an unspaced one", () => {
    expect(read("Berezin, rıhtımın bugün güvenli olduğunu söyledi.", "tr")[0]).toMatchObject({
      source: "Berezin",
      content: ["rıhtımın bugün güvenli olduğunu"],
    });
    expect(read("贝列津表示，码头今天是安全的。", "zh")[0]).toMatchObject({
      source: "贝列津",
      cue: ["表示"],
    });
  });

  it("attributes nothing in a language without cues", () => {
    expect(read("«Il molo è sicuro», disse Berezin.", "xx")).toEqual([]);
  });
});

describe("any text", () => {
  it("gives spans inside the text, in order, and never throws", () => {
    const words = fc.constantFrom(
      "“",
      "”",
      '"',
      "‘",
      "’",
      "said",
      "Berezin",
      "that",
      ",",
      ".",
      "\n",
      "according to",
      " ",
      "the quay",
      "«",
      "»",
      "told",
    );
    const texts = fc.oneof(
      fc.string({ unit: "grapheme", maxLength: 200 }),
      fc.array(words, { maxLength: 60 }).map((parts) => parts.join(" ")),
    );
    fc.assert(
      fc.property(texts, fc.constantFrom("en", "de", "ru", "ar", "tr"), (text, language) => {
        for (const { source, cue, content } of readAttributions(text, language, cues)) {
          const spans: Span[] = [...(source ? [source] : []), ...cue, ...content];
          expect(content.length).toBeGreaterThan(0);
          for (const [start, end] of spans) {
            expect(start).toBeGreaterThanOrEqual(0);
            expect(end).toBeGreaterThan(start);
            expect(end).toBeLessThanOrEqual(text.length);
          }
          for (let at = 1; at < content.length; at++)
            expect(content[at]?.[0]).toBeGreaterThanOrEqual(content[at - 1]?.[1] ?? 0);
        }
      }),
      { numRuns: 300 },
    );
  });
});
