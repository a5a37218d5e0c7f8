import { once } from "../pack/once";
import type { CreditCues, CueTable, LanguageCues } from "./cue-table";
import { lazily } from "./lazily";

/** What every reading asks for: credits are read with the words of all languages. */
interface Head {
  common: CueTable["common"];
  credits: Record<string, CreditCues>;
}
/** What a reading asks for in one language. */
type OwnCues = Omit<LanguageCues, "language" | "credits">;

/** The table as lines of JSON: the head, then each language's own cues. */
export function writeCues({ languages, common }: CueTable): string {
  const tables = Object.values(languages);
  const credits = Object.fromEntries(tables.map((table) => [table.language, table.credits]));
  const own = tables.map(({ language, credits, ...cues }): OwnCues => cues);
  const head: Head = { common, credits };
  return [head, ...own].map((line) => JSON.stringify(line)).join("\n");
}

/** The table that was written; a language's own cues are decoded when they are asked for. */
export function readCues(file: string): CueTable {
  const [first = "", ...lines] = file.split("\n");
  const { common, credits } = JSON.parse(first) as Head;
  const languages = Object.entries(credits).map(([language, credits], row) => {
    const own = once(() => JSON.parse(lines[row] ?? "") as OwnCues);
    return lazily<LanguageCues>({
      language: () => language,
      credits: () => credits,
      citing: () => own().citing,
      quoting: () => own().quoting,
      statements: () => own().statements,
    });
  });
  return { common, languages: Object.fromEntries(languages.map((table) => [table.language, table])) };
}
