/** Every word the views show. Plain values and functions, so that an i18n table can take this file's place. */

import { ENGLISH } from "../i18n/catalogue";
import { sayPhrase } from "../i18n/translator";
import type { Phrase } from "../lib/model";

export function phraseText(phrase: Phrase): string {
  return sayPhrase(ENGLISH, phrase);
}

/** The reader's own English where the browser speaks English, else plain English: one language per screen. */
export const uiLocale = pickLocale(new Intl.DateTimeFormat().resolvedOptions().locale);

function pickLocale(browserLocale: string): string {
  return browserLocale.toLowerCase().startsWith("en") ? browserLocale : "en";
}

const pluralRules = new Intl.PluralRules(uiLocale);
const numberFormat = new Intl.NumberFormat(uiLocale);

function plural(count: number, one: string, other: string): string {
  return pluralRules.select(count) === "one" ? one : other;
}

function counted(count: number, one: string, other: string): string {
  return `${numberFormat.format(count)} ${plural(count, one, other)}`;
}

export const common = {
  product: "Headwater",
  nothingLeaves: "nothing leaves this computer",
  nothingLeavesAlone: "Nothing leaves this computer",
  packLine: (pack: string) => `${pack} · nothing leaves this computer`,
  packTitle: (pack: string, version: string) => `Pack: ${pack}, version ${version}`,
};

export const header = {
  openPanel: "Open in side panel",
  openOptions: "Options",
  siteSwitch: (host: string) => `Detect on ${host}`,
  siteOn: (host: string) => `On for ${host}. Turn off to silence this site.`,
  siteOff: (host: string) => `Off for ${host}. Turn on to detect articles here.`,
};

export const answer = {
  reports: (count: number) => counted(count, "related report", "related reports"),
  origins(min: number, max: number): string {
    const range =
      min === max ? numberFormat.format(max) : `${numberFormat.format(min)}–${numberFormat.format(max)}`;
    return `${range} ${plural(max, "origin", "origins")}`;
  },
  /** Between the number of reports and that of origins: which reports the origins are counted of. */
  joinOrigins(reports: number, ofStory: number): string {
    if (ofStory === 0) return "; this article has ";
    if (ofStory === reports) return " of this story, from ";
    return `; ${numberFormat.format(ofStory)} ${plural(ofStory, "tells", "tell")} this story, from `;
  },
  moreReasons: (count: number) => counted(count, "more reason", "more reasons"),
};

export const state = {
  idleTitle: "Not read yet",
  idleText: "See where this article comes from and who else reports it.",
  idleNoSite: "Open a news article in this tab, then read it from here.",
  readPage: "Read this page",
  readAgain: "Read again",
  readingTitle: "Reading this page…",
  readingText: "Looking for its credits, its quotations and related reports.",
  unreadableTitle: "This page could not be read",
  unreadableText: "The page gave no text to read.",
  notArticleTitle: "No article here",
  notArticleText: "This looks like a home page, a list or a tool, not like one report.",
  outsideTitle: "Outside this pack",
  outsideText: (pack: string) =>
    `Nothing in the headline or lead belongs to “${pack}”, so there is no coverage to show.`,
  outsideChain: "What the page itself says about its sources is below.",
  nothingTitle: "No related reports",
  nothingText: (pack: string) => `“${pack}” covers this topic, but holds no report related to this article.`,
  silencedTitle: (host: string) => `Off on ${host}`,
  silencedText: "Headwater stays silent on this site: no detection and no badge.",
  silencedTurnOn: "Turn on for this site",
  silencedReadOnce: "Read this page once",
};

export const chain = {
  heading: "Where this article comes from",
  thisPage: "This page",
  noDate: "no date on the page",
  verbs: {
    republishes: "republishes",
    quotes: "quotes",
    cites: "cites",
    interviews: "interviews",
    copies: "copies",
  },
  undirectedVerb: "shares text with",
  undirectedNote: "Who took it from whom is not known.",
  dateFrom: (how: string) => `date inferred: ${how}`,
  repeated: "already shown above",
  detached: "Not linked to this page",
  moreSources: (count: number) => counted(count, "more source", "more sources"),
  morePassages: (count: number) => counted(count, "more passage", "more passages"),
  ends: {
    origin: "Origin",
    "trail-ends": "The trail ends here",
    "not-in-pack": "Not in this pack",
  },
  hereNamesNoSource: "This page names no source for its text.",
  namesNoSource: "It names no further source.",
  notInPack: "It is named, but its own report is not in the pack.",
};

export const evidence = {
  show: "Show in page",
  showLabel: (words: string) => `Show in page: ${words}`,
  found: "Marked in the page",
  gone: "No longer in the page",
  inRecord: "from the pack’s record of this report",
  foundStatus: "The words are marked in the page.",
  goneStatus: "These words are no longer in the page. Nothing was marked.",
  where: {
    dateline: "in the dateline",
    byline: "in the byline",
    body: "in the text",
    footer: "at the end of the page",
    jsonld: "in the page’s metadata",
    meta: "in the page’s metadata",
  },
};

