import type { Mention } from "../model";
import { ACTING_PLACES, isSeat } from "./distortion-words";
import type { Distortion, Related } from "./distortions";
import type { ReadWording } from "./wording";

/** A scene on each side that the other does not name, and neither lies in a place that the other names. */
export function findOtherPlaces(a: ReadWording, b: ReadWording, related: Related): Distortion | null {
  const [mine] = otherScenes(a, b, related);
  const [theirs] = otherScenes(b, a, related);
  return mine && theirs ? { kind: "place", here: mine.span, there: theirs.span } : null;
}

function otherScenes(mine: ReadWording, theirs: ReadWording, related: Related): Mention[] {
  return mine.mentions.filter(
    (mention) => isScene(mention) && !theirs.mentions.some((other) => isSamePlace(mention, other, related)),
  );
}

function isSamePlace(mine: Mention, other: Mention, related: Related): boolean {
  if (mine.id === other.id) return true;
  return other.kind === "place" && (related(mine.id).has(other.id) || related(other.id).has(mine.id));
}

/** A state is no scene against a town ("in Syria" holds of both), but its seat by name is one ("in Moscow"). */
function isScene({ id, kind, text }: Mention): boolean {
  return kind === "place" && (!ACTING_PLACES.has(id) || isSeat(text));
}
