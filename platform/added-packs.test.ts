import { beforeEach, describe, expect, it, vi } from "vitest";
import { fakeBrowser } from "wxt/testing/fake-browser";
import { bareReport } from "../lib/pack/bare-report";
import { compilePack } from "../lib/pack/compile";
import { addedPacksStore, addPack, openAddedPacks, removePack, switchPack } from "./added-packs";

const database = vi.hoisted(() => ({ files: new Map<string, Blob>(), isFull: false }));
vi.mock("idb-keyval", () => ({
  createStore: () => null,
  set: async (key: string, file: Blob) => {
    if (database.isFull) throw new DOMException("full", "QuotaExceededError");
    database.files.set(key, file);
  },
  getMany: async (keys: string[]) => keys.map((key) => database.files.get(key)),
  del: async (key: string) => void database.files.delete(key),
}));

const packFile = (name: string) =>
  new Blob([
    compilePack({
      id: name,
      name,
      version: "1",
      reports: [bareReport({ id: name, title: `${name} are late again` })],
    }),
  ]);
const names = async () => (await openAddedPacks()).map(({ info }) => info.name);

beforeEach(() => {
  fakeBrowser.reset();
  database.files.clear();
  database.isFull = false;
});

describe("packs of the reader", () => {
  it("are kept with what they say of themselves, in use at once", async () => {
    const file = packFile("Ferries");
    expect(await addPack(file)).toBeNull();
    expect(await addedPacksStore.getValue()).toEqual([
      {
        key: expect.stringMatching(/^[0-9a-f]{64}$/),
        name: "Ferries",
        version: "1",
        reports: 1,
        bytes: file.size,
        isOn: true,
      },
    ]);
    expect(await names()).toEqual(["Ferries"]);
  });

  it("can be left out for a while and removed for good", async () => {
    await addPack(packFile("Ferries"));
    await addPack(packFile("Trains"));
    const [ferries] = await addedPacksStore.getValue();
    const key = ferries?.key ?? "";
    await switchPack(key, false);
    expect(await names()).toEqual(["Trains"]);
    await switchPack(key, true);
    expect(await names()).toEqual(["Ferries", "Trains"]);
    await removePack(key);
    expect(await names()).toEqual(["Trains"]);
    expect(database.files.size).toBe(1);
  });

  it("are all kept that are added, switched and removed at once", async () => {
    await addPack(packFile("Ferries"));
    await addPack(packFile("Trains"));
    const [ferries, trains] = await addedPacksStore.getValue();
    const [first, again] = await Promise.all([
      addPack(packFile("Buses")),
      addPack(packFile("Buses")),
      switchPack(ferries?.key ?? "", false),
      removePack(trains?.key ?? ""),
    ]);
    expect([first, again].sort()).toEqual(["known", null].sort());
    const packs = await addedPacksStore.getValue();
    expect(packs.map(({ name, isOn }) => [name, isOn]).sort()).toEqual([
      ["Buses", true],
      ["Ferries", false],
    ]);
    expect([...database.files.keys()].sort()).toEqual(packs.map(({ key }) => key).sort());
  });

  it("are refused where the file is none, is damaged, or is here already", async () => {
    const bytes = new Uint8Array(await packFile("Ferries").arrayBuffer());
    expect(await addPack(new Blob(["<p>no pack</p>"]))).toBe("no-pack");
    expect(await addPack(new Blob([bytes.slice(0, -1)]))).toBe("no-pack");
    const last = bytes.length - 9;
    const damaged = bytes.slice();
    damaged[last] = (damaged[last] ?? 0) ^ 1;
    expect(await addPack(new Blob([damaged]))).toBe("no-pack");
    expect(await addPack(new Blob([bytes]))).toBeNull();
    expect(await addPack(new Blob([bytes]))).toBe("known");
    expect(await addedPacksStore.getValue()).toHaveLength(1);
  });

  it("are refused where they are too large, without being read", async () => {
    const arrayBuffer = vi.fn();
    expect(await addPack({ size: 400_000_000, arrayBuffer } as unknown as Blob)).toBe("too-large");
    expect(arrayBuffer).not.toHaveBeenCalled();
  });

  it("are not listed where the browser has no room", async () => {
    database.isFull = true;
    expect(await addPack(packFile("Ferries"))).toBe("no-room");
    expect(await addedPacksStore.getValue()).toEqual([]);
  });

  it("don't stand in the way where another version wrote them, or the browser dropped the file", async () => {
    await addPack(packFile("Ferries"));
    await addPack(packFile("Trains"));
    const [ferries] = await addedPacksStore.getValue();
    const old = new Uint8Array(await packFile("Ferries").arrayBuffer());
    old[4] = 1;
    database.files.set(ferries?.key ?? "", new Blob([old]));
    expect(await names()).toEqual(["Trains"]);
    database.files.delete(ferries?.key ?? "");
    expect(await names()).toEqual(["Trains"]);
  });
});
