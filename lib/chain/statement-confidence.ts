import measured from "../../data/statement-confidence.json";
import { measuredShare } from "../attribution/measured-share";

const SHARES = new Map(
  Object.entries(measured).map(([language, counts]) => [
    language,
    Math.round(100 * measuredShare(counts)) / 100,
  ]),
);

/**
 * How often a statement's words are rightly its speaker's, 0 to 1, as measured on labelled quotations of the language
 * (`npm run eval chains`). A language without any gets the lowest that was measured.
 */
export function statementConfidence(language: string | null): number {
  const primary = language?.toLowerCase().split("-")[0] ?? "";
  return SHARES.get(primary) ?? Math.min(...SHARES.values());
}
