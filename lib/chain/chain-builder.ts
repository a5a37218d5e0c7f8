import type { ChainNode, Evidence, Link, LinkKind, SourceChain } from "../model";

/** The article's own node: every chain starts there. */
export const ARTICLE_NODE = "article";

/** No amount of evidence makes a link certain: pages err, and so does this reader of pages. */
const MOST_CONFIDENT = 0.99;

export type LinkDirection = Pick<Link, "directed" | "directedBy">;

export interface ChainBuilder {
  /** Adds a node, or returns the one that already has this id. */
  node(node: ChainNode): ChainNode;
  has(id: string): boolean;
  /** Adds a link; the same link again only gains evidence. A link without evidence, or to itself, is never drawn. */
  link(
    from: string,
    to: string,
    kind: LinkKind,
    evidence: Evidence[],
    confidence: number,
    direction?: LinkDirection,
  ): void;
  /** True where a link of this kind leads from one to the other. */
  isLinked(from: string, to: string, kind: LinkKind): boolean;
  build(): SourceChain;
}

export function createChainBuilder(): ChainBuilder {
  const nodes = new Map<string, ChainNode>();
  const links = new Map<string, Link>();
  return {
    node(node) {
      const known = nodes.get(node.id) ?? node;
      nodes.set(node.id, known);
      return known;
    },
    has: (id) => nodes.has(id),
    link(from, to, kind, evidence, confidence, direction = { directed: true }) {
      if (evidence.length === 0 || from === to) return;
      const known = links.get(keyOf(from, to, kind));
      const sure = Math.min(confidence, MOST_CONFIDENT);
      if (known) {
        known.evidence = withoutRepeats([...known.evidence, ...evidence]);
        known.confidence = Math.max(known.confidence, sure);
      } else {
        const proof = { evidence: withoutRepeats(evidence), confidence: sure };
        links.set(keyOf(from, to, kind), { from, to, kind, ...proof, ...direction });
      }
    },
    isLinked: (from, to, kind) => links.has(keyOf(from, to, kind)),
    build: () => ({ nodes: [...nodes.values()], links: [...links.values()] }),
  };
}

function keyOf(from: string, to: string, kind: LinkKind): string {
  return `${from}\n${to}\n${kind}`;
}

/** Without words that stand in other words of the same place: the longer ones prove the same and are found as easily. */
function withoutRepeats(evidence: Evidence[]): Evidence[] {
  return evidence.filter((words, place) =>
    evidence.every((other, otherPlace) => {
      if (otherPlace === place || other.where !== words.where) return true;
      if (other.exact === words.exact) return otherPlace > place;
      return !other.exact.includes(words.exact);
    }),
  );
}
