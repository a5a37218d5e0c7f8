import type { Article, ChainNode, CoverageItem, Outlet, OutletCardFacts } from "../model";

const OUTLET_KEY = "outlet:";

interface Shown {
  article: Article;
  coverage: CoverageItem[];
  nodes: ChainNode[];
  outletById(id: string): Outlet | null;
}

/** What the table tells of each outlet that is shown, by id; an outlet of which it tells nothing is left out. */
export function outletCards({
  article,
  coverage,
  nodes,
  outletById,
}: Shown): Record<string, OutletCardFacts> {
  const shown = [
    ...nodes.map((node) => outletIdOfNode(node, article)),
    ...coverage.map((item) => item.outletId),
  ];
  return Object.fromEntries(
    [...new Set(shown)].flatMap((id) => {
      const outlet = id === null ? null : outletById(id);
      const facts = outlet && factsOf(outlet);
      return id === null || facts === null ? [] : [[id, facts]];
    }),
  );
}

/** The outlet that a node is, or that published it; null where it is in no table. */
export function outletIdOfNode(node: ChainNode, article: Article): string | null {
  if (node.kind === "article") return article.outletId;
  if (node.kind === "outlet" && node.id.startsWith(OUTLET_KEY)) return node.id.slice(OUTLET_KEY.length);
  return node.outletId ?? null;
}

function factsOf({ name, country, owner, ownership, basis }: Outlet): OutletCardFacts | null {
  const known = ownership === "unknown" ? null : ownership;
  if (country === null && owner === null && known === null) return null;
  return { name, country, owner, ownership: known, basis };
}
