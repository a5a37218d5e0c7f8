import { parseArgs } from "node:util";
import { atPlace, readJsonLines, UsageError } from "./input";
import { createProgress, writeLine } from "./output";
import { toPackQuery, toQueryDocument } from "./query-document";
import { openTools } from "./tools";

const RUN_TAG = "headwater";

/** `related`: the best reports of a pack for every document, as TREC run lines. */
export async function runRelated(args: string[]): Promise<void> {
  const { values } = parseArgs({
    args,
    options: {
      pack: { type: "string", multiple: true },
      queries: { type: "string" },
      top: { type: "string", default: "10" },
      trec: { type: "boolean" },
    },
  });
  if (!values.pack || !values.queries) throw new UsageError("related needs --pack and --queries.");
  const top = Number(values.top);
  if (!Number.isInteger(top) || top < 1) throw new UsageError("--top takes a whole number from 1.");
  const tools = openTools(values.pack);
  const progress = createProgress("queries answered", 500);
  for await (const { row, place } of readJsonLines(values.queries)) {
    const document = toQueryDocument(row, place);
    const hits = atPlace(place, () => tools.pack.search(toPackQuery(document, tools), top));
    for (const [index, hit] of hits.entries()) {
      const { id } = tools.pack.reports.at(hit.report);
      await writeLine(`${asField(document.id)} Q0 ${asField(id)} ${index + 1} ${hit.score} ${RUN_TAG}`);
    }
    progress.step();
  }
  progress.done();
}

/** Space parts the fields of a run: in an id it is escaped as in an address. */
function asField(id: string): string {
  return id.replace(/[\s\p{Cc}]/gu, encodeURIComponent);
}
