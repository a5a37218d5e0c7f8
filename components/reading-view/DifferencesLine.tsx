import type { Difference } from "../../lib/model";
import { shorten } from "../shared/shorten";
import { words } from "../strings";

/** What a report tells differently of the article's statement: "Differs: number – here 12, there 21". */
export function DifferencesLine({ differences }: { differences: Difference[] }) {
  const told = (word: string) => (word === "" ? words("coverage.differences.nothing") : shorten(word));
  return (
    <p class="differences">
      {differences.map(({ kind, here, there }) => (
        <span key={kind}>{words(`coverage.differences.${kind}`, told(here), told(there))}</span>
      ))}
    </p>
  );
}
