import { existsSync } from "node:fs";
import { join } from "node:path";
import { type BrowserContext, chromium, expect, type Worker } from "@playwright/test";
import { CHROMIUM } from "./browsers";
import { EXTENSION } from "./profile";

/** Without these Chromium itself asks for updates, accounts and models. */
const QUIET = [
  "--no-sandbox",
  "--disable-background-networking",
  "--disable-component-update",
  "--disable-sync",
  "--no-first-run",
  "--disable-quic",
];

/** What a busy machine may need until a new browser shows its first page; milliseconds. */
const SLOW_START = 30_000;

export interface StartOptions {
  /** Host and port of the proxy that all requests go through; null: none. */
  proxy: string | null;
  headless: boolean;
  /** Of the browser's own interface; English where it is absent. */
  language?: string;
}

export interface LaunchedChromium {
  context: BrowserContext;
  /** The extension's own. */
  serviceWorker: Worker;
}

/** Starts Chromium with the unpacked extension on the profile. Rejects where there is no Chromium. */
export async function launchChromium(
  profile: string,
  { proxy, headless, language = "en" }: StartOptions,
): Promise<LaunchedChromium> {
  if (CHROMIUM === null) throw new Error("No Chromium found: install it or set CHROMIUM to its program.");
  const isFirstStart = !existsSync(portFile(profile));
  const context = await chromium.launchPersistentContext(profile, {
    executablePath: CHROMIUM,
    headless,
    env: inLanguage(language),
    viewport: null,
    ignoreDefaultArgs: ["--disable-back-forward-cache"],
    args: [
      ...QUIET,
      ...(proxy === null ? [] : [`--proxy-server=http://${proxy}`]),
      `--lang=${language}`,
      "--remote-debugging-port=0",
      "--enable-unsafe-extension-debugging",
      "--window-size=1280,800",
      `--disable-extensions-except=${EXTENSION}`,
      `--load-extension=${EXTENSION}`,
    ],
  });
  const serviceWorker = context.serviceWorkers()[0] ?? (await context.waitForEvent("serviceworker"));
  // It takes the place of the active tab: nothing may be clicked before.
  if (isFirstStart) await welcomePage(context);
  return { context, serviceWorker };
}

/** Chromium writes the port of its debugger here. */
export function portFile(profile: string): string {
  return join(profile, "DevToolsActivePort");
}

/** The environment in which Chromium speaks the language: on Linux it asks for it there. */
function inLanguage(language: string): Record<string, string> {
  const inherited = Object.entries(process.env).flatMap(([name, value]) =>
    value === undefined ? [] : [[name, value] as const],
  );
  return { ...Object.fromEntries(inherited), LANGUAGE: language, LANG: language };
}

async function welcomePage(context: BrowserContext): Promise<void> {
  const isOpen = () => context.pages().some((page) => page.url().endsWith("/welcome.html"));
  await expect.poll(isOpen, { message: "the welcome page", timeout: SLOW_START }).toBe(true);
}
