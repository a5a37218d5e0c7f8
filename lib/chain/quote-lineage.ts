import type {
  Article,
  PartialDate,
  QuoteCarrier,
  QuoteLineage,
  Report,
  ReportStatement,
  Statement,
} from "../model";
import { type DayRange, dayRange } from "../text/partial-date";
import { compareQuotes, type QuoteChange } from "./compare-quotes";
import { type CompareWords, isOneAppearance, matchStatements } from "./match-statements";
import { quotationsOf } from "./quote-hashes";

/** Carriers told of one statement. */
const MOST_CARRIERS = 40;

/**
 * For each statement of the article that a report carries as well: those reports, the earliest by their dates, and
 * what became of the words. The pack has no words: only hashes of quotations, where it was built from texts. `reports`
 * leaves out the article itself. In the order of the article's statements.
 */
export function traceQuotes(
  article: Article,
  statements: readonly Statement[],
  reports: readonly Report[],
  compare: CompareWords,
): QuoteLineage[] {
  const quotationsIn = quotationsOf(article.body);
  return statements.flatMap((mine, statement) => {
    const quoted = quotationsIn(mine.content ?? []);
    const carriers = reports.flatMap((report) => {
      const carried = report.statements.filter((theirs) =>
        isOneAppearance(matchStatements(mine, theirs, compare)),
      );
      return carried.length > 0 ? [carrierOf(report, carried, quoted, article)] : [];
    });
    if (carriers.length === 0) return [];
    const dated = carriers.filter(({ published }) => published !== null);
    return {
      statement,
      carriers: carriers.sort(byDate).slice(0, MOST_CARRIERS),
      earliest: earliestOf(dated).map(({ reportId }) => reportId),
      undated: carriers.length - dated.length,
    };
  });
}

function carrierOf(
  { id, outlet, language, published }: Report,
  carried: readonly ReportStatement[],
  quoted: readonly string[],
  article: Article,
): QuoteCarrier {
  const known = { reportId: id, outlet, language, published };
  if (isOtherLanguage(language, article.language))
    return { ...known, wording: "retranslated", shorter: null, changed: [] };
  const change = compareQuotes(
    quoted,
    carried.flatMap(({ quotes }) => quotes ?? []),
  );
  return { ...known, ...(change ?? UNKNOWN) };
}

const UNKNOWN: QuoteChange = { wording: "not-known", shorter: null, changed: [] };

function isOtherLanguage(a: string | null, b: string | null): boolean {
  const primary = (tag: string) => tag.toLowerCase().split("-")[0];
  return a !== null && b !== null && primary(a) !== primary(b);
}

/** Of reports that may be of one day, as far as their dates tell, none is before the others. */
function earliestOf(dated: readonly QuoteCarrier[]): QuoteCarrier[] {
  const lastDays = dated.flatMap(({ published }) => rangeOf(published)?.[1] ?? []);
  const soonest = Math.min(...lastDays);
  return dated.filter(({ published }) => (rangeOf(published)?.[0] ?? Number.POSITIVE_INFINITY) <= soonest);
}

function byDate(a: QuoteCarrier, b: QuoteCarrier): number {
  const first = (date: PartialDate | null) => rangeOf(date)?.[0] ?? Number.MAX_SAFE_INTEGER;
  return first(a.published) - first(b.published) || compareText(a.reportId, b.reportId);
}

function compareText(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}

function rangeOf(date: PartialDate | null): DayRange | null {
  return date === null ? null : dayRange(date);
}
