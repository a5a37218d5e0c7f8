import { afterEach, beforeEach, describe, expect, it, vi } from "vitest";
import { afterPaint } from "./after-paint";

/** What a browser tells of its paints, when the test says so. */
let tell: (names: string[]) => void;

class Observer {
  constructor(hear: (list: Pick<PerformanceObserverEntryList, "getEntriesByName">) => void) {
    const entriesOf = (names: string[], wanted: string) =>
      names.filter((name) => name === wanted).map((name) => ({ name }) as PerformanceEntry);
    tell = (names) => hear({ getEntriesByName: (wanted) => entriesOf(names, wanted) });
  }
  observe() {}
  disconnect() {
    tell = () => undefined;
  }
}

describe("afterPaint", () => {
  beforeEach(() => {
    vi.useFakeTimers();
    vi.stubGlobal("PerformanceObserver", Observer);
  });
  afterEach(() => {
    vi.useRealTimers();
    vi.unstubAllGlobals();
  });

  it("waits until the first content stands on the screen, and runs once", () => {
    const run = vi.fn();
    afterPaint(run);
    vi.advanceTimersByTime(100);
    tell(["first-paint"]);
    expect(run).not.toHaveBeenCalled();
    tell(["first-paint", "first-contentful-paint"]);
    vi.runAllTimers();
    expect(run).toHaveBeenCalledTimes(1);
  });

  it("does not wait for ever", () => {
    const run = vi.fn();
    afterPaint(run);
    vi.runAllTimers();
    expect(run).toHaveBeenCalledTimes(1);
  });

  it("never runs once it is ended", () => {
    const run = vi.fn();
    const end = afterPaint(run);
    vi.advanceTimersByTime(100);
    end();
    tell(["first-contentful-paint"]);
    vi.runAllTimers();
    expect(run).not.toHaveBeenCalled();
  });
});
