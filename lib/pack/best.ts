/** Numbers of the `limit` greatest scores above 0, best first, the lower number first among equals. */
export function bestOf(scores: Float32Array, limit: number): number[] {
  const kept: number[] = [];
  if (limit <= 0) return kept;
  // What a score must exceed to be kept: nearly all fail this one comparison.
  let least = 0;
  for (let at = 0; at < scores.length; at++) {
    const score = scores[at] ?? 0;
    if (!(score > least)) continue;
    if (kept.length >= limit) kept.pop();
    let place = kept.length;
    while (place > 0 && (scores[kept[place - 1] ?? 0] ?? 0) < score) place--;
    kept.splice(place, 0, at);
    if (kept.length >= limit) least = scores[kept[kept.length - 1] ?? 0] ?? 0;
  }
  return kept;
}
