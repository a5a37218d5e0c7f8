import * as ar from "chrono-node/ar";
import * as de from "chrono-node/de";
import * as en from "chrono-node/en";
import * as es from "chrono-node/es";
import * as fr from "chrono-node/fr";
import * as italian from "chrono-node/it";
import * as nl from "chrono-node/nl";
import * as pt from "chrono-node/pt";
import * as ru from "chrono-node/ru";
import * as uk from "chrono-node/uk";
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { DAY_PARSERS, type DayParser } from "./day-parsers";
import { needsOf } from "./expression-needs";

const REFERENCE = { instant: new Date("2016-03-15T12:00:00Z"), timezone: 0 };
const SENTENCES = {
  en: {
    parser: en.casual,
    sentences: [
      "The pilot came back two days ago, he said.",
      "She will answer within a week and 3 days, not later.",
      "Half an hour later the mole was closed.",
      "On Tuesday the council met again; on 3 March it had not.",
      "Nobody said a word about the barge last month.",
      "The harbour master shook his head.",
    ],
  },
  de: {
    parser: de.casual,
    sentences: [
      "Der Lotse kam vor zwei Tagen zurück.",
      "Am Dienstag tagte der Rat.",
      "Niemand sprach davon.",
    ],
  },
  ru: {
    parser: ru.casual,
    sentences: ["Лоцман вернулся два дня назад.", "Совет собрался во вторник.", "Никто об этом не говорил."],
  },
};

const found = (parser: DayParser | undefined, text: string): string[] =>
  (parser?.parse(text, REFERENCE) ?? []).map(({ text: printed, start }) =>
    [printed, ...(["year", "month", "day", "weekday"] as const).map((part) => start.get(part))].join(" "),
  );

describe("days are found as chrono-node finds them", () => {
  for (const [language, { parser, sentences }] of Object.entries(SENTENCES)) {
    it.each(sentences)(`${language}: %s`, (sentence) => {
      expect(found(DAY_PARSERS[language], sentence)).toEqual(found(parser, sentence));
    });
  }

  it.each(Object.entries({ ar, de, en, es, fr, it: italian, nl, pt, ru, uk }))(
    "%s: made up of its own words",
    (language, { casual }) => {
      const context = { text: "", option: {}, reference: {} } as Parameters<
        (typeof casual.parsers)[number]["pattern"]
      >[0];
      const words = casual.parsers.flatMap((parser) =>
        needsOf(parser.pattern(context).source).flatMap((need) =>
          need.replace(/^\(\?:|\)$|\\[.d]/g, "").split("|"),
        ),
      );
      const part = fc.oneof(
        fc.constantFrom(...new Set(words)),
        fc.constantFrom(
          "3",
          "12",
          "2016",
          "10:30",
          "13/9",
          "2016-09-13",
          "of",
          "de",
          "в",
          "last",
          "vor",
          "Omar",
          "é",
          "'",
          "’",
        ),
      );
      const text = fc.array(fc.tuple(part, fc.constantFrom(" ", ". ", ", ", "")), { maxLength: 8 });
      fc.assert(
        fc.property(text, (parts) => {
          const printed = parts.flat().join("");
          expect(found(DAY_PARSERS[language], printed)).toEqual(found(casual, printed));
        }),
      );
    },
  );
});
