import type { Mention, PartialDate, ReportStatement } from "../model";
import { indexTokens } from "../pack/index-terms";
import { entityTerm, type TermWeights } from "./term-weights";
import { readWording } from "./wording";

/** A report or an article as far as it is compared: its words, and what is known of it besides. */
export interface StatementItem {
  /** Headline and summary or text. */
  text: string;
  /** Of the words: a report's summary may be in another language than the report. */
  language: string | null;
  published: PartialDate | null;
  /** Names found in `text`. */
  mentions: readonly Mention[];
  /** Entity ids known besides those in the words. */
  entities?: readonly string[];
  /** Statements read or recorded. */
  statements?: readonly Pick<ReportStatement, "speakerId" | "speaker" | "occasion" | "date">[];
}

/** An item with what comparisons use, worked out once. */
export interface PreparedItem {
  item: StatementItem;
  words: Vector;
  names: Vector;
  /** Names, numbers and days: what a translation keeps. */
  facts: Vector;
}

export interface Vector {
  weights: ReadonlyMap<string, number>;
  length: number;
}

/** UTF-16 units of a text that are compared: what comes later is another matter, or no article. */
const LONGEST_TEXT = 60_000;

export function prepareItem(item: StatementItem, terms: TermWeights): PreparedItem {
  const counts = new Map<string, number>();
  for (const { term } of indexTokens(item.text.slice(0, LONGEST_TEXT)))
    counts.set(term, (counts.get(term) ?? 0) + 1);
  const words = [...counts].map(([term, count]): [string, number] => [
    term,
    (1 + Math.log(count)) * terms.of(term),
  ]);
  const names = namesOf(item).map((id): [string, number] => [id, terms.of(entityTerm(id))]);
  return {
    item,
    words: vector(words),
    names: vector(names),
    facts: vector([...names, ...printedFacts(item).map((fact): [string, number] => [fact, terms.of(fact)])]),
  };
}

/** Cosine of two vectors, 0 to 1. */
export function cosine(a: Vector, b: Vector): number {
  if (a.length === 0 || b.length === 0) return 0;
  let product = 0;
  for (const [term, weight] of a.weights) product += weight * (b.weights.get(term) ?? 0);
  return product / (a.length * b.length);
}

function namesOf({ mentions, entities = [] }: StatementItem): string[] {
  const named = mentions.filter(({ kind, unsupported }) => kind !== "outlet" && !unsupported);
  return [...new Set([...named.map(({ id }) => id), ...entities])];
}

function printedFacts({ text, language, mentions }: StatementItem): string[] {
  const { numbers, dates } = readWording({ text, language, mentions });
  const days = dates.map(({ weekday, month, day }) => `#${weekday ?? ""}/${month ?? ""}/${day ?? ""}`);
  return [...new Set([...numbers.map(({ value }) => String(value)), ...days.filter((day) => day !== "#//")])];
}

function vector(entries: [string, number][]): Vector {
  const squares = entries.reduce((sum, [, weight]) => sum + weight * weight, 0);
  return { weights: new Map(entries), length: Math.sqrt(squares) };
}
