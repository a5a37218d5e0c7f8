import type { ChainNode, CoverageItem, Link, ReadingContext } from "../model";
import { isPartialDate } from "../text/partial-date";
import { cleanLine, languageTag } from "./clean-line";
import { nameOf, PREFIXES } from "./prov-names";
import { webAddress } from "./web-address";

/** A value, alone, with its type or with its language: the submission lets no typed value have a language. */
export type ProvLiteral =
  | string
  | number
  | boolean
  | { $: string; type: string; lang?: undefined }
  | { $: string; type?: undefined; lang: string };
export type ProvRecord = Record<string, ProvLiteral | ProvLiteral[]>;

/** The part of PROV-JSON (W3C Member Submission of 24 April 2013) that a reading context needs. */
export interface ProvDocument {
  prefix: Record<string, string>;
  entity: Record<string, ProvRecord>;
  agent: Record<string, ProvRecord>;
  wasDerivedFrom: Record<string, ProvRecord>;
  wasAttributedTo: Record<string, ProvRecord>;
  hadMember: Record<string, ProvRecord>;
}

/**
 * The chain and the coverage in the words of W3C PROV. PROV-JSON writes quotation, revision and primary source as
 * derivations of that type (PROV-DM 5.2.2 to 5.2.4). Two reports that share text, with nothing to say who copied whom, are
 * members of one collection: no relation of PROV would be true of them.
 */
export function toProv(context: ReadingContext): ProvDocument {
  const document: ProvDocument = {
    prefix: { ...PREFIXES },
    entity: {},
    agent: {},
    wasDerivedFrom: {},
    wasAttributedTo: {},
    hadMember: {},
  };
  for (const node of context.chain.nodes) addNode(document, node, context);
  context.chain.links.forEach((link, index) => {
    addLink(document, link, `_:link${index + 1}`, context);
  });
  for (const item of context.coverage) addReport(document, item, context);
  addPrimarySources(document, context);
  return document;
}

function addNode(document: ProvDocument, node: ChainNode, { article }: ReadingContext): void {
  const name = nameOf("node", node.id);
  const isArticle = node.kind === "article";
  const title = isArticle ? article.title : node.kind === "outlet" ? null : node.name;
  document.entity[name] = compact({
    "prov:type": qualified(
      node.kind === "outlet" ? "headwater:UnseenReport" : `headwater:${NODE_TYPES[node.kind]}`,
    ),
    "prov:label": title === null ? null : label(title, isArticle ? article.language : null),
    "prov:location": webAddress(isArticle ? article.url : node.url),
    "dcterms:issued": issued(isArticle ? article.published : node.date),
    "headwater:detail": node.detail === null ? null : cleanLine(node.detail),
    "headwater:end": node.end,
  });
  const agent = isArticle ? article.outlet : node.kind === "report" ? null : node.name;
  if (agent !== null)
    attribute(document, name, agent, node.kind === "statement" ? "headwater:Speaker" : "headwater:Outlet");
}

const NODE_TYPES = { article: "Article", report: "Report", statement: "Statement" } as const;

function addReport(document: ProvDocument, item: CoverageItem, { chain }: ReadingContext): void {
  const name = reportName(item.id, chain.nodes);
  document.entity[name] ??= compact({
    "prov:type": qualified("headwater:Report"),
    "prov:label": item.title === null ? null : label(item.title, item.language),
    "prov:location": webAddress(item.url),
    "dcterms:issued": issued(item.published),
  });
  Object.assign(document.entity[name], compact({ "headwater:reason": item.reasons.map(({ kind }) => kind) }));
  if (item.outlet !== null) attribute(document, name, item.outlet, "headwater:Outlet");
}

/** A report of the coverage that stands in the chain as well is one entity. */
function reportName(id: string, nodes: ChainNode[]): string {
  return nodes.some((node) => node.id === id) ? nameOf("node", id) : nameOf("report", id);
}

