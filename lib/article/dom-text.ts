/** Small readings of the DOM that never change it. */

const INLINE = new Set(
  (
    "A ABBR ACRONYM B BDI BDO BIG CITE CODE DATA DEL DFN EM FONT I IMG INS KBD LABEL MARK NOBR Q RUBY S SAMP SMALL " +
    "SPAN STRIKE STRONG SUB SUP TIME TT U VAR WBR"
  ).split(" "),
);

const SILENT = new Set(
  (
    "SCRIPT STYLE NOSCRIPT TEMPLATE SVG IFRAME FRAME OBJECT EMBED SELECT BUTTON INPUT TEXTAREA HEAD CANVAS AUDIO " +
    "VIDEO MATH MAP DIALOG DATALIST METER PROGRESS"
  ).split(" "),
);

export function tagOf(element: Element): string {
  return element.tagName.toUpperCase();
}

export function isInline(element: Element): boolean {
  return INLINE.has(tagOf(element));
}

const HIDDEN_STYLE = /(?:display\s{0,3}:\s{0,3}none|visibility\s{0,3}:\s{0,3}hidden)/i;

/** True for elements whose text the reader never sees: scripts, form fields, hidden parts. */
export function isSilent(element: Element): boolean {
  return (
    SILENT.has(tagOf(element)) ||
    element.hasAttribute("hidden") ||
    HIDDEN_STYLE.test(element.getAttribute("style") ?? "")
  );
}

/** Class and id as one lower-case string, to be searched for words. */
export function labelOf(element: Element): string {
  return `${element.getAttribute("class") ?? ""} ${element.getAttribute("id") ?? ""}`
    .slice(0, 300)
    .toLowerCase();
}

/** One line of text: white space collapsed, invisible joiners dropped, cut after `longest` characters. */
export function clean(text: string | null | undefined, longest = 2000): string {
  return (text ?? "")
    .slice(0, longest * 4)
    .replace(/[\u200b\u200e\u200f\ufeff\u00ad]/g, "")
    .replace(/\s+/g, " ")
    .trim()
    .slice(0, longest);
}

/** The absolute address of a link, null for what leads to no page. */
export function absoluteAddress(href: string | null, base: string): string | null {
  if (!href || href.length > 4000 || href.startsWith("#")) return null;
  try {
    const url = new URL(href, base);
    return url.protocol === "http:" || url.protocol === "https:" ? url.href : null;
  } catch {
    return null;
  }
}
