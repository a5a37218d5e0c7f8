import { settleLanguage } from "../article/settle-language";
import type { CueTable } from "../attribution/cue-table";
import { readStatements } from "../attribution/read-statements";
import type { NameIndex } from "../entities/names";
import type { PartialDate, ReportStatement } from "../model";
import { quotationsOf, quoteHashes } from "./quote-hashes";

/** A report's text as a maker of packs has it. */
export interface ReportText {
  text: string;
  language: string | null;
  published: PartialDate | null;
}

/**
 * The statements that a report's text holds, as a pack may keep them: who, when, on what occasion, and hashes of what is
 * quoted. No words of the text: there is no gist.
 */
export function recordStatements(
  { text, language, published }: ReportText,
  names: NameIndex,
  cues: CueTable,
): ReportStatement[] {
  const article = { body: text, language: settleLanguage(language, text), published, dateline: null };
  const quotationsIn = quotationsOf(text);
  return readStatements(article, names, cues).map((statement) => {
    const { speakerId, speaker, role, date } = statement;
    const occasion = [statement.occasion, statement.place].filter(Boolean).join(", ") || null;
    const quotes = quoteHashes(quotationsIn(statement.content ?? []));
    return { speakerId, speaker, role, occasion, date, gist: null, ...(quotes.length > 0 ? { quotes } : {}) };
  });
}
