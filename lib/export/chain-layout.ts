import type { ChainNode, Link, SourceChain } from "../model";

/** Where a source stands: columns run upstream from the article, rows from the top; a row may be a half. */
export interface Place {
  node: ChainNode;
  column: number;
  row: number;
}

export interface ChainLayout {
  places: Place[];
  /** Links between placed nodes. */
  links: Link[];
  columns: number;
  rows: number;
}

/** More sources than anyone reads in a picture; the rest is left out. */
const MOST_NODES = 80;

/** Every source once, as far upstream as its longest way from the article, next to those that it stands behind. */
export function layOutChain(chain: SourceChain): ChainLayout {
  const nodes = new Map(chain.nodes.slice(0, MOST_NODES).map((node) => [node.id, node]));
  const links = chain.links.filter(({ from, to }) => from !== to && nodes.has(from) && nodes.has(to));
  const upstream = Map.groupBy(links, ({ from }) => from);
  const targets = new Set(links.map(({ to }) => to));
  const ids = [...nodes.keys()];
  const starts = [...ids.filter((id) => !targets.has(id)), ...ids];
  const columns = columnsOf(upstreamOrder(starts, upstream), upstream);
  const rows = rowsOf(starts, upstream, columns);
  return {
    places: [...nodes.values()].map((node) => ({
      node,
      column: columns.get(node.id) ?? 0,
      row: rows.get(node.id) ?? 0,
    })),
    links,
    columns: 1 + Math.max(0, ...columns.values()),
    rows: 1 + Math.max(0, ...rows.values()),
  };
}

type Upstream = Map<string, Link[]>;

/** Every node before those upstream of it, as far as the links run in no circle. */
function upstreamOrder(starts: string[], upstream: Upstream): string[] {
  const seen = new Set<string>();
  const order: string[] = [];
  const visit = (id: string) => {
    if (seen.has(id)) return;
    seen.add(id);
    for (const { to } of upstream.get(id) ?? []) visit(to);
    order.push(id);
  };
  for (const id of starts) visit(id);
  return order.reverse();
}

function columnsOf(order: string[], upstream: Upstream): Map<string, number> {
  const columns = new Map(order.map((id) => [id, 0]));
  const done = new Set<string>();
  for (const id of order) {
    done.add(id);
    for (const { to } of upstream.get(id) ?? []) {
      // A link back to what stands before closes a circle.
      if (!done.has(to)) columns.set(to, Math.max(columns.get(to) ?? 0, (columns.get(id) ?? 0) + 1));
    }
  }
  return columns;
}

/** Ends of trails take a row each; a node stands in the middle of those that it leads on to. */
function rowsOf(starts: string[], upstream: Upstream, columns: Map<string, number>): Map<string, number> {
  const rows = new Map<string, number>();
  const placing = new Set<string>();
  let next = 0;
  const place = (id: string): number => {
    placing.add(id);
    const behind = (upstream.get(id) ?? [])
      .map(({ to }) => to)
      .filter((to) => columns.get(to) === (columns.get(id) ?? 0) + 1);
    const own = [...new Set(behind)].filter((to) => !placing.has(to)).map(place);
    const row = own.length === 0 ? next++ : ((own[0] ?? 0) + (own.at(-1) ?? 0)) / 2;
    rows.set(id, row);
    return row;
  };
  for (const id of starts) if (!placing.has(id)) place(id);
  return rows;
}
