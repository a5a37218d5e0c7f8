import { parseArgs } from "node:util";
import { findCopies, sharedHashes } from "../lib/reuse/find-copies";
import { fingerprint } from "../lib/reuse/fingerprint";
import { passageFinder } from "../lib/reuse/shared-passages";
import { atPlace, readJsonLines, UsageError } from "./input";
import { createProgress, writeLine } from "./output";
import { toQueryDocument } from "./query-document";
import { openPackFiles } from "./tools";

/** `copies`: the reports of a pack that share text with each document, most shared first. */
export async function runCopies(args: string[]): Promise<void> {
  const { values } = parseArgs({
    args,
    options: {
      pack: { type: "string", multiple: true },
      queries: { type: "string" },
      jsonl: { type: "boolean" },
    },
  });
  if (!values.pack || !values.queries) throw new UsageError("copies needs --pack and --queries.");
  const pack = openPackFiles(values.pack);
  const progress = createProgress("texts compared", 500);
  for await (const { row, place } of readJsonLines(values.queries)) {
    const { id, text } = toQueryDocument(row, place);
    const print = atPlace(place, () => fingerprint(text));
    const passagesOf = passageFinder(text);
    const shared = sharedHashes(print.hashes, pack.fingerprints);
    for (const { report, containment, overlap } of findCopies(print, pack.fingerprints, 0)) {
      const doc = pack.reports.at(report).id;
      if (doc === id) continue;
      const { ofFirst, ofSecond } = containment;
      const shares = { containment: overlap, ofQuery: ofFirst, ofDoc: ofSecond };
      const passages = passagesOf(shared.get(report) ?? []);
      await writeLine(JSON.stringify({ query: id, doc, ...shares, passages }));
    }
    progress.step();
  }
  progress.done();
}
