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

/** The parts of chrono-node that are used: what it found and which components the words state. */
export interface Components {
  get(component: "year" | "month" | "day" | "weekday"): number | null;
  isCertain(component: "year" | "month" | "day" | "weekday"): boolean;
}
export interface DayParser {
  parse(text: string, reference: { instant: Date; timezone: number }): { text: string; start: Components }[];
}

/** By primary language subtag. */
export const DAY_PARSERS: Record<string, DayParser> = {
  ar: withGate(ar.casual),
  de: withGate(de.casual),
  en: withGate(en.casual),
  es: withGate(es.casual),
  fr: withGate(fr.casual),
  it: withGate(it.casual),
  nl: withGate(nl.casual),
  pt: withGate(pt.casual),
  ru: withGate(ru.casual),
  uk: withGate(uk.casual),
};

type Chrono = typeof en.casual;
type Parser = Chrono["parsers"][number];

/**
 * The expressions for spans of time ("two days ago", "within an hour") are by far the largest: compiling those of
 * English takes V8 some 50 ms. They are asked only where the text has a number with a unit.
 */
function withGate(casual: Chrono): Chrono {
  const gated = casual.clone();
  gated.parsers = casual.parsers.map(gate);
  return gated;
}

const NEVER = /(?!)/;

function gate(parser: Parser): Parser {
  let spanPart: RegExp | null | undefined;
  return {
    pattern(context) {
      const pattern = parser.pattern(context);
      if (spanPart === undefined) spanPart = spanPartOf(pattern);
      return spanPart === null || spanPart.test(context.text) ? pattern : NEVER;
    },
    extract: (context, match) => parser.extract(context, match),
  };
}

/** Of a span, "(?:, and two hours)" repeated. */
const REPEATED = "){0,10}";
const parts = new Map<string, RegExp>();

/**
 * The number with a unit that a span's expression begins with and repeats: what stands before the repetition and at
 * its end. Null for all other expressions.
 */
function spanPartOf({ source, flags }: RegExp): RegExp | null {
  const end = source.indexOf(REPEATED);
  if (end < 0) return null;
  const start = openingOf(source, end);
  let length = 0;
  while (length < start && source[start - 1 - length] === source[end - 1 - length]) length++;
  const part = source.slice(start - length, start).replace(/\\s\{0,5\}$/, "");
  const made = parts.get(part) ?? new RegExp(`${part}(?!\\p{L})`, flags.includes("u") ? flags : `${flags}u`);
  parts.set(part, made);
  return made;
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
