import type { PhraseId } from "./phrase";

/** The nouns of Headwater. Everything in this file is plain data that survives JSON and structured clone. */

/** A calendar date with the precision that is known: `YYYY`, `YYYY-MM` or `YYYY-MM-DD`. */
export type PartialDate = string;

/** Half-open range of UTF-16 offsets, `[start, end)`. */
export type Span = [start: number, end: number];

/** Something said to the reader, in no language yet: `locales/` has the words, `values` go in at `$1`, `$2` … */
export interface Phrase {
  id: PhraseId;
  /** Names and words as printed, partial dates as they are, and counts; a count that comes first chooses the plural. */
  values: (string | number)[];
}

/** Where on the page something stands; the same words as in the evaluation labels. */
export type Where = "dateline" | "byline" | "body" | "footer" | "jsonld" | "meta";

/** Words of the page that prove something, with enough around them to be found again in the page. */
export interface Evidence {
  exact: string;
  prefix: string;
  suffix: string;
  where: Where;
  /** The metadata property the words were read from, where they are not visible on the page. */
  property?: string;
  /** Id of the report whose record in the pack holds the words, where they are not of this page. */
  reportId?: string;
  /** When Headwater read that report's page for the reader, where the record is the library's and not a pack's. */
  readOn?: PartialDate;
}

// ── The article ───────────────────────────────────────────────────────────────────────────────

export type ArticleKind = "news-article" | "other-article" | "not-article";

export interface PageLink {
  /** Span of the anchor text in the text that carries the link. */
  span: Span;
  /** Absolute address. */
  url: string;
}

export type BlockKind = "heading" | "paragraph" | "quote" | "list-item";

/** One block of the body: `body.slice(...span)` is its text. Blocks are joined by "\n\n". */
export interface Block {
  kind: BlockKind;
  span: Span;
  /** Links inside the block; spans are offsets in the whole body. */
  links: PageLink[];
}

/** A visible line near the body: between headline and first paragraph, after the last one, or under a picture. */
export interface PageLine {
  text: string;
  zone: "header" | "footer" | "caption";
  /** What the page's own markup says the line is. */
  role: "byline" | "date" | "source" | null;
  /** Spans are offsets in `text`. */
  links: PageLink[];
}

/** A value that the page's metadata states, with the property it stands in (`isBasedOn.name`, `original-source`). */
export interface MetadataFact {
  property: string;
  value: string;
  where: "jsonld" | "meta";
}

export interface Facets {
  region: string | null;
  theme: string | null;
  dossier: string | null;
}

export interface RightsLine {
  kind: "reprint-terms" | "fair-use" | "copyright";
  text: string;
}

/** What kind of piece a headline says it is ("Factbox: …"), after IPTC's Genre NewsCodes; a plain report's says nothing. */
export type Genre =
  | "listing-of-facts"
  | "chronology"
  | "questions-and-answers"
  | "profile"
  | "analysis"
  | "reaction"
  | "quotations";

/** The report that is being read, as extracted from the page. */
export interface Article {
  /** The address as opened. */
  url: string;
  /** The address that the page declares as its own: a claim, not a proof. */
  canonicalUrl: string | null;
  kind: ArticleKind;
  title: string | null;
  genre: Genre | null;
  /** The outlet's name: from the domain table where that knows it, else as the page names itself. */
  outlet: string | null;
  /** Id in the outlet table. */
  outletId: string | null;
  published: PartialDate | null;
  /** Where the published date was found (`json-ld datePublished`, `meta article:published_time`, `visible line` …). */
  publishedFrom: string | null;
  /** The full timestamp as ISO 8601 where the page gives one with a zone. */
  publishedTime: string | null;
  /** The date that the page gives for the report it took over ("South Front 13 September 2016"). */
  originalPublished: PartialDate | null;
  /** BCP 47, lower-case primary subtag first. */
  language: string | null;
  /** The persons (or desk) credited with writing it, as printed, without "By". */
  byline: string | null;
  /** The place at the head of the first paragraph, as printed. */
  dateline: string | null;
  body: string;
  blocks: Block[];
  /** Visible lines that are not body: header, footer and captions, in page order. */
  lines: PageLine[];
  metadata: MetadataFact[];
  facets: Facets;
  rights: RightsLine[];
  /** The page's own links to other reports, kept apart from the body. */
  relatedLinks: { title: string; url: string }[];
}

