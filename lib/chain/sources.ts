import type { Credit, CreditType, Evidence } from "../model";
import { fold } from "../text/fold";

/** One outlet, agency or site that the article's credits name as where it, or a part of it, came from. */
export interface Source {
  /** `outlet:<id>` where the name is in the outlet table, else `name:<folded name>`. */
  key: string;
  name: string;
  outletId: string | null;
  kind: "republishes" | "cites" | "interviews";
  evidence: Evidence[];
  /** That of the surest credit: a page that is misread is misread in all its lines, so signs do not add up. */
  confidence: number;
  /** Address of the credited report where the page links it. */
  url: string | null;
}

/** What each credit says of the article; a rights line or an organisation in the byline only supports other credits. */
const LINK_OF: Record<CreditType, Source["kind"] | "supports" | null> = {
  wire: "republishes",
  republished: "republishes",
  cites: "cites",
  interview: "interviews",
  copyright: "supports",
  "byline-org": "supports",
  "reporting-by": null,
};

/** A credit that is as often wrong as right on the dev pages is a guess: no link is drawn from it. */
const LEAST_CONFIDENCE = 0.5;

/** The strongest claim a page makes of one source stands for all: who republishes a text also cites it. */
const STRENGTH: Source["kind"][] = ["republishes", "interviews", "cites"];

/** The sources that the credits name, strongest kind first. An outlet's credit of itself names none. */
export function groupSources(credits: Credit[]): Source[] {
  const groups = new Map<string, Credit[]>();
  for (const credit of credits) {
    if (credit.self || LINK_OF[credit.type] === null || credit.confidence < LEAST_CONFIDENCE) continue;
    const key = sourceKey(credit);
    groups.set(key, [...(groups.get(key) ?? []), credit]);
  }
  return [...groups]
    .flatMap(([key, group]) => toSource(key, group) ?? [])
    .sort((a, b) => STRENGTH.indexOf(a.kind) - STRENGTH.indexOf(b.kind));
}

function sourceKey(credit: Credit): string {
  return credit.outletId ? `outlet:${credit.outletId}` : `name:${fold(credit.name).trim()}`;
}

function toSource(key: string, group: Credit[]): Source | null {
  const kind = STRENGTH.find((kind) => group.some((credit) => LINK_OF[credit.type] === kind));
  if (!kind) return null;
  const proving = group.filter((credit) => LINK_OF[credit.type] === kind);
  const supporting = group.filter((credit) => LINK_OF[credit.type] === "supports");
  return {
    key,
    name: proving[0]?.name ?? "",
    outletId: proving[0]?.outletId ?? null,
    kind,
    evidence: [...proving, ...supporting].map((credit) => credit.evidence),
    confidence: Math.max(...proving.map((credit) => credit.confidence)),
    url: proving.find((credit) => credit.url)?.url ?? null,
  };
}
