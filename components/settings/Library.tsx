import { useState } from "preact/hooks";
import { type LibraryEntry, type LibraryFacts, MOST_ARTICLES } from "../../lib/library/library-index";
import { formatMegabytes, formatNumber } from "../shared/numbers";
import { words } from "../strings";
import { ForgetAll } from "./ForgetAll";
import { LibraryArticles } from "./LibraryArticles";

export interface LibraryProps {
  isOn: boolean;
  /** Null until they are loaded. */
  facts: LibraryFacts | null;
  onSwitch(isOn: boolean): void;
  /** What it holds, the article read last first. */
  onList(): Promise<LibraryEntry[]>;
  /** Answers whether that worked. */
  onForget(ids: string[] | "all"): Promise<boolean>;
}

/** Whether the articles that the reader reads are kept and searched, what is kept, and ways to have it forgotten. */
export function Library({ isOn, facts, onSwitch, onList, onForget }: LibraryProps) {
  const [outcome, setOutcome] = useState("");
  const forget = async (ids: string[] | "all") => {
    setOutcome("");
    setOutcome((await onForget(ids)) ? words("library.forgotten") : words("library.failed"));
  };
  const count = facts?.articles ?? 0;
  return (
    <section class="panel" aria-labelledby="library-heading">
      <h2 id="library-heading">{words("library.heading")}</h2>
      <label class="check-line">
        <input
          type="checkbox"
          checked={isOn}
          aria-describedby="library-text library-limits"
          onChange={({ currentTarget }) => onSwitch(currentTarget.checked)}
        />
        <span>{words("library.remember")}</span>
      </label>
      <p id="library-text" class="fact">
        {words("library.text")}
      </p>
      <p id="library-limits" class="fact">
        {words("library.limits", formatNumber(MOST_ARTICLES))}
      </p>
      {facts !== null && <Held isOn={isOn} facts={facts} />}
      {count > 0 && <LibraryArticles count={count} onList={onList} onForget={forget} />}
      {(count > 0 || facts?.isBroken) && <ForgetAll count={count} onForget={() => forget("all")} />}
      <p class="fact" role="status">
        {outcome}
      </p>
    </section>
  );
}

/** How much there is, and what becomes of it. */
function Held({ isOn, facts }: { isOn: boolean; facts: LibraryFacts }) {
  const { articles, bytes, isBroken } = facts;
  return (
    <>
      {isBroken && <p class="form-error library-held">{words("library.broken")}</p>}
      {articles > 0 && <p class="library-held">{words("library.facts", articles, formatMegabytes(bytes))}</p>}
      {articles > 0 && !isOn && <p class="fact">{words("library.off")}</p>}
      {articles === 0 && isOn && !isBroken && <p class="library-held">{words("library.none")}</p>}
    </>
  );
}
