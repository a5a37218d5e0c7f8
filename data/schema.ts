import * as v from "valibot";
import { isPartialDate } from "../lib/text/partial-date";

/** What each row of data/ may hold. data/README.md explains the fields; data/load.ts reports what breaks the rules. */

const text = v.pipe(v.string(), v.trim(), v.nonEmpty("is empty"));
const id = v.pipe(
  v.string(),
  v.regex(/^[a-z0-9]+(?:-[a-z0-9]+)*$/, "is no id (lower-case words joined by hyphens)"),
);
const ids = v.array(id);
const flag = v.boolean();

const isWebAddress = (value: string) => URL.canParse(value) && /^https?:$/.test(new URL(value).protocol);
const address = v.pipe(v.string(), v.check(isWebAddress, "is no http or https address"));

const date = v.pipe(v.string(), v.check(isPartialDate, "is no date (YYYY, YYYY-MM or YYYY-MM-DD)"));

const language = v.pipe(
  v.string(),
  v.regex(/^[a-z]{2,3}(?:-[A-Za-z0-9]{2,8})*$/, "is no language tag (lower-case primary subtag first)"),
);
const domain = v.pipe(
  v.string(),
  v.regex(
    /^[\p{Ll}\p{Lo}\p{M}0-9-]+(?:\.[\p{Ll}\p{Lo}\p{M}0-9-]+)+$/u,
    "is no domain (lower case, no scheme, no path)",
  ),
);

export const entityRow = v.strictObject({
  id,
  name: text,
  kind: v.picklist(["person", "group", "place", "organization", "event", "agreement", "operation"]),
  aliases: v.array(text),
  role: v.nullable(text),
  ambiguous: flag,
  related: ids,
  wikidata: v.exactOptional(v.pipe(v.string(), v.regex(/^Q\d+$/, "is no Wikidata id"))),
});

export const outletRow = v.strictObject({
  id,
  name: text,
  kind: v.picklist([
    "wire",
    "newspaper",
    "broadcaster",
    "online",
    "magazine",
    "official",
    "aggregator",
    "think-tank",
    "ngo",
    "press-release-wire",
  ]),
  country: v.nullable(v.pipe(v.string(), v.regex(/^[A-Z]{2}$/, "is no country code"))),
  languages: v.array(language),
  aliases: v.array(text),
  domains: v.array(domain),
  owner: v.nullable(text),
  ownership: v.picklist(["private", "state", "public-service", "nonprofit", "cooperative", "unknown"]),
  note: v.nullable(text),
  basis: v.nullable(address),
});

export const riskyAliasRow = v.strictObject({ id, alias: text, needs: v.picklist(["case", "support"]) });

export const topicRow = v.strictObject({
  id,
  name: text,
  entities: v.pipe(ids, v.nonEmpty("is empty")),
  within: v.exactOptional(id),
  together: v.exactOptional(v.array(v.pipe(ids, v.nonEmpty("is empty")))),
});

const credit = v.strictObject({
  kind: v.picklist([
    "wire",
    "republished-from",
    "copyright",
    "byline-org",
    "cites",
    "interview-with",
    "statement",
  ]),
  name: text,
  url: v.nullable(address),
  where: v.picklist(["dateline", "header", "byline", "body", "footer"]),
  note: v.nullable(text),
});

const statement = v.strictObject({
  speakerId: v.nullable(id),
  speaker: text,
  role: v.nullable(text),
  occasion: v.nullable(text),
  date: v.nullable(date),
  gist: v.nullable(text),
});

export const reportRow = v.strictObject({
  id,
  url: v.nullable(address),
  title: v.nullable(text),
  outlet: v.nullable(text),
  outletId: v.nullable(id),
  language: v.nullable(language),
  published: v.nullable(date),
  publishedBasis: v.nullable(v.picklist(["text", "url"])),
  byline: v.nullable(text),
  datelinePlace: v.nullable(text),
  summary: v.nullable(text),
  topics: ids,
  entities: ids,
  names: v.array(text),
  credits: v.array(credit),
  statements: v.array(statement),
  sameStatementAs: ids,
  story: v.nullable(id),
  seenText: v.picklist(["full", "partial"]),
});

export type EntityRow = v.InferOutput<typeof entityRow>;
export type OutletRow = v.InferOutput<typeof outletRow>;
export type RiskyAliasRow = v.InferOutput<typeof riskyAliasRow>;
export type TopicRow = v.InferOutput<typeof topicRow>;
export type ReportRow = v.InferOutput<typeof reportRow>;
