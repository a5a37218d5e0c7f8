import type { Page } from "@playwright/test";

/** One picture. */
export interface Shot {
  name: string;
  state: string;
  surface: "popup" | "sidepanel";
  width: number;
  height: number;
  scheme: "light" | "dark";
  /** Of the interface: name of a locale file. */
  language: string;
  textSize: "small" | "normal" | "large";
  /** Of the browser, over the reader's choice: 200 where it is twice the usual. */
  textPercent?: number;
  /** With the colours of the system (Windows' contrast themes). */
  forcedColors?: "active";
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
const narrow = [
  "rich",
  "retold",
  "followed",
  "branches",
  "twenty-reports",
  "long-words",
  "arabic",
  "silenced",
];
/** Views with the most words, drawn in the languages with the longest ones. */
const wordy = ["rich", "branches", "twenty-reports", "arabic", "silenced", "outside-pack"];
const schemes = ["light", "dark"] as const;

const english = { language: "en", textSize: "normal" } as const;
const popup = { surface: "popup", width: 400, height: 600 } as const;
const panel = { surface: "sidepanel", width: 360, height: 700 } as const;
const page = { ...popup, width: 760 } as const;

const acts: Record<string, (page: Page) => Promise<void>> = {
  "by-reason": (page) => page.locator(".segments button").last().click(),
  filtered: (page) => page.getByRole("searchbox").fill("gazete dam"),
  "nothing-left": (page) => page.getByRole("searchbox").fill("zeppelin"),
  focused: async (page) => {
    await page.keyboard.press("/");
    await page.keyboard.press("Tab");
  },
  "take-menu": (page) => page.locator(".view-header .menu-button > button").click(),
  "report-menu": (page) => page.locator(".report > .menu-button > button").first().click(),
  "link-menu": (page) => page.locator(".link-proof .menu-button > button").first().click(),
  corrected: async (page) => {
    await page.locator(".link-proof .menu-button > button").first().click();
    await page.getByRole("menuitem").click();
    await page.locator(".correction-status .link-button").waitFor();
  },
  "timeline-mark": (page) => page.locator(".timeline-spot").first().focus(),
  "outlet-cards": async (page) => {
    for (const button of await page.locator(".outlet-button").all()) await button.click();
  },
  unfolded: async (page) => {
    for (const summary of await page.locator("summary").all()) await summary.click();
  },
  "library-list": async (page) => {
    await page.locator("summary").click();
    await page.locator(".library li").first().waitFor();
  },
  "library-forget": (page) => page.locator(".panel > .button").click(),
};

/** Where the acts are done that a view of twenty reports has nothing for. */
const stages: Record<string, string> = {
  unfolded: "retold",
  "library-list": "library",
  "library-forget": "library",
};

/** Every state on every surface in both schemes; the telling ones also narrow, wide, in use, and in other languages. */
export function planShots(names: StateNames): Shot[] {
  const known = new Set([...names.reading, ...names.pages]);
  const shots = [
    ...everyState(names),
    ...widths(names),
    ...inUse(),
    ...otherLanguages(names),
    ...textSizes(),
    ...doubledText(names),
    ...forcedColours(),
  ];
  return shots.filter(({ state }) => known.has(state));
}

function everyState(names: StateNames): Shot[] {
  return schemes.flatMap((scheme) => [
    ...names.reading.flatMap((state) =>
      surfaces.map(({ label, ...size }) => ({
        name: `${state}-${label}-${scheme}`,
        state,
        scheme,
        ...size,
        ...english,
      })),
    ),
    ...names.pages.map((state) => ({ name: `${state}-${scheme}`, state, scheme, ...page, ...english })),
  ]);
}

function widths(names: StateNames): Shot[] {
  const light = { scheme: "light", ...english } as const;
  return [
    ...narrow.flatMap((state) =>
      [320, 600].map((width) => ({
        name: `${state}-panel${width}-light`,
        state,
        ...panel,
        width,
        ...light,
      })),
    ),
    ...names.pages.map((state) => ({ name: `${state}-narrow-light`, state, ...popup, width: 320, ...light })),
  ];
}

function inUse(): Shot[] {
  return Object.entries(acts).flatMap(([name, act]) =>
    schemes.flatMap((scheme) =>
      ["en", "ar"].map((language) => ({
        name: `${language === "en" ? "" : `${language}-`}${name}-${scheme}`,
        state: stages[name] ?? "twenty-reports",
        scheme,
        act,
        ...popup,
        ...english,
        language,
      })),
    ),
  );
}

/** Arabic, whose views are mirrored, in full; German and Russian, the longest, where there is most to read. */
function otherLanguages(names: StateNames): Shot[] {
  const normal = { textSize: "normal" } as const;
  const mirrored = schemes.flatMap((scheme) => [
    ...names.reading.flatMap((state) =>
      surfaces.map(({ label, ...size }) => ({
        name: `ar-${state}-${label}-${scheme}`,
        state,
        scheme,
        language: "ar",
        ...size,
        ...normal,
      })),
    ),
    ...names.pages.map((state) => ({
      name: `ar-${state}-${scheme}`,
      state,
      scheme,
      language: "ar",
      ...page,
      ...normal,
    })),
  ]);
  const long = ["de", "ru", "fr", "es", "pt-BR"].flatMap((language) =>
    [...wordy, ...names.pages].map((state) => ({
      name: `${language}-${state}-narrow`,
      state,
      scheme: language === "de" ? ("dark" as const) : ("light" as const),
      language,
      ...panel,
      width: 320,
      ...normal,
    })),
  );
  return [...mirrored, ...long];
}

function textSizes(): Shot[] {
  return (["small", "large"] as const).flatMap((textSize) =>
    ["rich", "branches", "retold", "twenty-reports", "long-words", "options", "welcome"].flatMap((state) =>
      ["en", "ar"].map((language) => ({
        name: `${language === "en" ? "" : `${language}-`}${state}-text-${textSize}`,
        state,
        scheme: language === "en" ? ("light" as const) : ("dark" as const),
        language,
        textSize,
        ...panel,
      })),
    ),
  );
}

/** As WCAG 1.4.4 and 1.4.10 ask for: text twice as large in the narrowest panel. */
function doubledText(names: StateNames): Shot[] {
  return ["en", "de", "ru", "ar"].flatMap((language) =>
    ["rich", "branches", "sixty-reports", "long-words", ...names.pages].map((state) => ({
      name: `${state}-doubled-${language}`,
      state,
      scheme: "light" as const,
      language,
      textSize: "normal" as const,
      textPercent: 200,
      ...panel,
      width: 320,
    })),
  );
}

function forcedColours(): Shot[] {
  return schemes.flatMap((scheme) =>
    ["rich", "branches", "twenty-reports", "silenced", "options"].map((state) => ({
      name: `${state}-forced-${scheme}`,
      state,
      scheme,
      forcedColors: "active" as const,
      ...english,
      ...popup,
    })),
  );
}
