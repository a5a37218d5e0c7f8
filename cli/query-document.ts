import { genreOf } from "../lib/article/genre";
import { findMentions } from "../lib/entities/find-mentions";
import type { PackQuery } from "../lib/pack/pack";
import { makeQuery } from "../lib/pack/query";
import type { ReadingTools } from "../lib/read-context";
import { readDate } from "./date-field";
import { requiredField, stringField } from "./input";

/** A document of a query file: the article's full text where it has one. */
export interface QueryDocument {
  id: string;
  title: string | null;
  url: string | null;
  text: string;
  published: string | null;
}

/** Throws UsageError that names the place where a field is missing or of another type. */
export function toQueryDocument(row: Record<string, unknown>, place: string): QueryDocument {
  const id = requiredField(row, "id", place);
  const field = (name: string) => stringField(row, name, place);
  return {
    id,
    title: field("title"),
    url: field("url"),
    text: field("full") ?? field("text") ?? field("summary") ?? "",
    published: readDate(field("published") ?? field("date") ?? "")?.published ?? null,
  };
}

/** The document as a question to the pack; the document itself is no answer. */
export function toPackQuery(document: QueryDocument, { pack, names }: ReadingTools): PackQuery {
  const itself = pack.reports.byId(document.id);
  return makeQuery({
    title: document.title,
    url: document.url,
    text: document.text,
    published: document.published,
    genre: genreOf(document.title),
    mentions: findMentions(`${document.title ?? ""}\n\n${document.text}`, names),
    exclude: itself === null ? [] : [itself],
  });
}
