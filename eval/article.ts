import { isProbablyReaderable } from "@mozilla/readability";
import { looksLikeArticle } from "../lib/article/gate";
import { readArticle } from "../lib/article/read-article";
import { settleLanguage } from "../lib/article/settle-language";
import type { Article } from "../lib/model";
import { bodyF1, dayOf, isFalseByline, normal, sameByline } from "./article-measures";
import { openPage, type PageLabel, pagesRoot, readLabels } from "./html-pages";
import { type Extraction, runMetadata, runReadability } from "./page-extractors";
import type { EvalTable } from "./table";

interface PageReading {
  label: PageLabel;
  ours: Extraction;
  readability: Extraction;
  metadata: Extraction;
  kind: Article["kind"];
  passesGate: boolean;
  readable: boolean;
  ogArticle: boolean;
  milliseconds: number;
}

function readPages(root: string): PageReading[] {
  return readLabels(root).map((label) => {
    const { document, url } = openPage(root, label);
    const started = performance.now();
    const article = readArticle(document, url);
    const milliseconds = performance.now() - started;
    return {
      label,
      milliseconds,
      kind: article.kind,
      ours: {
        title: article.title,
        date: article.published,
        byline: article.byline,
        site: article.outlet,
        body: article.body,
        language: settleLanguage(article.language, article.body),
      },
      passesGate: looksLikeArticle(document),
      readable: isProbablyReaderable(document),
      ogArticle: document.querySelector('meta[property="og:type"]')?.getAttribute("content") === "article",
      metadata: runMetadata(document),
      // Last: Readability changes the document.
      readability: runReadability(openPage(root, label).document),
    };
  });
}

const share = (part: number, whole: number) => (whole === 0 ? 0 : part / whole);
const shown = (value: number) => value.toFixed(3);
const mean = (values: number[]) =>
  share(
    values.reduce((sum, value) => sum + value, 0),
    values.length,
  );

interface Figures {
  body: number | null;
  bodiesBelowHalf: number | null;
  title: number;
  date: number;
  byline: number;
  falseBylines: number;
  outlet: number;
  language: number;
}

/** Equal names, or one within the other ("The Example", "Example"). */
function sameOutlet(a: string | null, b: string | null): boolean {
  const [one, other] = [normal(a).replace(/ /g, ""), normal(b).replace(/ /g, "")];
  return one !== "" && other !== "" && (one.includes(other) || other.includes(one));
}

const primary = (tag: string | null) =>
  tag
    ?.split(/[-_]/)[0]
    ?.toLowerCase()
    .replace(/^n[bn]$/, "no");

function score(pages: readonly PageReading[], of: (page: PageReading) => Extraction): Figures {
  const articles = pages.filter(({ label }) => label.kind !== "not-article");
  const news = articles.filter(({ label }) => label.kind === "news-article" && label.byline_labelled);
  const bodies = articles.flatMap((page) => {
    const { body } = of(page);
    return page.label.gold_body && body !== null ? [bodyF1(page.label.gold_body, body)] : [];
  });
  const rate = (
    some: PageReading[],
    isLabelled: (label: PageLabel) => unknown,
    isRight: (found: Extraction, label: PageLabel) => boolean,
  ) => {
    const labelled = some.filter(({ label }) => isLabelled(label));
    return share(labelled.filter((page) => isRight(of(page), page.label)).length, labelled.length);
  };
  const isFalse = (page: PageReading) => !page.label.byline && isFalseByline(page.label, of(page).byline);
  return {
    body: bodies.length > 0 ? mean(bodies) : null,
    bodiesBelowHalf: bodies.length > 0 ? bodies.filter((f1) => f1 < 0.5).length : null,
    title: rate(
      articles,
      (l) => l.title_labelled && l.title,
      (x, l) => normal(x.title) === normal(l.title),
    ),
    date: rate(
      articles,
      (l) => l.published,
      (x, l) => dayOf(x.date) === l.published,
    ),
    byline: rate(
      news,
      (l) => l.byline,
      (x, l) => sameByline(l.byline ?? "", x.byline),
    ),
    falseBylines: news.filter(isFalse).length,
    outlet: rate(
      articles,
      (l) => l.outlet,
      (x, l) => sameOutlet(x.site, l.outlet),
    ),
    language: rate(
      articles,
      (l) => l.lang,
      (x, l) => primary(x.language) === primary(l.lang),
    ),
  };
}

/**
 * Figures of the libraries that Headwater doesn't carry, from the scorers beside the saved pages.
 * Measured 2026-11-24: defuddle 0.19.4, @extractus/article-extractor 9.0.1, metascraper 5.49.24.
 */
