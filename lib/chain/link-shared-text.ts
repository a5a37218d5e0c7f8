import { ARTICLE_NODE, type ChainBuilder, type LinkDirection } from "./chain-builder";
import { type CopyDirection, copyDirection, type DirectionFacts } from "./copy-direction";
import type { PackView } from "./credited-report";
import { creditWords, followReport, RECORD_CONFIDENCE, reportNode } from "./follow-report";
import { SHARED_TEXT_CONFIDENCE, type SharedText } from "./shared-text";

/**
 * That dates alone say rightly who copied whom could not be measured: the corpus has no credited pair of reports whose
 * dates tell (docs/QUALITY.md, direction). What was not measured is as likely right as wrong.
 */
const BY_DATES_CONFIDENCE = 0.5;

/**
 * Links the article with a report that has its wording: as proof of a credit that leads there already, else as a copy,
 * directed where a credit or the dates tell who has it from whom. No link where a source that both name explains it.
 */
export function linkSharedText(
  chain: ChainBuilder,
  { report, passages }: SharedText,
  view: PackView & DirectionFacts,
): void {
  const id = `report:${report.id}`;
  if (chain.isLinked(ARTICLE_NODE, id, "republishes")) {
    chain.link(ARTICLE_NODE, id, "republishes", passages, SHARED_TEXT_CONFIDENCE);
    return;
  }
  const direction = copyDirection(report, view);
  if (direction.from === "both") return;
  const isNew = !chain.has(id);
  const node = chain.node(reportNode(report, report.outlet ?? report.title ?? id, []));
  switch (direction.from) {
    case "article":
      chain.link(ARTICLE_NODE, id, "copies", passages, sureOf(direction), directedBy(direction));
      // What is as likely wrong as right leads no further.
      if (isNew && direction.by === "credit") followReport(chain, node, report, view);
      break;
    case "report": {
      const evidence = [...(direction.credit ? [creditWords(report, direction.credit)] : []), ...passages];
      chain.link(id, ARTICLE_NODE, "copies", evidence, sureOf(direction), directedBy(direction));
      break;
    }
    default:
      chain.link(ARTICLE_NODE, id, "copies", passages, SHARED_TEXT_CONFIDENCE, { directed: false });
  }
}

type Directed = Extract<CopyDirection, { by: string }>;

function sureOf({ by }: Directed): number {
  return by === "dates" ? BY_DATES_CONFIDENCE : RECORD_CONFIDENCE;
}

function directedBy({ by }: Directed): LinkDirection {
  return by === "dates" ? { directed: true, directedBy: by } : { directed: true };
}
