/** Stands where a day is unknown. */
export const NO_DAY = -0x80000000;
/** Stands where a report belongs to no story. */
export const NO_STORY = 0xffffffff;
/** Stands where a statement's speaker is in neither table. */
export const NO_ENTITY = 0xffffffff;
/** Terms of a report by which it is compared with others. */
export const TELLING_TERMS = 24;

/** Place of `value` in a sorted array, or of the first greater one. */
export function lowerBound(sorted: Uint32Array, value: number): number {
  let low = 0;
  let high = sorted.length;
  while (low < high) {
    const middle = (low + high) >>> 1;
    if ((sorted[middle] ?? 0) < value) low = middle + 1;
    else high = middle;
  }
  return low;
}

/** Byte-wise order, a prefix before what it starts. */
export function compareBytes(a: Uint8Array, b: Uint8Array): number {
  const shared = Math.min(a.length, b.length);
  for (let at = 0; at < shared; at++) {
    const difference = (a[at] ?? 0) - (b[at] ?? 0);
    if (difference !== 0) return difference;
  }
  return a.length - b.length;
}
