import measured from "../../data/statement-confidence.json";

const SHARES = new Map(Object.entries(measured).map(([language, counts]) => [language, shareOf(counts)]));

/**
 * How often a statement's words are rightly its speaker's, 0 to 1, as measured on labelled quotations of the language
 * (`npm run eval chains`; rule of succession, as for credits). A language without any gets the lowest that was measured.
 */
export function statementConfidence(language: string | null): number {
  const primary = language?.toLowerCase().split("-")[0] ?? "";
  return SHARES.get(primary) ?? Math.min(...SHARES.values());
}

function shareOf({ right, wrong }: { right: number; wrong: number }): number {
  return Math.round((100 * (right + 1)) / (right + wrong + 2)) / 100;
}
