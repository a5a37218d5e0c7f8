import { existsSync, readFileSync, writeFileSync } from "node:fs";
import { evaluateArticle } from "./article";
import { evaluateChains } from "./chains";
import { evaluateCopies } from "./copies";
import { evaluateCredits } from "./credits";
import { evaluateOrigins } from "./origins";
import { evaluateQuotes } from "./quotes";
import { evaluateReasons } from "./reasons";
import { evaluateRelated } from "./related";
import { evaluateStatements } from "./statements";
import { type EvalTable, evaluationRoot, toMarkdown } from "./table";
import { evaluateTopics } from "./topics";

const ROOMS: Record<string, () => Promise<EvalTable[]>> = {
  article: evaluateArticle,
  credits: evaluateCredits,
  quotes: evaluateQuotes,
  topics: evaluateTopics,
  related: evaluateRelated,
  copies: evaluateCopies,
  chains: evaluateChains,
  reasons: evaluateReasons,
  statements: evaluateStatements,
  origins: evaluateOrigins,
};

const QUALITY = new URL("../docs/QUALITY.md", import.meta.url);
/** What stands between these lines of docs/QUALITY.md is written by this program, a section a room. */
const section = (room: string) => [`<!-- eval:${room} -->`, `<!-- /eval:${room} -->`] as const;

/** `npm run eval -- [room…]`: prints the tables and keeps them in docs/QUALITY.md. Fails where a bar is missed. */
async function main(wanted: string[]): Promise<void> {
  if (!evaluationRoot(existsSync)) {
    console.log("The evaluation data is not on this machine: nothing is measured.");
    return;
  }
  const missed: string[] = [];
  for (const [room, evaluate] of Object.entries(ROOMS)) {
    if (wanted.length > 0 && !wanted.includes(room)) continue;
    const tables = await evaluate();
    const markdown = tables.map(toMarkdown).join("\n");
    console.log(markdown);
    keep(room, markdown);
    missed.push(...tables.flatMap((table) => table.missed.map((bar) => `${table.title}: ${bar}`)));
  }
  for (const bar of missed) console.log(`not met: ${bar}`);
}

function keep(room: string, markdown: string): void {
  const [open, close] = section(room);
  const document = readFileSync(QUALITY, "utf8");
  const [start, end] = [document.indexOf(open), document.indexOf(close)];
  if (start < 0 || end < start) throw new Error(`docs/QUALITY.md has no place for ${room}.`);
  writeFileSync(QUALITY, `${document.slice(0, start + open.length)}\n\n${markdown}\n${document.slice(end)}`);
}

await main(process.argv.slice(2));
