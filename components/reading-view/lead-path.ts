import type { SourceChain } from "../../lib/model";
import { type ChainRun, type ChainStep, chainTree, type Links } from "./chain-tree";

/** A source upstream of this page, and the links that lead to it. */
export interface LeadStep extends Pick<ChainStep, "node"> {
  links: Links;
}

export interface LeadPath {
  steps: LeadStep[];
  /** Sources of this page that the path does not pass. */
  others: number;
}

/** The way from this page upstream that is told first: at each parting the first one whose direction is known. */
export function leadPath(chain: SourceChain): LeadPath {
  const own = chainTree(chain)[0];
  if (own?.steps[0]?.node.kind !== "article") return { steps: [], others: 0 };
  const steps = [...follow(own)].filter(({ node }) => node.kind !== "article");
  const passed = new Set(steps.map(({ node }) => node.id));
  const others = new Set([...sourcesOf(own)].filter((id) => !passed.has(id)));
  return { steps, others: others.size };
}

function* follow(run: ChainRun, entry: Links | null = null): Generator<LeadStep> {
  let links = entry;
  for (const { node, repeated, onward } of run.steps) {
    if (links !== null && !repeated) yield { node, links };
    links = onward;
  }
  const next =
    run.branches.find((branch) => branch.links.some(({ directed }) => directed)) ?? run.branches[0];
  if (next !== undefined) yield* follow(next.run, next.links);
}

function* sourcesOf({ steps, branches }: ChainRun): Generator<string> {
  for (const { node } of steps) if (node.kind !== "article") yield node.id;
  for (const { run } of branches) yield* sourcesOf(run);
}
