import { Fragment } from "preact";
import { inferredDate } from "../../lib/chain/inferred";
import { outletIdOfNode } from "../../lib/chain/outlet-cards";
import type { Article, ChainEnd, ChainNode, QuoteLineage } from "../../lib/model";
import { camelCase } from "../message-keys";
import { formatDate } from "../shared/dates";
import { safeHref } from "../shared/safe-href";
import { shorten } from "../shared/shorten";
import { phraseText, words } from "../strings";
import { ChainMarker, signOf } from "./ChainMarker";
import { LineageLine } from "./LineageLine";
import { useOutletCard } from "./OutletCard";

interface Props {
  node: ChainNode;
  article: Article;
  repeated: boolean;
  /** How the rail goes on below the marker; null where it ends here. */
  line: "solid" | "dashed" | null;
  /** Who had the statement first, where the pack knows carriers of it. */
  lineage?: QuoteLineage | undefined;
}

/** One source with the facts that are known of it, at its marker on the rail. */
export function ChainNodeCard({ node, article, repeated, line, lineage }: Props) {
  const isHere = node.kind === "article";
  const isStopped = node.end === "trail-ends" && !repeated;
  const outlet = useOutletCard(repeated ? null : outletIdOfNode(node, article));
  const ownEnd = isStopped || repeated ? null : node.end;
  return (
    <>
      <div
        class="chain-node"
        data-kind={node.kind}
        data-end={node.end ?? undefined}
        data-line={line ?? (isStopped ? "solid" : undefined)}
      >
        <ChainMarker sign={signOf(node)} />
        <p class="node-name">
          <NodeName node={node} /> {outlet.button}
          {repeated && <span class="fact">({words("chain.repeated")})</span>}
          {ownEnd !== null && <EndLabel end={ownEnd} />}
        </p>
        {outlet.card}
        {!repeated && <NodeFacts node={node} article={article} />}
        {!repeated && lineage !== undefined && <LineageLine lineage={lineage} />}
      </div>
      {isStopped && <TrailStop isHere={isHere} />}
    </>
  );
}

function NodeName({ node }: { node: ChainNode }) {
  if (node.kind === "article") return <span>{words("chain.thisPage")}</span>;
  const href = safeHref(node.url);
  if (href === null) return <bdi>{shorten(node.name)}</bdi>;
  return (
    <a href={href} target="_blank" rel="noreferrer">
      <bdi>{shorten(node.name)}</bdi>
    </a>
  );
}

export function EndLabel({ end }: { end: ChainEnd }) {
  return (
    <span class="end-label" data-end={end}>
      {words(`chain.ends.${camelCase(end)}`)}
    </span>
  );
}

function NodeFacts({ node, article }: { node: ChainNode; article: Article }) {
  const facts = node.kind === "article" ? articleFacts(node, article) : sourceFacts(node);
  const inferred = inferredDate(node);
  return (
    <>
      {facts.length > 0 && (
        <p class="fact">
          {facts.map((fact, index) => (
            <Fragment key={fact}>
              {index > 0 && "\u00a0· "}
              <bdi>{shorten(fact)}</bdi>
            </Fragment>
          ))}
          {inferred !== null && (
            <small class="date-from"> ({words("chain.dateFrom", phraseText(inferred))})</small>
          )}
        </p>
      )}
      {node.end === "not-in-pack" && <p class="fact">{words("chain.notInPack")}</p>}
    </>
  );
}

function articleFacts(node: ChainNode, article: Article): string[] {
  const published = article.published ?? node.date;
  const date = published === null ? words("chain.noDate") : formatDate(published);
  return article.outlet === null ? [date] : [article.outlet, date];
}

function sourceFacts(node: ChainNode): string[] {
  const facts = [...(node.detail === null ? [] : [node.detail]), ...(node.notes ?? []).map(phraseText)];
  return node.date === null ? facts : [...facts, formatDate(node.date)];
}

/** Past a node that names no source: the trail itself has an end, and the node is not it. */
function TrailStop({ isHere }: { isHere: boolean }) {
  return (
    <div class="chain-node chain-stop">
      <ChainMarker sign="stop" />
      <p class="node-name">{words("chain.ends.trailEnds")}</p>
      <p class="fact">{isHere ? words("chain.hereNamesNoSource") : words("chain.namesNoSource")}</p>
    </div>
  );
}
