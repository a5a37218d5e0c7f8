import { beforeEach, describe, expect, it, vi } from "vitest";
import { fakeBrowser } from "wxt/testing/fake-browser";
import { forgetReading, loadReading, saveReading, tabsWithReading, watchReading } from "./reading-store";

const reading = { phase: "reading", url: "https://post.example/" } as const;

beforeEach(() => fakeBrowser.reset());

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
    await saveReading(1, reading);
    expect(heard).toHaveBeenLastCalledWith(reading);
    await forgetReading(1);
    expect(heard).toHaveBeenLastCalledWith({ phase: "idle" });
    end();
    await saveReading(1, reading);
    expect(heard).toHaveBeenCalledTimes(2);
    expect(other).not.toHaveBeenCalled();
  });
});
