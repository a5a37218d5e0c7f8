import { inferredDate } from "../chain/inferred";
import type { Article, ChainEnd, ChainNode, Link } from "../model";
import { cleanOrNull } from "./clean-line";
import { isLibraryNode, READ_ON } from "./library-reports";
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

/** What is known of a source beside its name and date: outlet of the article, detail, notes; from the library, not when read. */
export function nodeFacts(node: ChainNode, article: Article, words: ExportWords): string[] {
  const detail = node.kind === "article" ? article.outlet : node.detail;
  const notes = (node.notes ?? []).filter(({ id }) => id !== READ_ON);
  const library = isLibraryNode(node) ? [words.say("export.fromLibrary")] : [];
  const facts = [detail, ...notes.map((note) => words.sayPhrase(note)), ...library];
  return facts.flatMap((fact) => cleanOrNull(fact) ?? []);
}

/** Its date, and how that was worked out where it is not printed. */
export function nodeDate(node: ChainNode, article: Article, words: ExportWords): string[] {
  const date = (node.kind === "article" ? article.published : null) ?? node.date;
  if (date === null) return [];
  const inferred = inferredDate(node);
  const how = inferred === null ? [] : [words.say("chain.dateFrom", words.sayPhrase(inferred))];
  return [date, ...how].flatMap((fact) => cleanOrNull(fact) ?? []);
}

export function endWords(end: ChainEnd, words: ExportWords): string {
  return words.say(END_KEYS[end]);
}

export function verbWords({ kind, directed }: Link, words: ExportWords): string {
  return !directed && kind === "copies"
    ? words.say("chain.undirectedVerb")
    : words.say(`chain.verbs.${kind}`);
}
