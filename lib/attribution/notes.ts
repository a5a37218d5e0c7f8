import type { Sentence } from "./clause";

/** A party, an age: "Per Grim (S)", "Anna Berg (41)". */
const LONGEST_NOTE = 20;
const NOTE = /^ \([^()]{1,20}\)/u;

/** The sentence without the words that stand in brackets after a name. */
export function withoutNotes(sentence: Sentence): Sentence {
  const { text, span, words } = sentence;
  let close = -1;
  if (!text.slice(...span).includes(" (")) return sentence;
  const kept = words.filter(({ start }, at) => {
    const before = words[at - 1];
    if (
      before?.capital &&
      start === before.end + 2 &&
      NOTE.test(text.slice(before.end, start + LONGEST_NOTE))
    )
      close = text.indexOf(")", start);
    return start > close;
  });
  return { ...sentence, words: kept };
}

/** What stands between two words, without a note. */
export function withoutNote(gap: string): string {
  return gap.startsWith(" (") ? gap.replace(NOTE, "") : gap;
}
