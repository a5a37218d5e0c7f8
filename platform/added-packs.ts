import { createStore, del, getMany, set } from "idb-keyval";
import { storage } from "#imports";
import { type AddedPack, MOST_PACK_BYTES, type PackRefusal } from "../lib/pack/added-pack";
import { checkPack } from "../lib/pack/check-pack";
import { once } from "../lib/pack/once";
import { openParts } from "../lib/pack/open";
import { unlessRefused } from "../lib/pack/pack-error";
import type { PackParts } from "../lib/pack/pack-parts";
import { changeStored } from "./change-stored";

/** The packs that the reader added, the latest last. */
export const addedPacksStore = storage.defineItem<AddedPack[]>("local:addedPacks", { fallback: [] });

/** Keeps the file on this machine, to be searched from now on; answers why not where it can't be. */
export async function addPack(file: Blob): Promise<PackRefusal | null> {
  if (file.size > MOST_PACK_BYTES) return "too-large";
  const bytes = await file.arrayBuffer();
  const info = unlessRefused(() => checkPack(bytes));
  if (info === null) return "no-pack";
  const key = hexadecimal(await crypto.subtle.digest("SHA-256", bytes));
  const { name, version, reports } = info;
  return listPack({ key, name, version, reports, bytes: file.size, isOn: true }, new Blob([bytes]));
}

/** File and list change in one turn: a pack that is removed meanwhile leaves none of both behind. */
async function listPack(pack: AddedPack, file: Blob): Promise<PackRefusal | null> {
  let refusal: PackRefusal | null = null;
  await changeStored(addedPacksStore, async (packs) => {
    refusal = packs.some(({ key }) => key === pack.key) ? "known" : await keepFile(pack.key, file);
    return refusal === null ? [...packs, pack] : packs;
  });
  return refusal;
}

async function keepFile(key: string, file: Blob): Promise<PackRefusal | null> {
  return set(key, file, files()).then(
    () => null,
    () => "no-room",
  );
}

export function switchPack(key: string, isOn: boolean): Promise<void> {
  return changeStored(addedPacksStore, (packs) =>
    packs.map((pack) => (pack.key === key ? { ...pack, isOn } : pack)),
  );
}

export function removePack(key: string): Promise<void> {
  return changeStored(addedPacksStore, async (packs) => {
    await del(key, files());
    return packs.filter((pack) => pack.key !== key);
  });
}

/** The packs that are switched on, opened, but for those that another version of Headwater wrote. */
export async function openAddedPacks(): Promise<PackParts[]> {
  const keys = (await addedPacksStore.getValue()).filter(({ isOn }) => isOn).map(({ key }) => key);
  if (keys.length === 0) return [];
  const kept = await getMany<Blob>(keys, files());
  const read = await Promise.all(kept.map((file) => file?.arrayBuffer()));
  return read.flatMap((bytes) => (bytes && unlessRefused(() => openParts(bytes))) ?? []);
}

/** Opened on use: nobody who adds no pack has a database. */
const files = once(() => createStore("headwater-packs", "files"));

function hexadecimal(bytes: ArrayBuffer): string {
  return Array.from(new Uint8Array(bytes), (byte) => byte.toString(16).padStart(2, "0")).join("");
}