function addLink(document: ProvDocument, link: Link, id: string, context: ReadingContext): void {
  const [from, to] = [nameOf("node", link.from), nameOf("node", link.to)];
  const facts = compact({
    "headwater:kind": link.kind,
    "headwater:confidence": { $: String(link.confidence), type: "xsd:double" },
    "headwater:evidence": link.evidence.map(({ exact }) => cleanLine(exact)).filter(Boolean),
  });
  if (link.directed) {
    const type = derivationType(link, context);
    document.wasDerivedFrom[id] = {
      "prov:generatedEntity": from,
      "prov:usedEntity": to,
      ...(type && { "prov:type": qualified(type) }),
      ...facts,
    };
    return;
  }
  const shared = `headwater:shared-${id.slice(2)}`;
  document.entity[shared] = { "prov:type": qualified("prov:Collection"), ...facts };
  document.hadMember[`${id}a`] = { "prov:collection": shared, "prov:entity": from };
  document.hadMember[`${id}b`] = { "prov:collection": shared, "prov:entity": to };
}

const CHANGED = new Set(["trimmed", "changed", "retranslated"]);

function derivationType({ kind, from, to }: Link, { chain, lineages }: ReadingContext): string | null {
  if (kind === "quotes") return "prov:Quotation";
  const isOfArticle = chain.nodes.some((node) => node.id === from && node.kind === "article");
  const isChanged = lineages.some(({ carriers }) =>
    carriers.some(({ reportId, wording }) => reportId === to && CHANGED.has(wording)),
  );
  return (kind === "republishes" || kind === "copies") && isOfArticle && isChanged ? "prov:Revision" : null;
}

/** The article and every report of the coverage from the origins that they are known to rest on. */
function addPrimarySources(document: ProvDocument, { chain, coverage }: ReadingContext): void {
  const origins = chain.nodes
    .filter(({ end, kind }) => end === "origin" && kind !== "article")
    .map(({ id }) => id);
  const article = chain.nodes.find(({ kind }) => kind === "article");
  const pairs = [
    ...(article
      ? reachable(article.id, chain.links, origins).map(
          (origin) => [nameOf("node", article.id), origin] as const,
        )
      : []),
    ...coverage
      .filter(({ origin }) => origins.includes(origin))
      .map(({ id, origin }) => [reportName(id, chain.nodes), origin] as const),
  ];
  pairs.forEach(([name, origin], index) => {
    document.wasDerivedFrom[`_:source${index + 1}`] = {
      "prov:generatedEntity": name,
      "prov:usedEntity": nameOf("node", origin),
      "prov:type": qualified("prov:PrimarySource"),
    };
  });
}

function reachable(start: string, links: Link[], wanted: string[]): string[] {
  const reached = new Set([start]);
  for (const id of reached) {
    for (const link of links) if (link.directed && link.from === id) reached.add(link.to);
  }
  return wanted.filter((id) => reached.has(id));
}

function attribute(document: ProvDocument, entity: string, agentName: string, type: string): void {
  const agent = nameOf("agent", cleanLine(agentName));
  document.agent[agent] ??= { "prov:label": cleanLine(agentName), "prov:type": qualified(type) };
  const id = `_:attribution${Object.keys(document.wasAttributedTo).length + 1}`;
  document.wasAttributedTo[id] = { "prov:entity": entity, "prov:agent": agent };
}

function qualified(name: string): ProvLiteral {
  return { $: name, type: "xsd:QName" };
}

function label(text: string, language: string | null): ProvLiteral {
  const words = cleanLine(text);
  const tag = languageTag(language);
  return tag === null ? words : { $: words, lang: tag };
}

const DATE_TYPES = ["xsd:gYear", "xsd:gYearMonth", "xsd:date"];

function issued(date: string | null): ProvLiteral | null {
  if (date === null || !isPartialDate(date)) return null;
  return { $: date, type: DATE_TYPES[date.split("-").length - 1] ?? "xsd:string" };
}

/** Without what there is nothing of: PROV-JSON knows neither null nor an empty list. */
function compact(record: Record<string, ProvLiteral | ProvLiteral[] | null>): ProvRecord {
  return Object.fromEntries(
    Object.entries(record).flatMap(([key, value]) =>
      value === null || (Array.isArray(value) && value.length === 0) ? [] : [[key, value] as const],
    ),
  );
}
