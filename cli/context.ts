import { join } from "node:path";
import { parseArgs } from "node:util";
import { readArticle } from "../lib/article/read-article";
import type { Correction } from "../lib/corrections/correction";
import { readCorrections } from "../lib/corrections/corrections-file";
import type { Evidence, ReadingContext } from "../lib/model";
import { type ReadingTools, readContext } from "../lib/read-context";
import { inEnglish } from "./in-english";
import {
  type Line,
  onlyFile,
  parseObject,
  parsePage,
  readLines,
  readText,
  requiredField,
  UsageError,
} from "./input";
import { createProgress, writeLine } from "./output";
import { openTools } from "./tools";

/** `context`: one page's reading context, or that of every page of a manifest. */
export async function runContext(args: string[]): Promise<void> {
  const { values, positionals } = parseArgs({
    args,
    allowPositionals: true,
    options: {
      url: { type: "string" },
      pack: { type: "string", multiple: true },
      manifest: { type: "string" },
      root: { type: "string" },
      json: { type: "boolean" },
      jsonl: { type: "boolean" },
      corrections: { type: "string" },
    },
  });
  const file = onlyFile(positionals, values.manifest);
  const corrections = values.corrections ? readCorrectionsFile(values.corrections) : [];
  if (values.manifest) {
    await readManifest(values.manifest, values.root ?? ".", readerWith(openTools(values.pack), corrections));
    return;
  }
  if (!file || !values.url) throw new UsageError("context needs a file and --url, or --manifest.");
  if (!URL.canParse(values.url)) throw new UsageError(`${values.url} is no address.`);
  const context = readerWith(openTools(values.pack), corrections)(file, values.url);
  await writeLine(JSON.stringify(toJson(context), null, 2));
}

/** One line a row. A row or page that can't be read is a line with `error`; the others are still read. */
async function readManifest(manifest: string, root: string, read: ReadPage): Promise<void> {
  const progress = createProgress("manifest rows done");
  let rows = 0;
  let failed = 0;
  for await (const line of readLines(manifest)) {
    const result = readManifestLine(line, root, read);
    await writeLine(JSON.stringify(result));
    rows++;
    if ("error" in result) failed++;
    progress.step();
  }
  progress.done();
  if (failed > 0) throw new UsageError(`${manifest}: ${failed} of ${rows} rows could not be read.`);
}

/** Stands for the address of a saved page whose own is not known; the name is reserved (RFC 2606). */
const UNKNOWN_ADDRESS = "https://unknown.invalid/";

function readManifestLine(line: Line, root: string, read: ReadPage): object {
  let id: string | undefined;
  try {
    const row = parseObject(line);
    id = requiredField(row, "id", line.place);
    const file = join(root, requiredField(row, "file", line.place));
    const isUrlKnown = typeof row.url === "string" && URL.canParse(row.url);
    const url = isUrlKnown ? String(row.url) : UNKNOWN_ADDRESS;
    return { id, ...(isUrlKnown ? {} : { urlUnknown: true }), ...toJson(read(file, url)) };
  } catch (error) {
    return { id, error: error instanceof Error ? error.message : String(error), row: line.place };
  }
}

type ReadPage = (file: string, url: string) => ReadingContext;

function readerWith(tools: ReadingTools, corrections: Correction[]): ReadPage {
  return (file, url) => readContext(readArticle(parsePage(readText(file)), url), tools, corrections);
}

/** Corrections as the extension's options save them; UsageError where the file has none. */
function readCorrectionsFile(path: string): Correction[] {
  const corrections = readCorrections(parseObject({ text: readText(path), place: path }));
  if (corrections === null) throw new UsageError(`${path}: no corrections as Headwater saves them.`);
  return corrections;
}

/** The context as docs/cli.md describes it: in English, and a credit's evidence is the page's words alone. */
function toJson(context: ReadingContext): object {
  return {
    ...inEnglish(context),
    credits: context.credits.map((credit) => ({ ...credit, evidence: wordsOf(credit.evidence) })),
  };
}

function wordsOf({ prefix, exact, suffix }: Evidence): string {
  return `${prefix}${exact}${suffix}`.trim();
}
