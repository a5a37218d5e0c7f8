import { readArticle } from "../lib/article/read-article";
import type { Article, Phrase } from "../lib/model";
import { hashOf } from "./hash";
import { onMessage, removeAllListeners, sendMessage } from "./messages";
import { markInPage, revealInPage } from "./reveal";
import { type Occasion, watchPage } from "./watch-page";
import { WHY } from "./why-unreadable";

/** The extension's own global of this page, which the page itself cannot see. */
const world = globalThis as typeof globalThis & { headwaterReading?: { stop(): void } };

const HTML = ["text/html", "application/xhtml+xml"];

/**
 * Reads the page's article now, tells the background, and again whenever the page changes; reveals evidence.
 * Injected a second time (also by a newer version of the extension), it replaces the first.
 */
export function startReading(): void {
  world.headwaterReading?.stop();
  let told = "";
  let seen = "";

  const look = (occasion: Occasion): Promise<void> | undefined => {
    const print = `${hashOf(document.title)} ${hashOf(document.body?.textContent ?? "")}`;
    if (occasion === "changed" && (print === seen || !document.body)) return undefined;
    seen = print;
    const outcome = readPage(document, location.href);
    const words =
      "why" in outcome ? outcome.why.id : JSON.stringify([outcome.article.title, outcome.article.body]);
    if (occasion === "changed" && words === told) return undefined;
    told = words;
    const telling = tell(outcome);
    telling.catch(() => world.headwaterReading?.stop());
    return telling;
  };

  look("opened");
  // The watcher's first look is at the same page a moment later: what has not changed is not told twice.
  let justRead: string | null = location.href;
  const stopWatching = watchPage(window, (occasion) => {
    look(location.href === justRead ? "changed" : occasion);
    justRead = null;
  });
  onMessage("addressOfPage", () => location.href);
  onMessage("readAgain", () => look("opened"));
  onMessage("revealEvidence", ({ data }) => revealInPage(document, data));
  onMessage("markEvidence", ({ data }) => markInPage(document, data));
  world.headwaterReading = {
    stop() {
      stopWatching();
      removeAllListeners();
    },
  };
}

type Outcome = { article: Article } | { url: string; why: Phrase };

function readPage(page: Document, url: string): Outcome {
  if (page.contentType === "application/pdf") return { url, why: WHY.pdf };
  if (!HTML.includes(page.contentType)) return { url, why: WHY.notHtml };
  if (!page.body?.hasChildNodes()) return { url, why: WHY.empty };
  try {
    return { article: readArticle(page, url) };
  } catch {
    return { url, why: WHY.failed };
  }
}

/** Rejects when the extension was reloaded or removed: then this script has nobody left to talk to. */
function tell(outcome: Outcome): Promise<void> {
  return "why" in outcome
    ? sendMessage("pageUnreadable", outcome)
    : sendMessage("articleRead", outcome.article);
}