// ── Names ─────────────────────────────────────────────────────────────────────────────────────

export type EntityKind = "person" | "group" | "place" | "organization" | "event" | "agreement" | "operation";

export interface Entity {
  id: string;
  name: string;
  kind: EntityKind;
  aliases: string[];
  /** Who or what it is, one phrase. */
  role: string | null;
  /** A bare alias proves nothing: it counts only where another fact supports it. */
  ambiguous: boolean;
  /** Ids of entities that support this one. */
  related: string[];
}

export type OutletKind =
  | "wire"
  | "newspaper"
  | "broadcaster"
  | "online"
  | "magazine"
  | "official"
  | "aggregator"
  | "think-tank"
  | "ngo"
  | "press-release-wire";

export interface Outlet {
  id: string;
  name: string;
  aliases: string[];
  domains: string[];
  kind: OutletKind;
  country: string | null;
  owner: string | null;
  ownership: string;
  /** Address that the facts are taken from. */
  basis: string | null;
}

/** What a view tells of an outlet; null where it is not known. */
export type OutletCardFacts = Pick<Outlet, "name" | "country" | "owner" | "basis"> & {
  ownership: string | null;
};

/** One alias found in a text. */
export interface Mention {
  id: string;
  kind: EntityKind | "outlet";
  span: Span;
  /** The alias as it stands in the text. */
  text: string;
  /** True where the alias alone proves nothing and no other fact in the text supports it. */
  unsupported: boolean;
}

// ── Attributions, credits, statements ─────────────────────────────────────────────────────────

export type AttributionType = "direct" | "indirect" | "mixed";

/** Who (`source`), the words that attribute (`cue`), and what is attributed (`content`), as spans of one text. */
export interface Attribution {
  source: Span | null;
  cue: Span[];
  content: Span[];
  type: AttributionType;
}

export type CreditType =
  | "wire"
  | "republished"
  | "copyright"
  | "byline-org"
  | "cites"
  | "interview"
  | "reporting-by";

/** A line of the page that names where its text came from. */
export interface Credit {
  type: CreditType;
  /** As printed on the page. */
  name: string;
  /** Id in the outlet table where the name is known. */
  outletId: string | null;
  where: Where;
  evidence: Evidence;
  /** The outlet credits itself. */
  self: boolean;
  /** Address of the credited report where the page links it. */
  url: string | null;
  /** 0 to 1: how often such a credit is right on the dev pages (docs/QUALITY.md). */
  confidence: number;
}

/** What one speaker said on one occasion. */
export interface Statement {
  /** Entity or outlet id where the speaker is known. */
  speakerId: string | null;
  speaker: string;
  role: string | null;
  /** "news conference", "young experts' forum". */
  occasion: string | null;
  place: string | null;
  date: PartialDate | null;
  /** How the date is known: "printed", "weekday resolved against the published date" … */
  dateFrom: Phrase | null;
  /** The weekday that the page names, 0 = Sunday, also where no published date resolves it. */
  weekday: number | null;
  evidence: Evidence[];
  /** Spans of the body that are attributed to the speaker, in order, the first ones of a long article. */
  content?: Span[];
}

export type DifferenceKind = "negation" | "number" | "actor" | "date" | "place";

/** One thing that two reports of a statement tell differently. */
export interface Difference {
  kind: DifferenceKind;
  /** The article's words for it, empty where it has none. */
  here: string;
  /** Those of the pack's record, which is Headwater's own summary. */
  there: string;
}

// ── The pack ──────────────────────────────────────────────────────────────────────────────────

export type ReportCreditKind =
  | "wire"
  | "republished-from"
  | "copyright"
  | "byline-org"
  | "cites"
  | "interview-with"
  | "statement";

export interface ReportCredit {
  kind: ReportCreditKind;
  name: string;
  url: string | null;
  where: string;
}

