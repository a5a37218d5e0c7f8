/** How much of two texts is shared: |A ∩ B| / |A| and |A ∩ B| / |B| over fingerprint hashes, each 0 to 1. */
export interface Containment {
  /** Share of the first that is in the second. */
  ofFirst: number;
  ofSecond: number;
  /** Hashes that both have. */
  shared: number;
}

/** Both lists ascending without repeats, as `fingerprint` gives them. An empty list shares nothing. */
export function containment(first: ArrayLike<number>, second: ArrayLike<number>): Containment {
  let shared = 0;
  let a = 0;
  let b = 0;
  while (a < first.length && b < second.length) {
    const difference = (first[a] ?? 0) - (second[b] ?? 0);
    if (difference === 0) shared++;
    if (difference <= 0) a++;
    if (difference >= 0) b++;
  }
  return containmentOf(shared, first.length, second.length);
}

export function containmentOf(shared: number, ofFirst: number, ofSecond: number): Containment {
  return { ofFirst: ofFirst && shared / ofFirst, ofSecond: ofSecond && shared / ofSecond, shared };
}
