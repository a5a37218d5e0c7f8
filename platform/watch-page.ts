/**
 * Why the page is looked at: it was `opened` (loaded, shown again from the back/forward cache, or changed its
 * address without a load), or its content has `changed` since.
 */
export type Occasion = "opened" | "changed";

/** First wait after a change, in milliseconds; each further one on the same address is twice as long. */
const FIRST_WAIT = 300;
/** So the last look at an address comes at most 300 · (2⁸ − 1) ms ≈ 77 s after it was opened. */
const LOOKS_PER_ADDRESS = 8;

/**
 * Calls `look` when the page is there to be looked at: visible, not prerendered, and settled for a moment.
 * Again after every change of its address without a load, on return from the back/forward cache, and a limited
 * number of times while its content changes. Returns the function that ends it.
 */
export function watchPage(page: Window & typeof globalThis, look: (occasion: Occasion) => void): () => void {
  const end = new AbortController();
  const { signal } = end;
  let address = addressOf(page);
  let occasion: Occasion = "opened";
  let looks = 0;
  let timer = 0;

  const run = () => {
    timer = 0;
    if (page.document.hidden) return;
    const current = occasion;
    occasion = "changed";
    looks += 1;
    if (looks === LOOKS_PER_ADDRESS) observer.disconnect();
    look(current);
  };
  const plan = () => {
    if (timer === 0) timer = page.setTimeout(run, FIRST_WAIT * 2 ** looks);
  };
  const open = () => {
    page.clearTimeout(timer);
    timer = 0;
    looks = 0;
    address = addressOf(page);
    occasion = "opened";
    observer.observe(page.document, { childList: true, subtree: true, characterData: true });
    plan();
  };
  const observer = new page.MutationObserver(plan);

  page.navigation.addEventListener("currententrychange", () => addressOf(page) !== address && open(), {
    signal,
  });
  page.addEventListener("pageshow", (event) => event.persisted && open(), { signal });
  page.document.addEventListener("visibilitychange", plan, { signal });
  page.document.addEventListener("prerenderingchange", plan, { signal });
  open();
  return () => {
    end.abort();
    observer.disconnect();
    page.clearTimeout(timer);
  };
}

/** Without the fragment: a jump inside the page opens nothing. */
function addressOf(page: Window): string {
  return page.location.href.replace(/#.*/, "");
}
