import { describe, expect, it } from "vitest";
import { NO_ANSWER, WHY, whyNotInjected } from "./why-unreadable";

describe("why a page could not be read", () => {
  it.each([
    ["Cannot access a chrome:// URL", "chrome://settings/", WHY.browserPage],
    ["Cannot access a chrome:// URL", null, WHY.browserPage],
    ["Missing host permission for the tab", "about:config", WHY.browserPage],
    ["The extensions gallery cannot be scripted.", "https://chromewebstore.google.com/detail/x", WHY.store],
    ["The extensions gallery cannot be scripted.", null, WHY.store],
    ["Missing host permission for the tab", "https://addons.mozilla.org/firefox/", WHY.store],
    ["Missing host permission for the tab", "https://post.example/report.pdf", WHY.pdf],
    ["Cannot access contents of the page.", "file:///home/x.html", WHY.file],
    ["No tab with id: 5.", null, WHY.closed],
    ["Frame with ID 0 was removed.", null, WHY.closed],
    [
      "Cannot access contents of the page. Extension manifest must request permission to access the respective host.",
      null,
      WHY.needsClick,
    ],
    ["Missing host permission for the tab", null, WHY.needsClick],
    [NO_ANSWER, "https://post.example/", WHY.noAnswer],
    ["Something else", "https://post.example/", WHY.failed],
  ])("%s at %s", (message, url, why) => {
    expect(whyNotInjected(message, url)).toBe(why);
  });
});
