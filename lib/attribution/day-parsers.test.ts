import * as de from "chrono-node/de";
import * as en from "chrono-node/en";
import * as ru from "chrono-node/ru";
import { describe, expect, it } from "vitest";
import { DAY_PARSERS } from "./day-parsers";

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

describe("days are found as chrono-node finds them", () => {
  for (const [language, { parser, sentences }] of Object.entries(SENTENCES)) {
    it.each(sentences)(`${language}: %s`, (sentence) => {
      const found = DAY_PARSERS[language]?.parse(sentence, REFERENCE) ?? [];
      const expected = parser.parse(sentence, REFERENCE);
      const told = ({ text, start }: (typeof found)[number]) =>
        [text, ...(["year", "month", "day", "weekday"] as const).map((part) => start.get(part))].join(" ");
      expect(found.map(told)).toEqual(expected.map(told));
    });
  }
});
