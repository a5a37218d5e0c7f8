import type { CreditType } from "../lib/model";

/** TypeScript port of the evaluation data's own scorer of credits, checked against it figure for figure. */

export interface NamedCredit {
  type: string;
  name: string;
}

export interface GoldCredit extends NamedCredit {
  where: string;
  self?: boolean;
}

export interface GoldPage {
  id: string;
  outlet: string | null;
  domain: string | null;
  lang: string | null;
  credits: GoldCredit[];
}

export type CreditGroup = "provenance" | "cites" | "reporting-by" | "copyright" | "byline-org";

const GROUPS: Record<CreditType, CreditGroup> = {
  wire: "provenance",
  republished: "provenance",
  cites: "cites",
  interview: "cites",
  "reporting-by": "reporting-by",
  copyright: "copyright",
  "byline-org": "byline-org",
};

/** Names that the scorer takes for one; its list, not the product's. */
const SAME_NAMES: Record<string, string> = {
  "associated press": "ap",
  "apnews com": "ap",
  "thomson reuters": "reuters",
  "agence france presse": "afp",
  "france presse": "afp",
  "deutsche presse agentur": "dpa",
  "deutschen presse agentur": "dpa",
  "dpa lno": "dpa",
  "dpa infocom": "dpa",
  "agencia efe": "efe",
  "efe epa": "efe",
  "new york times": "nyt",
  "nytimes com": "nyt",
  "cnn wire": "cnn",
  "cnn com": "cnn",
  "cable news network": "cnn",
  тасс: "tass",
  新华社: "xinhua",
  新华网: "xinhua",
  "washington post": "wapo",
  aa: "anadolu",
  "anadolu ajansı": "anadolu",
  "canadian press": "cp",
};

export function groupOf(type: string): CreditGroup | null {
  return type in GROUPS ? GROUPS[type as CreditType] : null;
}

/** The one form in which names are compared. */
export function canonicalName(name: string): string {
  const words = name
    .normalize("NFKC")
    .toLowerCase()
    .replace(/^www\./, "")
    .replace(/[^\p{L}\p{N}_]+/gu, " ")
    .trim()
    .replace(/^(the|le|la|el|der|die|das|agencia|agence) /, "")
    .replace(/ (inc|llc|ltd|gmbh|co|news agency)$/, "");
  const known = SAME_NAMES[words];
  if (known !== undefined) return known;
  const label = /^([\p{L}\p{N}_]+) (com|org|net|de|ru|co uk|fr|it|es)$/u.exec(words)?.[1];
  return label ?? words;
}

const SHORTEST_PART = 4;

export function isSameName(a: string, b: string): boolean {
  return a === b || (Math.min(a.length, b.length) >= SHORTEST_PART && (a.includes(b) || b.includes(a)));
}

export interface PageScore {
  /** By group: hits, false alarms, and gold credits. */
  groups: Map<CreditGroup, { hits: number; wrong: number; gold: number }>;
  /** Gold credits (the first of each name) with whether they were found. */
  gold: { credit: GoldCredit; group: CreditGroup; found: boolean }[];
  /** Predicted types that were false alarms. */
  wrong: { group: CreditGroup; name: string }[];
}

interface Keyed<T> {
  group: CreditGroup;
  key: string;
  credit: T;
}

function keyed<T extends NamedCredit>(credits: readonly T[]): Keyed<T>[] {
  const first = new Map<string, Keyed<T>>();
  for (const credit of credits) {
    const group = groupOf(credit.type);
    const key = canonicalName(credit.name);
    if (group && credit.name !== "" && !first.has(`${group}|${key}`))
      first.set(`${group}|${key}`, { group, key, credit });
  }
  return [...first.values()];
}

/** One page: an outlet's credits of itself are neither hits nor false alarms. */
export function scorePage(page: GoldPage, predicted: readonly NamedCredit[]): PageScore {
  const me = canonicalName(page.outlet ?? "");
  const label = (page.domain ?? "").split(".")[0] ?? "";
  const own = keyed(page.credits.filter(({ self }) => self));
  const gold = keyed(page.credits.filter(({ self }) => !self));
  const isOwn = ({ group, key }: Keyed<NamedCredit>) =>
    own.some((each) => each.group === group && isSameName(each.key, key)) ||
    isSameName(key, me) ||
    key === label;
  const found = new Set<Keyed<GoldCredit>>();
  const groups: PageScore["groups"] = new Map();
  const at = (group: CreditGroup) => {
    const counts = groups.get(group) ?? { hits: 0, wrong: 0, gold: 0 };
    groups.set(group, counts);
    return counts;
  };
  const wrong: PageScore["wrong"] = [];
  for (const prediction of keyed(predicted).filter((each) => !isOwn(each))) {
    const hit = gold.find((each) => each.group === prediction.group && isSameName(each.key, prediction.key));
    if (!hit) {
      at(prediction.group).wrong++;
      wrong.push({ group: prediction.group, name: prediction.credit.name });
    } else if (!found.has(hit)) {
      at(prediction.group).hits++;
      found.add(hit);
    }
  }
  for (const { group } of gold) at(group).gold++;
  return {
    groups,
    wrong,
    gold: gold.map((each) => ({ credit: each.credit, group: each.group, found: found.has(each) })),
  };
}

/** Whether a credit is right by the labels; null where it is the outlet's credit of itself, which doesn't count. */
export function isRight(page: GoldPage, credit: NamedCredit): boolean | null {
  const { wrong, groups } = scorePage(page, [credit]);
  if (wrong.length > 0) return false;
  const group = groupOf(credit.type);
  return group !== null && (groups.get(group)?.hits ?? 0) > 0 ? true : null;
}
