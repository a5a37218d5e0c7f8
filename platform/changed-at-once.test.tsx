import { renderHook, waitFor } from "@testing-library/preact";
import { beforeEach, expect, it, vi } from "vitest";
import { fakeBrowser } from "wxt/testing/fake-browser";
import type { Settings } from "../lib/model";
import { chooseDetection } from "./detection";
import { chooseLook } from "./follow-look";
import { settingsStore } from "./settings-store";
import { toggleActiveSite } from "./silence-site";
import { useLibrary } from "./use-library";
import { useReadingView } from "./use-reading-view";

vi.mock("./messages", () => ({ sendMessage: vi.fn(async () => undefined) }));

const drawn: Settings = { detection: "on-click", silencedSites: [] };
const tab = { id: 1, windowId: 1, url: "https://post.example/dam" };

beforeEach(() => {
  fakeBrowser.reset();
  Object.assign(fakeBrowser.permissions, {
    remove: async () => true,
    request: async () => true,
    getAll: async () => ({ origins: [] }),
  });
  Object.assign(fakeBrowser.tabs, { query: async () => [{ ...tab, active: true }] });
});

it("loses no choice of the reader that was made while another was being kept", async () => {
  const library = renderHook(() => useLibrary(drawn)).result.current;
  const view = renderHook(() =>
    useReadingView({ tab, reading: { phase: "idle" }, settings: drawn }, { readOnOpen: false }),
  ).result.current;
  library.onSwitch(true);
  void chooseLook({ textSize: "large" });
  void chooseDetection("all-sites", []);
  view.onToggleSite();
  void chooseLook({ theme: "dark" });
  await waitFor(async () =>
    expect(await settingsStore.getValue()).toEqual({
      detection: "all-sites",
      silencedSites: ["post.example"],
      keepsLibrary: true,
      textSize: "large",
      theme: "dark",
    }),
  );
});

it("keeps a site silenced that a view with older settings does not know of", async () => {
  const { onSwitch } = renderHook(() => useLibrary(drawn)).result.current;
  await toggleActiveSite();
  onSwitch(true);
  await waitFor(async () =>
    expect(await settingsStore.getValue()).toMatchObject({
      silencedSites: ["post.example"],
      keepsLibrary: true,
    }),
  );
});
