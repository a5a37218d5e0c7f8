import type { RefObject } from "preact";
import { useLayoutEffect, useRef, useState } from "preact/hooks";

const UNITS_PER_REM = 16;

/**
 * The width of an element in sixteenths of a rem, a pixel each at the browser's own text size; `before` until it is
 * measured. Follows the panel and the reader's text size.
 */
export function useWidth(before: number): [RefObject<HTMLDivElement | null>, number] {
  const element = useRef<HTMLDivElement>(null);
  const [width, setWidth] = useState(before);
  useLayoutEffect(() => {
    const { current } = element;
    if (current === null) return undefined;
    const measure = () => setWidth(widthOf(current) || before);
    // Told after layout and before paint: to measure here would lay the page out once more.
    const observer = new ResizeObserver(measure);
    observer.observe(current);
    return () => observer.disconnect();
  }, [before]);
  return [element, width];
}

function widthOf(element: HTMLElement): number {
  const rem = Number.parseFloat(getComputedStyle(element.ownerDocument.documentElement).fontSize);
  return Math.round((element.clientWidth * UNITS_PER_REM) / (rem || UNITS_PER_REM));
}
