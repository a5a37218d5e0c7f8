import type { PageLine, PartialDate } from "../model";
import { findDate } from "./dates";
import { bareName, byWordLength } from "./person-names";

/** A name, then a date, and nothing else: "Hill Wire 13 September 2016". */
const NAME = /^\p{Lu}[\p{L}\p{M}\p{N}.&'’ -]{1,40}$/u;
const LONGEST_LINE = 80;

/**
 * When the report that the page took over had appeared: a header line of another name than the outlet's with an
 * earlier date, where the page credits that name elsewhere too or marks the line as its source. Null otherwise: dates
 * of other reports stand in headers as well.
 */
export function findOriginalDate(
  lines: readonly PageLine[],
  siteNames: readonly string[],
  published: PartialDate | null,
  locale: string | null,
): PartialDate | null {
  if (!published) return null;
  const sites = siteNames.map(bareName);
  for (const line of lines) {
    if (line.zone !== "header" || line.text.length > LONGEST_LINE) continue;
    const found = findDate(line.text, locale);
    if (!found || found.date >= published || found.end < line.text.length) continue;
    const name = line.text.slice(0, found.start).replace(/[\s,|–—-]{1,5}$/u, "");
    if (
      !NAME.test(name) ||
      byWordLength(name, true) > 0 ||
      sites.some((site) => bareName(name).includes(site))
    )
      continue;
    const isCredited = lines.some((other) => other !== line && other.text.includes(name));
    if (isCredited || line.role === "source") return found.date;
  }
  return null;
}
