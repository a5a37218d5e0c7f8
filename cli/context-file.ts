import type { Phrase, ReadingContext } from "../lib/model";
import { phrase } from "../lib/phrase";
import { english } from "./in-english";
import { parseObject, readText, UsageError } from "./input";

/** What an export needs of a reading context; the rest may be missing. */
const NEEDED = ["article", "coverage", "chain", "origins", "pack"] as const;

/** A reading context as `context` prints it, its English sentences in the place of phrases; UsageError where the file is none. */
export function readContextFile(path: string): ReadingContext {
  const read = parseObject({ text: readText(path), place: path });
  const missing = NEEDED.find((field) => typeof read[field] !== "object" || read[field] === null);
  if (missing !== undefined) throw new UsageError(`${path}: no reading context: ${missing} is missing`);
  return ofContext(path, () => asContext(read as unknown as PrintedContext));
}

/** What is made of the context in a file; UsageError that names it where a field is missing or of another type. */
export function ofContext<Made>(path: string, make: () => Made): Made {
  try {
    return make();
  } catch (error) {
    if (error instanceof TypeError) throw new UsageError(`${path}: no reading context: ${error.message}`);
    throw error;
  }
}

type Printed = Omit<ReadingContext, "coverage" | "chain" | "origins">;
interface PrintedContext extends Printed {
  coverage: (Omit<ReadingContext["coverage"][number], "reasons"> & { reasons: PrintedReason[] })[];
  chain: { nodes: PrintedNode[]; links: ReadingContext["chain"]["links"] };
  origins: Omit<ReadingContext["origins"], "reasons"> & { reasons: string[] };
}
type PrintedReason = { kind: ReadingContext["coverage"][number]["reasons"][number]["kind"]; text: string };
type PrintedNode = Omit<ReadingContext["chain"]["nodes"][number], "dateFrom"> & { dateFrom: string | null };

function asContext(read: PrintedContext): ReadingContext {
  return {
    ...read,
    lineages: read.lineages ?? [],
    coverage: read.coverage.map((item) => ({
      ...item,
      originName: item.originName ?? null,
      reasons: item.reasons.map(({ kind, text }) => ({ kind, phrase: asPhrase(text) })),
    })),
    chain: {
      links: read.chain.links,
      nodes: read.chain.nodes.map((node) => ({
        ...node,
        dateFrom: node.dateFrom === null ? null : asPhrase(node.dateFrom),
      })),
    },
    origins: { ...read.origins, reasons: read.origins.reasons.map(asPhrase) },
  };
}

/** Printed dates are told from inferred ones by these. */
const KNOWN = [phrase("dateFrom.printed"), phrase("dateFrom.printedWithoutYear")];

/** A phrase that says just the text. */
function asPhrase(text: string): Phrase {
  return KNOWN.find((known) => english(known) === text) ?? phrase("reason.list", text);
}
