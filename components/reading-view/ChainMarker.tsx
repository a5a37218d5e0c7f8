import type { ChainNode } from "../../lib/model";

/** What stands at a point of the rail. */
export type ChainSign = "here" | "source" | "origin" | "not-in-pack" | "stop";

/**
 * A shape for each, so that they are told apart without colour: disc for this page, ring for a source on the way,
 * diamond for an origin, broken ring for a source that the pack doesn't hold, bar where the trail ends.
 */
export function ChainMarker({ sign }: { sign: ChainSign }) {
  return (
    <svg class="chain-marker" viewBox="0 0 20 20" width="20" height="20" data-sign={sign} aria-hidden="true">
      <MarkerShape sign={sign} />
    </svg>
  );
}

/** The sign of a node; whether the trail stops below it is the bar's to say. */
export function signOf(node: ChainNode): ChainSign {
  if (node.end === "origin") return "origin";
  if (node.kind === "article") return "here";
  return node.end === "not-in-pack" ? "not-in-pack" : "source";
}

/** The sign's shape in a square of 20 by 20. */
export function MarkerShape({ sign }: { sign: ChainSign }) {
  if (sign === "origin") return <path d="M10 2.5l7.5 7.5-7.5 7.5L2.5 10z" />;
  if (sign === "stop") return <path d="M10 0v10M3 10h14" />;
  return <circle cx="10" cy="10" r={sign === "source" ? 5 : 6} />;
}
