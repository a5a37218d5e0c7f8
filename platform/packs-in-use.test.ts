import { beforeEach, describe, expect, it, vi } from "vitest";
import { fakeBrowser } from "wxt/testing/fake-browser";
import { cues } from "../data/cues";
import { writeCues } from "../lib/attribution/cue-file";
import { recentSegment } from "../lib/library/compile-library";
import { bareReport } from "../lib/pack/bare-report";
import { compilePack } from "../lib/pack/compile";
import { closeLibrary, closePacks, openAhead, packsInUse, setLibraryAside } from "./packs-in-use";
import { settingsStore } from "./settings-store";

const kept = vi.hoisted(() => ({ files: [] as Blob[] }));
const runLibraryPage = vi.hoisted(() => vi.fn());
vi.mock("./library-page", () => ({ runLibraryPage }));
vi.mock("./library-store", () => ({
  FILES: ["recent", "older"],
  loadFiles: async () => kept.files,
  putOrder: async () => undefined,
}));
vi.mock("./added-packs", () => ({ openAddedPacks: async () => [] }));
vi.mock("./bundled-pack", () => ({
  bundledPackFile: async () =>
    compilePack({ id: "p", name: "P", version: "1", reports: [], entities: [], outlets: [], topics: [] })
      .buffer,
}));

const report = { ...bareReport({ id: "https://post.example/1", title: "Dam" }), readOn: "2026-11-28" };
const whole = [new Blob([recentSegment([report]).toFile()]), new Blob([])];

beforeEach(async () => {
  fakeBrowser.reset();
  closePacks();
  closeLibrary();
  runLibraryPage.mockReset().mockImplementation(async () => {
    kept.files = whole;
    return { articles: 1, bytes: 1, isBroken: false };
  });
  vi.stubGlobal("fetch", async () => new Response(writeCues(cues)));
  await settingsStore.setValue({ detection: "on-click", silencedSites: [], keepsLibrary: true });
});

describe("the packs in use", () => {
  it("have the library again as soon as a broken file of it is made anew", async () => {
    kept.files = [new Blob(["no pack"]), new Blob([])];
    expect((await packsInUse()).library).toBeNull();
    await vi.waitFor(async () => expect((await packsInUse()).library?.count).toBe(1));
    expect(runLibraryPage).toHaveBeenCalledOnce();
  });

  it("are without a library that is set aside until its files are made anew", async () => {
    kept.files = whole;
    expect((await packsInUse()).library?.count).toBe(1);
    setLibraryAside();
    expect((await packsInUse()).library).toBeNull();
    await vi.waitFor(async () => expect((await packsInUse()).library?.count).toBe(1));
    expect(runLibraryPage).toHaveBeenCalledOnce();
  });

  it("that cannot be opened ahead are told of to who asks for them, and tried again", async () => {
    const unheard = vi.fn();
    process.on("unhandledRejection", unheard);
    vi.stubGlobal("fetch", async () => Promise.reject(new Error("No file.")));
    openAhead();
    await new Promise((done) => setTimeout(done, 20));
    process.off("unhandledRejection", unheard);
    expect(unheard).not.toHaveBeenCalled();
    await expect(packsInUse()).rejects.toThrow("No file.");
    vi.stubGlobal("fetch", async () => new Response(writeCues(cues)));
    expect((await packsInUse()).pack.info.id).toBe("p");
  });
});
