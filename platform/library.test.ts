import { beforeEach, describe, expect, it, vi } from "vitest";
import { fakeBrowser } from "wxt/testing/fake-browser";
import { MOST_ARTICLES, MOST_RECENT } from "../lib/library/library-index";
import { bareReport } from "../lib/pack/bare-report";
import { reportsOf } from "../lib/pack/join-packs";
import { PackError } from "../lib/pack/pack-error";
import { forgetArticles, isInLibrary, keepArticle, openLibrary, renewLibrary } from "./library";
import { libraryFacts } from "./library-facts";
import { listLibrary } from "./library-store";
import { workOffOrders } from "./library-work";
import { settingsStore } from "./settings-store";

const database = vi.hoisted(() => ({ kept: new Map<string, unknown>(), isDead: false }));
vi.mock("idb-keyval", () => {
  const alive = <T>(value: T): T => {
    if (database.isDead) throw new DOMException("gone", "InvalidStateError");
    return value;
  };
  return {
    createStore: () => null,
    getMany: async (keys: string[]) => alive(keys.map((key) => database.kept.get(key))),
    setMany: async (rows: [string, unknown][]) => {
      for (const [key, value] of alive(rows)) database.kept.set(key, value);
    },
    delMany: async (keys: string[]) => {
      for (const key of alive(keys)) database.kept.delete(key);
    },
    update: async (key: string, change: (value: unknown) => unknown) =>
      void alive(database.kept).set(key, change(database.kept.get(key))),
    clear: async () => alive(database.kept).clear(),
  };
});
/** In the extension a page of its own does the work. */
vi.mock("./library-page", () => ({ runLibraryPage: () => workOffOrders() }));

const article = (name: string, change = {}) => ({
  ...bareReport({ id: `https://post.example/${name}`, url: `https://post.example/${name}`, title: name }),
  readOn: "2026-11-28",
  bag: `${name}\t1`,
  ...change,
});
const keep = (report: ReturnType<typeof article>, isNew = true) => keepArticle(report, isNew);
const open = () => openLibrary(() => undefined);
const titlesFound = async () => {
  const reports = reportsOf(await open());
  return Array.from({ length: reports.count }, (_, report) => reports.at(report).title);
};
const titlesListed = async () => (await listLibrary()).map(({ title }) => title);
const keepMany = async (count: number, first = 0) => {
  for (let n = first; n < first + count; n++) await keep(article(`ferry ${n}`));
};
const switchLibrary = (keepsLibrary: boolean) =>
  settingsStore.setValue({ detection: "on-click", silencedSites: [], keepsLibrary });
/** Repairs are not waited for by who opens the library. */
const settled = () => new Promise<void>((done) => renewLibrary(done));

beforeEach(async () => {
  fakeBrowser.reset();
  database.kept.clear();
  database.isDead = false;
  await switchLibrary(true);
});

