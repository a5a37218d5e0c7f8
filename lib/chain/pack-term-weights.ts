import type { Report } from "../model";
import type { Pack, TermCounts } from "../pack/pack";
import { headlineOf } from "./record-item";
import { recordKeys } from "./statement-item";
import { countTerms, type TermWeights, weightsOf } from "./term-weights";

/** Reports that weights are taken from: enough to tell rare words from common ones, and soon read. */
const SAMPLE = 600;

const weighed = new WeakMap<Pack, TermWeights>();

/** How telling words and names are in a pack: as counted when it was made, or else now, when first asked. */
export function packTermWeights(pack: Pack): TermWeights {
  return {
    of(term) {
      const weights = weighed.get(pack) ?? weightsOf(pack.termCounts ?? countNow(pack));
      weighed.set(pack, weights);
      return weights.of(term);
    },
  };
}

function countNow({ reports }: Pack): TermCounts {
  return countRecords(sampled(reports.count).map((row) => reports.at(row)));
}

/** What a pack of these reports may be made with. */
export function countTermsOf(reports: readonly Report[]): TermCounts {
  return countRecords(sampled(reports.length).flatMap((row) => reports[row] ?? []));
}

/** Rows of the sample: taken evenly over all. */
function sampled(count: number): number[] {
  const size = Math.min(SAMPLE, count);
  return Array.from({ length: size }, (_, row) => Math.floor((row * count) / size));
}

function countRecords(reports: Report[]): TermCounts {
  const told = (report: Report) => ({
    text: wordsOf(report),
    entities: report.entities,
    keys: recordKeys({ ...report, headline: headlineOf(report) }),
  });
  return countTerms(reports.map(told));
}

function wordsOf({ title, summary, statements }: Report): string {
  return [title, summary, ...statements.map(({ gist }) => gist)].filter(Boolean).join("\n\n");
}
