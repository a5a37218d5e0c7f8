import { defineExtensionMessaging } from "@webext-core/messaging";
import type { LibraryFacts } from "../lib/library/library-index";
import type { Article, Evidence, Phrase } from "../lib/model";

/** Every message of the extension: name, data, reply. Views learn of readings from the store, not from messages. */
interface Protocol {
  /** Gate → background: the page in the sender's tab looks like an article. Sent without this module (size). */
  gatePassed(): void;
  /** Reading script → background: the page's article, after loading and again whenever it has changed. */
  articleRead(article: Article): void;
  /** Reading script → background: the page cannot be read. */
  pageUnreadable(page: { url: string; why: Phrase }): void;
  /** Popup or side panel → background: the reader wants this tab read now. */
  readTab(tabId: number): void;
  /** Options or coverage → background: take these articles out of the library. Rejects where that failed. */
  forgetArticles(ids: string[] | "all"): void;
  /** Library page → background: how much the library holds once all is done; null where that failed. */
  libraryPageDone(facts: LibraryFacts | null): void;
  /** Background → reading script: the address of the page it stands in. No reply: the script is gone. */
  addressOfPage(): string;
  /** Background → reading script: what the page is read against has changed, tell the article. Replies once it is answered. */
  readAgain(): void;
  /** Popup or side panel → reading script: scroll to the words and mark them. Replies whether they were found. */
  revealEvidence(evidence: Evidence): boolean;
  /** Background → reading script: underline these words; none of them where the marker is off. */
  markEvidence(evidence: Evidence[]): void;
}

export const { sendMessage, onMessage, removeAllListeners } = defineExtensionMessaging<Protocol>();

/** The part of a message's sender that is looked at. */
export interface Sender {
  id?: string | undefined;
  url?: string | undefined;
  origin?: string | undefined;
  frameId?: number | undefined;
  tab?: { id?: number | undefined; incognito?: boolean | undefined } | undefined;
}

/** The tab whose top page sent the message. Throws for every other sender. */
export function tabOfSender(sender: Sender, extensionId: string): number {
  if (sender.id !== extensionId || sender.frameId !== 0 || sender.tab?.id === undefined) {
    throw new Error("Only a page's own reading script may send this message.");
  }
  return sender.tab.id;
}

/** Throws unless the message comes from one of the extension's own pages. `extensionUrl` ends with "/". */
export function requireExtensionPage(sender: Sender, extensionId: string, extensionUrl: string): void {
  if (sender.id !== extensionId || !sender.url?.startsWith(extensionUrl)) {
    throw new Error("Only Headwater's own pages may send this message.");
  }
}

/** True where the page at `url` may speak for itself: the sender stands on the same origin. */
export function isSameOrigin(sender: Sender, url: string): boolean {
  const own = sender.url ?? sender.origin;
  if (own === undefined || !URL.canParse(own) || !URL.canParse(url)) return false;
  return new URL(own).origin === new URL(url).origin;
}
