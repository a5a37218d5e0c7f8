import { beforeEach, describe, expect, it, vi } from "vitest";
import { fakeBrowser } from "wxt/testing/fake-browser";
import type { Article, ReadingContext } from "../lib/model";
import { compilePack } from "../lib/pack/compile";
import { joinPacks } from "../lib/pack/join-packs";
import { openParts } from "../lib/pack/open";
import { readingTools } from "../lib/read-context";
import { makeArticle } from "../test/make";
import { isInLibrary, keepArticle } from "./library";
import { saveReading, takeBackAnswer } from "./reading-store";
import { rememberArticle, visitOf } from "./remember-article";
import { settingsStore } from "./settings-store";

vi.mock("./library", () => ({ keepArticle: vi.fn(), isInLibrary: vi.fn(async () => false) }));
vi.mock("./packs-in-use", () => ({ closeLibrary: vi.fn(), packsInUse: async () => tools }));

const pack = joinPacks([openParts(compilePack({ id: "p", name: "P", version: "1", reports: [] }))]);
const tools = readingTools(pack, { languages: {} } as never);
vi.mock("../lib/chain/record-credits", () => ({ recordCredits: () => [] }));
vi.mock("../lib/chain/record-statements", () => ({ recordStatements: () => [] }));

const article = makeArticle({
  url: "https://post.example/dam",
  body: "The dam is open. Ferries leave again.",
});
const tab = { id: 1, incognito: false };

async function remember(one: Article = article, sender: Parameters<typeof visitOf>[0] = { tab }) {
  const visit = visitOf(sender, one);
  await rememberArticle({ article: one, topics: [] } as unknown as ReadingContext, visit);
}

beforeEach(async () => {
  fakeBrowser.reset();
  vi.mocked(keepArticle).mockClear();
  vi.mocked(isInLibrary).mockResolvedValue(false);
  await settingsStore.setValue({ detection: "all-sites", silencedSites: [], keepsLibrary: true });
});

describe("an article that was answered", () => {
  it("is kept where the reader wants that", async () => {
    await remember();
    expect(vi.mocked(keepArticle).mock.calls).toMatchObject([
      [{ id: "https://post.example/dam", readOn: expect.stringMatching(/^\d{4}-\d\d-\d\d$/) }, true],
    ]);
  });

  it("is not kept unless the reader has said so", async () => {
    await settingsStore.removeValue();
    await remember();
    expect(keepArticle).not.toHaveBeenCalled();
  });

  it.each([
    ["in a private window", { tab: { id: 1, incognito: true } }],
    ["in a window of which it isn't known", { tab: { id: 1 } }],
  ])("is not kept %s", async (_, sender) => {
    await remember(article, sender);
    expect(keepArticle).not.toHaveBeenCalled();
  });

  it("is not kept on a silenced site, also where the reader had it read", async () => {
    await settingsStore.setValue({
      detection: "on-click",
      silencedSites: ["post.example"],
      keepsLibrary: true,
    });
    await remember();
    expect(keepArticle).not.toHaveBeenCalled();
  });

  it("is not kept where it is no news article", async () => {
    await remember({ ...article, kind: "other-article" });
    expect(keepArticle).not.toHaveBeenCalled();
  });

  it("is not kept again while its page is open, once it was forgotten", async () => {
    const context = { article } as ReadingContext;
    await saveReading(1, { phase: "read", url: article.url, context });
    await remember();
    expect(keepArticle).not.toHaveBeenCalled();
    await takeBackAnswer(1, article.url);
    await saveReading(1, { phase: "reading", url: article.url });
    await remember();
    expect(keepArticle).not.toHaveBeenCalled();
    vi.mocked(isInLibrary).mockResolvedValue(true);
    await remember();
    expect(keepArticle).toHaveBeenCalledExactlyOnceWith(expect.anything(), false);
  });
});
