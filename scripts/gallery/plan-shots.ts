import type { Page } from "@playwright/test";

/** One picture. */
export interface Shot {
  name: string;
  state: string;
  surface: "popup" | "sidepanel";
  width: number;
  height: number;
  scheme: "light" | "dark";
  direction: "ltr" | "rtl";
  /** What a reader does before the picture is taken. */
  act?(page: Page): Promise<void>;
}

/** The names of the gallery's states. */
export interface StateNames {
  reading: string[];
  pages: string[];
}

const surfaces = [
  { label: "popup", surface: "popup", width: 400, height: 600 },
  { label: "panel", surface: "sidepanel", width: 360, height: 700 },
] as const;
const narrow = ["rich", "followed", "branches", "twenty-reports", "long-words", "arabic", "silenced"];
const mirrored = ["rich", "branches", "arabic", "options"];
const schemes = ["light", "dark"] as const;

const acts: Record<string, (page: Page) => Promise<void>> = {
  "by-reason": (page) => page.getByRole("button", { name: "Reason" }).click(),
  filtered: (page) => page.getByRole("searchbox").fill("gazete dam"),
  "nothing-left": (page) => page.getByRole("searchbox").fill("zeppelin"),
  focused: async (page) => {
    await page.keyboard.press("/");
    await page.keyboard.press("Tab");
  },
  unfolded: async (page) => {
    for (const summary of await page.locator("summary").all()) await summary.click();
  },
};

/** Every state on every surface in both schemes; the telling ones also narrow, wide, mirrored and in use. */
export function planShots(names: StateNames): Shot[] {
  const ltr = { direction: "ltr" } as const;
  const shots: Shot[] = names.reading.flatMap((state) =>
    schemes.flatMap((scheme) =>
      surfaces.map(({ label, ...size }) => ({
        name: `${state}-${label}-${scheme}`,
        state,
        scheme,
        ...size,
        ...ltr,
      })),
    ),
  );
  const popup = { surface: "popup", height: 600 } as const;
  const panel = { surface: "sidepanel", height: 700 } as const;
  for (const state of narrow) {
    shots.push({ name: `${state}-panel320-light`, state, ...panel, width: 320, scheme: "light", ...ltr });
    shots.push({ name: `${state}-panel600-light`, state, ...panel, width: 600, scheme: "light", ...ltr });
  }
  for (const state of names.pages) {
    for (const scheme of schemes) {
      shots.push({ name: `${state}-${scheme}`, state, ...popup, width: 760, scheme, ...ltr });
    }
    shots.push({ name: `${state}-narrow-light`, state, ...popup, width: 320, scheme: "light", ...ltr });
  }
  for (const [name, act] of Object.entries(acts)) {
    for (const scheme of schemes) {
      shots.push({
        name: `${name}-${scheme}`,
        state: "twenty-reports",
        ...popup,
        width: 400,
        scheme,
        ...ltr,
        act,
      });
    }
  }
  for (const state of mirrored) {
    shots.push({
      name: `${state}-mirrored-light`,
      state,
      ...popup,
      width: 400,
      scheme: "light",
      direction: "rtl",
    });
  }
  const known = new Set([...names.reading, ...names.pages]);
  return shots.filter(({ state }) => known.has(state));
}
