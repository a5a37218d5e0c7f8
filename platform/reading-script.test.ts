import { afterEach, beforeEach, expect, it, vi } from "vitest";
import { readArticle } from "../lib/article/read-article";
import type { Article } from "../lib/model";
import { onMessage, sendMessage } from "./messages";
import { startReading } from "./reading-script";
import { type Occasion, watchPage } from "./watch-page";

vi.mock("./messages", () => ({ sendMessage: vi.fn(), onMessage: vi.fn(), removeAllListeners: vi.fn() }));
vi.mock("./watch-page", () => ({ watchPage: vi.fn() }));
vi.mock("../lib/article/read-article", () => ({ readArticle: vi.fn() }));

let look: (occasion: Occasion) => void;

beforeEach(() => {
  vi.mocked(sendMessage)
    .mockReset()
    .mockResolvedValue(undefined as never);
  vi.mocked(watchPage).mockImplementation((_, onLook) => {
    look = onLook;
    return () => undefined;
  });
  vi.mocked(readArticle)
    .mockReset()
    .mockImplementation((page) => ({ title: page.title, body: page.body.textContent }) as Article);
  Object.defineProperty(document, "contentType", { value: "text/html", configurable: true });
  document.title = "Harbour";
  document.body.textContent = "Ferry sails.";
  startReading();
});

afterEach(() => document.body.replaceChildren());

it("reads a page again whose text was swapped for one of the same length", () => {
  document.body.textContent = "Ferry sinks.";
  look("changed");
  expect(vi.mocked(sendMessage).mock.calls).toEqual([
    ["articleRead", { title: "Harbour", body: "Ferry sails." }],
    ["articleRead", { title: "Harbour", body: "Ferry sinks." }],
  ]);
});

it("does not tell a page again that its watcher sees for the first time, but one that is shown again", () => {
  look("opened");
  expect(sendMessage).toHaveBeenCalledTimes(1);
  look("opened");
  expect(sendMessage).toHaveBeenCalledTimes(2);
});

it("reads a page whose title was swapped likewise", () => {
  document.title = "Airport";
  look("changed");
  expect(readArticle).toHaveBeenCalledTimes(2);
});

it("does not read a page again that changed in markup only", () => {
  document.body.className = "dark";
  look("changed");
  expect(readArticle).toHaveBeenCalledTimes(1);
});

it("replies to who wants it read again once that is answered", async () => {
  let answer: () => void = () => undefined;
  vi.mocked(sendMessage).mockImplementationOnce(
    () =>
      new Promise<void>((done) => {
        answer = done;
      }) as never,
  );
  const [, readAgain] = vi.mocked(onMessage).mock.calls.findLast(([name]) => name === "readAgain") ?? [];
  let isAnswered = false;
  const reply = Promise.resolve(readAgain?.({} as never)).then(() => {
    isAnswered = true;
  });
  await Promise.resolve();
  expect(isAnswered).toBe(false);
  answer();
  await reply;
  expect(isAnswered).toBe(true);
});
