import { normaliseAddress } from "../article/address";
import type { Article, LinkKind } from "../model";

/** What the reader says is wrong, on the pages of one address. */
export type CorrectionTarget =
  /** The report of the pack does not carry what the article carries. */
  | { kind: "not-same-statement"; reportId: string }
  /** The link of the article's chain leads to no source of its start. `sourceName` is the name of the node it leads to. */
  | { kind: "wrong-source"; from: string; to: string; link: LinkKind; sourceName: string };

export interface Correction {
  /** The same for the same correction of the same page. */
  id: string;
  /** `normaliseAddress` of the page: it holds there, and nowhere else. */
  articleAddress: string;
  articleTitle: string | null;
  /** What the reader sees in the list: headline of the report, name of the source. */
  name: string;
  target: CorrectionTarget;
  /** ISO 8601, UTC. */
  made: string;
}

export function makeCorrection(
  article: Pick<Article, "url" | "title">,
  name: string,
  target: CorrectionTarget,
  now: Date,
): Correction {
  const articleAddress = normaliseAddress(article.url);
  return {
    id: [articleAddress, ...wordsOf(target)].join("\n"),
    articleAddress,
    articleTitle: article.title,
    name,
    target,
    made: now.toISOString(),
  };
}

/** The targets of those corrections that hold on the page at the address. */
export function targetsAt(url: string, corrections: readonly Correction[]): CorrectionTarget[] {
  const address = normaliseAddress(url);
  return corrections.filter(({ articleAddress }) => articleAddress === address).map(({ target }) => target);
}

function wordsOf(target: CorrectionTarget): string[] {
  return target.kind === "wrong-source"
    ? [target.kind, target.from, target.to, target.link]
    : [target.kind, target.reportId];
}
