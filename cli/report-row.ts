import { cues } from "../data/cues";
import { articleOfText } from "../lib/article/text-article";
import { recordCredits } from "../lib/chain/record-credits";
import { recordStatements } from "../lib/chain/record-statements";
import { lookUpOutlet } from "../lib/entities/look-up";
import type { NameIndex } from "../lib/entities/names";
import { outletOfAddress } from "../lib/entities/outlet-domains";
import { bareReport } from "../lib/pack/bare-report";
import type { PackReport } from "../lib/pack/pack";
import { fingerprint } from "../lib/reuse/fingerprint";
import { isPartialDate } from "../lib/text/partial-date";
import { requiredField, stringField, UsageError } from "./input";
import type { ReportRow } from "./rows/row";

export interface RowReader {
  names: NameIndex;
  /** True where texts and pages are read for the sources that they credit and for who said what. */
  readsTexts: boolean;
}

/** A row as a report of the pack; throws UsageError that names the place where a field is missing or of another type. */
export function reportOfRow(
  { row, place, article }: ReportRow,
  { names, readsTexts }: RowReader,
): PackReport {
  const id = requiredField(row, "id", place);
  const field = (name: string) => stringField(row, name, place);
  const text = field("text");
  const facts = {
    ...publisherOf(field("outlet"), field("url"), names),
    ...timeOf(field("published") ?? field("date"), place),
  };
  const [title, language, byline] = [field("title"), field("language"), field("byline")];
  const report = bareReport({ id, ...facts, title, language, byline, summary: field("summary") });
  if (text === null) return report;
  const read = readsTexts ? (article ?? articleOfText({ ...report, text })) : null;
  return {
    ...report,
    text,
    fingerprint: fingerprint(text).hashes,
    ...(read && {
      credits: recordCredits(read, names, cues),
      statements: recordStatements(read, names, cues),
    }),
  };
}

type Publisher = Pick<PackReport, "outlet" | "outletId" | "url">;

/** Who published it, by the address and, where that tells nothing, by the name; the name that is stated stays. */
function publisherOf(outlet: string | null, url: string | null, names: NameIndex): Publisher {
  const known =
    (url === null ? null : outletOfAddress(url, names)) ??
    (outlet === null ? null : lookUpOutlet(outlet, names));
  return { url, outlet: outlet ?? known?.name ?? null, outletId: known?.id ?? null };
}

/** A time in a zone orders two reports of one day. */
const TIME_WITH_ZONE = /^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}.*(?:Z|[+-]\d{2}:?\d{2})$/;

/** The day of a date or timestamp, and the timestamp itself where it has a zone; anything else is an error, not a guess. */
function timeOf(value: string | null, place: string): Pick<PackReport, "published" | "publishedTime"> {
  if (value === null || value === "") return { published: null };
  const published = value.slice(0, "YYYY-MM-DD".length);
  if (!isPartialDate(published))
    throw new UsageError(`${place}: published is no date: ${value.slice(0, 40)}`);
  return TIME_WITH_ZONE.test(value) ? { published, publishedTime: value } : { published };
}
