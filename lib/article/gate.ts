/**
 * The first question asked of a page, bundled alone into the gate: no imports, and cheap on any document.
 * It errs towards yes: `readArticle` gives the final answer.
 */

const ARTICLE_TYPE = /"@type"\s{0,9}:\s{0,9}(?:\[\s{0,9})?"[a-z:/.]{0,40}(?:Article|BlogPosting|Report)"/i;
const MOST_SCRIPT = 100_000;
/** Chinese, Japanese and Korean say more in fewer characters. */
const DENSE = /[\u3040-\u9fff\uac00-\ud7af]/;

/** True where metadata says that the page is an article, or where it has a few long paragraphs. */
export function looksLikeArticle(document: Document): boolean {
  const type = document.querySelector('meta[property="og:type"]')?.getAttribute("content");
  if (type && /article/i.test(type)) return true;
  if (
    document.querySelector(
      '[itemtype*="Article"],[itemtype*="BlogPosting"],meta[property="article:published_time"]',
    )
  ) {
    return true;
  }
  for (const script of document.querySelectorAll('script[type="application/ld+json"]')) {
    if (ARTICLE_TYPE.test((script.textContent ?? "").slice(0, MOST_SCRIPT))) return true;
  }
  let long = 0;
  for (const paragraph of document.querySelectorAll("p")) {
    const text = (paragraph.textContent ?? "").trim();
    if (text.length > (DENSE.test(text.slice(0, 9)) ? 30 : 80) && ++long >= 3) return true;
  }
  return false;
}

/** UTF-16 units of the page's text that are looked through; an article names its matter before that. */
const MOST_TEXT = 200_000;

/** True where the page's text has one of the stems: it could concern the pack. Accents and case are not looked at. */
export function namesOneOf(document: Document, stems: readonly string[]): boolean {
  const text = plain(`${document.title} ${document.body?.textContent ?? ""}`.slice(0, MOST_TEXT));
  return stems.some((stem) => text.includes(plain(stem)));
}

/** What lib/text/fold does, as far as the stems need it: the gate has no room for the rest. */
function plain(text: string): string {
  return text
    .normalize("NFKD")
    .toLowerCase()
    .replace(/\p{M}+/gu, "")
    .replace(/ة/g, "ه")
    .replace(/ı/g, "i");
}
