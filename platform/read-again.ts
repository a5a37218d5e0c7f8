import { normaliseAddress } from "../lib/article/address";
import type { Correction } from "../lib/corrections/correction";
import type { Reading } from "../lib/model";
import { sendMessage } from "./messages";
import { loadReading, tabsWithReading } from "./reading-store";
import { dropReading, takeBack } from "./tab-reader";

/** Until a page that was asked counts as one that says nothing, such as one that the browser has frozen; milliseconds. */
const LONGEST_WAIT = 10_000;

/** Has every open page read again that a correction was made of, or taken back. A page without its script stays as it is. */
export async function readCorrectedAgain(now: Correction[], before: Correction[]): Promise<void> {
  const addresses = changedAddresses(now, before);
  const answers = await answersKept();
  const corrected = answers.filter(({ url }) => addresses.has(normaliseAddress(url)));
  await Promise.all(corrected.map(({ tabId }) => readAgain(tabId)));
}

let timesAllRead = 0;

/**
 * Has every open page read again, against what is in use now. What was answered before is dropped with its page, and taken
 * back where the page says nothing: it may show what was forgotten.
 */
export async function readAllAgain(): Promise<void> {
  timesAllRead += 1;
  const answers = await answersKept();
  await Promise.all(
    answers.map(async (answer) => {
      const outcome = await readAgain(answer.tabId);
      if (outcome === "answered" || !(await isKept(answer))) return;
      await (outcome === "gone" ? dropReading(answer.tabId) : takeBack(answer.tabId, answer.url));
    }),
  );
}

/** Answers a page, and once more where all were read again meanwhile: this answer was not there yet to be asked for. */
export async function answerAsOfNow<T>(answer: () => Promise<T>): Promise<T> {
  const before = timesAllRead;
  const given = await answer();
  return before === timesAllRead ? given : answerAsOfNow(answer);
}

type Answer = Extract<Reading, { phase: "read" }> & { tabId: number };

async function answersKept(): Promise<Answer[]> {
  const tabs = await tabsWithReading();
  const readings = await Promise.all(tabs.map(async (tabId) => ({ tabId, ...(await loadReading(tabId)) })));
  return readings.filter((reading): reading is Answer => reading.phase === "read");
}

/** True where nothing else was answered meanwhile. */
async function isKept({ tabId, ...reading }: Answer): Promise<boolean> {
  return JSON.stringify(await loadReading(tabId)) === JSON.stringify(reading);
}

type Outcome = "answered" | "gone" | "silent";

/** What became of the wish: a page without its script, or without a tab, is gone. */
async function readAgain(tabId: number): Promise<Outcome> {
  let timer: ReturnType<typeof setTimeout> | undefined;
  const tooLate = new Promise<Outcome>((done) => {
    timer = setTimeout(done, LONGEST_WAIT, "silent");
  });
  const asked = sendMessage("readAgain", undefined, { tabId, frameId: 0 }).then(
    (): Outcome => "answered",
    (): Outcome => "gone",
  );
  return Promise.race([asked, tooLate]).finally(() => clearTimeout(timer));
}

function changedAddresses(now: Correction[], before: Correction[]): Set<string> {
  const ids = (corrections: Correction[]) => new Set(corrections.map(({ id }) => id));
  const [current, past] = [ids(now), ids(before)];
  const changed = [...now, ...before].filter(({ id }) => !(current.has(id) && past.has(id)));
  return new Set(changed.map(({ articleAddress }) => articleAddress));
}
