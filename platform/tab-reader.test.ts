import { afterEach, beforeEach, describe, expect, it, vi } from "vitest";
import { fakeBrowser } from "wxt/testing/fake-browser";
import type { Article, ReadingContext } from "../lib/model";
import { sendMessage } from "./messages";
import { loadReading, saveReading } from "./reading-store";
import { settingsStore } from "./settings-store";
import { answerArticle, dropIfGone, readDetected, readTab } from "./tab-reader";
import { WHY } from "./why-unreadable";

vi.mock("./messages", () => ({ sendMessage: vi.fn() }));

const URL = "https://post.example/report";
const article = { url: URL, title: "Ferry", body: "Words." } as Article;
const context = { status: "ok", article, coverage: [{ id: "a" }, { id: "b" }] } as unknown as ReadingContext;

let badges: Record<number, string>;
let executeScript: ReturnType<typeof vi.fn>;

beforeEach(() => {
  fakeBrowser.reset();
  badges = {};
  executeScript = vi.fn(async () => []);
  Object.assign(fakeBrowser.scripting, { executeScript, insertCSS: vi.fn(async () => undefined) });
  Object.assign(fakeBrowser.action, {
    setBadgeText: async ({ tabId, text }: { tabId: number; text: string }) => {
      badges[tabId] = text;
    },
    setBadgeBackgroundColor: async () => undefined,
    setBadgeTextColor: async () => undefined,
    setTitle: async () => undefined,
  });
  Object.assign(fakeBrowser.tabs, { get: vi.fn(async (id: number) => ({ id, url: URL })) });
  vi.mocked(sendMessage).mockResolvedValue(URL);
});

afterEach(() => vi.useRealTimers());

const answer = () => answerArticle(1, article, async () => context);

describe("an article that was read", () => {
  it("is kept with its context, and its reports are counted on the badge", async () => {
    await answer();
    expect(await loadReading(1)).toMatchObject({ phase: "read", url: URL, context: { status: "ok" } });
    expect(badges).toEqual({ 1: "2" });
  });

  it("gets no number where the pack has nothing on it", async () => {
    await answerArticle(1, article, async () => ({ ...context, status: "outside-pack" }));
    expect(badges).toEqual({ 1: "" });
  });

  it("is not kept when the tab stands on another page by then", async () => {
    vi.mocked(sendMessage).mockResolvedValue("https://post.example/next");
    await answer();
    expect(await loadReading(1)).toEqual({ phase: "idle" });
  });

  it("is said to be unreadable where the reading itself breaks", async () => {
    vi.spyOn(console, "error").mockImplementation(() => undefined);
    await answerArticle(1, article, async () => {
      throw new Error("broken pack");
    });
    expect(await loadReading(1)).toEqual({ phase: "unreadable", url: URL, why: WHY.failed });
  });

  it("is not answered on a silenced site, unless the reader asked", async () => {
    await settingsStore.setValue({ detection: "all-sites", silencedSites: ["post.example"] });
    await answer();
    expect(await loadReading(1)).toEqual({ phase: "idle" });
    await saveReading(1, { phase: "reading", url: URL });
    await answer();
    expect((await loadReading(1)).phase).toBe("read");
  });
});

