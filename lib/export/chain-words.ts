import type { Article, ChainEnd, ChainNode, Link, Phrase } from "../model";
import type { PhraseId } from "../phrase";
import { cleanOrNull } from "./clean-line";
import type { ExportWords } from "./words";

const END_KEYS = {
  origin: "chain.ends.origin",
  "trail-ends": "chain.ends.trailEnds",
  "not-in-pack": "chain.ends.notInPack",
} as const;

/** The name of a source as one line. */
export function nodeName(node: ChainNode, words: ExportWords): string {
  return node.kind === "article" ? words.say("chain.thisPage") : (cleanOrNull(node.name) ?? node.id);
}

/** What is known of a source beside its name: detail, notes, date and how that is known. */
export function nodeFacts(node: ChainNode, article: Article, words: ExportWords): string[] {
  const isArticle = node.kind === "article";
  const detail = isArticle ? article.outlet : node.detail;
  const date = (isArticle ? article.published : null) ?? node.date;
  const inferred = inferredFrom(node);
  const how = inferred === null ? null : words.say("chain.dateFrom", words.sayPhrase(inferred));
  const facts = [detail, ...(node.notes ?? []).map((note) => words.sayPhrase(note)), date, how];
  return facts.flatMap((fact) => cleanOrNull(fact) ?? []);
}

const PRINTED: readonly PhraseId[] = ["dateFrom.printed", "dateFrom.printedWithoutYear"];

/** How the date was worked out; null where it is printed or there is none. */
export function inferredFrom({ date, dateFrom }: ChainNode): Phrase | null {
  return date === null || dateFrom === null || PRINTED.includes(dateFrom.id) ? null : dateFrom;
}

export function endWords(end: ChainEnd, words: ExportWords): string {
  return words.say(END_KEYS[end]);
}

export function verbWords({ kind, directed }: Link, words: ExportWords): string {
  return !directed && kind === "copies"
    ? words.say("chain.undirectedVerb")
    : words.say(`chain.verbs.${kind}`);
}
