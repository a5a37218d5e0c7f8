/** Milliseconds after which nobody waits any longer for a browser that does not tell what it showed. */
const LONGEST_WAIT = 250;

/**
 * Runs it once the next frame is painted and the page's first content stands on the screen, which is some milliseconds
 * after it was painted: script between the two would hold it up. Returns its end.
 */
export function afterPaint(run: () => void): () => void {
  let timer: ReturnType<typeof setTimeout> | undefined;
  const end = () => {
    cancelAnimationFrame(frame);
    clearTimeout(timer);
    shown.disconnect();
  };
  const runOnce = () => {
    end();
    run();
  };
  const shown = new PerformanceObserver((list) => {
    if (list.getEntriesByName("first-contentful-paint").length > 0) runOnce();
  });
  const frame = requestAnimationFrame(() => {
    // What was shown before is told as well, after this frame.
    shown.observe({ type: "paint", buffered: true });
    timer = setTimeout(runOnce, LONGEST_WAIT);
  });
  return end;
}
