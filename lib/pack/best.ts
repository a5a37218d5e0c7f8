/** Numbers of the `limit` greatest scores above 0, best first, the lower number first among equals. */
export function bestOf(scores: Float32Array, limit: number): number[] {
  const kept: number[] = [];
  if (limit <= 0) return kept;
  for (let at = 0; at < scores.length; at++) {
    const score = scores[at] ?? 0;
    if (!(score > 0) || (kept.length >= limit && score <= (scores[kept[kept.length - 1] ?? 0] ?? 0)))
      continue;
    if (kept.length >= limit) kept.pop();
    let place = kept.length;
    while (place > 0 && (scores[kept[place - 1] ?? 0] ?? 0) < score) place--;
    kept.splice(place, 0, at);
  }
  return kept;
}