export interface ReportStatement {
  /** Entity id where the speaker is in the entity table. */
  speakerId: string | null;
  speaker: string;
  role: string | null;
  occasion: string | null;
  date: PartialDate | null;
  gist: string | null;
  /** Of each quotation the hashes of its runs of words (`quoteHashes`), ascending: no text can be read from them. */
  quotes?: number[][];
}

/** One published item of the pack. */
export interface Report {
  id: string;
  url: string | null;
  title: string | null;
  outlet: string | null;
  outletId: string | null;
  language: string | null;
  /** Never guessed: null where no date was seen. */
  published: PartialDate | null;
  /** The full timestamp as ISO 8601 with its zone, where one was seen. */
  publishedTime?: string | null;
  byline: string | null;
  datelinePlace: string | null;
  summary: string | null;
  topics: string[];
  /** Entity ids of people, organizations and places. */
  entities: string[];
  /** People, organizations and places that are in no table, as printed: good index terms all the same. */
  names?: string[];
  credits: ReportCredit[];
  statements: ReportStatement[];
  /** Ids of reports that carry the same statement or event. */
  sameStatementAs: string[];
  /** The group that `sameStatementAs` closes into. */
  story: string | null;
  /** The day on which the reader read it: only a report of the library has one. */
  readOn?: PartialDate;
}

export interface Topic {
  id: string;
  name: string;
  /** Ids of the entities that make an article one of this topic. */
  entities: string[];
  /** Id of the topic that must be in evidence as well: "turkey" counts only within the pack's field. */
  within?: string;
  /** One entity of each group must be in evidence: Russia and the United States, not either. */
  together?: string[][];
}

// ── The reading context ───────────────────────────────────────────────────────────────────────

export interface TopicMatch {
  id: string;
  name: string;
  /** Entity ids in the headline and lead that say so. */
  entities: string[];
  /** One sentence for the reader. */
  reason: Phrase;
}

export type ReasonKind =
  | "copied"
  | "same-statement"
  /** The same appearance, told differently: see `differences`. */
  | "differing-statement"
  | "same-event"
  | "earlier-statement"
  | "later-statement"
  | "same-people-and-places"
  | "same-words";

export interface Reason {
  kind: ReasonKind;
  /** What shows it, for the reader. */
  phrase: Phrase;
}

export type Timing = "before" | "after" | "same-day" | "unknown";

/** One related report with the reasons why it is shown. */
export interface CoverageItem {
  id: string;
  url: string | null;
  outlet: string | null;
  outletId: string | null;
  title: string | null;
  summary: string | null;
  language: string | null;
  published: PartialDate | null;
  /** Against the article's published date. */
  timing: Timing;
  score: number;
  reasons: Reason[];
  /** What the report's record tells differently of a statement that the article reports as well. */
  differences?: Difference[];
  /** Key of the origin this report rests on: reports with the same key are shown together. */
  origin: string;
  /** The origin in words, null where the report names none. */
  originName: string | null;
  /** Persons, organizations and places that the report names, to be found by. */
  names?: string[];
  /** The day on which the reader read it last, where the library has it. */
  readOn?: PartialDate;
}

export type LinkKind = "republishes" | "quotes" | "cites" | "interviews" | "copies";

export interface Link {
  from: string;
  to: string;
  kind: LinkKind;
  evidence: Evidence[];
  /** 0 to 1. */
  confidence: number;
  /** False where it is not known who copied whom. */
  directed: boolean;
  /** "dates" where no words but only the times of publication say who copied whom. */
  directedBy?: "dates";
}

export type ChainEnd =
  /** A statement, a document, or a report that names no source. */
  | "origin"
  /** The page names no source. */
  | "trail-ends"
  /** A source is named that the pack does not hold. */
  | "not-in-pack";

