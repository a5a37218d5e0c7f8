import { PackError } from "../lib/pack/pack-error";
import { runAttributions } from "./attributions";
import { runContext } from "./context";
import { runCopies } from "./copies";
import { runExport } from "./export";
import { UsageError } from "./input";
import { runPack } from "./pack";
import { runRelated } from "./related";

const COMMANDS: Record<string, (args: string[]) => Promise<void>> = {
  context: runContext,
  attributions: runAttributions,
  pack: runPack,
  related: runRelated,
  copies: runCopies,
  export: runExport,
};

const USAGE = `headwater <command>

  context <file.html> --url <address> [--pack <file>]... [--corrections <file.json>] --json
  context --manifest <labels.jsonl> --root <dir> [--pack <file>]... [--corrections <file.json>] --jsonl
  attributions <file.txt|file.html> --json
  attributions --docs <docs.jsonl[.gz]> --jsonl
  pack build <reports.jsonl|csv|rss|atom|json|warc[.gz]...> -o <file> [--skip-bad] [--statements]
  pack info <file>
  related --pack <file>... --queries <docs.jsonl[.gz]> [--top 10] --trec
  copies --pack <file>... --queries <docs.jsonl[.gz]> --jsonl
  export --context <context.json> --format csl|bibtex|ris|prov|markdown|svg [-o <file>]

Described in docs/cli.md.`;

async function main([name, ...args]: string[]): Promise<void> {
  if (name === "help" || [name, ...args].includes("--help")) {
    process.stdout.write(`${USAGE}\n`);
    return;
  }
  const command = name !== undefined && Object.hasOwn(COMMANDS, name) ? COMMANDS[name] : undefined;
  if (!command) throw new UsageError(name === undefined ? USAGE : `There is no command ${name}.\n\n${USAGE}`);
  await command(args);
}

function explain(error: unknown): string {
  if (!(error instanceof Error)) return String(error);
  const isBadInput =
    error instanceof UsageError ||
    error instanceof PackError ||
    ("code" in error && error.code !== undefined);
  return isBadInput ? error.message : (error.stack ?? error.message);
}

// A reader such as `head` that closes the pipe early is no failure of ours, but nothing more can be written.
process.stdout.on("error", (error: NodeJS.ErrnoException) => {
  if (error.code === "EPIPE") process.exit(0);
  process.stderr.write(`headwater: stdout: ${error.message}\n`);
  process.exit(1);
});

// Whoever reads the progress may stop before the results end.
process.stderr.on("error", () => {});

main(process.argv.slice(2)).catch((error: unknown) => {
  process.stderr.write(`headwater: ${explain(error)}\n`);
  process.exitCode = 1;
});
