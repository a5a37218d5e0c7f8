import type { ReadingContext } from "../../lib/model";
import { readableDates } from "../shared/dates";
import { words } from "../strings";

type Rested = Pick<ReadingContext, "coverage" | "chain" | "origins">;

/** Of fewer reports than these "most" says too much. */
const fewestForMost = 3;

/** What all or most of the coverage rests on, as a clause; null where there is no such thing, or it has no name. */
export function whatMostRestOn(context: Rested): string | null {
  const { coverage, chain, origins } = context;
  if (coverage.length < 2 || origins.reports === 0) return null;
  const groups = [...Map.groupBy(coverage, ({ origin }) => origin)];
  const [key, group] = groups.toSorted(([, a], [, b]) => b.length - a.length)[0] ?? ["", []];
  const share = shareOf(group.length, coverage.length);
  const name = group.find(({ originName }) => originName !== null)?.originName ?? nameInChain(key, chain);
  if (share === null || name === null) return null;
  const origin = readableDates(name);
  const copied = group.filter(({ reasons }) => reasons.some(({ kind }) => kind === "copied"));
  const copyShare = shareOf(copied.length, coverage.length);
  const source = copyShare === null ? null : copiedSource(chain);
  const isStatement =
    key.startsWith("statement:") || chain.nodes.some(({ id, kind }) => id === key && kind === "statement");
  if (copyShare !== null && source !== null)
    return isStatement
      ? words(`answer.${copyShare}CopyOf`, source, origin)
      : words(`answer.${copyShare}Copy`, source);
  return words(isStatement ? `answer.${share}Rest` : `answer.${share}Take`, origin);
}

function shareOf(part: number, whole: number): "all" | "most" | null {
  if (part === whole) return "all";
  return whole >= fewestForMost && part * 2 > whole ? "most" : null;
}

function nameInChain(key: string, { nodes }: Rested["chain"]): string | null {
  return nodes.find(({ id }) => id === key)?.name ?? null;
}

/** The one source whose text the article has by its own words; null where none or several are named. */
function copiedSource({ nodes, links }: Rested["chain"]): string | null {
  const here = nodes.find(({ kind }) => kind === "article");
  const taken = links.filter(
    ({ from, kind, directed }) => from === here?.id && kind === "republishes" && directed,
  );
  const [only, ...others] = taken;
  return only === undefined || others.length > 0 ? null : nameInChain(only.to, { nodes, links });
}
