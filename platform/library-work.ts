import { compileLibrary, recentSegment } from "../lib/library/compile-library";
import {
  entriesOf,
  entryOf,
  type LibraryEntry,
  type LibraryFacts,
  type LibraryIndex,
  MOST_RECENT,
  mergedIndex,
  withEntry,
  withoutEntries,
} from "../lib/library/library-index";
import type { PackReport } from "../lib/pack/pack";
import {
  dropAll,
  dropReports,
  FILES,
  type LibraryFile,
  type LibraryOrder,
  loadFiles,
  loadIndex,
  loadReports,
  nextOrder,
  saveChange,
} from "./library-store";

/**
 * Carries out all orders that wait, one after the other; answers how much the library holds then. Rejects where the
 * browser keeps nothing. Asks for nothing but the database: Chromium's pages that nobody sees have no other store.
 */
export async function workOffOrders(): Promise<LibraryFacts> {
  for (let order = await nextOrder(); order; order = await nextOrder()) await carryOut(order);
  return factsNow();
}

function carryOut(order: LibraryOrder): Promise<void> {
  if (order.kind === "keep") return keep(order);
  return order.kind === "forget" ? forget(order.ids) : renew(order.files);
}

/** In place of what was kept of the article before; the oldest leave where there are too many. */
async function keep({ report, isNew }: Extract<LibraryOrder, { kind: "keep" }>): Promise<void> {
  const [known] = await loadReports([report.id]);
  if (known ? isUnchanged(known, report) : !isNew) return;
  const before = await loadIndex();
  const segment = recentSegment(await loadReports(idsOf(before.recent)));
  segment.put(report);
  const index = withEntry(before, entryOf(report));
  const older = before.older.length === 0 ? { older: NOTHING } : {};
  await saveChange({ index, report, files: { recent: segment.toFile(), ...older } });
  if (index.recent.length >= MOST_RECENT) await mergeFiles(index);
}

/** A page is told many times while it is open. */
function isUnchanged(known: PackReport, report: PackReport): boolean {
  const { bag, title, readOn } = report;
  return known.bag === bag && known.title === title && known.readOn === readOn;
}

/** At once what is kept, then what was made of it. */
async function forget(ids: string[] | "all"): Promise<void> {
  if (ids === "all") return dropAll();
  const before = await loadIndex();
  const index = withoutEntries(before, new Set(ids));
  const touched = FILES.filter((file) => index[file].length < before[file].length);
  await dropReports(ids, touched);
  await saveChange({ index });
  await fillMissingFiles();
}

async function renew(files: readonly LibraryFile[]): Promise<void> {
  await dropReports([], files);
  await fillMissingFiles();
}

/** Stands for a file into which nothing belongs. */
const NOTHING = new Uint8Array(0);

/** All articles into the one file, of as many as the library may hold. */
async function mergeFiles(before: LibraryIndex): Promise<void> {
  const index = mergedIndex(before);
  const kept = new Set(idsOf(index.older));
  const older = await compileLibrary(await loadReports([...kept]), pause);
  await saveChange({ index, files: { older, recent: NOTHING } });
  await dropReports(
    idsOf(entriesOf(before)).filter((id) => !kept.has(id)),
    [],
  );
}

async function fillMissingFiles(): Promise<void> {
  const [index, files] = await Promise.all([loadIndex(), loadFiles()]);
  for (const [place, name] of FILES.entries()) {
    if (files[place] !== undefined) continue;
    const reports = await loadReports(idsOf(index[name]));
    const bytes = reports.length === 0 ? NOTHING : await compileLibrary(reports, pause);
    await saveChange({ index, files: { [name]: bytes } });
  }
}

const idsOf = (entries: LibraryEntry[]) => entries.map(({ id }) => id);

const pause = () => new Promise<void>((done) => setTimeout(done));

async function factsNow(): Promise<LibraryFacts> {
  const [index, files] = await Promise.all([loadIndex(), loadFiles()]);
  const entries = entriesOf(index);
  const sizes = [...entries.map(({ bytes }) => bytes), ...files.map((file) => file?.size ?? 0)];
  const bytes = sizes.reduce((sum, size) => sum + size, 0);
  return { articles: entries.length, bytes, isBroken: false };
}
