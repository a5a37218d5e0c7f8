import { modified } from "../../data/article/line-words.json";
import type { PartialDate } from "../model";
import { calendarDate, findDate } from "./dates";
import { clean, labelOf } from "./dom-text";
import { textOf } from "./json-ld";
import type { Page } from "./page";
import type { TextLine } from "./page-lines";
import { anyOf } from "./words";

export interface Published {
  date: PartialDate;
  /** ISO 8601 with a zone. */
  time: string | null;
  from: string;
}

const PUBLISHED_METAS = [
  "article:published_time",
  "og:article:published_time",
  "article:published",
  "datepublished",
  "og:published_time",
  "article.published",
  "pubdate",
  "publishdate",
  "publish-date",
  "publish_date",
  "publication_date",
  "published-date",
  "publisheddate",
  "og:pubdate",
  "rnews:datepublished",
  "sailthru.date",
  "parsely-pub-date",
  "cxenseparse:recs:publishtime",
  "dcterms.issued",
  "dcterms.created",
  "dc.date.issued",
  "dc.date.created",
  "dcterms.date",
  "dc.date",
  "displaydate",
  "originalpublicationdate",
  "date",
];

export const isModified = anyOf(modified);
const MODIFIED_LABEL = /modif|updat|edited/;
/** So many characters before a date are searched for a word that makes it a modified date. */
const BEFORE_DATE = 30;
const LONGEST_DATE_LINE = 200;

function fromText(text: string | null, locale: string | null, from: string): Published | null {
  const found = text ? findDate(text, locale) : null;
  return found && { date: found.date, time: found.time, from };
}

function fromMetadata(page: Page): Published | null {
  const stated = page.jsonLd.article ? textOf(page.jsonLd.article.datePublished) : null;
  const jsonLd = fromText(stated, null, "json-ld datePublished");
  if (jsonLd) return jsonLd;
  for (const name of PUBLISHED_METAS) {
    const found = fromText(page.metas.get(name)?.[0] ?? null, null, `meta ${name}`);
    if (found) return found;
  }
  return null;
}

function fromMicrodata(page: Page, locale: string | null): Published | null {
  for (const element of [...page.document.querySelectorAll('[itemprop~="datePublished"]')].slice(0, 5)) {
    if (element.closest("aside,nav,footer")) continue;
    const value =
      element.getAttribute("content") ?? element.getAttribute("datetime") ?? clean(element.textContent, 100);
    const found = fromText(value, locale, "microdata datePublished");
    if (found) return found;
  }
  return null;
}

function fromTimeElement(lines: readonly TextLine[], locale: string | null): Published | null {
  for (const { element, text } of lines) {
    const times =
      element.tagName.toUpperCase() === "TIME" ? [element] : [...element.querySelectorAll("time")];
    for (const time of times.slice(0, 5)) {
      if (MODIFIED_LABEL.test(`${labelOf(time)} ${time.getAttribute("itemprop") ?? ""}`.toLowerCase()))
        continue;
      const shown = clean(time.textContent, 100);
      const before = text.slice(0, Math.max(0, text.indexOf(shown)));
      if (isModified(before.slice(-BEFORE_DATE))) continue;
      const found =
        fromText(time.getAttribute("datetime"), null, "time element") ??
        fromText(shown, locale, "time element");
      if (found) return found;
    }
  }
  return null;
}

/** The first date of a line that no word calls a modified one. */
export function publishedIn(text: string, locale: string | null): Published | null {
  let rest = text.slice(0, LONGEST_DATE_LINE);
  for (let round = 0; round < 4; round++) {
    const found = findDate(rest, locale);
    if (!found) return null;
    if (!isModified(rest.slice(Math.max(0, found.start - BEFORE_DATE), found.start))) {
      return { date: found.date, time: found.time, from: "visible line" };
    }
    rest = rest.slice(found.end);
  }
  return null;
}

function fromLines(lines: readonly TextLine[], locale: string | null): Published | null {
  for (const { text, element } of lines) {
    if (text.length > LONGEST_DATE_LINE || MODIFIED_LABEL.test(labelOf(element))) continue;
    const found = publishedIn(text, locale);
    if (found) return found;
  }
  return null;
}

/** `/2016/09/14/`, `/2016-09-14-…`, `/20160914/`, and only where nothing better is there `/2016/09/`. */
export function dateInAddress(url: string): PartialDate | null {
  const path = url.slice(0, 2000).split(/[?#]/)[0] ?? "";
  const whole =
    /[/\-_.](\d{4})[/\-_.]?(\d{2})[/\-_.]?(\d{2})(?=[/\-_.]|$)/.exec(path) ??
    /\/(\d{4})\/(\d{1,2})\/(\d{1,2})(?=\/|$)/.exec(path);
  const date = whole ? calendarDate(Number(whole[1]), Number(whole[2]), Number(whole[3])) : null;
  if (date) return date;
  const month = /\/((?:19|20)\d{2})[/-](0[1-9]|1[0-2])(?=\/)/.exec(path);
  return month ? `${month[1]}-${month[2]}` : null;
}

/** A UTC time may fall on the day before or after the one that the page shows: the shown day is the published one. */
function shownDay(stated: Published, shown: Published | null): PartialDate {
  if (!shown || shown.date === stated.date || !stated.time) return stated.date;
  const apart = Math.abs(Date.parse(shown.date) - Date.parse(stated.date));
  return apart <= 86_400_000 ? shown.date : stated.date;
}

/**
 * The published date and where it was found. `near` are the visible lines around the headline, in page order.
 * Dates that the page calls modified, and dates outside the article's own header, are not looked at.
 */
export function findPublished(
  page: Page,
  near: readonly TextLine[],
  locale: string | null,
): Published | null {
  const shown = fromLines(near, locale);
  const stated = fromMetadata(page) ?? fromMicrodata(page, locale);
  if (stated) return { ...stated, date: shownDay(stated, shown) };
  const found = fromTimeElement(near, locale) ?? shown;
  if (found) return found;
  const date = dateInAddress(page.url) ?? (page.canonicalUrl ? dateInAddress(page.canonicalUrl) : null);
  return date ? { date, time: null, from: "address" } : null;
}
