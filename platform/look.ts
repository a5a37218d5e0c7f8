import type { Settings } from "../lib/model";

/** How the views look: what the reader chose of `Settings`. */
export type Look = Pick<Settings, "theme" | "textSize">;

/** The store answers only after the first paint; this copy of it is there at once. */
const KEY = "look";

/** Gives the page the look that its origin last knew. Runs before anything is painted. */
export function applyKnownLook(): void {
  try {
    applyLook(JSON.parse(localStorage.getItem(KEY) ?? "{}") as Look);
  } catch {
    // A browser that keeps nothing for the page: it gets its look from the store, a moment later.
  }
}

/** Remembers the look for the next page's first paint. */
export function rememberLook(look: Look): void {
  try {
    localStorage.setItem(KEY, JSON.stringify(look));
  } catch {
    // As above: then every opening waits for the store.
  }
}

/** `theme.css` has the rest. */
export function applyLook({ theme = "system", textSize = "normal" }: Look): void {
  document.documentElement.dataset.theme = theme;
  document.documentElement.dataset.textSize = textSize;
}
