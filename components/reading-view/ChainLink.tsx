import type { Evidence, Link } from "../../lib/model";
import { LinkMenu } from "../correction/LinkMenu";
import type { RevealResult } from "../props";
import { words } from "../strings";
import type { Links } from "./chain-tree";
import { EvidenceQuote } from "./EvidenceQuote";
import { HowSure } from "./HowSure";

export interface RevealProps {
  reveal: RevealResult | null;
  onReveal(evidence: Evidence): void;
}

interface Props extends RevealProps {
  links: Links;
  inferred: boolean;
}

/** The stretch of rail between two nodes: what the one does with the other, and the words that prove it. */
export function ChainLink({ links, inferred, ...revealing }: Props) {
  return (
    <div class="chain-link" data-line={inferred ? "dashed" : "solid"}>
      {links.map((link, index) => (
        <LinkProof key={`${link.kind}-${index}`} link={link} {...revealing} />
      ))}
    </div>
  );
}

function LinkProof({ link, ...revealing }: RevealProps & { link: Link }) {
  const [first, ...others] = link.evidence;
  return (
    <div class="link-proof" data-kind={link.kind}>
      <p class="link-verb">{verbOf(link)}</p>
      {!link.directed && <p class="fact">{words("chain.undirectedNote")}</p>}
      {link.directedBy === "dates" && <p class="fact">{words("chain.directedByDates")}</p>}
      {first !== undefined && <EvidenceQuote evidence={first} {...revealing} />}
      {others.length > 0 && (
        <details>
          <summary>{words("chain.morePassages", others.length)}</summary>
          {others.map((evidence, index) => (
            <EvidenceQuote key={`${evidence.where}-${index}`} evidence={evidence} {...revealing} />
          ))}
        </details>
      )}
      <HowSure link={link} />
      <LinkMenu link={link} />
    </div>
  );
}

export function verbOf(link: Link): string {
  return !link.directed && link.kind === "copies"
    ? words("chain.undirectedVerb")
    : words(`chain.verbs.${link.kind}`);
}
