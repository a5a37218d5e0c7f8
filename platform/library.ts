import { openParts } from "../lib/pack/open";
import type { PackReport } from "../lib/pack/pack";
import { PackError } from "../lib/pack/pack-error";
import type { PackParts } from "../lib/pack/pack-parts";
import { libraryFacts, tellBroken } from "./library-facts";
import { runLibraryPage } from "./library-page";
import { FILES, type LibraryOrder, loadFiles, loadReports, putOrder } from "./library-store";

/** Whether the library holds the article with this id. */
export async function isInLibrary(id: string): Promise<boolean> {
  return (await loadReports([id])).length > 0;
}

/**
 * The library's files, opened, that of the articles read last first. One that cannot be opened is left out, and made anew
 * from what is kept of its articles: no reading waits for that, and none fails of it.
 */
export async function openLibrary(): Promise<PackParts[]> {
  try {
    const bytes = await Promise.all((await loadFiles()).map((file) => file?.arrayBuffer()));
    const opened = bytes.map(openFile);
    const missing = FILES.filter((_, place) => opened[place] === null);
    if (missing.length > 0) order({ kind: "renew", files: missing }).catch(() => undefined);
    return opened.flatMap((parts) => parts ?? []);
  } catch {
    void tellBroken();
    return [];
  }
}

/** Null where the file is missing or no pack of this version. The browser vouches for it as for those of the extension. */
function openFile(bytes: ArrayBuffer | undefined): PackParts[] | null {
  if (bytes === undefined) return null;
  try {
    return bytes.byteLength === 0 ? [] : [openParts({ intact: bytes })];
  } catch (error) {
    if (error instanceof PackError) return null;
    throw error;
  }
}

/** Keeps an article, in place of what was kept of it before. */
export const keepArticle = (report: PackReport): Promise<void> => order({ kind: "keep", report });

/** Takes the articles with these ids out of the library, or all. */
export const forgetArticles = (ids: string[] | "all"): Promise<void> => order({ kind: "forget", ids });

/** For files that open and yet cannot be read. */
export const renewLibrary = (): Promise<void> => order({ kind: "renew", files: [...FILES] });

let turn: Promise<unknown> = Promise.resolve();

/** The work is done in a page of its own: compiling weighs too much for the background, which answers articles meanwhile. */
function order(one: LibraryOrder): Promise<void> {
  const done = turn.then(() => carryOut(one));
  // Whatever went wrong, also in telling so: the next one has its turn.
  turn = done.catch(tellBroken).catch(() => undefined);
  return done;
}

async function carryOut(one: LibraryOrder): Promise<void> {
  await putOrder(one);
  await libraryFacts.setValue(await runLibraryPage());
}
