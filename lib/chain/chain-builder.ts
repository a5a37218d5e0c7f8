import type { ChainNode, Evidence, Link, LinkKind, SourceChain } from "../model";

/** The article's own node: every chain starts there. */
export const ARTICLE_NODE = "article";

/** No amount of evidence makes a link certain: pages err, and so does this reader of pages. */
const MOST_CONFIDENT = 0.99;

export interface ChainBuilder {
  /** Adds a node, or returns the one that already has this id. */
  node(node: ChainNode): ChainNode;
  has(id: string): boolean;
  /** Adds a link; the same link again only gains evidence. A link without evidence, or to itself, is never drawn. */
  link(from: string, to: string, kind: LinkKind, evidence: Evidence[], confidence: number): void;
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
    link(from, to, kind, evidence, confidence) {
      if (evidence.length === 0 || from === to) return;
      const key = `${from}\n${to}\n${kind}`;
      const known = links.get(key);
      if (known) {
        known.evidence = withoutRepeats([...known.evidence, ...evidence]);
        known.confidence = Math.max(known.confidence, confidence);
      } else {
        const capped = Math.min(confidence, MOST_CONFIDENT);
        links.set(key, {
          from,
          to,
          kind,
          evidence: withoutRepeats(evidence),
          confidence: capped,
          directed: true,
        });
      }
    },
    build: () => ({ nodes: [...nodes.values()], links: [...links.values()] }),
  };
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

/** Confidence of several independent signs of one thing, each right as often as it says (noisy or). */
export function combine(confidences: number[]): number {
  const allWrong = confidences.reduce((wrong, one) => wrong * (1 - one), 1);
  return Math.min(MOST_CONFIDENT, 1 - allWrong);
}
