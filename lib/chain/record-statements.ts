import type { CueTable } from "../attribution/cue-table";
import { type ReadText, readStatements } from "../attribution/read-statements";
import type { NameIndex } from "../entities/names";
import type { ReportStatement } from "../model";
import { quotationsOf, quoteHashes } from "./quote-hashes";

/**
 * The statements that an article reports, as a pack may keep them: who, when, on what occasion, and hashes of what is
 * quoted. No words of the text: there is no gist.
 */
export function recordStatements(article: ReadText, names: NameIndex, cues: CueTable): ReportStatement[] {
  const quotationsIn = quotationsOf(article.body);
  return readStatements(article, names, cues).map((statement) => {
    const { speakerId, speaker, role, date } = statement;
    const occasion = [statement.occasion, statement.place].filter(Boolean).join(", ") || null;
    const quotes = quoteHashes(quotationsIn(statement.content ?? []));
    return { speakerId, speaker, role, occasion, date, gist: null, ...(quotes.length > 0 ? { quotes } : {}) };
  });
}
