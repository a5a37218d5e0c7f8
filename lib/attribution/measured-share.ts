/**
 * The share of right ones that counts on development data promise, from 0 to 1: (right + ½) / (all + 1), the mean under
 * Jeffreys' prior for a binomial share (Brown, Cai, DasGupta 2001), so that small counts do not promise certainty; ½ where
 * nothing was counted.
 */
export function measuredShare({ right, wrong }: { right: number; wrong: number }): number {
  return (right + 0.5) / (right + wrong + 1);
}