const MEASURED: (string | number)[][] = [
  ["Defuddle 0.19.4 (measured 2026-11-24)", "0.936", 2, "0.85", "0.84", "0.74", 10, "0.819", "0.842"],
  ["extractus 9.0.1 (measured 2026-11-24)", "0.881", 14, "0.63", "0.81", "0.44", 14, "0.807", "–"],
  ["metascraper 5.49.24 (measured 2026-11-24)", "–", "–", "0.69", "0.76", "0.72", 9, "0.862", "–"],
];

/** Bars of the next issue for what is read from a page. */
function missedBars(ours: Figures): string[] {
  const bars: [boolean, string][] = [
    [ours.title >= 0.88, "title ≥ 0.88"],
    [ours.date >= 0.9, "published date ≥ 0.90"],
    [ours.byline >= 0.82 && ours.falseBylines <= 4, "byline ≥ 0.82 with at most 4 false"],
    [(ours.body ?? 0) >= 0.945 && ours.bodiesBelowHalf === 0, "body F1 ≥ 0.945 with none below 0.5"],
  ];
  return bars.filter(([met]) => !met).map(([, bar]) => bar);
}

function extractionTable(pages: readonly PageReading[]): EvalTable {
  const row = (name: string, figures: Figures) => [
    name,
    figures.body === null ? "–" : shown(figures.body),
    figures.bodiesBelowHalf ?? "–",
    ...[figures.title, figures.date, figures.byline].map(shown),
    figures.falseBylines,
    ...[figures.outlet, figures.language].map(shown),
  ];
  const ours = score(pages, (page) => page.ours);
  return {
    title: "Article: what is read from a page",
    note: "Saved pages of the dev half (news and other articles): body token F1 (mean), bodies below 0.5, title equal after folding, same calendar day, byline token F1 ≥ 0.6, bylines found where there is none, outlet (one name within the other), language.",
    columns: [
      "reader",
      "body F1",
      "bodies < .5",
      "title",
      "date",
      "byline",
      "false bylines",
      "outlet",
      "language",
    ],
    rows: [
      row("Headwater", ours),
      row(
        "Readability 0.6.0",
        score(pages, (page) => page.readability),
      ),
      row(
        "plain metas",
        score(pages, (page) => page.metadata),
      ),
      ...MEASURED,
    ],
    missed: missedBars(ours),
  };
}

function detectionTable(pages: readonly PageReading[]): EvalTable {
  const count = (kind: PageLabel["kind"], fires: (page: PageReading) => boolean) =>
    pages.filter((page) => page.label.kind === kind && fires(page)).length;
  const figures = (fires: (page: PageReading) => boolean) => {
    const news = count("news-article", fires);
    return {
      againstNot: share(news, news + count("not-article", fires)),
      againstOther: share(news, news + count("other-article", fires)),
      recall: share(
        news,
        count("news-article", () => true),
      ),
    };
  };
  const row = (name: string, fires: (page: PageReading) => boolean) => {
    const { againstNot, recall, againstOther } = figures(fires);
    return [name, shown(againstNot), shown(recall), shown(againstOther)];
  };
  const ours = figures(({ kind }) => kind === "news-article");
  const times = pages.map(({ milliseconds }) => milliseconds).sort((a, b) => a - b);
  const time = (part: number) => (times[Math.floor(times.length * part)] ?? 0).toFixed(0);
  const bars: [boolean, string][] = [
    [ours.againstNot >= 0.99 && ours.recall >= 0.96, "news against not-article P ≥ 0.99 at R ≥ 0.96"],
    [ours.againstOther >= 0.9, "news against other articles P ≥ 0.90"],
  ];
  return {
    title: "Article: is it one?",
    note: `The same pages with those that are no article. Reading a page took ${time(0.5)} ms in the median and ${time(0.95)} ms at the 95th percentile (linkedom).`,
    columns: ["signal", "P against not-article", "R (news)", "P against other articles"],
    rows: [
      row("Headwater, kind = news-article", ({ kind }) => kind === "news-article"),
      row("the gate alone", ({ passesGate }) => passesGate),
      row("og:type = article", ({ ogArticle }) => ogArticle),
      row("isProbablyReaderable", ({ readable }) => readable),
    ],
    missed: bars.filter(([met]) => !met).map(([, bar]) => bar),
  };
}

/** Figures of `readArticle` on the saved pages, beside those of the extractors; empty where the pages are absent. */
export async function evaluateArticle(): Promise<EvalTable[]> {
  const root = pagesRoot();
  if (!root) {
    console.log("article: the saved pages are not on this machine; skipped.");
    return [];
  }
  const pages = readPages(root);
  return [extractionTable(pages), detectionTable(pages)];
}
