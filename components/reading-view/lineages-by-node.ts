import { statementKey } from "../../lib/chain/statement-key";
import type { QuoteLineage, ReadingContext } from "../../lib/model";

/** A statement's node is named by speaker and day, as the statement itself. */
export function lineagesByNode({
  statements,
  lineages,
}: Pick<ReadingContext, "statements" | "lineages">): Map<string, QuoteLineage> {
  return new Map(
    lineages.flatMap((lineage) => {
      const told = statements[lineage.statement];
      if (told === undefined) return [];
      return [[statementKey(told.speakerId, told.speaker, told.date), lineage] as const];
    }),
  );
}
