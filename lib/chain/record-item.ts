import { findMentions } from "../entities/find-mentions";
import type { NameIndex } from "../entities/names";
import type { Report } from "../model";
import { addressWords } from "../text/address-words";
import type { StatementItem } from "./statement-item";

/** The pack tells of its reports in its own words, whatever the report's language is. */
const RECORD_LANGUAGE = "en";

/** A report's record as it is compared: headline, summary, gists and occasions, and all that is known besides. */
export function recordItem(report: Report, names: NameIndex): StatementItem {
  const { title, summary, published, statements, topics, outlet, credits } = report;
  const said = statements.flatMap(({ gist, occasion }) => [gist, occasion]);
  const text = [title, summary, ...said].filter(Boolean).join("\n\n");
  return {
    text,
    headline: headlineOf(report),
    language: RECORD_LANGUAGE,
    published,
    mentions: findMentions(text, names),
    entities: [...report.entities, ...(report.names ?? [])],
    statements,
    outlet,
    credits,
    // Records without topics are compared by words, days and speakers alone.
    ...(topics.length > 0 ? { topics } : {}),
  };
}

/** A report's headline and what its address tells of it: often the headline in the report's own language. */
export function headlineOf({ title, url }: Pick<Report, "title" | "url">): string {
  return [title, url && addressWords(url)].filter(Boolean).join("\n");
}
