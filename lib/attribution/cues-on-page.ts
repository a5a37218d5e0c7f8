import type { Article } from "../model";
import { cueLanguage } from "./citing-words";
import type { CueTable } from "./cue-table";
import { PageWords, PhraseIndex } from "./phrase-index";

/** Tables of the last pages, so that what is compiled from them is kept where the next page holds the same phrases. */
const MOST_KEPT = 16;

const kept = new WeakMap<CueTable, Map<string, CueTable>>();
const indexes = new WeakMap<object, PhraseIndex>();

/**
 * The table without the credit and citing phrases that the page cannot hold, since one of their words stands nowhere on it.
 * The same is read with it: but a page holds few of the thousands of phrases of all languages, and to compile the others
 * takes most of the time of a first reading.
 */
export function cuesOnPage(cues: CueTable, article: Article): CueTable {
  const own = article.language === null ? null : cueLanguage(cues, article.language);
  // Credits are read in every language, citations in the page's.
  const isCiting = (code: string): boolean => own === null || own === code;
  const read = Object.entries(cues.languages).flatMap(([code, { credits, citing }]) =>
    isCiting(code) ? [credits, citing] : [credits],
  );
  const page = new PageWords(textsOf(article).join("\n"));
  const held = [cues.common, ...read].flatMap((lists) => indexOf(lists).heldBy(page));
  return lastMade(cues, [own, ...held].join("\n"), () => reduced(cues, new Set(held), isCiting));
}

/** The table that was made for another page with the same phrases, else a new one. */
function lastMade(cues: CueTable, key: string, make: () => CueTable): CueTable {
  const tables = kept.get(cues) ?? new Map<string, CueTable>();
  kept.set(cues, tables);
  const table = tables.get(key) ?? make();
  tables.delete(key);
  tables.set(key, table);
  const [oldest] = tables.keys();
  if (tables.size > MOST_KEPT && oldest !== undefined) tables.delete(oldest);
  return table;
}

function reduced(
  { languages, common }: CueTable,
  held: ReadonlySet<string>,
  isCiting: (code: string) => boolean,
): CueTable {
  const tables = Object.entries(languages).map(([code, table]) => {
    const citing = isCiting(code) ? filtered(table.citing, held) : table.citing;
    return [code, { ...table, credits: filtered(table.credits, held), citing }];
  });
  return { languages: Object.fromEntries(tables), common: filtered(common, held) };
}

function filtered<Lists extends object>(lists: Lists, held: ReadonlySet<string>): Lists {
  const entries = Object.entries(lists).map(([field, list]) => [
    field,
    Array.isArray(list) ? list.filter((phrase) => held.has(phrase)) : list,
  ]);
  return Object.fromEntries(entries) as Lists;
}

function indexOf(lists: object): PhraseIndex {
  const known = indexes.get(lists);
  if (known) return known;
  const index = new PhraseIndex(
    Object.values(lists).flatMap((list): string[] => (Array.isArray(list) ? list : [])),
  );
  indexes.set(lists, index);
  return index;
}

/** Every string that credits may be read from; the addresses of links are only looked up. */
function textsOf({ blocks: _, relatedLinks: __, ...article }: Article): string[] {
  const texts: string[] = [];
  const visit = (value: unknown): void => {
    if (typeof value === "string") texts.push(value);
    else if (typeof value === "object" && value !== null) {
      for (const [key, inner] of Object.entries(value)) if (key !== "links") visit(inner);
    }
  };
  visit(article);
  return texts;
}
