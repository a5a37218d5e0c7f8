import { beforeEach, describe, expect, it, vi } from "vitest";
import { fakeBrowser } from "wxt/testing/fake-browser";
import { makeCorrection } from "../lib/corrections/correction";
import type { Reading } from "../lib/model";
import { correctionsStore, keepCorrection, undoCorrection } from "./corrections-store";
import { readCorrectedAgain } from "./read-again";
import { saveReading } from "./reading-store";

const sendMessage = vi.hoisted(() => vi.fn(async () => undefined));
vi.mock("./messages", () => ({ sendMessage }));

const correctionOf = (url: string, reportId: string) =>
  makeCorrection({ url, title: null }, "It", { kind: "not-same-statement", reportId }, new Date(0));
const read = (url: string) => ({ phase: "read", url }) as Reading;

beforeEach(() => {
  fakeBrowser.reset();
  sendMessage.mockClear();
});

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
