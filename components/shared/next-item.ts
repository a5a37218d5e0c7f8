/** The item of a menu that a key leads to, round its ends; null where the key is none of the menu's. */
export function nextItem<Item extends { textContent: string | null }>(
  items: Item[],
  current: EventTarget | null,
  key: string,
): Item | null {
  const at = items.findIndex((item) => (item as unknown) === current);
  if (key === "ArrowDown") return items[(at + 1) % items.length] ?? null;
  if (key === "ArrowUp") return items.at(at <= 0 ? -1 : at - 1) ?? null;
  if (key === "Home") return items[0] ?? null;
  if (key === "End") return items.at(-1) ?? null;
  if (key.length !== 1 || key === " ") return null;
  const letter = key.toLocaleLowerCase();
  const others = [...items.slice(at + 1), ...items.slice(0, at + 1)];
  return others.find((item) => item.textContent?.trim().toLocaleLowerCase().startsWith(letter)) ?? null;
}
