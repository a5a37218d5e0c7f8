import type { ComponentChildren } from "preact";
import type { Article, QuoteLineage, SourceChain } from "../../lib/model";
import { words } from "../strings";
import { ChainLink, type RevealProps } from "./ChainLink";
import { ChainNodeCard } from "./ChainNodeCard";
import { ChainPicture } from "./ChainPicture";
import { type ChainBranch, type ChainRun, chainTree, isInferred, leadsHere } from "./chain-tree";
import { keepTabStop, walkTree } from "./walk-tree";

interface Props extends RevealProps {
  chain: SourceChain;
  article: Article;
  /** Of a statement's node, by the node's id. */
  lineages?: ReadonlyMap<string, QuoteLineage>;
}

type Shared = Omit<Props, "chain">;
type RunProps = Shared & { run: ChainRun };

const branchesAtOnce = 4;

/** The source chain as a rail that runs upstream, from this page to where it comes from; nested lists to a screen reader. */
export function SourceChainView({ chain, ...shared }: Props) {
  const [own, ...others] = chainTree(chain);
  if (own === undefined) return null;
  const takenOver = others.filter((run) => leadsHere(run));
  const detached = others.filter((run) => !leadsHere(run));
  return (
    <section class="panel chain" aria-labelledby="chain-heading">
      <h2 id="chain-heading">{words("chain.heading")}</h2>
      <ChainPicture chain={chain} />
      <Tree run={own} {...shared} />
      <Runs runs={takenOver} heading={words("chain.takenOver")} {...shared} />
      <Runs runs={detached} heading={words("chain.detached")} {...shared} />
    </section>
  );
}

function Runs({ runs, heading, ...shared }: Shared & { runs: ChainRun[]; heading: string }) {
  if (runs.length === 0) return null;
  return (
    <>
      <h3 class="detached-heading">{heading}</h3>
      {runs.map((run) => (
        <Tree key={run.steps[0]?.node.id} run={run} {...shared} />
      ))}
    </>
  );
}

function Tree(props: RunProps) {
  return (
    <ol
      class="run"
      // biome-ignore lint/a11y/noNoninteractiveElementToInteractiveRole: HTML has no tree, and the list has its order
      role="tree"
      aria-label={words("chain.heading")}
      onKeyDown={walkTree}
      onFocusIn={keepTabStop}
    >
      <Steps level={1} {...props} />
    </ol>
  );
}

interface StepsProps extends RunProps {
  level: number;
  /** What leads into the run, where it is a branch. */
  entry?: ComponentChildren;
}

function Steps({ run, level, entry, ...shared }: StepsProps) {
  const { article, lineages, ...revealing } = shared;
  return run.steps.map((step, index) => {
    const next = run.steps[index + 1];
    const isLast = next === undefined;
    const inferred = step.onward !== null && isInferred(step.onward, next?.node);
    const goesOn = step.onward !== null || (isLast && run.branches.length > 0);
    return (
      <li
        key={`${step.node.id}-${index}`}
        role="treeitem"
        aria-level={level}
        tabIndex={level === 1 && index === 0 ? 0 : -1}
        {...(isLast && run.branches.length > 0 ? { "aria-expanded": true } : {})}
      >
        {index === 0 && entry}
        <ChainNodeCard
          node={step.node}
          article={article}
          repeated={step.repeated}
          line={goesOn ? (inferred ? "dashed" : "solid") : null}
          lineage={lineages?.get(step.node.id)}
        />
        {step.onward !== null && <ChainLink links={step.onward} inferred={inferred} {...revealing} />}
        {isLast && run.branches.length > 0 && (
          <Branches branches={run.branches} level={level + 1} {...shared} />
        )}
      </li>
    );
  });
}

interface BranchesProps extends Shared {
  branches: ChainBranch[];
  level: number;
}

function Branches({ branches, ...shared }: BranchesProps) {
  const later = branches.slice(branchesAtOnce);
  return (
    <>
      <BranchList branches={branches.slice(0, branchesAtOnce)} goesOn={later.length > 0} {...shared} />
      {later.length > 0 && (
        <details class="later-branches">
          <summary>{words("chain.moreSources", later.length)}</summary>
          <BranchList branches={later} goesOn={false} {...shared} />
        </details>
      )}
    </>
  );
}

type BranchListProps = BranchesProps & {
  /** More branches follow outside this list. */
  goesOn: boolean;
};

function BranchList({ branches, goesOn, ...shared }: BranchListProps) {
  return (
    <ul class={goesOn ? "branches goes-on" : "branches"} role="none">
      {branches.map(({ links, run }, index) => (
        <Branch key={`${run.steps[0]?.node.id}-${index}`} links={links} run={run} {...shared} />
      ))}
    </ul>
  );
}

function Branch({ links, run, level, ...shared }: Omit<BranchesProps, "branches"> & ChainBranch) {
  const inferred = isInferred(links, run.steps[0]?.node);
  return (
    <li class="branch" role="none" data-line={inferred ? "dashed" : "solid"}>
      <svg class="branch-curve" viewBox="0 0 26 24" aria-hidden="true">
        <path d="M1 0C1 14 25 8 25 24" />
      </svg>
      {/* biome-ignore lint/a11y/useSemanticElements: a branch of the tree, no set of fields */}
      <ol class="run" role="group">
        <Steps
          run={run}
          level={level}
          entry={
            <ChainLink links={links} inferred={inferred} reveal={shared.reveal} onReveal={shared.onReveal} />
          }
          {...shared}
        />
      </ol>
    </li>
  );
}