export interface ChainNode {
  id: string;
  kind: "article" | "report" | "outlet" | "statement";
  name: string;
  /** As printed or recorded: role and occasion of a statement, headline of a report, outlet of the article. */
  detail: string | null;
  /** What Headwater says of it: kind, country and ownership of an outlet, how many of its reports the pack has. */
  notes?: Phrase[];
  url: string | null;
  date: PartialDate | null;
  /** How `date` is known, where it is inferred. */
  dateFrom: Phrase | null;
  end: ChainEnd | null;
  /** Of a report: who published it, where that is in the table of outlets. */
  outletId?: string;
}

export interface SourceChain {
  nodes: ChainNode[];
  links: Link[];
}

/** How many independent origins the article has together with the reports that tell the same. */
export interface OriginRange {
  min: number;
  max: number;
  /** Related reports that carry the same statement or text, or belong to the same story: the range is of these. */
  reports: number;
  reasons: Phrase[];
}

/** What happened to a statement's words between a report and the article. */
export type Wording =
  | "verbatim"
  /** One of the two has only a part of the other's words. */
  | "trimmed"
  | "changed"
  /** In another language. */
  | "retranslated"
  | "not-known";

/** One report of the pack that carries a statement of the article. */
export interface QuoteCarrier {
  reportId: string;
  outlet: string | null;
  language: string | null;
  published: PartialDate | null;
  wording: Wording;
  /** Which of the two has less of the words, where one is trimmed. */
  shorter: "article" | "report" | null;
  /** The article's words that the report has otherwise or left out, in order. */
  changed: string[];
}

/** Where one statement of the article was reported first in the pack, and what became of its words. */
export interface QuoteLineage {
  /** Place in `statements`. */
  statement: number;
  /** Earliest first, undated ones last. */
  carriers: QuoteCarrier[];
  /** Ids of the carriers that may each be the first by their dates; empty where none is dated. */
  earliest: string[];
  /** Carriers without a date: any of them may be earlier still. */
  undated: number;
}

/** Why there is no coverage to show, or "ok". */
export type ReadingStatus = "ok" | "not-article" | "outside-pack" | "nothing-found" | "unreadable";

/** The whole answer. */
export interface ReadingContext {
  status: ReadingStatus;
  article: Article;
  topics: TopicMatch[];
  credits: Credit[];
  statements: Statement[];
  coverage: CoverageItem[];
  chain: SourceChain;
  origins: OriginRange;
  /** One for each statement that a report of the pack carries as well. */
  lineages: QuoteLineage[];
  pack: { id: string; name: string; version: string };
  /** By id, what the pack tells of the outlets that coverage and chain show. */
  outlets?: Record<string, OutletCardFacts>;
}

// ── What the browser keeps for a tab, and what the reader chose ───────────────────────────────

/** The reading of one tab, as kept in session storage and shown by popup and side panel. */
export type Reading =
  /** Nothing was asked for this tab yet. */
  | { phase: "idle" }
  /** `startedAt` tells one wish of the reader from the next; milliseconds since 1970. */
  | { phase: "reading"; url: string; startedAt?: number }
  | { phase: "read"; url: string; context: ReadingContext }
  | { phase: "unreadable"; url: string | null; why: Phrase };

export type DetectionMode = "on-click" | "known-sites" | "all-sites";

/** How often one kind of thing that Headwater says was wrong when it was measured (docs/QUALITY.md). */
export interface QualityFigure {
  id:
    | "article"
    | "republished"
    | "cited"
    | "directSpeech"
    | "topic"
    | "sameEvent"
    | "distorted"
    | "originRange";
  /** Share of what it said that was wrong, 0 to 1; null where it was not measured. */
  wrong: number | null;
  /** Share of what there was that it did not say. */
  missed: number | null;
}

export type Theme = "system" | "light" | "dark";

export type TextSize = "small" | "normal" | "large";

export interface Settings {
  detection: DetectionMode;
  /** Host names on which the extension stays silent. */
  silencedSites: string[];
  /** As the browser's where it is absent. */
  theme?: Theme;
  /** Normal where it is absent. */
  textSize?: TextSize;
  /** Whether the words that prove where an article comes from are underlined in its page; off where it is absent. */
  inPageMarker?: boolean;
  /** Whether the articles that the reader reads are kept in the library and searched; off where it is absent. */
  keepsLibrary?: boolean;
}
