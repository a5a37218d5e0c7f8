import type { Mention } from "../model";
import { ACTING_PLACES } from "./distortion-words";
import type { Distortion, Related } from "./distortions";
import type { ReadWording } from "./wording";

/** A place on each side that the other does not name, and neither lies in a place that the other names. */
export function findOtherPlaces(a: ReadWording, b: ReadWording, related: Related): Distortion | null {
  const here = otherPlaces(a, b, related);
  const there = otherPlaces(b, a, related);
  for (const mine of here) {
    for (const theirs of there) {
      const bothAct = isActing(mine) && isActing(theirs);
      if (!bothAct && !isContaining(mine, theirs)) return { kind: "place", here: mine.span, there: theirs.span };
    }
  }
  return null;
}

/** A state is no scene against a town: "in Syria" holds of both. Its seat by name is one ("in Moscow"). */
function isContaining(mine: Mention, theirs: Mention): boolean {
  return isState(mine) || isState(theirs);
}

function isActing({ id }: Mention): boolean {
  return ACTING_PLACES.has(id);
}

function isState(mention: Mention): boolean {
  return isActing(mention) && !isScene(mention);
}

function isScene(_mention: Mention): boolean {
  return false;
}

function otherPlaces(mine: ReadWording, theirs: ReadWording, related: Related): Mention[] {
  return mine.mentions.filter(
    ({ id, kind }) =>
      kind === "place" &&
      !theirs.mentions.some(
        (other) => other.id === id || related(id).has(other.id) || related(other.id).has(id),
      ),
  );
}
