import { cues } from "../data/cues";
import { articleOfText } from "../lib/article/text-article";
import { recordCredits } from "../lib/chain/record-credits";
import { recordStatements } from "../lib/chain/record-statements";
import { lookUpOutlet } from "../lib/entities/look-up";
import { matchTopics } from "../lib/entities/match-topics";
import type { NameIndex } from "../lib/entities/names";
import { outletOfAddress } from "../lib/entities/outlet-domains";
import type { Article, Report, Topic } from "../lib/model";
import { bareReport } from "../lib/pack/bare-report";
import type { PackReport } from "../lib/pack/pack";
import { supportedEntities } from "../lib/pack/query";
import { matterOf } from "../lib/pack/report-matter";
import { fingerprint } from "../lib/reuse/fingerprint";
import { readDate } from "./date-field";
import { requiredField, stringField } from "./input";
import type { ReportRow } from "./rows/row";

export interface RowReader {
  names: NameIndex;
  topics: readonly Topic[];
  /** Told of what a row has that cannot be read, without which it is a report all the same. */
  note(message: string): void;
  /** True where texts and pages are read for the sources that they credit and for who said what. */
  readsTexts: boolean;
}

/** A row as a report of the pack; throws UsageError that names the place where a field is missing or of another type. */
export function reportOfRow(row: ReportRow, reader: RowReader): PackReport {
  const report = factsOf(row, reader);
  const text = stringField(row.row, "text", row.place);
  const known = { ...report, ...aboutOf({ ...report, text }, reader), hasAllEntities: true };
  if (text === null) return known;
  const told = reader.readsTexts
    ? toldIn(row.article ?? articleOfText({ ...report, text }), reader.names)
    : {};
  return { ...known, text, fingerprint: fingerprint(text).hashes, ...told };
}

function factsOf({ row, place }: ReportRow, { names, note }: RowReader): Report {
  const field = (name: string) => stringField(row, name, place);
  return bareReport({
    id: requiredField(row, "id", place),
    ...publisherOf(field("outlet"), field("url"), names),
    ...timeOf(field("published") ?? field("date"), (problem) => note(`${place}: ${problem}`)),
    title: field("title"),
    language: field("language"),
    byline: field("byline"),
    summary: field("summary"),
  });
}

/** What the words are about, of the tables that the pack carries. */
function aboutOf(report: PackReport, { names, topics }: RowReader): Pick<Report, "entities" | "topics"> {
  const { body, mentions } = matterOf(report, names);
  return {
    entities: supportedEntities(mentions),
    topics: matchTopics({ title: report.title, body }, mentions, topics, names).map(({ id }) => id),
  };
}

/** Sources and statements, without a word of the text. */
function toldIn(article: Article, names: NameIndex): Pick<Report, "credits" | "statements"> {
  return {
    credits: recordCredits(article, names, cues),
    statements: recordStatements(article, names, cues),
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

/** The day of a date or timestamp, and the timestamp itself where it has a zone; anything else is noted, not guessed. */
function timeOf(
  value: string | null,
  note: (problem: string) => void,
): Pick<PackReport, "published" | "publishedTime"> {
  if (value === null || value.trim() === "") return { published: null };
  const date = readDate(value);
  if (date === null) note(`published is no date: ${value.slice(0, 40)}`);
  return date ?? { published: null };
}
