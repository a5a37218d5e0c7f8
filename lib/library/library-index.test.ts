import { describe, expect, it } from "vitest";
import { bareReport } from "../pack/bare-report";
import {
  EMPTY_INDEX,
  entriesOf,
  entryOf,
  libraryId,
  MOST_ARTICLES,
  MOST_RECENT,
  mergedIndex,
  withEntry,
  withoutEntries,
} from "./library-index";

const entry = (id: string, readOn = "2026-11-29") => entryOf(bareReport({ id, title: id, readOn }));
const ids = (entries: { id: string }[]) => entries.map(({ id }) => id);

describe("the index of the library", () => {
  it("has each article once, the one read last at the end", () => {
    const older = mergedIndex([entry("a"), entry("b")].reduce(withEntry, EMPTY_INDEX));
    const index = withEntry(withEntry(older, entry("c")), entry("a", "2026-11-30"));
    expect(ids(entriesOf(index))).toEqual(["b", "c", "a"]);
    expect(entriesOf(index).at(-1)?.readOn).toBe("2026-11-30");
    expect(ids(mergedIndex(index).older)).toEqual(["b", "c", "a"]);
  });

  it("forgets an article wherever it stands", () => {
    const older = mergedIndex(withEntry(EMPTY_INDEX, entry("a")));
    const index = withEntry(withEntry(older, entry("a")), entry("b"));
    expect(ids(entriesOf(withoutEntries(index, new Set(["a"]))))).toEqual(["b"]);
  });

  it("lets the oldest go, so that with those read next there are never too many", () => {
    const many = Array.from({ length: MOST_ARTICLES + 5 }, (_, n) => entry(`${n}`)).reduce(
      withEntry,
      EMPTY_INDEX,
    );
    const { older, recent } = mergedIndex(many);
    expect(recent).toEqual([]);
    expect(older).toHaveLength(MOST_ARTICLES - MOST_RECENT);
    expect(older.at(-1)?.id).toBe(`${MOST_ARTICLES + 4}`);
  });

  it("knows an article by its address, however that is written", () => {
    expect(libraryId("http://www.paper.example/dam/?utm_source=x#top")).toBe(
      libraryId("https://amp.paper.example/dam"),
    );
  });
});
