import type { Link, QuoteLineage, SourceChain } from "../../lib/model";
import { shorten } from "../shared/shorten";
import { words } from "../strings";
import { verbOf } from "./ChainLink";
import { EndLabel } from "./ChainNodeCard";
import { isUnsure, wordsOfSureness } from "./HowSure";
import { FirstCarriers } from "./LineageLine";
import { type LeadStep, leadPath } from "./lead-path";

/** Of a longer way only both ends are told here; the chain below has them all. */
const stepsAtOnce = 3;
/** Characters of a name: a longer one would push the answer off the first screen. */
const longestName = 70;

interface Props {
  chain: SourceChain;
  /** Of a statement's node, by the node's id. */
  lineages: ReadonlyMap<string, QuoteLineage>;
}

/** Where this page comes from, in one line: whose text or words it has, who stands at the end; and who had that first. */
export function LeadTrail({ chain, lineages }: Props) {
  const { steps, others } = leadPath(chain);
  const [first, last] = [steps[0], steps.at(-1)];
  if (first === undefined || last === undefined) return null;
  const lineage = lineages.get(last.node.id);
  return (
    <>
      <ol class="lead-trail" aria-label={words("chain.heading")}>
        <li>{words("chain.thisPage")} </li>
        {steps.length <= stepsAtOnce ? (
          steps.map((step) => <Step key={step.node.id} {...step} />)
        ) : (
          <>
            <Step {...first} />
            <li>… </li>
            <Step {...last} />
          </>
        )}
        {others > 0 && <li class="fact"> {words("chain.moreSources", others)}</li>}
      </ol>
      {lineage !== undefined && <FirstCarriers lineage={lineage} />}
    </>
  );
}

function Step({ node, links }: LeadStep) {
  const unsure = links.every(isUnsure) ? surest(links) : null;
  return (
    <li>
      {verbOf(links[0])}{" "}
      <b>
        <bdi>{shorten(node.name, longestName)}</bdi>
      </b>{" "}
      {unsure !== null && <span class="fact">({wordsOfSureness(unsure)}) </span>}
      {node.end !== null && <EndLabel end={node.end} />}
    </li>
  );
}

function surest(links: LeadStep["links"]): Link {
  return links.reduce((best, link) => (link.confidence > best.confidence ? link : best));
}
