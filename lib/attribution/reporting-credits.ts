import type { Span } from "../model";
import type { CreditContext, Draft } from "./credit-context";
import type { CreditLine } from "./labelled-credits";

const LONGEST_NAMES = 220;
const LONGEST_LINE = 700;

/** "Reporting by N. N.; Editing by N. N.", "N. N. contributed to this report": the persons as printed. */
export function readReporting(line: CreditLine, context: CreditContext): Draft[] {
  if (line.text.length > LONGEST_LINE) return [];
  return [...readNamedAfter(line, context), ...readNamedBefore(line, context)];
}

function readNamedAfter(line: CreditLine, context: CreditContext): Draft[] {
  const found: Draft[] = [];
  for (const match of line.text.matchAll(context.words.reportingBy)) {
    const start = match.index + match[0].length;
    const rest = line.text.slice(start, start + LONGEST_NAMES);
    const stop = rest.search(/[;)(|\n]|\.\s|\.$/u);
    const name = rest.slice(0, stop < 0 ? rest.length : stop).trimEnd();
    if (/^\p{Lu}/u.test(name)) found.push(draft(line, name, start));
  }
  return found;
}

function readNamedBefore(line: CreditLine, context: CreditContext): Draft[] {
  const found: Draft[] = [];
  for (const match of line.text.matchAll(context.words.contributed)) {
    const before = line.text.slice(0, match.index).trimEnd().replace(/,$/u, "");
    const sentence = before.slice(before.search(/[^.;(]*$/u));
    const job = [...sentence.matchAll(context.words.staff)].at(-1);
    const offset = before.length - sentence.length + (job ? job.index + job[0].length : 0);
    const name = before.slice(offset).replace(/^[\s–—(-]+/u, "");
    const start = before.length - name.length;
    if (name.length > 3 && name.length <= LONGEST_NAMES && /^\p{Lu}/u.test(name))
      found.push(draft(line, name, start));
  }
  return found;
}

function draft(line: CreditLine, name: string, start: number): Draft {
  const span: Span = [start, start + name.length];
  return {
    type: "reporting-by",
    name,
    outlet: null,
    where: line.where,
    text: line.text,
    span,
    url: null,
    confidence: 0.8,
  };
}
