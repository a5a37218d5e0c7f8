import type { Article, CoverageItem, PartialDate, ReadingContext } from "../model";
import { isPartialDate } from "../text/partial-date";
import { cleanOrNull, languageTag } from "./clean-line";
import { webAddress } from "./web-address";

/** What a citation says of a report. All texts are single lines. */
export interface CitedReport {
  /** Unique in its file: ASCII letters and digits, "harbourpost2017minister". */
  key: string;
  /** Null where nobody saw a headline: the pack's own summary is not the outlet's title. */
  title: string | null;
  outlet: string | null;
  /** As printed; one person, several or a desk. */
  byline: string | null;
  published: PartialDate | null;
  language: string | null;
  url: string | null;
}

type Unkeyed = Omit<CitedReport, "key">;

/** The article, then its coverage in order; a report with neither headline nor address can't be cited. */
export function citedReports({ article, coverage }: ReadingContext): CitedReport[] {
  return withKeys([ofArticle(article), ...coverage.map(ofItem)]);
}

/** The article alone. */
export function citedArticle(article: Article): CitedReport[] {
  return withKeys([ofArticle(article)]);
}

/** One report of the coverage alone. */
export function citedItem(item: CoverageItem): CitedReport[] {
  return withKeys([ofItem(item)]);
}

function ofArticle(article: Article): Unkeyed {
  return {
    ...shared(article),
    byline: cleanOrNull(article.byline),
    url: webAddress(article.canonicalUrl ?? article.url),
  };
}

function ofItem(item: CoverageItem): Unkeyed {
  return { ...shared(item), byline: null, url: webAddress(item.url) };
}

type Shared = Pick<Article & CoverageItem, "title" | "outlet" | "published" | "language">;

function shared({ title, outlet, published, language }: Shared): Shared {
  return {
    title: cleanOrNull(title),
    outlet: cleanOrNull(outlet),
    published: published !== null && isPartialDate(published) ? published : null,
    language: languageTag(language),
  };
}

function withKeys(reports: Unkeyed[]): CitedReport[] {
  const used = new Map<string, number>();
  return reports
    .filter(({ title, url }) => title !== null || url !== null)
    .map((report) => {
      const key = keyOf(report);
      const count = (used.get(key) ?? 0) + 1;
      used.set(key, count);
      return { key: count === 1 ? key : `${key}-${count}`, ...report };
    });
}

const KEY_PART = 24;

/** Outlet, year and the first long word of the headline, as far as they have Latin letters. */
function keyOf({ outlet, title, url, published }: Unkeyed): string {
  const host = url === null ? "" : new URL(url).hostname.replace(/^www\./, "");
  const word = title
    ?.split(" ")
    .map(latin)
    .find((letters) => letters.length > 3);
  return `${latin(outlet ?? "") || latin(host) || "report"}${published?.slice(0, 4) ?? ""}${word ?? ""}`;
}

function latin(text: string): string {
  return text
    .normalize("NFKD")
    .replace(/[^a-z0-9]/gi, "")
    .toLowerCase()
    .slice(0, KEY_PART);
}
