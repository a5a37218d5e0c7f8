import type { ReadingContext } from "../lib/model";

/** No view shows a longer text; a page can make its title a megabyte long. UTF-16 units. */
const LONGEST_TEXT = 2_000;
/** The chain and the page's own links stay far below this. */
const LONGEST_LIST = 100;
/** As many as the views are built for. A report takes about a kilobyte: fifty tabs of so many fit. */
const LONGEST_COVERAGE = 200;
/** One for each report that the views list, and those of the chain. */
const MOST_OUTLETS = LONGEST_COVERAGE + LONGEST_LIST;

/**
 * The context as it is kept for a tab: what the views show. The body and everything else that only the
 * reading itself needs is left out, so that a few hundred tabs fit the 10 MB of session storage.
 */
export function forStorage(context: ReadingContext): ReadingContext {
  const { outlets = {} } = context;
  return {
    ...clip(context),
    outlets: clip(Object.fromEntries(Object.entries(outlets).slice(0, MOST_OUTLETS))),
    coverage: context.coverage.slice(0, LONGEST_COVERAGE).map(clip),
    article: { ...clip({ ...context.article, body: "" }), blocks: [], lines: [], metadata: [] },
  };
}

function clip<T>(value: T): T {
  return clipped(value) as T;
}

function clipped(value: unknown): unknown {
  if (typeof value === "string")
    return value.length > LONGEST_TEXT ? `${value.slice(0, LONGEST_TEXT)}…` : value;
  if (Array.isArray(value)) return value.slice(0, LONGEST_LIST).map(clipped);
  if (typeof value !== "object" || value === null) return value;
  return Object.fromEntries(Object.entries(value).map(([key, inner]) => [key, clipped(inner)]));
}