describe("the library", () => {
  it("is empty, and opens, where nothing was ever kept", async () => {
    expect(await open()).toEqual([]);
    expect(await listLibrary()).toEqual([]);
  });

  it("keeps articles, searched at once, and says how much there is", async () => {
    await keepMany(2);
    expect(await titlesFound()).toEqual(["ferry 0", "ferry 1"]);
    expect(await titlesListed()).toEqual(["ferry 1", "ferry 0"]);
    expect(await isInLibrary("https://post.example/ferry 1")).toBe(true);
    const { articles, bytes, isBroken } = await libraryFacts.getValue();
    expect([articles, isBroken]).toEqual([2, false]);
    expect(bytes).toBeGreaterThan(500);
  });

  it("has an article once that is read again, as it is now", async () => {
    await keepMany(2);
    await keep(article("ferry 0", { title: "ferry 0, updated", readOn: "2026-11-29" }));
    expect(await titlesListed()).toEqual(["ferry 0, updated", "ferry 1"]);
    expect(await titlesFound()).toEqual(["ferry 1", "ferry 0, updated"]);
  });

  it("does nothing for a page that is only told once more", async () => {
    await keepMany(2);
    const before = database.kept.get("recent");
    await keep(article("ferry 0"));
    expect(database.kept.get("recent")).toBe(before);
  });

  it("keeps nothing again that is forgotten while its page is only told once more", async () => {
    await keepMany(2);
    const again = article("ferry 0", { readOn: "2026-11-29" });
    await Promise.all([forgetArticles([again.id]), keep(again, false)]);
    expect(await titlesListed()).toEqual(["ferry 1"]);
    await keep(article("ferry 1", { readOn: "2026-11-29" }), false);
    expect((await listLibrary())[0]?.readOn).toBe("2026-11-29");
  });

  it("makes a missing file anew once, however many readings miss it", async () => {
    await keepMany(2);
    database.kept.delete("recent");
    const renewed = new Promise<void>((done) => void openLibrary(done));
    await open();
    await renewed;
    const made = database.kept.get("recent");
    await forgetArticles([]);
    expect(database.kept.get("recent")).toBe(made);
  });

  it("puts full files together, and forgets of both", async () => {
    await keepMany(MOST_RECENT + 2);
    expect((await open()).map(({ info }) => info.reports)).toEqual([2, MOST_RECENT]);
    await keep(article("ferry 3", { readOn: "2026-11-29" }));
    await forgetArticles(["https://post.example/ferry 3"]);
    const found = await titlesFound();
    expect(found).toHaveLength(MOST_RECENT + 1);
    expect(found).not.toContain("ferry 3");
    expect(await isInLibrary("https://post.example/ferry 3")).toBe(false);
  });

  it("lets the oldest go where there are too many", async () => {
    database.kept.set("index", {
      older: Array.from({ length: MOST_ARTICLES - MOST_RECENT }, (_, n) => ({ id: `old ${n}`, bytes: 1 })),
      recent: [],
    });
    for (let n = 0; n < MOST_ARTICLES - MOST_RECENT; n++)
      database.kept.set(`report old ${n}`, bareReport({ id: `old ${n}`, title: `old ${n}` }));
    await keepMany(MOST_RECENT);
    expect((await libraryFacts.getValue()).articles).toBe(MOST_ARTICLES - MOST_RECENT);
    expect(database.kept.has(`report old ${MOST_RECENT - 1}`)).toBe(false);
    expect(database.kept.has(`report old ${MOST_RECENT}`)).toBe(true);
    expect(await titlesFound()).toHaveLength(MOST_ARTICLES - MOST_RECENT);
  });

  it("is empty once all is forgotten: nothing is left behind", async () => {
    await keepMany(3);
    await forgetArticles("all");
    expect([...database.kept]).toEqual([["orders", []]]);
    expect(await open()).toEqual([]);
    expect(await libraryFacts.getValue()).toEqual({ articles: 0, bytes: 0, isBroken: false });
  });

  it("keeps nothing that waited until it was switched off, and forgets all the same", async () => {
    await keepMany(2);
    vi.spyOn(libraryFacts, "setValue").mockImplementationOnce(() => switchLibrary(false));
    const first = keep(article("island"));
    const late = keep(article("late"));
    await Promise.all([first, late, forgetArticles(["https://post.example/ferry 0"])]);
    expect(await titlesListed()).toEqual(["island", "ferry 1"]);
  });

  it("keeps nothing of what a background that was stopped left waiting, once it is off", async () => {
    await keepMany(2);
    database.kept.set("orders", [
      { kind: "keep", report: article("left") },
      { kind: "forget", ids: ["https://post.example/ferry 0"] },
    ]);
    await switchLibrary(false);
    await forgetArticles([]);
    expect(await titlesListed()).toEqual(["ferry 1"]);
  });

  it.each([
    ["damaged", new Blob(["no pack"])],
    ["gone", undefined],
  ])("reads on where a file is %s, and makes it anew", async (_, file) => {
    await keepMany(2);
    if (file) database.kept.set("recent", file);
    else database.kept.delete("recent");
    expect(await open()).toEqual([]);
    await settled();
    expect(await titlesFound()).toEqual(["ferry 0", "ferry 1"]);
  });

  it("makes its files anew where they open and yet cannot be read", async () => {
    await keepMany(2);
    const bytes = new Uint8Array(await (database.kept.get("recent") as Blob).arrayBuffer());
    const text = new TextDecoder("latin1").decode(bytes);
    const record = text.indexOf('{"url"');
    bytes.fill(7, record, record + 9);
    database.kept.set("recent", new Blob([bytes]));
    const [damaged] = await open();
    expect(() => damaged?.reports.at(0)).toThrow(PackError);
    await settled();
    expect(await titlesFound()).toEqual(["ferry 0", "ferry 1"]);
  });

  it("says that it is broken where the browser gives no database, and recovers", async () => {
    database.isDead = true;
    expect(await open()).toEqual([]);
    await expect(keep(article("ferry"))).rejects.toThrow();
    await expect(forgetArticles("all")).rejects.toThrow();
    expect((await libraryFacts.getValue()).isBroken).toBe(true);
    database.isDead = false;
    await keep(article("ferry"));
    expect(await libraryFacts.getValue()).toMatchObject({ articles: 1, isBroken: false });
  });

  it("recovers too where the browser could not even keep that it is broken", async () => {
    const full = () => Promise.reject(new Error("no room left"));
    vi.spyOn(libraryFacts, "setValue").mockImplementationOnce(full).mockImplementationOnce(full);
    await expect(keep(article("ferry"))).rejects.toThrow();
    await keep(article("island"));
    expect((await libraryFacts.getValue()).articles).toBe(2);
  });
});
