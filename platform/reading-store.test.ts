import { afterEach, beforeEach, describe, expect, it, vi } from "vitest";
import { fakeBrowser } from "wxt/testing/fake-browser";
import {
  forgetReading,
  loadReading,
  READING_GONE_AFTER,
  saveReading,
  tabsWithReading,
  watchReading,
} from "./reading-store";

const reading = { phase: "reading", url: "https://post.example/" } as const;

beforeEach(() => fakeBrowser.reset());

afterEach(() => vi.useRealTimers());

describe("readings of tabs", () => {
  it("are idle where nothing was asked", async () => {
    expect(await loadReading(7)).toEqual({ phase: "idle" });
  });

  it("are kept apart", async () => {
    await saveReading(1, reading);
    expect(await loadReading(1)).toEqual(reading);
    expect(await loadReading(2)).toEqual({ phase: "idle" });
    expect(await tabsWithReading()).toEqual([1]);
  });

  it("tell those who watch the tab, and nobody after the end", async () => {
    const heard = vi.fn();
    const other = vi.fn();
    const end = watchReading(1, heard);
    watchReading(2, other);
    await vi.waitFor(() => expect(heard.mock.calls).toEqual([[{ phase: "idle" }]]));
    await saveReading(1, reading);
    expect(heard).toHaveBeenLastCalledWith(reading);
    await forgetReading(1);
    expect(heard).toHaveBeenLastCalledWith({ phase: "idle" });
    end();
    await saveReading(1, reading);
    expect(heard).toHaveBeenCalledTimes(3);
    expect(other.mock.calls).toEqual([[{ phase: "idle" }]]);
  });

  it("that nobody works on any more are gone, for those who load and for those who watch", async () => {
    vi.useFakeTimers();
    const asked = { ...reading, startedAt: Date.now() };
    await saveReading(1, asked);
    const heard = vi.fn();
    watchReading(1, heard);
    await vi.advanceTimersByTimeAsync(READING_GONE_AFTER - 1);
    expect(await loadReading(1)).toEqual(asked);
    expect(heard.mock.calls).toEqual([[asked]]);
    await vi.advanceTimersByTimeAsync(1);
    expect(await loadReading(1)).toEqual({ phase: "idle" });
    expect(heard).toHaveBeenLastCalledWith({ phase: "idle" });
  });
});
