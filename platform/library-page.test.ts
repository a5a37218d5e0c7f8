import { beforeEach, describe, expect, it, vi } from "vitest";
import { fakeBrowser } from "wxt/testing/fake-browser";
import { libraryPageIsDone, runLibraryPage } from "./library-page";

const facts = { articles: 2, bytes: 900, isBroken: false };
const offscreen = {
  createDocument: vi.fn(async (_: object) => undefined),
  closeDocument: vi.fn(async () => undefined),
};

beforeEach(() => {
  fakeBrowser.reset();
  vi.clearAllMocks();
  vi.useRealTimers();
  document.body.innerHTML = "";
  Object.assign(fakeBrowser, { offscreen });
});

describe("the page that works on the library", () => {
  it("is opened where nobody sees it, and closed once it is done", async () => {
    const run = runLibraryPage();
    await vi.waitFor(() => expect(offscreen.createDocument).toHaveBeenCalledOnce());
    libraryPageIsDone(facts);
    expect(await run).toEqual(facts);
    expect(offscreen.createDocument.mock.calls[0]?.[0]).toMatchObject({ url: "/library.html" });
    expect(offscreen.closeDocument).toHaveBeenCalledTimes(2);
  });

  it("may be done before the browser says that it is open", async () => {
    offscreen.createDocument.mockImplementationOnce(async () => libraryPageIsDone(facts) as undefined);
    expect(await runLibraryPage()).toEqual(facts);
  });

  it("is not taken for done where one that stood there before says so as it is closed", async () => {
    offscreen.closeDocument.mockImplementationOnce(
      async () => libraryPageIsDone({ ...facts, articles: 1 }) as undefined,
    );
    const run = runLibraryPage();
    await vi.waitFor(() => expect(offscreen.createDocument).toHaveBeenCalledOnce());
    libraryPageIsDone(facts);
    expect(await run).toEqual(facts);
  });

  it("is a frame of the background's own document where the browser has one", async () => {
    Object.assign(fakeBrowser, { offscreen: undefined });
    vi.spyOn(console, "error").mockImplementation(() => undefined);
    const run = runLibraryPage();
    await vi.waitFor(() => expect(document.querySelector("iframe")?.src).toMatch(/\/library\.html$/));
    libraryPageIsDone(facts);
    await run;
    expect(document.querySelector("iframe")).toBeNull();
  });

  it("fails where it says so, and where it never answers", async () => {
    const run = runLibraryPage();
    await vi.waitFor(() => expect(offscreen.createDocument).toHaveBeenCalledOnce());
    libraryPageIsDone(null);
    await expect(run).rejects.toThrow();
    vi.useFakeTimers();
    const silent = runLibraryPage();
    const failed = expect(silent).rejects.toThrow();
    await vi.advanceTimersByTimeAsync(60_000);
    await failed;
  });

  it("is closed where the background that opened it was stopped meanwhile", () => {
    libraryPageIsDone(facts);
    expect(offscreen.closeDocument).toHaveBeenCalledOnce();
  });
});