describe("reading a tab", () => {
  it("says why where no script may run", async () => {
    executeScript.mockRejectedValue(new Error("Missing host permission for the tab"));
    await readTab(1);
    expect(await loadReading(1)).toEqual({ phase: "unreadable", url: URL, why: WHY.needsClick });
  });

  it("leaves nothing behind of a tab that was closed", async () => {
    executeScript.mockRejectedValue(new Error("No tab with id: 1"));
    Object.assign(fakeBrowser.tabs, { get: async () => Promise.reject(new Error("No tab with id: 1")) });
    await readTab(1);
    expect(await loadReading(1)).toEqual({ phase: "idle" });
  });

  it("does not wait for ever for a page that never answers", async () => {
    vi.useFakeTimers();
    executeScript.mockReturnValue(new Promise(() => undefined));
    const reading = readTab(1);
    await vi.advanceTimersByTimeAsync(11_000);
    await reading;
    expect(await loadReading(1)).toMatchObject({ phase: "unreadable", why: WHY.noAnswer });
  });

  it("leaves a second wish its own time", async () => {
    vi.useFakeTimers();
    const first = readTab(1);
    await vi.advanceTimersByTimeAsync(9_000);
    const second = readTab(1);
    await vi.advanceTimersByTimeAsync(2_000);
    await first;
    expect((await loadReading(1)).phase).toBe("reading");
    await vi.advanceTimersByTimeAsync(9_000);
    await second;
    expect(await loadReading(1)).toMatchObject({ phase: "unreadable", why: WHY.noAnswer });
  });

  it("says nothing of a wish that its page took along before the script was in", async () => {
    executeScript.mockImplementation(async () => {
      vi.mocked(sendMessage).mockRejectedValue(new Error("No response"));
      await dropIfGone(1, "loading");
      throw new Error("Frame with ID 0 was removed.");
    });
    await readTab(1);
    expect(await loadReading(1)).toEqual({ phase: "idle" });
  });

  it("happens by itself only where the reader chose so", async () => {
    await readDetected(1, URL);
    expect(executeScript).not.toHaveBeenCalled();
    await settingsStore.setValue({ detection: "all-sites", silencedSites: ["post.example"] });
    await readDetected(1, URL);
    expect(executeScript).not.toHaveBeenCalled();
    await settingsStore.setValue({ detection: "all-sites", silencedSites: [] });
    await readDetected(1, URL);
    expect(executeScript).toHaveBeenCalledTimes(1);
  });
});

describe("a tab that loads", () => {
  const nobodyAnswers = () => vi.mocked(sendMessage).mockRejectedValue(new Error("No response"));
  const reading = { phase: "reading", url: URL, startedAt: Date.now() } as const;
  const unreadable = { phase: "unreadable", url: URL, why: WHY.needsClick } as const;

  it("keeps the reading of the page that still stands, whatever its fragment", async () => {
    await answer();
    vi.mocked(sendMessage).mockResolvedValue(`${URL}#part`);
    await dropIfGone(1, "loading");
    expect((await loadReading(1)).phase).toBe("read");
  });

  it.each(["loading", "complete"])(
    "drops the reading and the number of a page that is gone (%s)",
    async (status) => {
      await answer();
      nobodyAnswers();
      await dropIfGone(1, status);
      expect(await loadReading(1)).toEqual({ phase: "idle" });
      expect(badges).toEqual({ 1: "" });
    },
  );

  it.each([reading, unreadable, { ...unreadable, url: null }])(
    "drops what it said of the page before: %o",
    async (stored) => {
      await saveReading(1, stored);
      nobodyAnswers();
      await dropIfGone(1, "loading");
      expect(await loadReading(1)).toEqual({ phase: "idle" });
    },
  );

  it.each([reading, unreadable])(
    "keeps what was said while the page was still loading: %o",
    async (stored) => {
      await saveReading(1, stored);
      nobodyAnswers();
      await dropIfGone(1, "complete");
      expect(await loadReading(1)).toEqual(stored);
    },
  );

  it("drops why a page could not be read once another page answers", async () => {
    await saveReading(1, unreadable);
    vi.mocked(sendMessage).mockResolvedValue("https://post.example/next");
    await dropIfGone(1, "complete");
    expect(await loadReading(1)).toEqual({ phase: "idle" });
  });

  it("leaves alone what was asked anew meanwhile", async () => {
    await saveReading(1, reading);
    const anew = { ...reading, startedAt: reading.startedAt + 1 };
    vi.mocked(sendMessage).mockImplementation(async () => {
      await saveReading(1, anew);
      throw new Error("No response");
    });
    await dropIfGone(1, "loading");
    expect(await loadReading(1)).toEqual(anew);
  });
});
