import { useEffect, useState } from "preact/hooks";
import { afterPaint } from "./after-paint";

/** How many of `count` parts to draw: all, or in turn none in the first paint and one more after each. */
export function useInTurn(count: number, inTurn: boolean): number {
  const [drawn, setDrawn] = useState(inTurn ? 0 : count);
  useEffect(() => (drawn < count ? afterPaint(() => setDrawn(drawn + 1)) : undefined), [drawn, count]);
  return drawn;
}
