/** Browsers nest elements no deeper: Chromium and Firefox stop at 512 while they read a page. */
const DEEPEST = 512;

/**
 * Puts elements that are nested deeper behind those that hold them, as browsers do: a page of a few kilobytes can be made
 * so deep that looking at it takes hours.
 */
export function limitDepth(root: Element): void {
  let depth = 1;
  let element: Element | null = root;
  while (element !== null) {
    if (depth === DEEPEST) for (const child of [...element.children].reverse()) element.after(child);
    const inner: Element | null = element.firstElementChild;
    if (inner !== null) {
      element = inner;
      depth++;
      continue;
    }
    while (element !== null && element !== root && element.nextElementSibling === null) {
      element = element.parentElement;
      depth--;
    }
    element = element === null || element === root ? null : element.nextElementSibling;
  }
}
