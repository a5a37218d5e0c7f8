import { directionOf } from "../../i18n/direction";
import { translator } from "../translator";

const itemsIn = (root: Element) =>
  [...root.querySelectorAll<HTMLElement>('[role="treeitem"]')].filter(
    (item) => item.closest("details:not([open])") === null,
  );

/**
 * The keys of a tree: up and down walk it, forward goes to what lies behind and back to what leads here, Home and End to
 * its ends, Enter into the evidence of an item and Escape back out to the item.
 */
export function walkTree(event: KeyboardEvent): void {
  const { target, currentTarget: tree, key } = event;
  if (!(target instanceof HTMLElement) || !(tree instanceof HTMLElement)) return;
  if (event.altKey || event.ctrlKey || event.metaKey || event.shiftKey) return;
  const item = target.closest<HTMLElement>('[role="treeitem"]');
  if (item === null) return;
  const next = target === item ? nextOf(item, key, tree) : key === "Escape" ? item : null;
  if (next === null) return;
  event.preventDefault();
  event.stopPropagation();
  next.focus();
}

function nextOf(item: HTMLElement, key: string, tree: HTMLElement): HTMLElement | null {
  const items = itemsIn(tree);
  const at = items.indexOf(item);
  const [forward, back] =
    directionOf(translator().language) === "rtl" ? ["ArrowLeft", "ArrowRight"] : ["ArrowRight", "ArrowLeft"];
  if (key === "ArrowDown" || key === forward) return items[at + 1] ?? null;
  if (key === "ArrowUp") return items[at - 1] ?? null;
  if (key === back) return before(item) ?? items[at - 1] ?? null;
  if (key === "Home") return items[0] ?? null;
  if (key === "End") return items.at(-1) ?? null;
  return key === "Enter" ? openEvidence(item) : null;
}

/** The item that leads here: the one before in its stretch, or the one that its stretch branches from. */
function before(item: HTMLElement): HTMLElement | null {
  const previous = item.previousElementSibling;
  if (previous instanceof HTMLElement) return previous;
  return item.parentElement?.closest<HTMLElement>('[role="treeitem"]') ?? null;
}

/** The first thing to do with the item's evidence; what is folded of it opens. */
function openEvidence(item: HTMLElement): HTMLElement | null {
  const own = (selector: string) =>
    [...item.querySelectorAll<HTMLElement>(selector)].filter(
      (found) => found.closest('[role="treeitem"]') === item,
    );
  for (const fold of own(".link-proof > details:not(.how-sure)")) fold.setAttribute("open", "");
  return own(".evidence button, .how-sure > summary, .node-name a, .outlet-button")[0] ?? null;
}

/** One item of the tree is a stop of the Tab key: the one that had the focus last, the first before that. */
export function keepTabStop({ target, currentTarget }: FocusEvent): void {
  if (!(target instanceof HTMLElement) || !(currentTarget instanceof HTMLElement)) return;
  if (target.getAttribute("role") !== "treeitem") return;
  for (const item of currentTarget.querySelectorAll('[role="treeitem"]'))
    item.setAttribute("tabindex", item === target ? "0" : "-1");
}
