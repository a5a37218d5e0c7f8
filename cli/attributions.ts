import { parseArgs } from "node:util";
import { readArticle } from "../lib/article/read-article";
import { readAttributions } from "../lib/attribution/read-attributions";
import type { Attribution } from "../lib/model";
import type { ReadingTools } from "../lib/read-context";
import { detectLanguage } from "../lib/text/detect-language";
import { parsePage, readJsonLines, readText, requiredField, stringField, UsageError } from "./input";
import { createProgress, writeLine } from "./output";
import { openTools } from "./tools";

/** `attributions`: who said what in one text or page, or in every text of a file. */
export async function runAttributions(args: string[]): Promise<void> {
  const { values, positionals } = parseArgs({
    args,
    allowPositionals: true,
    options: { docs: { type: "string" }, json: { type: "boolean" }, jsonl: { type: "boolean" } },
  });
  const [file] = positionals;
  const tools = openTools(undefined);
  if (values.docs) {
    await readDocuments(values.docs, tools);
    return;
  }
  if (!file) throw new UsageError("attributions needs a file, or --docs.");
  await writeLine(JSON.stringify(readOne(file, tools)));
}

async function readDocuments(path: string, tools: ReadingTools): Promise<void> {
  const progress = createProgress("texts read", 200);
  for await (const row of readJsonLines(path)) {
    const id = requiredField(row, "id", path);
    const text = stringField(row, "text", `${path} ${id}`) ?? "";
    const language = stringField(row, "language", `${path} ${id}`);
    await writeLine(JSON.stringify({ id, attributions: readPlain(text, language, tools) }));
    progress.step();
  }
  progress.done();
}

function readOne(file: string, tools: ReadingTools): Attribution[] {
  const text = readText(file);
  if (!/\.html?(\.gz)?$/.test(file)) return readPlain(text, null, tools);
  const { body, language } = readArticle(parsePage(text), "https://unknown.invalid/");
  return readPlain(body, language, tools);
}

function readPlain(text: string, language: string | null, { names, cues }: ReadingTools): Attribution[] {
  return readAttributions(text, language ?? detectLanguage(text), names, cues);
}
