import { beforeEach, describe, expect, it } from "vitest";
import { fakeBrowser } from "wxt/testing/fake-browser";
import type { Settings } from "../lib/model";
import { changeSettings, isSilenced, settingsStore, siteOf, withSite } from "./settings-store";

const settings = (...silencedSites: string[]): Settings => ({ detection: "all-sites", silencedSites });

beforeEach(() => fakeBrowser.reset());

describe("settings", () => {
  it("do nothing without a click until the reader chooses", async () => {
    expect(await settingsStore.getValue()).toEqual({ detection: "on-click", silencedSites: [] });
  });

  it("keep all changes that are made at once", async () => {
    await Promise.all([
      changeSettings({ detection: "all-sites" }),
      changeSettings({ theme: "dark" }),
      changeSettings((now) => withSite(now, "a.example", true)),
      changeSettings((now) => withSite(now, "b.example", true)),
    ]);
    expect(await settingsStore.getValue()).toEqual({
      detection: "all-sites",
      silencedSites: ["a.example", "b.example"],
      theme: "dark",
    });
  });

  it("silence a host and everything below it, and no host that only ends alike", () => {
    expect(isSilenced(settings("post.example"), "post.example")).toBe(true);
    expect(isSilenced(settings("post.example"), "live.post.example")).toBe(true);
    expect(isSilenced(settings("post.example"), "harbourpost.example")).toBe(false);
  });

  it("name every silenced host once", () => {
    expect(withSite(settings("a.example"), "a.example", true).silencedSites).toEqual(["a.example"]);
  });

  it("let a host speak again although the domain above it was silenced", () => {
    const changed = withSite(settings("other.example", "post.example"), "live.post.example", false);
    expect(isSilenced(changed, "live.post.example")).toBe(false);
    expect(changed.silencedSites).toEqual(["other.example"]);
  });
});

describe("siteOf", () => {
  it.each([
    ["https://www.post.example/a", "post.example"],
    ["http://live.post.example:8080/", "live.post.example"],
    ["https://post.example./", "post.example"],
    ["chrome://settings", null],
    ["about:blank", null],
    ["no address", null],
    [null, null],
  ])("%s → %s", (address, site) => {
    expect(siteOf(address)).toBe(site);
  });
});
