import { readFileSync } from "node:fs";
import { createRequire } from "node:module";
import { expect, it, vi } from "vitest";
import { asModule } from "./polyfill";

const FILE = createRequire(import.meta.url).resolve("webextension-polyfill");

it("leaves promises to the browser, and lets listeners answer messages with one", async () => {
  const heard: ((message: unknown, sender: object, reply: (answer: unknown) => void) => unknown)[] = [];
  const get = vi.fn(async (key: string) => ({ [key]: 1 }));
  vi.stubGlobal("chrome", {
    runtime: {
      id: "headwater",
      onMessage: { addListener: (listener: (typeof heard)[number]) => heard.push(listener) },
    },
    storage: { local: { get } },
  });
  const code = asModule(readFileSync(FILE, "utf8"));
  const { default: browser } = await import(`data:text/javascript,${encodeURIComponent(code)}`);
  expect(await browser.storage.local.get("a")).toEqual({ a: 1 });
  expect(get).toHaveBeenCalledExactlyOnceWith("a");
  browser.runtime.onMessage.addListener(async (message: string) => `${message}, answered`);
  const reply = vi.fn();
  expect(heard[0]?.("asked", {}, reply)).toBe(true);
  await vi.waitFor(() => expect(reply).toHaveBeenCalledExactlyOnceWith("asked, answered"));
  vi.unstubAllGlobals();
});

it("refuses another polyfill", () => {
  expect(() => asModule("export default chrome;")).toThrow(/another table/);
});
