import type { Span } from "../model";
import { tokenise } from "../text/tokens";
import { SHINGLE, shingleHashes, WINDOW, wordsOfHash } from "./fingerprint";

/** Words in a row that may be changed or added within a passage: an editor's touch doesn't end it. */
const MOST_CHANGED = 3;
/** The same with the words at both sides that winnowing may have passed over. */
const LONGEST_GAP = MOST_CHANGED + 2 * (WINDOW - 1);
/** Words that a passage has in common with the other text at least: fewer are a phrase that anybody may use. */
const FEWEST_SHARED = 8;

/**
 * Finds the passages of a text that another text has as well, in order and apart, from the other's fingerprint alone:
 * offsets in `text`, from a word's start to a word's end. `other`: the hashes of its fingerprint, or a set of their
 * `wordsOfHash`. As every WINDOW-th run of words is sure to be kept, a passage's end is right to WINDOW − 1 words, and
 * one of fewer than SHINGLE + WINDOW − 1 equal words between two changes may go unseen. Linear in the text's length.
 */
export function passageFinder(text: string): (other: OtherText) => Span[] {
  const tokens = tokenise(text);
  const hashes = shingleHashes(tokens.map(({ term }) => term));
  return (other) => {
    const has = isSet(other) ? other : new Set(Array.from(other, wordsOfHash));
    return joinRuns(sharedRuns(hashes, has))
      .filter(({ shared }) => shared >= FEWEST_SHARED)
      .map(({ first, last }) => [tokens[first]?.span[0] ?? 0, tokens[last]?.span[1] ?? 0]);
  };
}

const isSet = (other: OtherText): other is ReadonlySet<number> => "has" in other;

type OtherText = ArrayLike<number> | ReadonlySet<number>;

/** Places of words, both ends included, and how many of them the other text has in the same order. */
interface Run {
  first: number;
  last: number;
  shared: number;
}

/** Every run of the text is looked up, not only those that its own winnowing would keep. */
function sharedRuns(hashes: Uint32Array, has: ReadonlySet<number>): Run[] {
  const runs: Run[] = [];
  hashes.forEach((hash, first) => {
    if (!has.has(wordsOfHash(hash))) return;
    const last = first + SHINGLE - 1;
    const run = runs.at(-1);
    if (run && first <= run.last + 1) {
      run.shared += last - run.last;
      run.last = last;
    } else runs.push({ first, last, shared: SHINGLE });
  });
  return runs;
}

function joinRuns(runs: readonly Run[]): Run[] {
  const joined: Run[] = [];
  for (const run of runs) {
    const before = joined.at(-1);
    if (before && run.first - before.last - 1 <= LONGEST_GAP) {
      before.last = run.last;
      before.shared += run.shared;
    } else joined.push({ ...run });
  }
  return joined;
}
