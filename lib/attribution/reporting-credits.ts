import { lookUpOutlet } from "../entities/look-up";
import type { Span } from "../model";
import { type CreditContext, type Draft, nameKey } from "./credit-context";
import type { CreditLine } from "./labelled-credits";

const LONGEST_NAMES = 220;
const LONGEST_LINE = 700;
/** Where no capital tells a name from a sentence, names are short and stand after a label's colon, a bracket or a dash. */
const LONGEST_UNCASED = 80;
const LABELLED = /[:：]\s*$|^\s{0,3}[(–—-]/u;
const NAMES_END = /[;)(（）|\n]|(?<!(?:^|[\s.])\p{Lu})\.(?:\s|$)/u;

/**
 * "Reporting by N. N.; Editing by N. N.", "N. N. contributed to this report": the persons as printed, one credit a
 * line, from the first of them to the last. Who stands in the byline is not named again.
 */
export function readReporting(line: CreditLine, context: CreditContext): Draft[] {
  if (line.text.length > LONGEST_LINE) return [];
  const byline = nameKey(context.article.byline ?? "");
  const isOutlet = (name: string) => lookUpOutlet(name, context.names) !== null;
  const persons = [...namedAfter(line, context), ...namedBefore(line, context)].filter(
    (span) => !byline.includes(nameKey(line.text.slice(...span))) && !isOutlet(line.text.slice(...span)),
  );
  if (persons.length === 0) return [];
  const start = Math.min(...persons.map((span) => span[0]));
  const end = Math.max(...persons.map((span) => span[1]));
  return [draft(line, [start, end])];
}

function namedAfter({ text }: CreditLine, { words }: CreditContext): Span[] {
  const found: Span[] = [];
  for (const { start: cue, end: start } of words.reportingBy.all(text)) {
    const rest = text.slice(start);
    const stop = rest.search(NAMES_END);
    const name = rest.slice(0, stop < 0 ? rest.length : stop).trimEnd();
    if (/^\p{Lu}/u.test(name) || isUncasedName(name, text.slice(Math.max(0, cue - 3), start)))
      found.push([start, start + name.length]);
  }
  return found;
}

/** `cue`: the phrase before the name, with what stands directly before it. */
function isUncasedName(name: string, cue: string): boolean {
  return name.length <= LONGEST_UNCASED && /^\p{Lo}/u.test(name) && LABELLED.test(cue);
}

function namedBefore({ text }: CreditLine, { words }: CreditContext): Span[] {
  const found: Span[] = [];
  for (const { start } of words.contributed.all(text)) {
    const before = text.slice(0, start).trimEnd().replace(/,$/u, "");
    const sentence = before.slice(lastStop(before));
    const job = words.staff.all(sentence).at(-1);
    const offset = before.length - sentence.length + (job?.end ?? 0);
    const name = before.slice(offset).replace(/^[\s–—(-]+/u, "");
    if (name.length > 3 && name.length <= LONGEST_NAMES && /^\p{Lu}/u.test(name))
      found.push([before.length - name.length, before.length]);
  }
  return found;
}

/** Where the last sentence begins; a point inside ("Port Lys, Arl., and") ends none. */
function lastStop(text: string): number {
  const stops = [...text.matchAll(/[.;(]\s|\(/gu)].at(-1);
  return stops ? stops.index + stops[0].length : 0;
}

function draft(line: CreditLine, span: Span): Draft {
  return {
    type: "reporting-by",
    name: line.text.slice(...span),
    outlet: null,
    where: line.where,
    text: line.text,
    span,
    url: null,
  };
}
