import type { Article } from "../model";
import { fold } from "../text/fold";
import { cueLanguage } from "./citing-words";
import type { CueTable } from "./cue-table";
import { isBounded } from "./phrases";

/** Tables of the last pages, so that what is compiled from them is kept where the next page holds the same phrases. */
const MOST_KEPT = 16;
/** Words as the expressions of `phrases` bound them; an apostrophe parts two. */
const WORD = /[\p{L}\p{N}\p{M}]+/gu;

const kept = new WeakMap<CueTable, Map<string, CueTable>>();
/** Words of each phrase, null for one that is matched within words. */
const phraseWords = new Map<string, readonly string[] | null>();

/**
 * The table without the credit and citing phrases that the page cannot hold, since one of their words stands nowhere on it.
 * The same is read with it: but a page holds few of the thousands of phrases of all languages, and to compile the others
 * takes most of the time of a first reading.
 */
export function cuesOnPage(cues: CueTable, article: Article): CueTable {
  const page = new PageWords(textsOf(article));
  const held: string[] = [];
  const keep = (phrase: string): boolean => {
    const isHeld = page.mayHold(phrase);
    if (isHeld) held.push(phrase);
    return isHeld;
  };
  const own = article.language === null ? null : cueLanguage(cues, article.language);
  const languages = Object.entries(cues.languages).map(([code, table]) => {
    // Credits are read in every language, citations in the page's.
    const citing = own === null || own === code ? filtered(table.citing, keep) : table.citing;
    return [code, { ...table, credits: filtered(table.credits, keep), citing }];
  });
  const reduced = { languages: Object.fromEntries(languages), common: filtered(cues.common, keep) };
  return known(cues, [own, ...held].join("\n"), reduced);
}

/** The table that was made for another page with the same phrases, else this one. */
function known(cues: CueTable, key: string, reduced: CueTable): CueTable {
  const tables = kept.get(cues) ?? new Map<string, CueTable>();
  kept.set(cues, tables);
  const table = tables.get(key) ?? reduced;
  tables.delete(key);
  tables.set(key, table);
  const [oldest] = tables.keys();
  if (tables.size > MOST_KEPT && oldest !== undefined) tables.delete(oldest);
  return table;
}

function filtered<Cues extends object>(cues: Cues, keep: (phrase: string) => boolean): Cues {
  const lists = Object.entries(cues).map(([field, list]) => [
    field,
    Array.isArray(list) ? list.filter(keep) : list,
  ]);
  return Object.fromEntries(lists) as Cues;
}

/** Every string that credits may be read from. */
function textsOf({ blocks: _, relatedLinks: __, ...article }: Article): string[] {
  const texts: string[] = [];
  const visit = (value: unknown): void => {
    if (typeof value === "string") texts.push(value);
    else if (typeof value === "object" && value !== null) Object.values(value).forEach(visit);
  };
  visit(article);
  return texts;
}

class PageWords {
  private readonly words: ReadonlySet<string>;
  /** Empty where the page has no letter of the scripts without bounds. */
  private readonly folded: string;

  constructor(texts: readonly string[]) {
    const text = texts.join("\n").toLowerCase();
    this.words = new Set(wordsOf(text));
    this.folded = isBounded(text) ? "" : fold(text);
  }

  /** False only where no expression for the phrase can match. */
  mayHold(phrase: string): boolean {
    let words = phraseWords.get(phrase);
    if (words === undefined) {
      words = isBounded(phrase) ? wordsOf(phrase) : null;
      phraseWords.set(phrase, words);
    }
    if (words === null) return this.folded !== "" && this.folded.includes(fold(phrase));
    for (const word of words) if (!this.words.has(word)) return false;
    return true;
  }
}

/** Each once. */
function wordsOf(text: string): string[] {
  return [...new Set(text.replaceAll("ʼ", " ").match(WORD))].map(fold);
}
