import { normaliseAddress } from "../article/address";
import type { ChainNode, CoverageItem, PartialDate, ReadingContext } from "../model";
import type { PackReports } from "../pack/pack";
import { phrase } from "../phrase";

type Shown = Pick<ReadingContext, "coverage" | "chain">;

/**
 * Coverage and chain with the days on which the reader read their reports last, also where a pack's record of a report is
 * the one that was found.
 */
export function withReadDays(shown: Shown, library: PackReports | null): Shown {
  if (library === null) return shown;
  const dayOf = (url: string | null) => readDay(url, library);
  const { coverage, chain } = shown;
  return {
    coverage: coverage.map((item) => itemReadOn(item, dayOf(item.url))),
    chain: { ...chain, nodes: chain.nodes.map((node) => nodeReadOn(node, dayOf(node.url))) },
  };
}

function itemReadOn(item: CoverageItem, readOn: PartialDate | null): CoverageItem {
  return readOn === null ? item : { ...item, readOn };
}

function nodeReadOn(node: ChainNode, readOn: PartialDate | null): ChainNode {
  if (readOn === null || node.kind !== "report") return node;
  return { ...node, notes: [...(node.notes ?? []), phrase("note.readOn", readOn)] };
}

function readDay(url: string | null, library: PackReports): PartialDate | null {
  if (url === null) return null;
  const days = library
    .byAddress(normaliseAddress(url))
    .flatMap((report) => library.at(report).readOn ?? [])
    .sort();
  return days.at(-1) ?? null;
}
