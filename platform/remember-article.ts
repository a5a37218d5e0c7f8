import { keptReport } from "../lib/library/kept-report";
import type { Article, ReadingContext } from "../lib/model";
import { isInLibrary, keepArticle } from "./library";
import type { Sender } from "./messages";
import { closeLibrary, packsInUse } from "./packs-in-use";
import { isSilenced, settingsStore, siteOf } from "./settings-store";
import { isAnswered } from "./tab-reader";

/** What is known of a reading before it is answered. */
export interface Visit {
  /** In a window of which the browser keeps nothing, or one of which that isn't known. */
  isPrivate: boolean;
  /** The reader has just come to the page: it is not told once more, because something in it or here has changed. */
  isNew: Promise<boolean>;
}

export function visitOf({ tab }: Sender, { url }: Article): Visit {
  const isNew =
    tab?.id === undefined ? Promise.resolve(false) : isAnswered(tab.id, url).then((told) => !told);
  return { isPrivate: tab?.incognito !== false, isNew };
}

/**
 * Keeps a news article that was just answered in the library, where the reader wants that: never from a private window,
 * nor from a silenced site, and not again what was forgotten while its page is open.
 */
export async function rememberArticle(context: ReadingContext, visit: Visit): Promise<void> {
  const settings = await settingsStore.getValue();
  const site = siteOf(context.article.url);
  if (!settings.keepsLibrary || visit.isPrivate || site === null || isSilenced(settings, site)) return;
  const report = keptReport(context, await packsInUse(), today());
  const isNew = await visit.isNew;
  if (report === null || !(isNew || (await isInLibrary(report.id)))) return;
  await keepArticle(report, isNew);
  closeLibrary();
  await packsInUse();
}

/** In the reader's own time. */
function today(): string {
  const now = new Date();
  const two = (value: number) => String(value).padStart(2, "0");
  return `${now.getFullYear()}-${two(now.getMonth() + 1)}-${two(now.getDate())}`;
}
