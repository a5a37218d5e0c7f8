import { useEffect, useState } from "preact/hooks";

/** Drawn and laid out within 50 ms on a slow machine. */
const atOnce = 8;

/**
 * The first of `items` at once and the others a few at a time, so that no list keeps the view from answering; another
 * list starts anew.
 */
export function useGrowing<Item>(items: Item[]): Item[] {
  const [grown, setGrown] = useState({ items, count: atOnce });
  const count = grown.items === items ? grown.count : atOnce;
  useEffect(() => {
    if (count >= items.length) return undefined;
    const timer = setTimeout(() => setGrown({ items, count: count + atOnce }));
    return () => clearTimeout(timer);
  }, [items, count]);
  return items.slice(0, count);
}
