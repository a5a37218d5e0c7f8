import type { ReadingContext } from "../../lib/model";
import { words } from "../strings";
import { Timeline } from "../timeline/Timeline";
import { Answer } from "./Answer";
import { ArticleFacts } from "./ArticleFacts";
import type { RevealProps } from "./ChainLink";
import { CoverageSection } from "./CoverageSection";
import { lineagesByNode } from "./lineages-by-node";
import { Outlets } from "./OutletCard";
import { SourceChainView } from "./SourceChainView";
import { StateNotice } from "./StateNotice";
import { useInTurn } from "./use-in-turn";

type Props = RevealProps & {
  context: ReadingContext;
  /** True where the answer and the chain are painted first, and what stands below them comes after. */
  inTurn?: boolean;
};

const noOutlets = {};

/** The reading context in its one order: the answer, the source chain, the coverage, the timeline, the article's own facts. */
export function ContextView({ context, inTurn = false, ...revealing }: Props) {
  const { article, chain, coverage } = context;
  const hasArticle = isArticle(context);
  const below = [
    coverage.length > 0 && (
      <CoverageSection
        key="coverage"
        coverage={coverage}
        nodes={chain.nodes}
        articleLanguage={article.language}
      />
    ),
    coverage.length > 0 && (
      <Timeline key="timeline" coverage={coverage} nodes={chain.nodes} published={article.published} />
    ),
    hasArticle && <ArticleFacts key="facts" article={article} topics={context.topics} />,
  ];
  return (
    <Outlets.Provider value={context.outlets ?? noOutlets}>
      <AnswerOrNotice context={context} />
      {hasArticle && hasChain(context) && (
        <SourceChainView chain={chain} article={article} lineages={lineagesByNode(context)} {...revealing} />
      )}
      {below.slice(0, useInTurn(below.length, inTurn))}
    </Outlets.Provider>
  );
}

/** False where the page is no article or gave no text: there is nothing to tell of it, nor to take along. */
export function isArticle({ status }: ReadingContext): boolean {
  return status !== "not-article" && status !== "unreadable";
}

/** Outside the pack, a page that names no source has nothing to show; inside, that the trail ends is an answer. */
function hasChain({ status, chain }: ReadingContext): boolean {
  return chain.nodes.length > 0 && (status !== "outside-pack" || chain.links.length > 0);
}

function AnswerOrNotice({ context }: { context: ReadingContext }) {
  const { status, coverage, pack } = context;
  if (status === "unreadable") {
    return (
      <StateNotice
        kind={status}
        title={words("state.unreadableTitle")}
        lines={[words("state.unreadableText")]}
      />
    );
  }
  if (status === "not-article") {
    return (
      <StateNotice
        kind={status}
        title={words("state.notArticleTitle")}
        lines={[words("state.notArticleText")]}
      />
    );
  }
  if (status === "outside-pack") {
    const lines = [
      words("state.outsideText", pack.name),
      ...(hasChain(context) ? [words("state.outsideChain")] : []),
    ];
    return <StateNotice kind={status} title={words("state.outsideTitle")} lines={lines} />;
  }
  if (coverage.length === 0) {
    return (
      <StateNotice
        kind="nothing-found"
        title={words("state.nothingTitle")}
        lines={[words("state.nothingText", pack.name)]}
      />
    );
  }
  return <Answer context={context} />;
}
