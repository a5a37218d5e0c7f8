import type { Mention } from "../model";
import { ACTING_PLACES } from "./distortion-words";
import type { Distortion, Related } from "./distortions";
import type { ReadWording } from "./wording";

/** Who did a deed to whom. */
interface Deed {
  deed: string;
  doer: Mention;
  /** Null where the words name nobody. */
  other: Mention | null;
}

/** Words between an auxiliary and its verb, or between "by" and the doer's name. */
const LONGEST_AUXILIARY_GAP = 3;
const LONGEST_AGENT_GAP = 3;

/** The same deed with the roles changed, or another person, group or state where one stands. */
export function findSwappedActors(a: ReadWording, b: ReadWording, related: Related): Distortion | null {
  return swappedRoles(a, b, related) ?? otherActor(a, b, related);
}

function swappedRoles(a: ReadWording, b: ReadWording, related: Related): Distortion | null {
  const theirs = deedsIn(b);
  for (const mine of deedsIn(a)) {
    const swapped = theirs.find((other) => isSwapped(mine, other, related));
    if (swapped) return { kind: "actor", here: mine.doer.span, there: swapped.doer.span };
  }
  return null;
}

function isSwapped(mine: Deed, theirs: Deed, related: Related): boolean {
  if (mine.deed !== theirs.deed || !mine.other || !theirs.other) return false;
  if (isSame(mine.doer, theirs.doer, related) && isSame(mine.other, theirs.other, related)) return false;
  return isSame(mine.doer, theirs.other, related) && isSame(mine.other, theirs.doer, related);
}

/** One actor under two names: a minister for the ministry, a seat for the state; two persons never are. */
function isSame(a: Mention, b: Mention, related: Related): boolean {
  if (a.id === b.id) return true;
  if (a.kind === "person" && b.kind === "person") return false;
  return related(a.id).has(b.id) || related(b.id).has(a.id);
}

/** Actors of one sort that are named on one side each: two persons, two groups, or two states. */
function otherActor(a: ReadWording, b: ReadWording, related: Related): Distortion | null {
  const [here, there] = [unmatched(a, b, related), unmatched(b, a, related)];
  for (const mine of here) {
    const theirs = there.find((other) => sortOf(other) === sortOf(mine));
    if (theirs) return { kind: "actor", here: mine.span, there: theirs.span };
  }
  return null;
}

function unmatched(mine: ReadWording, theirs: ReadWording, related: Related): Mention[] {
  return mine.mentions.filter(
    (mention) => isActor(mention) && !theirs.mentions.some((other) => isSame(mention, other, related)),
  );
}

function sortOf({ kind }: Mention): string {
  return kind === "organization" ? "group" : kind;
}

function isActor({ id, kind }: Mention): boolean {
  return kind === "person" || kind === "group" || kind === "organization" || ACTING_PLACES.has(id);
}

function deedsIn({ tokens, mentions, words }: ReadWording): Deed[] {
  if (!words) return [];
  const actors = mentions.filter(isActor);
  const agents = actors.filter(isAgent);
  return tokens.flatMap(({ term, span }, index) => {
    const deed = words.deedOf(term);
    const isName = actors.some((actor) => actor.span[0] < span[1] && span[0] < actor.span[1]);
    if (deed === null || isName) return [];
    const before = actors.findLast((actor) => actor.span[1] <= span[0]) ?? null;
    const [after, second] = actors.filter((actor) => actor.span[0] >= span[1]);
    const isPassive =
      !words.activeEnding?.test(term) &&
      tokens
        .slice(Math.max(0, index - LONGEST_AUXILIARY_GAP), index)
        .some((token) => words.passive.has(token.term));
    if (isPassive) return passiveDeed(deed, before, after ?? null, agents);
    if (before) return [{ deed, doer: before, other: after ?? null }];
    return after ? [{ deed, doer: after, other: second ?? null }] : [];
  });

  function isAgent({ span }: Mention): boolean {
    const at = tokens.findIndex((token) => token.span[0] >= span[0]);
    return tokens
      .slice(Math.max(0, at - LONGEST_AGENT_GAP), at)
      .some((token) => words?.agents.has(token.term));
  }
}

/** A language without a word for "by" names the doer after the verb. */
function passiveDeed(deed: string, before: Mention | null, after: Mention | null, agents: Mention[]): Deed[] {
  const doer = agents[0] ?? after;
  const other = before !== doer ? before : after;
  return doer ? [{ deed, doer, other: other === doer ? null : other }] : [];
}
