/** Sentences for the reader: why a page could not be read. */
export const WHY = {
  browserPage: "This is a page of the browser itself; extensions may not read it.",
  store: "Browsers let no extension read their extension stores.",
  pdf: "This is a PDF; Headwater reads web pages only.",
  notHtml: "This is not a web page with text; Headwater reads web pages only.",
  file: "This is a file on your machine; the browser does not let Headwater read it.",
  needsClick: "Headwater has no permission for this page yet: click its button in the toolbar to read it.",
  empty: "The page removed its own text before it could be read.",
  closed: "The page went away while it was being read.",
  noAnswer: "The page did not answer; it may be busy. Try again in a moment.",
  failed: "Headwater could not make sense of this page.",
} as const;

const STORES =
  /^https:\/\/(?:chromewebstore\.google\.com|chrome\.google\.com\/webstore|addons\.mozilla\.org|microsoftedge\.microsoft\.com\/addons)(?:[/?#]|$)/;

/**
 * Why no script could be put into a page: by its address where the browser tells it, else by the browser's
 * error message (Chromium and Firefox word it differently).
 */
export function whyNotInjected(message: string, url: string | null): string {
  if (message === WHY.noAnswer) return message;
  if (url !== null && URL.canParse(url)) {
    if (STORES.test(url)) return WHY.store;
    const { protocol, pathname } = new URL(url);
    if (protocol === "file:") return WHY.file;
    if (/\.pdf$/i.test(pathname)) return WHY.pdf;
    if (protocol !== "http:" && protocol !== "https:") return WHY.browserPage;
  }
  if (/gallery|webstore/i.test(message)) return WHY.store;
  if (/chrome:\/\/|edge:\/\/|about:|devtools:|-extension:|different extension/i.test(message))
    return WHY.browserPage;
  if (/no tab|closed|frame|navigat/i.test(message)) return WHY.closed;
  if (/host permission|cannot access|must request permission/i.test(message)) return WHY.needsClick;
  return WHY.failed;
}
