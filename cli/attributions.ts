import { parseArgs } from "node:util";
import { cues } from "../data/cues";
import { readArticle } from "../lib/article/read-article";
import { settleLanguage } from "../lib/article/settle-language";
import { readAttributions } from "../lib/attribution/read-attributions";
import type { Attribution, Span } from "../lib/model";
import {
  atPlace,
  onlyFile,
  parsePage,
  readJsonLines,
  readText,
  requiredField,
  stringField,
  UsageError,
} from "./input";
import { createProgress, writeLine } from "./output";

/** `attributions`: who said what in one text or page, or in every text of a file. */
export async function runAttributions(args: string[]): Promise<void> {
  const { values, positionals } = parseArgs({
    args,
    allowPositionals: true,
    options: { docs: { type: "string" }, json: { type: "boolean" }, jsonl: { type: "boolean" } },
  });
  const file = onlyFile(positionals, values.docs);
  if (values.docs) {
    await readDocuments(values.docs);
    return;
  }
  if (!file) throw new UsageError("attributions needs a file, or --docs.");
  await writeLine(JSON.stringify(readOne(file)));
}

async function readDocuments(path: string): Promise<void> {
  const progress = createProgress("texts read", 200);
  for await (const { row, place } of readJsonLines(path)) {
    const id = requiredField(row, "id", place);
    const text = stringField(row, "text", place) ?? "";
    const language = stringField(row, "language", place);
    const attributions = atPlace(place, () => readPlain(text, language));
    await writeLine(JSON.stringify({ id, attributions }));
    progress.step();
  }
  progress.done();
}

function readOne(file: string): Attribution[] {
  const text = readText(file);
  if (!/\.html?(\.gz)?$/i.test(file)) return readPlain(text, null);
  const { body, language } = readArticle(parsePage(text), "https://unknown.invalid/");
  return readPlain(body, language);
}

function readPlain(text: string, language: string | null): Attribution[] {
  const attributions = readAttributions(text, settleLanguage(language, text), cues);
  return inCharacters(text, attributions);
}

/** Other programs count characters (code points) where JavaScript counts UTF-16 units. */
function inCharacters(text: string, attributions: Attribution[]): Attribution[] {
  if (!/[\u{10000}-\u{10ffff}]/u.test(text)) return attributions;
  const characters = new Uint32Array(text.length + 1);
  let count = 0;
  for (let unit = 0; unit < text.length; unit++) {
    characters[unit] = count;
    const isFirstOfPair = (text.codePointAt(unit) ?? 0) > 0xffff;
    if (!isFirstOfPair) count++;
  }
  characters[text.length] = count;
  const move = ([start, end]: Span): Span => [characters[start] ?? 0, characters[end] ?? 0];
  return attributions.map(({ source, cue, content, type }) => ({
    source: source && move(source),
    cue: cue.map(move),
    content: content.map(move),
    type,
  }));
}
