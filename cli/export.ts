import { parseArgs } from "node:util";
import { ENGLISH } from "../i18n/catalogue";
import { say } from "../i18n/translator";
import { EXPORT_FORMATS, exportReading } from "../lib/export/export-reading";
import type { ExportWords } from "../lib/export/words";
import { ofContext, readContextFile } from "./context-file";
import { english } from "./in-english";
import { UsageError } from "./input";
import { writeLine } from "./output";
import { writeWhole } from "./write-whole";

const WORDS: ExportWords = {
  language: ENGLISH.language,
  direction: "ltr",
  say: (key, ...values) => say(ENGLISH, key, values),
  sayPhrase: english,
};

/** `export`: a reading context, as `context` prints it, in a format for other programs. */
export async function runExport(args: string[]): Promise<void> {
  const { values } = parseArgs({
    args,
    options: {
      context: { type: "string" },
      format: { type: "string" },
      output: { type: "string", short: "o" },
    },
  });
  const format = EXPORT_FORMATS.find((known) => known === values.format);
  if (!values.context || format === undefined)
    throw new UsageError(`export needs --context and --format ${EXPORT_FORMATS.join("|")}.`);
  const context = readContextFile(values.context);
  const { text } = ofContext(values.context, () => exportReading(context, format, WORDS));
  if (values.output === undefined) await writeLine(text.trimEnd());
  else await writeWhole(values.output, [Buffer.from(text)]);
}
