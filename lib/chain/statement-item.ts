import type { Mention, PartialDate, ReportCredit, ReportStatement } from "../model";
import { indexTokens } from "../pack/index-terms";
import { fold } from "../text/fold";
import { isPartialDate, weekdayOf } from "../text/partial-date";
import type { PrintedDate } from "./printed-dates";
import { entityTerm, keyTerm, type TermWeights } from "./term-weights";
import { readWording } from "./wording";

/** A report or an article as far as it is compared: its words, and what is known of it besides. */
export interface StatementItem {
  /** Headline and summary or text. */
  text: string;
  /** Headline, and the words of the address in whatever language it has them. */
  headline?: string;
  /** Of the words: a report's summary may be in another language than the report. */
  language: string | null;
  published: PartialDate | null;
  /** Names found in `text`. */
  mentions: readonly Mention[];
  /** Entity ids known besides those in the words. */
  entities?: readonly string[];
  /** Statements read or recorded. */
  statements?: readonly SaidStatement[];
  /** Topic ids. Two items that both have topics are compared as records, with all evidence that those bear. */
  topics?: readonly string[];
  outlet?: string | null;
  credits?: readonly Pick<ReportCredit, "kind" | "name">[];
}

export type SaidStatement = Pick<ReportStatement, "speakerId" | "speaker" | "occasion" | "date"> & {
  gist?: string | null;
};

/** An item with what comparisons use, worked out once. */
export interface PreparedItem {
  item: StatementItem;
  words: Vector;
  /** Words of `headline`, each by its rarity in headlines. */
  headline: Vector;
  names: Vector;
  /** Names, numbers and days: what a translation keeps. */
  facts: Vector;
  /** Words of all gists. */
  gists: Vector;
  topics: Vector;
  speakers: Vector;
  /** Outlets and bodies that the text is credited to; pictures' credits tell nothing of it. */
  credits: Vector;
  /** Key of the outlet as in `credits`. */
  outlet: string | null;
  said: PreparedStatement[];
  /** Whole days that it tells of: of its statements, and printed ones whose year is certain. */
  days: PartialDate[];
}

export interface PreparedStatement {
  /** Key of the speaker. */
  speaker: string;
  /** The speaker's id as in `names`. */
  entity: string | null;
  date: PartialDate | null;
  gist: Vector;
  occasion: Vector;
}

export interface Vector {
  weights: ReadonlyMap<string, number>;
  /** Root of the sum of squares. */
  length: number;
  /** Sum of all weights. */
  total: number;
}

/** UTF-16 units of a text that are compared: what comes later is another matter, or no article. */
const LONGEST_TEXT = 60_000;
/** Statements and days of one item that are compared. */
const MOST_STATEMENTS = 20;

export function prepareItem(item: StatementItem, terms: TermWeights): PreparedItem {
  const { text, language, mentions, statements = [], topics = [], outlet = null } = item;
  const { numbers, dates } = readWording({ text, language, mentions });
  const names = namesOf(item).map((id): [string, number] => [id, terms.of(entityTerm(id))]);
  const facts = [...numbers.map(({ value }) => String(value)), ...dates.flatMap(dayFact)];
  const said = statements.slice(0, MOST_STATEMENTS);
  return {
    item,
    words: wordVector(text, terms),
    headline: keyVector(headlineKeys(item), terms),
    names: vector(names),
    facts: vector([...names, ...[...new Set(facts)].map((fact): [string, number] => [fact, terms.of(fact)])]),
    gists: wordVector(said.map(({ gist }) => gist ?? "").join("\n"), terms),
    topics: keyVector(topics.map(topicKey), terms),
    speakers: keyVector(said.map(speakerKey), terms),
    credits: keyVector(creditKeys(item), terms),
    outlet: outlet === null ? null : creditKey(outlet),
    said: said.map((each) => prepareStatement(each, terms)),
    days: daysOf(item, dates).slice(0, MOST_STATEMENTS),
  };
}

/** What a record tells besides words and entities, for `weighTerms`: words of the headline, topics, speakers and credits. */
export function recordKeys(
  item: Pick<StatementItem, "headline" | "statements" | "topics" | "credits">,
): string[] {
  const { statements = [], topics = [] } = item;
  return [...headlineKeys(item), ...topics.map(topicKey), ...statements.map(speakerKey), ...creditKeys(item)];
}

