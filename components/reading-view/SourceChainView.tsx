import type { Article, SourceChain } from "../../lib/model";
import { words } from "../strings";
import { ChainLink, type RevealProps } from "./ChainLink";
import { ChainNodeCard } from "./ChainNodeCard";
import { type ChainBranch, type ChainRun, chainTree, isInferred, leadsHere } from "./chain-tree";

interface Props extends RevealProps {
  chain: SourceChain;
  article: Article;
}

type RunProps = RevealProps & { run: ChainRun; article: Article };

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
      <Run run={own} {...shared} />
      <Runs runs={takenOver} heading={words("chain.takenOver")} {...shared} />
      <Runs runs={detached} heading={words("chain.detached")} {...shared} />
    </section>
  );
}

function Runs({
  runs,
  heading,
  ...shared
}: RevealProps & { runs: ChainRun[]; heading: string; article: Article }) {
  if (runs.length === 0) return null;
  return (
    <>
      <h3 class="detached-heading">{heading}</h3>
      {runs.map((run) => (
        <Run key={run.steps[0]?.node.id} run={run} {...shared} />
      ))}
    </>
  );
}

function Run({ run, article, ...revealing }: RunProps) {
  return (
    <ol class="run">
      {run.steps.map((step, index) => {
        const next = run.steps[index + 1];
        const inferred = step.onward !== null && isInferred(step.onward, next?.node);
        const goesOn = step.onward !== null || (next === undefined && run.branches.length > 0);
        return (
          <li key={`${step.node.id}-${index}`}>
            <ChainNodeCard
              node={step.node}
              article={article}
              repeated={step.repeated}
              line={goesOn ? (inferred ? "dashed" : "solid") : null}
            />
            {step.onward !== null && <ChainLink links={step.onward} inferred={inferred} {...revealing} />}
            {next === undefined && run.branches.length > 0 && (
              <Branches branches={run.branches} article={article} {...revealing} />
            )}
          </li>
        );
      })}
    </ol>
  );
}

function Branches({ branches, ...shared }: RevealProps & { branches: ChainBranch[]; article: Article }) {
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

interface BranchListProps extends RevealProps {
  branches: ChainBranch[];
  /** More branches follow outside this list. */
  goesOn: boolean;
  article: Article;
}

function BranchList({ branches, goesOn, ...shared }: BranchListProps) {
  return (
    <ul class={goesOn ? "branches goes-on" : "branches"}>
      {branches.map(({ links, run }, index) => (
        <Branch key={`${run.steps[0]?.node.id}-${index}`} links={links} run={run} {...shared} />
      ))}
    </ul>
  );
}

function Branch({ links, run, article, ...revealing }: RevealProps & ChainBranch & { article: Article }) {
  const inferred = isInferred(links, run.steps[0]?.node);
  return (
    <li class="branch" data-line={inferred ? "dashed" : "solid"}>
      <svg class="branch-curve" viewBox="0 0 26 24" aria-hidden="true">
        <path d="M1 0C1 14 25 8 25 24" />
      </svg>
      <ChainLink links={links} inferred={inferred} {...revealing} />
      <Run run={run} article={article} {...revealing} />
    </li>
  );
}
