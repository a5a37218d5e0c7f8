import { useEffect, useMemo, useState } from "preact/hooks";
import type { LibraryEntry } from "../../lib/library/library-index";
import { fold } from "../../lib/text/fold";
import { formatDate } from "../shared/dates";
import { formatNumber } from "../shared/numbers";
import { safeHref } from "../shared/safe-href";
import { shorten } from "../shared/shorten";
import { words } from "../strings";

interface Props {
  /** How many there are: another number makes the list load anew. */
  count: number;
  onList(): Promise<LibraryEntry[]>;
  onForget(ids: string[]): Promise<void>;
}

/** Articles that are drawn at first, and with each "more". */
const AT_ONCE = 30;

/** The articles of the library, folded away until the reader asks for them, to be filtered and forgotten one by one. */
export function LibraryArticles({ count, onList, onForget }: Props) {
  const [isOpen, setOpen] = useState(false);
  const [listed, setListed] = useState<LibraryEntry[] | "failed" | null>(null);
  useEffect(() => {
    let isOld = false;
    const set = (now: LibraryEntry[] | "failed") => !isOld && setListed(now);
    if (isOpen) onList().then(set, () => set("failed"));
    return () => {
      isOld = true;
    };
  }, [isOpen, count]);
  return (
    <details onToggle={({ currentTarget }) => setOpen(currentTarget.open)}>
      <summary>{words("library.show")}</summary>
      <p class="form-error" role="status">
        {listed === "failed" && words("library.failed")}
      </p>
      {listed !== null && listed !== "failed" && <FilteredArticles entries={listed} onForget={onForget} />}
    </details>
  );
}

function FilteredArticles({ entries, onForget }: { entries: LibraryEntry[] } & Pick<Props, "onForget">) {
  const [query, setQuery] = useState("");
  const [most, setMost] = useState(AT_ONCE);
  const found = useMemo(() => matching(entries, query), [entries, query]);
  return (
    <>
      <div class="add-row">
        <input
          type="search"
          value={query}
          placeholder={words("library.filterHint")}
          aria-label={words("library.filter")}
          autocomplete="off"
          spellcheck={false}
          onInput={({ currentTarget }) => {
            setQuery(currentTarget.value);
            setMost(AT_ONCE);
          }}
        />
      </div>
      <p class="fact" role="status">
        {query.trim() !== "" && statusOf(query.trim(), entries.length, found.length)}
      </p>
      {found.length > 0 && (
        <ul class="sites library">
          {found.slice(0, most).map((entry) => (
            <ArticleItem key={entry.id} entry={entry} onForget={onForget} />
          ))}
        </ul>
      )}
      {found.length > most && (
        <button type="button" class="link-button" onClick={() => setMost(most + AT_ONCE)}>
          {words("library.more")}
        </button>
      )}
    </>
  );
}

function ArticleItem({ entry, onForget }: { entry: LibraryEntry } & Pick<Props, "onForget">) {
  const { id, url, title, outlet, readOn } = entry;
  const href = safeHref(url);
  const name = shorten(title ?? url ?? id);
  return (
    <li>
      <span>
        {href === null ? (
          <bdi>{name}</bdi>
        ) : (
          <a href={href} target="_blank" rel="noreferrer">
            <bdi>{name}</bdi>
          </a>
        )}
        <br />
        <span class="fact">
          {outlet !== null && (
            <>
              <bdi>{shorten(outlet)}</bdi>
              {" · "}
            </>
          )}
          {words("library.readOn", formatDate(readOn))}
        </span>
      </span>
      <button
        type="button"
        class="link-button"
        aria-label={words("library.forgetLabel", name)}
        onClick={() => void onForget([id])}
      >
        {words("library.forget")}
      </button>
    </li>
  );
}

/** Those that have every word somewhere in headline, outlet or address. */
function matching(entries: LibraryEntry[], query: string): LibraryEntry[] {
  const wanted = fold(query).split(/\s+/).filter(Boolean);
  return entries.filter(({ title, outlet, url }) => {
    const text = fold([title, outlet, url].filter(Boolean).join(" "));
    return wanted.every((word) => text.includes(word));
  });
}

function statusOf(query: string, all: number, shown: number): string {
  return shown > 0 ? words("library.shown", all, formatNumber(shown)) : words("library.filterNone", query);
}
