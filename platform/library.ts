import { openParts } from "../lib/pack/open";
import type { PackReport } from "../lib/pack/pack";
import { unlessRefused } from "../lib/pack/pack-error";
import type { PackParts } from "../lib/pack/pack-parts";
import { tellBroken, tellFacts } from "./library-facts";
import { runLibraryPage } from "./library-page";
import {
  FILES,
  type LibraryFile,
  type LibraryOrder,
  loadFiles,
  loadReports,
  putOrder,
} from "./library-store";
import { settingsStore } from "./settings-store";

/** Whether the library holds the article with this id. */
export async function isInLibrary(id: string): Promise<boolean> {
  return (await loadReports([id])).length > 0;
}

/**
 * The library's files, opened, that of the articles read last first. One that cannot be opened is left out, and made anew
 * from what is kept of its articles: no reading waits for that, and none fails of it.
 */
export async function openLibrary(onRenewed: () => void): Promise<PackParts[]> {
  try {
    const bytes = await Promise.all((await loadFiles()).map((file) => file?.arrayBuffer()));
    const opened = bytes.map(openFile);
    // One that is missing may be just being made: it is made where it is missing still, and not once more.
    const damaged = FILES.filter((_, place) => bytes[place] && !opened[place]);
    if (opened.includes(null)) renewLibrary(onRenewed, damaged);
    return opened.flatMap((parts) => parts ?? []);
  } catch {
    void tellBroken();
    return [];
  }
}

/** Null where the file is missing or no pack of this version. The browser vouches for it as for those of the extension. */
function openFile(bytes: ArrayBuffer | undefined): PackParts[] | null {
  if (bytes === undefined) return null;
  return bytes.byteLength === 0 ? [] : unlessRefused(() => [openParts({ intact: bytes })]);
}

/** Keeps an article, in place of what was kept of it before; one that is not new only where that was not forgotten. */
export const keepArticle = (report: PackReport, isNew: boolean): Promise<void> =>
  order({ kind: "keep", report, isNew });

/** Takes the articles with these ids out of the library, or all. */
export const forgetArticles = (ids: string[] | "all"): Promise<void> => order({ kind: "forget", ids });

/**
 * Makes files anew, and those that are missing: all of them where one opens and yet cannot be read. They are in use once
 * the library is opened again.
 */
export function renewLibrary(onRenewed: () => void, files: readonly LibraryFile[] = FILES): void {
  order({ kind: "renew", files }).then(onRenewed, () => undefined);
}

let turn: Promise<unknown> = Promise.resolve();

/** The work is done in a page of its own: compiling weighs too much for the background, which answers articles meanwhile. */
function order(one: LibraryOrder): Promise<void> {
  const done = turn.then(() => carryOut(one));
  // Whatever went wrong, also in telling so: the next one has its turn.
  turn = done.catch(tellBroken).catch(() => undefined);
  return done;
}

async function carryOut(one: LibraryOrder): Promise<void> {
  const { keepsLibrary = false } = await settingsStore.getValue();
  await putOrder(one, keepsLibrary);
  await tellFacts(await runLibraryPage());
}
