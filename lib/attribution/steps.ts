import { isCasedAt, isLetterAt } from "./letters";
import type { Phrases } from "./phrases";
import type { SearchText } from "./search-text";

/**
 * What may stand at an offset of a text, put together from smaller steps as a regular expression is: where it may end,
 * what is preferred first. Nothing is compiled, and texts are short, so that it costs the first time what it costs
 * later.
 */
export type Step = (text: SearchText, at: number) => readonly number[];

/** One of the phrases. */
export const phraseOf =
  (phrases: Phrases): Step =>
  (text, at) =>
    phrases.endsAt(text, at);

/** What a sticky expression matches of the folded text, in the one way it prefers. */
export function pattern(sticky: RegExp): Step {
  return ({ folded }, at) => {
    sticky.lastIndex = at;
    return sticky.test(folded) ? [sticky.lastIndex] : [];
  };
}

export const sequence =
  (...steps: Step[]): Step =>
  (text, at) =>
    steps.reduce<readonly number[]>((ends, step) => distinct(ends.flatMap((end) => step(text, end))), [at]);

export const either =
  (...steps: Step[]): Step =>
  (text, at) =>
    distinct(steps.flatMap((step) => step(text, at)));

export const optional =
  (step: Step): Step =>
  (text, at) =>
    distinct([...step(text, at), at]);

/** As often as `most`, the fewest times first. */
export const fewest =
  (step: Step, least: number, most: number): Step =>
  (text, at) => {
    const reached: number[] = [];
    let ends: readonly number[] = [at];
    for (let count = 0; count <= most && ends.length > 0; count++) {
      if (count >= least) reached.push(...ends);
      ends = distinct(ends.flatMap((end) => step(text, end)));
    }
    return distinct(reached);
  };

/** The same, the most times first. */
export function repeated(step: Step, least: number, most: number): Step {
  const inOrder = fewest(step, least, most);
  return (text, at) => [...inOrder(text, at)].reverse();
}

export const nothingLeft: Step = ({ folded }, at) => (at === folded.length ? [at] : []);

/** Fails where `step` would match. */
export const not =
  (step: Step): Step =>
  (text, at) =>
    step(text, at).length > 0 ? [] : [at];

export const spaces: Step = pattern(/\s*/y);

/** Letters, apostrophes and hyphens up to the next space, which is part of it. */
export const plainWord =
  (longest: number, isPart: (text: string, at: number) => boolean = isLetterAt): Step =>
  ({ folded }, at) => {
    let end = at;
    while (end - at < longest && (isPart(folded, end) || "'-".includes(folded.charAt(end) || " "))) end++;
    return end > at && isSpaceAt(folded, end) ? [end + 1] : [];
  };

/** The same of a word that could begin a name. */
export const nameWord =
  (longest: number): Step =>
  (text, at) => {
    const [end] = plainWord(longest)(text, at);
    return end !== undefined && end - at > 2 && isCasedAt(text.folded, at) ? [end] : [];
  };

const isSpaceAt = (text: string, at: number): boolean => at < text.length && text.charAt(at).trim() === "";

function distinct(ends: readonly number[]): readonly number[] {
  return ends.length < 2 ? ends : [...new Set(ends)];
}
