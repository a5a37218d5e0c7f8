import { afterEach, beforeEach, describe, expect, it, vi } from "vitest";
import { fakeBrowser } from "wxt/testing/fake-browser";
import { storage } from "#imports";
import { changeStored } from "./change-stored";

const item = storage.defineItem<string[]>("local:words", { fallback: [] });
const add = (word: string) => (words: string[]) => [...words, word];

/** As another page of the extension has it: the same storage, its own turns. */
async function otherPage(): Promise<typeof changeStored> {
  vi.resetModules();
  return (await import("./change-stored")).changeStored;
}

/** The browser's locks, as far as they are used. */
function fakeLocks() {
  const last = new Map<string, Promise<unknown>>();
  return {
    request(name: string, work: () => Promise<unknown>) {
      const done = (last.get(name) ?? Promise.resolve()).then(work);
      last.set(
        name,
        done.catch(() => undefined),
      );
      return done;
    },
  };
}

beforeEach(() => {
  fakeBrowser.reset();
  vi.stubGlobal("navigator", { locks: fakeLocks() });
});
afterEach(() => vi.unstubAllGlobals());

describe("changes of what is stored", () => {
  it("all stay, of one page and of several", async () => {
    const changeThere = await otherPage();
    await Promise.all([
      changeStored(item, add("a")),
      changeThere(item, add("b")),
      changeStored(item, add("c")),
    ]);
    expect((await item.getValue()).sort()).toEqual(["a", "b", "c"]);
  });

  it("all stay within a page where the browser grants no lock", async () => {
    vi.stubGlobal("navigator", { locks: { request: () => Promise.reject(new Error("no storage")) } });
    await Promise.all([changeStored(item, add("a")), changeStored(item, add("b"))]);
    expect(await item.getValue()).toEqual(["a", "b"]);
  });

  it("tell who made one that failed, and only them", async () => {
    const failed = changeStored(item, () => Promise.reject(new Error("full")));
    const other = changeStored(item, add("a"));
    await expect(failed).rejects.toThrow("full");
    await other;
    expect(await item.getValue()).toEqual(["a"]);
  });

  it("write nothing where nothing changed", async () => {
    const set = vi.spyOn(item, "setValue");
    await changeStored(item, (words) => words);
    expect(set).not.toHaveBeenCalled();
  });
});
