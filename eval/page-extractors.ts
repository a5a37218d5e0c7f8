import { Readability } from "@mozilla/readability";

/** What an extractor says of one page, in the form that is scored. */
export interface Extraction {
  title: string | null;
  date: string | null;
  byline: string | null;
  site: string | null;
  /** Null where the extractor gives no body. */
  body: string | null;
  language: string | null;
}

const NOTHING: Extraction = { title: null, date: null, byline: null, site: null, body: "", language: null };

/** Readability alone, as its users call it. Changes the document. */
export function runReadability(document: Document): Extraction {
  try {
    const found = new Readability(document).parse();
    if (!found) return NOTHING;
    const { title, publishedTime, byline, siteName, textContent, lang } = found;
    return {
      title: title ?? null,
      date: publishedTime ?? null,
      byline: byline ?? null,
      site: siteName ?? null,
      body: textContent ?? "",
      language: lang ?? null,
    };
  } catch {
    return NOTHING;
  }
}

/** The plain reading of metadata that any page offers: first metas that are there. */
export function runMetadata(document: Document): Extraction {
  const meta = (...names: string[]) => {
    for (const name of names) {
      const element = document.querySelector(`meta[property="${name}"],meta[name="${name}"]`);
      const content = element?.getAttribute("content");
      if (content) return content;
    }
    return null;
  };
  return {
    title: meta("og:title") ?? document.querySelector("title")?.textContent ?? null,
    date:
      meta("article:published_time", "datePublished", "date", "pubdate", "dc.date") ??
      document.querySelector("time[datetime]")?.getAttribute("datetime") ??
      null,
    byline: meta("author", "byl", "parsely-author"),
    site: meta("og:site_name"),
    body: null,
    language: document.documentElement?.getAttribute("lang") ?? null,
  };
}
