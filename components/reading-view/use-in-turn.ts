import { useEffect, useState } from "preact/hooks";

/** How many of `count` parts to draw: all, or in turn none in the first paint and one more after each. */
export function useInTurn(count: number, inTurn: boolean): number {
  const [drawn, setDrawn] = useState(inTurn ? 0 : count);
  useEffect(() => (drawn < count ? afterPaint(() => setDrawn(drawn + 1)) : undefined), [drawn, count]);
  return drawn;
}

/** Runs it once the next frame is painted. Returns its end. */
function afterPaint(run: () => void): () => void {
  let timer: ReturnType<typeof setTimeout> | undefined;
  const frame = requestAnimationFrame(() => {
    timer = setTimeout(run);
  });
  return () => {
    cancelAnimationFrame(frame);
    clearTimeout(timer);
  };
}
