import { describe, expect, it } from "vitest";
import { isSameOrigin, requireExtensionPage, tabOfSender } from "./messages";

const OWN = "headwater";
const PAGES = "chrome-extension://headwater/";

describe("who may say what", () => {
  it("a page's reading script speaks for its tab", () => {
    expect(tabOfSender({ id: OWN, frameId: 0, tab: { id: 4 } }, OWN)).toBe(4);
  });

  it.each([
    ["another extension", { id: "other", frameId: 0, tab: { id: 4 } }],
    ["a frame inside the page", { id: OWN, frameId: 3, tab: { id: 4 } }],
    ["no tab", { id: OWN, frameId: 0 }],
  ])("%s does not", (_, sender) => {
    expect(() => tabOfSender(sender, OWN)).toThrow();
  });

  it("only the extension's own pages give orders", () => {
    expect(() => requireExtensionPage({ id: OWN, url: `${PAGES}popup.html` }, OWN, PAGES)).not.toThrow();
    expect(() => requireExtensionPage({ id: OWN, url: "https://post.example/" }, OWN, PAGES)).toThrow();
    expect(() => requireExtensionPage({ id: "other", url: `${PAGES}popup.html` }, OWN, PAGES)).toThrow();
    expect(() => requireExtensionPage({ id: OWN }, OWN, PAGES)).toThrow();
  });

  it("a page speaks for its own origin only", () => {
    const sender = { url: "https://post.example/a" };
    expect(isSameOrigin(sender, "https://post.example/b")).toBe(true);
    expect(isSameOrigin(sender, "https://other.example/a")).toBe(false);
    expect(isSameOrigin(sender, "not an address")).toBe(false);
    expect(isSameOrigin({}, "https://post.example/")).toBe(false);
  });
});
