import { browser } from "#imports";
import type { LibraryFacts } from "../lib/library/library-index";

const PAGE = "/library.html";
/** A page that has not answered by then never will; milliseconds. A full library takes some seconds. */
const LONGEST_WORK = 60_000;

/** Chromium's pages that nobody sees, which the shared types do not know. */
interface WithOffscreen {
  offscreen?: {
    createDocument(page: { url: string; reasons: string[]; justification: string }): Promise<void>;
    closeDocument(): Promise<void>;
  };
}

let whenDone: ((facts: LibraryFacts | null) => void) | null = null;

/** Opens the page that works on the library, and closes it once it is done. Rejects where it failed. */
export async function runLibraryPage(): Promise<LibraryFacts> {
  // First of all: what a page of a background that was stopped still says is no answer to this one.
  await closeOffscreen();
  const done = new Promise<LibraryFacts | null>((answer) => {
    whenDone = answer;
    setTimeout(answer, LONGEST_WORK, null);
  });
  const close = await openPage();
  const facts = await done;
  whenDone = null;
  await close();
  if (facts === null) throw new Error("The library could not be changed.");
  return facts;
}

/** The page has told how much the library holds now, or that it failed. */
export function libraryPageIsDone(facts: LibraryFacts | null): void {
  if (whenDone) whenDone(facts);
  else void closeOffscreen();
}

/** Where the browser has a document in the background, as Firefox has, in a frame of that; gives what closes it. */
async function openPage(): Promise<() => Promise<void>> {
  const { offscreen } = browser as unknown as WithOffscreen;
  if (!offscreen) return openFrame();
  const justification = "Compiles the library.";
  await offscreen.createDocument({ url: PAGE, reasons: ["BLOBS"], justification });
  return closeOffscreen;
}

/** One may stand there still that was opened by a background which was stopped meanwhile. */
async function closeOffscreen(): Promise<void> {
  const { offscreen } = browser as unknown as WithOffscreen;
  await offscreen?.closeDocument().catch(() => undefined);
}

function openFrame(): () => Promise<void> {
  const frame = document.createElement("iframe");
  frame.src = browser.runtime.getURL(PAGE);
  document.body.append(frame);
  return async () => frame.remove();
}
