import { afterEach, beforeEach, describe, expect, it, vi } from "vitest";
import { fakeBrowser } from "wxt/testing/fake-browser";
import { makeCorrection } from "../lib/corrections/correction";
import type { Reading } from "../lib/model";
import { correctionsStore, keepCorrection, undoCorrection } from "./corrections-store";
import { answerAsOfNow, readAllAgain, readCorrectedAgain } from "./read-again";
import { answeredPage, loadReading, saveReading } from "./reading-store";

const sendMessage = vi.hoisted(() => vi.fn<(...message: unknown[]) => Promise<void>>());
vi.mock("./messages", () => ({ sendMessage }));

const correctionOf = (url: string, reportId: string) =>
  makeCorrection({ url, title: null }, "It", { kind: "not-same-statement", reportId }, new Date(0));
const read = (url: string) => ({ phase: "read", url }) as Reading;

beforeEach(() => {
  fakeBrowser.reset();
  sendMessage.mockReset().mockResolvedValue(undefined);
});
afterEach(() => vi.useRealTimers());

describe("corrections", () => {
  it("are kept once, the latest first, and taken back", async () => {
    const [one, other] = [
      correctionOf("https://a.example/1", "r1"),
      correctionOf("https://a.example/1", "r2"),
    ];
    for (const correction of [one, other, one]) await keepCorrection(correction);
    expect(await correctionsStore.getValue()).toEqual([one, other]);
    await undoCorrection(one.id);
    expect(await correctionsStore.getValue()).toEqual([other]);
  });

  it("all stay that are made at once", async () => {
    const made = ["r1", "r2", "r3"].map((report) => correctionOf("https://a.example/1", report));
    await keepCorrection(made[0] as (typeof made)[0]);
    await Promise.all([...made.slice(1).map(keepCorrection), undoCorrection(made[0]?.id ?? "")]);
    const ids = (await correctionsStore.getValue()).map(({ id }) => id);
    expect(ids.sort()).toEqual([made[1]?.id, made[2]?.id].sort());
  });

  it("have those pages read again that one was made of or taken back, and no others", async () => {
    await saveReading(1, read("https://a.example/1?utm_source=x"));
    await saveReading(2, read("https://a.example/2"));
    await saveReading(3, read("https://a.example/3"));
    const kept = correctionOf("https://a.example/3", "r1");
    await readCorrectedAgain([correctionOf("https://a.example/1", "r1"), kept], [kept]);
    expect(sendMessage.mock.calls).toEqual([["readAgain", undefined, { tabId: 1, frameId: 0 }]]);
    await readCorrectedAgain([], [kept]);
    expect(sendMessage).toHaveBeenLastCalledWith("readAgain", undefined, { tabId: 3, frameId: 0 });
  });
});

describe("once articles are forgotten, or the library is off", () => {
  const [one, other, third] = ["1", "2", "3"].map((page) => read(`https://a.example/${page}`));
  const keptFor = (tabId: number, reading: Reading | undefined) =>
    saveReading(tabId, reading ?? { phase: "idle" });

  it("no tab goes on showing what was answered before, also of pages that say nothing", async () => {
    vi.useFakeTimers();
    await keptFor(1, one);
    await keptFor(2, other);
    await keptFor(3, third);
    const answerOf: Record<number, () => Promise<void>> = {
      1: () => new Promise(() => undefined),
      2: () => Promise.reject(new Error("Receiving end does not exist.")),
      3: () => keptFor(3, read("https://a.example/3?now")),
    };
    sendMessage.mockImplementation(
      (_name, _data, to) => answerOf[(to as { tabId: number }).tabId]?.() as never,
    );
    const done = readAllAgain();
    await vi.advanceTimersByTimeAsync(1_000);
    expect((await loadReading(1)).phase).toBe("read");
    expect((await loadReading(2)).phase).toBe("idle");
    await vi.advanceTimersByTimeAsync(10_000);
    await done;
    expect((await loadReading(1)).phase).toBe("idle");
    expect(await loadReading(3)).toMatchObject({ url: "https://a.example/3?now" });
    expect(await answeredPage(1)).toBe("https://a.example/1");
    expect(await answeredPage(2)).toBeNull();
  });

  it("leaves alone what was answered meanwhile in the tab of a page that is gone", async () => {
    await keptFor(1, one);
    sendMessage.mockImplementation(async () => {
      await keptFor(1, other);
      throw new Error("Receiving end does not exist.");
    });
    await readAllAgain();
    expect(await loadReading(1)).toEqual(other);
  });

  it("an answer that was under way is given once more", async () => {
    const answer = vi.fn(async () => answer.mock.calls.length);
    expect(await answerAsOfNow(answer)).toBe(1);
    answer.mockImplementationOnce(async () => {
      await readAllAgain();
      return 2;
    });
    expect(await answerAsOfNow(answer)).toBe(3);
  });
});
