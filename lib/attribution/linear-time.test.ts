import { describe, expect, it } from "vitest";
import { cues } from "../../data/cues";
import { articleOf, line, names } from "./made-up.test-data";
import { readAttributions } from "./read-attributions";
import { readCredits } from "./read-credits";
import { readStatements } from "./read-statements";

/** Lines that make careless expressions try every way to split them. */
const HOSTILE = [
  "a ",
  "A ",
  "“",
  "” ",
  "«",
  '" ',
  "said ",
  "told the newspaper ",
  "(",
  "()",
  "/ /",
  "© ",
  "© 2019 2019 ",
  "by and by ",
  "Source: ",
  "originally published by ",
  "according to ",
  ", ",
  ". ",
  ".- ",
  "— ",
  "the the ",
  "New ",
  "N. N. ",
  "\u200b",
  "新",
  "新华社 ",
  "сообщил ",
  "وقال ",
  "in an interview with the ",
  "at a news conference on Tuesday ",
  "x, said y, ",
  "nach Angaben ",
  "hat, gesagt dass ",
  "x, die sei ",
  ", so X, ",
  "wie X sagte ",
  "der Kai zufolge ",
];

/** Milliseconds, the best of three runs. */
function time(run: () => unknown): number {
  const once = () => {
    const start = performance.now();
    run();
    return performance.now() - start;
  };
  return Math.min(once(), once(), once());
}

/**
 * Four times the text takes four times the time where it is linear, sixteen times where it is quadratic; what lies
 * between is allowance for a busy machine, which may also try again.
 */
function expectLinear(run: (length: number) => unknown): void {
  run(1000);
  const small = time(() => run(12_000));
  const large = time(() => run(48_000));
  expect(large).toBeLessThan(12 * Math.max(small, 10));
}

describe("time grows with the text and no faster", () => {
  it.each(HOSTILE.map((part) => [part]))("for %j over and over", { retry: 2 }, (part) => {
    const repeated = (length: number) => part.repeat(Math.ceil(length / part.length));
    expectLinear((length) => {
      const text = repeated(length);
      const article = articleOf([text], {
        lines: [line(text), line(text, "footer")],
        rights: [{ kind: "copyright", text }],
      });
      readCredits(article, names, cues);
      readCredits({ ...article, language: null }, names, cues);
      for (const language of ["en", "ru", "de"]) readAttributions(text, language, cues);
      readStatements({ ...article, published: "2016-09-14" }, names, cues);
    });
  });

  const LINES: Record<string, string> = {
    quotations: "“the quay is safe” said N. N. ",
    cues: "told the newspaper originally published by according to ",
    spaces: " ",
    names: "Harbour Gazette Reuters ",
    digits: "12 2019 3.5 ",
    brackets: "((Reuters)) [/] ",
    unspaced: "新华社报道",
    mixed: "said, «(Reuters) — “ сообщил وقال 12 ",
  };

  it.each(Object.entries(LINES))(
    "in one line of a megabyte: %s",
    { retry: 2, timeout: 60_000 },
    (_, part) => {
      const once = (length: number) => {
        const text = part.repeat(Math.ceil(length / part.length));
        const article = articleOf([text], { language: null, lines: [line(text), line(text, "footer")] });
        const start = performance.now();
        readCredits(article, names, cues);
        for (const language of Object.keys(cues.languages)) readAttributions(text, language, cues);
        readStatements({ ...article, language: "en", published: "2016-09-14" }, names, cues);
        return performance.now() - start;
      };
      once(1000);
      const quarter = once(250_000);
      expect(once(1_000_000)).toBeLessThan(Math.min(6 * Math.max(quarter, 50), 30_000));
    },
  );

  it("survives a megabyte in every visible field", () => {
    const text = "said the newspaper (Reuters) — “ ".repeat(30_000);
    const article = articleOf([text.slice(0, 200_000)], {
      title: text,
      byline: text,
      dateline: text,
      outlet: text,
      lines: [line(text)],
      canonicalUrl: text,
      language: "en",
    });
    expect(() => readCredits(article, names, cues)).not.toThrow();
    expect(() => readStatements(article, names, cues)).not.toThrow();
  });
});
