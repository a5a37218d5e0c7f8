import { isInferredLink } from "../../lib/chain/inferred";
import type { ChainNode, Link, SourceChain } from "../../lib/model";

/** All links between the same two nodes. */
export type Links = [Link, ...Link[]];

/** True where the run leads to this page: its text went from here to the run's first node. */
export function leadsHere({ steps, branches }: ChainRun): boolean {
  return steps.some(({ node }) => node.kind === "article") || branches.some(({ run }) => leadsHere(run));
}

/** One node of a run. */
export interface ChainStep {
  node: ChainNode;
  /** Shown elsewhere in the picture (a cycle, or two ways to one source): not followed again. */
  repeated: boolean;
  /** The links to the next step of the run, null at its last step. */
  onward: Links | null;
}

/** A stretch without branches, and the branches at its upper end (none where it ends). */
export interface ChainRun {
  steps: ChainStep[];
  branches: ChainBranch[];
}

/** The links that lead into a branch, and what lies upstream of them. */
export interface ChainBranch {
  links: Links;
  run: ChainRun;
}

interface Walk {
  nodes: Map<string, ChainNode>;
  upstream: Map<string, Map<string, Links>>;
  seen: Set<string>;
}

/** Branches inside branches that can still be read in a narrow panel; also the bound of the recursion. */
const maxNesting = 6;

/**
 * The chain as trees that can be drawn: the article's run first, then one for each part that nothing joins to
 * it. Every node is followed once, so cycles end; links to nodes that are not there are dropped.
 */
export function chainTree(chain: SourceChain): ChainRun[] {
  const nodes = new Map(chain.nodes.map((node) => [node.id, node]));
  const walk: Walk = { nodes, upstream: groupUpstream(chain.links, nodes), seen: new Set() };
  const article = chain.nodes.find((node) => node.kind === "article");
  const drawn = new Set<string>();
  const runs: ChainRun[] = [];
  for (const start of article === undefined ? downstreamFirst(chain) : [article, ...downstreamFirst(chain)]) {
    if (drawn.has(start.id)) continue;
    for (const id of reachable(start.id, walk)) drawn.add(id);
    runs.push(followRun(start, null, walk, 0));
  }
  return runs;
}

/** Nodes that no link leads to come first, so that a detached part is drawn from its own lower end. */
function downstreamFirst(chain: SourceChain): ChainNode[] {
  const targets = new Set(chain.links.map((link) => link.to));
  return [
    ...chain.nodes.filter((node) => !targets.has(node.id)),
    ...chain.nodes.filter((node) => targets.has(node.id)),
  ];
}

function groupUpstream(links: Link[], nodes: Map<string, ChainNode>): Walk["upstream"] {
  const upstream: Walk["upstream"] = new Map();
  const add = (from: string, to: string, link: Link) => {
    const targets = upstream.get(from) ?? new Map<string, Links>();
    const known = targets.get(to);
    if (known === undefined) targets.set(to, [link]);
    else known.push(link);
    upstream.set(from, targets);
  };
  for (const link of links) {
    if (!nodes.has(link.from) || !nodes.has(link.to) || link.from === link.to) continue;
    add(link.from, link.to, link);
    if (!link.directed) add(link.to, link.from, link);
  }
  return upstream;
}

function reachable(start: string, walk: Walk): Set<string> {
  const reached = new Set([start]);
  for (const id of reached) {
    for (const target of walk.upstream.get(id)?.keys() ?? []) reached.add(target);
  }
  return reached;
}

/** Iterative along the run, recursive only at branches. `from` is the node the run is entered from. */
function followRun(first: ChainNode, from: string | null, walk: Walk, nesting: number): ChainRun {
  const steps: ChainStep[] = [];
  let node = first;
  let previous = from;
  for (;;) {
    const repeated = walk.seen.has(node.id);
    walk.seen.add(node.id);
    const targets = repeated ? [] : onwardTargets(node.id, previous, walk);
    const [only, ...others] = targets;
    if (only === undefined || others.length > 0) {
      steps.push({ node, repeated, onward: null });
      return { steps, branches: followBranches(node.id, targets, walk, nesting) };
    }
    steps.push({ node, repeated, onward: only.links });
    previous = node.id;
    node = only.node;
  }
}

interface Target {
  node: ChainNode;
  links: Links;
}

/** An undirected link is not followed back the way it was come. */
function onwardTargets(id: string, previous: string | null, walk: Walk): Target[] {
  return [...(walk.upstream.get(id) ?? [])].flatMap(([target, links]) => {
    const node = walk.nodes.get(target);
    if (node === undefined || (target === previous && links.every((link) => !link.directed))) return [];
    return [{ node, links }];
  });
}

function followBranches(id: string, targets: Target[], walk: Walk, nesting: number): ChainBranch[] {
  if (nesting >= maxNesting) return [];
  return targets.map(({ node, links }) => ({ links, run: followRun(node, id, walk, nesting + 1) }));
}

/** True where one of the links is to be drawn dashed. */
export function isInferred(links: Links, target: ChainNode | undefined): boolean {
  return links.some((link) => isInferredLink(link, target));
}
