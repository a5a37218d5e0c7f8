import type { Report } from "../model";
import type { Pack } from "../pack/pack";
import { recordKeys } from "./statement-item";
import { type TermWeights, type WeighedText, weighTerms } from "./term-weights";

/** Reports that weights are taken from: enough to tell rare words from common ones, and soon read. */
const SAMPLE = 600;

const weighed = new WeakMap<Pack, TermWeights>();

/** How telling words and names are in a pack, from reports taken evenly over it; worked out once a pack, when asked. */
export function packTermWeights(pack: Pack): TermWeights {
  return {
    of(term) {
      const weights = weighed.get(pack) ?? weighTerms(sample(pack));
      weighed.set(pack, weights);
      return weights.of(term);
    },
  };
}

function* sample({ reports }: Pack): Generator<WeighedText> {
  const size = Math.min(SAMPLE, reports.count);
  for (let row = 0; row < size; row++) {
    const report = reports.at(Math.floor((row * reports.count) / size));
    yield { text: wordsOf(report), entities: report.entities, keys: recordKeys(report) };
  }
}

function wordsOf({ title, summary, statements }: Report): string {
  return [title, summary, ...statements.map(({ gist }) => gist)].filter(Boolean).join("\n\n");
}
