import { findMentions } from "../entities/find-mentions";
import type { NameIndex } from "../entities/names";
import type { Span } from "../model";
import type { CreditContext, Draft } from "./credit-context";
import { type CreditLine, draftOf } from "./labelled-credits";

const LONGEST_NOTE = 250;
/** The piece stands at the head of the sentence: "This article …", "Nach Absprache: Der Artikel …". */
const HEAD = 40;
/** A note that does not name the piece is a line of few words ("Zuerst bei X veröffentlicht"). */
const LONGEST_BARE_NOTE = 90;
/** Characters between the words of the note and the outlet. */
const REACH = 60;
const SENTENCE = /[^.!?。！？\n]+(?:[.!?](?=\S)[^.!?。！？\n]*)*[.!?。！？]?/gu;

/**
 * "This piece first ran in X", "wurde zuerst von X veröffentlicht", "ilk olarak X’te yayımlanmıştır": known outlets in a
 * sentence that says in whatever order that its text was published first, or taken over, from them.
 */
export function readReprintNote(line: CreditLine, context: CreditContext): Draft[] {
  const { text } = line;
  if (text.length > LONGEST_NOTE || context.words.photo.test(text)) return [];
  const found: Draft[] = [];
  for (const { 0: sentence, index } of text.matchAll(SENTENCE)) {
    const mark = markOf(sentence, context);
    if (!mark) continue;
    for (const span of outletSpans(sentence, context.names)) {
      if (span[0] - mark[1] > REACH || mark[0] - span[1] > REACH) continue;
      const drafts = draftOf(line, [index + span[0], index + span[1]], context);
      found.push(...drafts.map((draft) => ({ ...draft, type: "republished" as const })));
    }
  }
  return found;
}

/** In such a sentence a short name in capitals ("RT") is no common word. */
function outletSpans(sentence: string, names: NameIndex): Span[] {
  return findMentions(sentence, names)
    .filter(
      ({ kind, unsupported, text }) => kind === "outlet" && (!unsupported || /^\p{Lu}{2,5}$/u.test(text)),
    )
    .map(({ span }) => span);
}

/** From the first to the last word that makes the sentence a note on where its text comes from; null where none does. */
function markOf(sentence: string, { words }: CreditContext): Span | null {
  const head = sentence.slice(0, HEAD);
  if (!words.piece.test(head) && sentence.length > LONGEST_BARE_NOTE) return null;
  const taken = words.takenOver.first(sentence);
  if (taken) return [taken.start, taken.end];
  const first = words.firstly.first(sentence);
  const published = words.published.first(sentence);
  if (!first || !published) return null;
  return [Math.min(first.start, published.start), Math.max(first.end, published.end)];
}