export const coverage = {
  heading: "Related coverage",
  filterLabel: "Filter coverage",
  filterHint: "Headline, outlet, person or place",
  clearFilter: "Clear filter",
  filterCount: (shown: number, all: number) =>
    `${numberFormat.format(shown)} of ${counted(all, "report", "reports")}`,
  filterNone: (query: string) => `No report matches “${query}”.`,
  groupBy: "Group by",
  byOrigin: "Origin",
  byReason: "Reason",
  groupCount: (count: number) => counted(count, "report", "reports"),
  articleOrigin: (count: number) => `${counted(count, "report", "reports")} with this article’s origin`,
  sharedOrigin: (count: number) => `${counted(count, "report", "reports")}, one origin`,
  copies: (count: number) => counted(count, "copy of this text", "copies of this text"),
  sameOrigin: (count: number) => counted(count, "more from the same origin", "more from the same origin"),
  noDate: "no date",
  noHeadline: "Untitled report",
  summaryOnly: "summary in the pack’s words",
  noLink: "address not known",
  before: "earlier",
  after: "later",
  "same-day": "same day",
  reasons: {
    copied: "Copied:",
    "same-statement": "Same statement:",
    "same-event": "Same event:",
    "earlier-statement": "Earlier statement:",
    "later-statement": "Later statement:",
    "same-words": "Same words:",
    "same-people-and-places": "Same names:",
  },
  reasonGroups: {
    copied: "Copies of one text",
    "same-statement": "Same statement",
    "same-event": "Same event",
    "earlier-statement": "Earlier statements",
    "later-statement": "Later statements",
    "same-words": "Same words",
    "same-people-and-places": "Same people and places",
    other: "Other",
  },
};

export const facts = {
  heading: "This article",
  outlet: "Outlet",
  published: "Published",
  foundIn: (place: string) => `found in ${place}`,
  notFound: "not on the page",
  originallyPublished: "First published",
  byline: "By",
  dateline: "From",
  language: "Language",
  topics: "Topics",
  more: "Section and rights",
  region: "Region",
  theme: "Theme",
  dossier: "Dossier",
  rights: { "reprint-terms": "Reprint terms", "fair-use": "Fair-use notice", copyright: "Copyright" },
};

export const detection = {
  legend: "Detect while I read",
  modes: {
    "known-sites": {
      name: "On the news sites it knows",
      text: "Reads articles on the outlets in the pack as you open them and counts related reports on the badge.",
      permission: "Needs access to those sites.",
    },
    "all-sites": {
      name: "On all sites",
      text: "Looks at every page for an article; reads on only where it finds one of the pack’s topics.",
      permission: "Needs access to all sites.",
    },
    "on-click": {
      name: "Only when I click",
      text: "Does nothing until you click the toolbar button, then reads that one page.",
      permission: "Needs no permission.",
    },
  },
  promptNote: "The browser asks you before it gives access.",
  current: "in use",
};

export const options = {
  title: "Options",
  apply: "Use this choice",
  missingTitle: "The permission is missing",
  missingText: "The browser has not given the access this needs, so Headwater works only when you click.",
  retry: "Ask the browser again",
  silencedHeading: "Silenced sites",
  silencedText: "No detection and no badge here. The toolbar button still reads a page when you ask.",
  silencedNone: "No site is silenced.",
  remove: "Remove",
  removeLabel: (host: string) => `Remove ${host}`,
  addLabel: "Silence a site",
  addHint: "news.example",
  add: "Silence",
  addInvalid: "Enter a site such as news.example.",
  addKnown: (host: string) => `${host} is already silenced.`,
  added: (host: string) => `${host} is silenced.`,
  packHeading: "Pack",
  packName: "Name",
  packVersion: "Version",
  packReports: "Reports",
  packNone: "Nothing is known about the pack.",
  number: (count: number) => numberFormat.format(count),
  privacyHeading: "Privacy",
  privacy: "Headwater has no server. Pages are read and looked up inside this browser, and nothing is sent.",
};

export const welcome = {
  title: "Know where the news comes from",
  sentences: [
    "Headwater reads the article in front of you and shows its source chain: the agency it took over, the person it quotes, and the words on the page that prove each step.",
    "It lists related reports from a pack inside the extension and groups those that rest on one origin, so that ten copies do not look like ten witnesses.",
    "It states facts and keeps no scores: where the page names no source, it says so.",
  ],
  privacy:
    "Nothing leaves this computer, whichever you choose. You can change it in the options at any time.",
  choose: "Use this choice",
  chosen: "Set. Open a news article and look at the badge on the toolbar.",
  chosenOnClick: "Set. Open a news article and click Headwater in the toolbar.",
  refusedTitle: "The browser’s prompt was refused",
  refusedText:
    "That is fine: Headwater works when you click its toolbar button. Choose again whenever you like.",
};
