import { clear, createStore, delMany, getMany, setMany, update } from "idb-keyval";
import { EMPTY_INDEX, entriesOf, type LibraryEntry, type LibraryIndex } from "../lib/library/library-index";
import { once } from "../lib/pack/once";
import type { PackReport } from "../lib/pack/pack";

/** What the library holds, the article read last first. */
export async function listLibrary(): Promise<LibraryEntry[]> {
  return entriesOf(await loadIndex()).reverse();
}

/** The library's two pack files: of the articles read last, and of all others. */
export const FILES = ["recent", "older"] as const;
export type LibraryFile = (typeof FILES)[number];

/** What is written at once, or not at all. */
export interface LibraryChange {
  index: LibraryIndex;
  report?: PackReport;
  files?: Partial<Record<LibraryFile, Uint8Array<ArrayBuffer>>>;
}

/** A change of the library that waits until it is carried out. */
export type LibraryOrder =
  | { kind: "keep"; report: PackReport; isNew: boolean }
  | { kind: "forget"; ids: string[] | "all" }
  | { kind: "renew"; files: readonly LibraryFile[] };

/** While the library is off, of all orders only those to forget wait on: nothing is kept or made anew. */
export async function putOrder(order: LibraryOrder, isOn: boolean): Promise<void> {
  await update<LibraryOrder[]>(
    "orders",
    (orders = []) => [...orders, order].filter(({ kind }) => isOn || kind === "forget"),
    database(),
  );
}

/** The order that has waited longest, which waits no more; null where there is none. */
export async function nextOrder(): Promise<LibraryOrder | null> {
  let next: LibraryOrder | null = null;
  await update<LibraryOrder[]>(
    "orders",
    ([first, ...others] = []) => {
      next = first ?? null;
      return others;
    },
    database(),
  );
  return next;
}

export async function loadIndex(): Promise<LibraryIndex> {
  const [index] = await getMany<LibraryIndex>(["index"], database());
  return index ?? EMPTY_INDEX;
}

/** Of those that are there. */
export async function loadReports(ids: string[]): Promise<PackReport[]> {
  const kept = await getMany<PackReport>(ids.map(keyOf), database());
  return kept.flatMap((report) => report ?? []);
}

/** In the order of `FILES`; empty where nothing belongs into one, undefined where it is missing. */
export async function loadFiles(): Promise<(Blob | undefined)[]> {
  return getMany<Blob | undefined>([...FILES], database());
}

export async function saveChange({ index, report, files = {} }: LibraryChange): Promise<void> {
  const blobs = Object.entries(files).map(([name, bytes]): [string, Blob] => [name, new Blob([bytes])]);
  const reports = report ? [[keyOf(report.id), report] as [string, PackReport]] : [];
  await setMany([["index", index], ...reports, ...blobs], database());
}

/** Takes reports away, and the files in which they may be. */
export async function dropReports(ids: string[], files: readonly LibraryFile[]): Promise<void> {
  await delMany([...ids.map(keyOf), ...files], database());
}

export async function dropAll(): Promise<void> {
  await clear(database());
}

const keyOf = (id: string) => `report ${id}`;

/** Opened on use: nobody whose library is off has a database. */
const database = once(() => createStore("headwater-library", "kept"));
