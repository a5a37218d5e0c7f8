import type { ComponentChildren } from "preact";
import { useEffect, useRef } from "preact/hooks";
import { Icon } from "../shared/Icon";
import { words } from "../strings";

interface Props {
  query: string;
  /** What the filter leaves, said aloud as it changes; empty while nothing is typed. */
  status: string;
  onQuery(query: string): void;
  /** Further choices, between box and status. */
  children?: ComponentChildren;
}

/** The filter of the coverage list. `/` anywhere in the view focuses it, Escape empties it before it closes a popup. */
export function FilterBox({ query, status, onQuery, children }: Props) {
  const input = useRef<HTMLInputElement>(null);
  useEffect(() => focusOnSlash(input.current), []);
  return (
    <div class="filter">
      <div class="filter-box">
        <Icon name="search" />
        <input
          ref={input}
          type="search"
          value={query}
          placeholder={words("coverage.filterHint")}
          aria-label={words("coverage.filterLabel")}
          aria-keyshortcuts="/"
          autocomplete="off"
          spellcheck={false}
          onInput={(event) => onQuery(event.currentTarget.value)}
          onKeyDown={(event) => {
            if (event.key !== "Escape" || query === "") return;
            event.preventDefault();
            onQuery("");
          }}
        />
        {query === "" ? (
          <span class="key" aria-hidden="true">
            /
          </span>
        ) : (
          <button
            type="button"
            class="icon-button"
            aria-label={words("coverage.clearFilter")}
            title={words("coverage.clearFilter")}
            onClick={() => {
              onQuery("");
              input.current?.focus();
            }}
          >
            <Icon name="clear" />
          </button>
        )}
      </div>
      {children}
      <p class="filter-status" role="status">
        {status}
      </p>
    </div>
  );
}

function focusOnSlash(input: HTMLInputElement | null): (() => void) | undefined {
  const page = input?.ownerDocument;
  if (!input || !page) return undefined;
  const listen = (event: KeyboardEvent) => {
    if (event.key !== "/" || event.ctrlKey || event.metaKey || event.altKey || isTyping(event.target)) return;
    event.preventDefault();
    input.focus();
    input.select();
  };
  page.addEventListener("keydown", listen);
  return () => page.removeEventListener("keydown", listen);
}

function isTyping(target: EventTarget | null): boolean {
  return (
    target instanceof HTMLElement && target.closest("input, textarea, select, [contenteditable]") !== null
  );
}
