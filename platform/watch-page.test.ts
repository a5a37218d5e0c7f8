import { afterEach, beforeEach, describe, expect, it, vi } from "vitest";
import { watchPage } from "./watch-page";

let navigation: EventTarget;
let stop = () => {};

beforeEach(() => {
  vi.useFakeTimers();
  navigation = new EventTarget();
  vi.stubGlobal("navigation", navigation);
  setHidden(false);
  document.body.replaceChildren();
});

afterEach(() => {
  stop();
  vi.useRealTimers();
  vi.unstubAllGlobals();
});

function setHidden(hidden: boolean): void {
  Object.defineProperty(document, "hidden", { value: hidden, configurable: true });
}

function watch() {
  const look = vi.fn();
  stop = watchPage(window as unknown as Window & typeof globalThis, look);
  return look;
}

/** Lets mutation observers run, then the time pass. */
async function pass(milliseconds: number): Promise<void> {
  await vi.advanceTimersByTimeAsync(milliseconds);
}

describe("watchPage", () => {
  it("looks once at a page that stands still", async () => {
    const look = watch();
    await pass(120_000);
    expect(look.mock.calls).toEqual([["opened"]]);
  });

  it("looks again when text arrives late", async () => {
    const look = watch();
    await pass(400);
    document.body.append("late text");
    await pass(700);
    expect(look.mock.calls).toEqual([["opened"], ["changed"]]);
  });

  it("grows tired of a page that never stands still", async () => {
    const look = watch();
    const ticking = setInterval(() => document.body.append("tick"), 100);
    await pass(300_000);
    clearInterval(ticking);
    expect(look).toHaveBeenCalledTimes(8);
  });

  it("looks at a hidden page only when it is shown", async () => {
    setHidden(true);
    const look = watch();
    await pass(60_000);
    expect(look).not.toHaveBeenCalled();
    setHidden(false);
    document.dispatchEvent(new Event("visibilitychange"));
    await pass(400);
    expect(look.mock.calls).toEqual([["opened"]]);
  });

  it("opens again with a new address, not with a new fragment", async () => {
    const look = watch();
    await pass(400);
    history.replaceState({}, "", "#part");
    navigation.dispatchEvent(new Event("currententrychange"));
    await pass(60_000);
    expect(look).toHaveBeenCalledTimes(1);
    history.replaceState({}, "", "?report=2");
    navigation.dispatchEvent(new Event("currententrychange"));
    await pass(400);
    expect(look.mock.calls).toEqual([["opened"], ["opened"]]);
  });

  it("opens again on return from the back/forward cache, and never after its end", async () => {
    const look = watch();
    await pass(400);
    const back = () => Object.assign(new Event("pageshow"), { persisted: true });
    window.dispatchEvent(back());
    await pass(400);
    expect(look).toHaveBeenCalledTimes(2);
    stop();
    window.dispatchEvent(back());
    document.body.append("more");
    await pass(60_000);
    expect(look).toHaveBeenCalledTimes(2);
  });
});
