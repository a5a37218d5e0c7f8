import * as ar from "chrono-node/ar";
import * as de from "chrono-node/de";
import * as en from "chrono-node/en";
import * as es from "chrono-node/es";
import * as fr from "chrono-node/fr";
import * as it from "chrono-node/it";
import * as nl from "chrono-node/nl";
import * as pt from "chrono-node/pt";
import * as ru from "chrono-node/ru";
import * as uk from "chrono-node/uk";
import { DIGIT, needsOf } from "./expression-needs";
import { lazily } from "./lazily";

/** The parts of chrono-node that are used: what it found and which components the words state. */
export interface Components {
  get(component: "year" | "month" | "day" | "weekday"): number | null;
  isCertain(component: "year" | "month" | "day" | "weekday"): boolean;
}
export interface DayParser {
  parse(text: string, reference: { instant: Date; timezone: number }): { text: string; start: Components }[];
}

/** By primary language subtag. */
export const DAY_PARSERS: Record<string, DayParser> = lazily({
  ar: () => withGate(ar.casual),
  de: () => withGate(de.casual),
  en: () => withGate(en.casual),
  es: () => withGate(es.casual),
  fr: () => withGate(fr.casual),
  it: () => withGate(it.casual),
  nl: () => withGate(nl.casual),
  pt: () => withGate(pt.casual),
  ru: () => withGate(ru.casual),
  uk: () => withGate(uk.casual),
});

type Chrono = typeof en.casual;
type Parser = Chrono["parsers"][number];

/**
 * V8 takes up to 5 ms to compile one of these expressions, some 50 for all of them. They are asked only where the text has
 * what each of their matches has: a digit, the name of a month, a number with a unit.
 */
function withGate(casual: Chrono): Chrono {
  const gated = casual.clone();
  gated.parsers = casual.parsers.map(gate);
  return gated;
}

const NEVER = /(?!)/;

type Condition = (text: string) => boolean;

function gate(parser: Parser): Parser {
  let needs: Condition[] | undefined;
  return {
    pattern(context) {
      const pattern = parser.pattern(context);
      needs ??= conditionsOf(pattern);
      return needs.every((has) => has(context.text)) ? pattern : NEVER;
    },
    extract: (context, match) => parser.extract(context, match),
  };
}

/**
 * No word that is needed goes on with a Latin letter: the expressions say what may follow in terms of "\\w". Units stand
 * behind a number, not behind the apostrophe of a genitive ("'s" is none of seconds).
 */
function conditionsOf({ source, flags }: RegExp): Condition[] {
  const span = spanPartOf(source);
  const parts = needsOf(source).map((need) => {
    if (need === DIGIT) return need;
    return `${span?.includes(need) ? "(?<!['’])" : ""}${need}(?![a-z])`;
  });
  if (span !== null) parts.push(`${span}(?!\\p{L})`);
  return parts.map((part) => conditionOf(part, flags));
}

const conditions = new Map<string, Condition>();

/** Shared by the expressions that need the same, which are asked about one text after the other. */
function conditionOf(part: string, flags: string): Condition {
  const known = conditions.get(part);
  if (known) return known;
  const expression = new RegExp(part, flags.includes("u") ? flags : `${flags}u`);
  let last: { text: string; has: boolean } | null = null;
  const condition = (text: string): boolean => {
    if (last?.text !== text) last = { text, has: expression.test(text) };
    return last.has;
  };
  conditions.set(part, condition);
  return condition;
}

/** Of a span, "(?:, and two hours)" repeated. */
const REPEATED = "){0,10}";

/**
 * The number with a unit that a span's expression begins with and repeats: what stands before the repetition and at
 * its end. Null for all other expressions.
 */
function spanPartOf(source: string): string | null {
  const end = source.indexOf(REPEATED);
  if (end < 0) return null;
  const start = openingOf(source, end);
  let length = 0;
  while (length < start && source[start - 1 - length] === source[end - 1 - length]) length++;
  return source.slice(start - length, start).replace(/\\s\{0,5\}$/, "");
}

/** Where the bracket opens that is closed at `end`. */
function openingOf(source: string, end: number): number {
  let depth = 1;
  let at = end;
  while (at > 0 && depth > 0) {
    at--;
    if (source[at - 1] === "\\") continue;
    if (source[at] === ")") depth++;
    if (source[at] === "(") depth--;
  }
  return at;
}