/** Cosine of two vectors, 0 to 1. */
export function cosine(a: Vector, b: Vector): number {
  if (a.length === 0 || b.length === 0) return 0;
  const [few, many] = bySize(a, b);
  let product = 0;
  few.weights.forEach((weight, term) => {
    product += weight * (many.weights.get(term) ?? 0);
  });
  return product / (a.length * b.length);
}

function bySize(a: Vector, b: Vector): [Vector, Vector] {
  return a.weights.size <= b.weights.size ? [a, b] : [b, a];
}

/** Sum of the weights of what both have. */
export function sharedWeight(a: Vector, b: Vector): number {
  let sum = 0;
  for (const [term, weight] of a.weights) if (b.weights.has(term)) sum += weight;
  return sum;
}

/** Of the weight that either has, the share that both have (Ruzicka's coefficient), 0 to 1. */
export function shareInCommon(a: Vector, b: Vector): number {
  const [few, many] = bySize(a, b);
  let common = 0;
  for (const [term, weight] of few.weights) common += Math.min(weight, many.weights.get(term) ?? 0);
  const either = a.total + b.total - common;
  return either === 0 ? 0 : common / either;
}

function prepareStatement(said: SaidStatement, terms: TermWeights): PreparedStatement {
  return {
    speaker: speakerKey(said),
    entity: said.speakerId,
    date: said.date,
    gist: wordVector(said.gist ?? "", terms),
    occasion: wordVector(said.occasion ?? "", terms),
  };
}

const topicKey = (id: string) => keyTerm("topic", id);
const creditKey = (name: string) => keyTerm("credit", fold(name));

function speakerKey({ speakerId, speaker }: SaidStatement): string {
  return keyTerm("speaker", speakerId ?? fold(speaker));
}

function headlineKeys({ headline = "" }: Pick<StatementItem, "headline">): string[] {
  return indexTokens(headline.slice(0, LONGEST_TEXT)).map(({ term }) => keyTerm("headline", term));
}

function creditKeys({ credits = [] }: Pick<StatementItem, "credits">): string[] {
  return credits.filter(({ kind }) => kind !== "copyright").map(({ name }) => creditKey(name));
}

function namesOf({ mentions, entities = [] }: StatementItem): string[] {
  const named = mentions.filter(({ kind, unsupported }) => kind !== "outlet" && !unsupported);
  return [...new Set([...named.map(({ id }) => id), ...entities])];
}

function dayFact({ weekday, month, day }: PrintedDate): string[] {
  const isDay = weekday !== null || month !== null || day !== null;
  return isDay ? [`#${weekday ?? ""}/${month ?? ""}/${day ?? ""}`] : [];
}

function daysOf({ published, statements = [] }: StatementItem, printed: PrintedDate[]): PartialDate[] {
  const said = statements.flatMap(({ date }) => date ?? []);
  const known = (published ?? said[0])?.slice(0, 4);
  const days = printed.map(({ year, month, day }) => `${year ?? known}-${two(month)}-${two(day)}`);
  return [...new Set([...said, ...days])].filter((day) => isPartialDate(day) && weekdayOf(day) !== null);
}

function two(part: number | null): string {
  return String(part ?? "").padStart(2, "0");
}

function wordVector(text: string, terms: TermWeights): Vector {
  const counts = new Map<string, number>();
  for (const { term } of indexTokens(text.slice(0, LONGEST_TEXT)))
    counts.set(term, (counts.get(term) ?? 0) + 1);
  return vector([...counts].map(([term, count]) => [term, (1 + Math.log(count)) * terms.of(term)]));
}

function keyVector(keys: readonly string[], terms: TermWeights): Vector {
  return vector([...new Set(keys)].map((key) => [key, terms.of(key)]));
}

function vector(entries: [string, number][]): Vector {
  const squares = entries.reduce((sum, [, weight]) => sum + weight * weight, 0);
  const total = entries.reduce((sum, [, weight]) => sum + weight, 0);
  return { weights: new Map(entries), length: Math.sqrt(squares), total };
}
