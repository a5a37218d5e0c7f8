import { beforeEach, describe, expect, it, vi } from "vitest";
import { fakeBrowser } from "wxt/testing/fake-browser";
import { chooseDetection, isGranted, originsOf, syncGate } from "./detection";
import { settingsStore } from "./settings-store";

const KNOWN = ["post.example", "wire.example"];
const KNOWN_ORIGINS = ["*://*.post.example/*", "*://*.wire.example/*"];

/** The browser's permissions and registrations, as far as they matter here. */
let origins: string[];
let gates: { id: string; matches: string[]; excludeMatches: string[] }[];
let answer: boolean;

beforeEach(() => {
  fakeBrowser.reset();
  origins = [];
  gates = [];
  answer = true;
  Object.assign(fakeBrowser.permissions, {
    getAll: async () => ({ origins }),
    request: vi.fn(async (wanted: { origins: string[] }) => {
      if (answer) origins = [...origins, ...wanted.origins];
      return answer;
    }),
    remove: vi.fn(async (removed: { origins: string[] }) => {
      origins = origins.filter((origin) => !removed.origins.includes(origin));
      return true;
    }),
  });
  Object.assign(fakeBrowser.scripting, {
    getRegisteredContentScripts: async () => gates,
    registerContentScripts: vi.fn(async (scripts: typeof gates) => {
      if (gates.length > 0) throw new Error("Duplicate script ID 'gate'");
      gates = scripts;
    }),
    updateContentScripts: vi.fn(async (scripts: typeof gates) => {
      gates = scripts;
    }),
    unregisterContentScripts: vi.fn(async () => {
      gates = [];
    }),
  });
});

const sync = () => syncGate(async () => KNOWN);

describe("choosing when to detect", () => {
  it("needs nothing for clicks, the table's domains for known sites, one pattern for all", () => {
    expect(originsOf("on-click", KNOWN)).toEqual([]);
    expect(originsOf("known-sites", KNOWN)).toEqual(KNOWN_ORIGINS);
    expect(originsOf("all-sites", KNOWN)).toEqual(["*://*/*"]);
  });

  it("keeps the settings where the reader refuses", async () => {
    answer = false;
    expect(await chooseDetection("all-sites", KNOWN)).toBe(false);
    expect((await settingsStore.getValue()).detection).toBe("on-click");
  });

  it("gives back what the narrower choice does not need", async () => {
    await chooseDetection("all-sites", KNOWN);
    await chooseDetection("known-sites", KNOWN);
    expect(origins).toEqual(KNOWN_ORIGINS);
    await chooseDetection("on-click", KNOWN);
    expect(origins).toEqual([]);
  });

  it("asks in the same turn as the click", () => {
    void chooseDetection("known-sites", KNOWN);
    expect(fakeBrowser.permissions.request).toHaveBeenCalledWith({ origins: KNOWN_ORIGINS });
  });

  it("knows a permission that is missing", async () => {
    expect(await isGranted("known-sites", KNOWN)).toBe(false);
    expect(await isGranted("on-click", KNOWN)).toBe(true);
    origins = ["*://*/*"];
    expect(await isGranted("known-sites", KNOWN)).toBe(true);
  });
});

describe("the gate's registration", () => {
  it("follows the choice, and leaves silenced sites out", async () => {
    await chooseDetection("known-sites", KNOWN);
    await settingsStore.setValue({ detection: "known-sites", silencedSites: ["post.example"] });
    await sync();
    expect(gates).toMatchObject([
      { id: "gate", matches: KNOWN_ORIGINS, excludeMatches: ["*://*.post.example/*"] },
    ]);
  });

  it("is made once when several events come at the same time", async () => {
    await chooseDetection("all-sites", KNOWN);
    await Promise.all([sync(), sync(), sync()]);
    expect(gates).toHaveLength(1);
    expect(fakeBrowser.scripting.registerContentScripts).toHaveBeenCalledTimes(1);
  });

  it("is made again after the extension was reloaded", async () => {
    await chooseDetection("all-sites", KNOWN);
    await sync();
    gates = [];
    await sync();
    expect(gates).toHaveLength(1);
  });

  it("ends with the permission, and with the choice", async () => {
    await chooseDetection("all-sites", KNOWN);
    await sync();
    origins = [];
    await sync();
    expect(gates).toEqual([]);
    await chooseDetection("all-sites", KNOWN);
    await sync();
    await chooseDetection("on-click", KNOWN);
    await sync();
    expect(gates).toEqual([]);
  });
});
