import { existsSync, readFileSync } from "node:fs";
import { join } from "node:path";
import {
  type Browser,
  type BrowserContext,
  chromium,
  expect,
  type Page,
  type Worker,
} from "@playwright/test";
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

declare const chrome: typeof import("wxt/browser").browser;

export interface StartOptions {
  /** Host and port of the proxy that all requests go through; null: none. */
  proxy: string | null;
  headless: boolean;
  /** Of the browser's own interface; English where it is absent. */
  language?: string;
}

/** One run of Chromium with the unpacked extension: the reader's hands and eyes. */
export class ChromiumSession {
  private readonly attached: Browser[] = [];
  private readonly tabIds = new WeakMap<Page, number>();

  private constructor(
    readonly context: BrowserContext,
    private serviceWorker: Worker,
    private readonly profile: string,
  ) {}

  /** Starts Chromium on a profile of `makeProfile`; on one that was used before, this is the browser's restart. */
  static async start(profile: string, options: StartOptions): Promise<ChromiumSession> {
    if (CHROMIUM === null) throw new Error("No Chromium found: install it or set CHROMIUM to its program.");
    const { language = "en" } = options;
    const isFirstStart = !existsSync(portFile(profile));
    const context = await chromium.launchPersistentContext(profile, {
      executablePath: CHROMIUM,
      headless: options.headless,
      env: inLanguage(language),
      viewport: null,
      ignoreDefaultArgs: ["--disable-back-forward-cache"],
      args: [
        ...QUIET,
        ...(options.proxy === null ? [] : [`--proxy-server=http://${options.proxy}`]),
        `--lang=${language}`,
        "--remote-debugging-port=0",
        "--enable-unsafe-extension-debugging",
        "--window-size=1280,800",
        `--disable-extensions-except=${EXTENSION}`,
        `--load-extension=${EXTENSION}`,
      ],
    });
    const worker = context.serviceWorkers()[0] ?? (await context.waitForEvent("serviceworker"));
    // It takes the place of the active tab: nothing may be clicked before.
    if (isFirstStart) await welcomePage(context);
    return new ChromiumSession(context, worker, profile);
  }

  get worker(): Worker {
    return this.serviceWorker;
  }

  get extensionId(): string {
    return new URL(this.worker.url()).host;
  }

  /** A page of the extension in a tab of its own. */
  async openOwnPage(file: string): Promise<Page> {
    const page = await this.context.newPage();
    await page.goto(`chrome-extension://${this.extensionId}/${file}`);
    return page;
  }

  /** A real click on the toolbar button while `page` is the active tab; gives the real popup. */
  async clickToolbar(page: Page): Promise<Page> {
    await page.bringToFront();
    await this.tabIdOf(page);
    return this.clickToolbarOfFrontTab(page);
  }

  /** The same where `page` is in front already: a page too busy to answer can't be brought there. */
  async clickToolbarOfFrontTab(page: Page): Promise<Page> {
    const browser = this.context.browser();
    if (browser === null) throw new Error("Playwright gives no handle on the browser.");
    const session = await browser.newBrowserCDPSession();
    const targetId = await tabTargetOf(page, session);
    // Playwright's protocol types do not know the newer Extensions domain.
    const send = session.send.bind(session) as unknown as (
      method: string,
      parameters: object,
    ) => Promise<unknown>;
    await send("Extensions.triggerAction", { id: this.extensionId, targetId });
    await session.detach();
    return this.attachTo("popup.html");
  }

  /** Opens the real side panel with a click in the real popup. */
  async openSidePanel(popup: Page): Promise<Page> {
    // The popup may close before Playwright has seen its own click end; the panel proves the click.
    await popup
      .getByRole("button", { name: "Open in side panel" })
      .click()
      .catch(() => undefined);
    return this.attachTo("sidepanel.html");
  }

  /** The registered gate: where it runs and where not; null where it is not registered. */
  gate(): Promise<{ matches: string[]; excludeMatches: string[] } | null> {
    return this.worker.evaluate(async () => {
      const [gate] = await chrome.scripting.getRegisteredContentScripts();
      return gate ? { matches: gate.matches ?? [], excludeMatches: gate.excludeMatches ?? [] } : null;
    });
  }

  grantedOrigins(): Promise<string[]> {
    return this.worker.evaluate(async () => (await chrome.permissions.getAll()).origins ?? []);
  }

  /** As the reader does in the browser's own settings. */
  async takeBack(origin: string): Promise<void> {
    await this.worker.evaluate((taken) => chrome.permissions.remove({ origins: [taken] }), origin);
  }

  /** What Chromium tells the reader before it installs the extension. */
  installWarnings(): Promise<string[]> {
    return this.worker.evaluate(() => {
      const manifest = JSON.stringify(chrome.runtime.getManifest());
      return chrome.management.getPermissionWarningsByManifest(manifest);
    });
  }

  /** From now on the reader refuses every permission prompt that this page raises; a reload ends it. */
  async refusePrompts(page: Page): Promise<void> {
    await page.evaluate(() => {
      chrome.permissions.request = async () => false;
    });
  }

  /** Reloads the extension, as an update does: what it registered is gone, what was granted stays. */
  async reloadExtension(): Promise<void> {
    await this.worker.evaluate(() => void setTimeout(() => chrome.runtime.reload(), 100));
    const ownPage = async () => {
      const page = await this.openOwnPage("options.html").catch(() => null);
      await page?.close();
      return page !== null;
    };
    await expect.poll(ownPage, { message: "the reloaded extension" }).toBe(true);
    await expect.poll(() => this.context.serviceWorkers().length, { message: "its service worker" }).toBe(1);
    this.serviceWorker = this.context.serviceWorkers()[0] ?? this.serviceWorker;
  }

  /** The badge of the tab that shows `page`. */
  async badge(page: Page): Promise<string> {
    const tabId = await this.tabIdOf(page);
    return this.worker.evaluate((id) => chrome.action.getBadgeText({ tabId: id }), tabId);
  }

  async expectBadge(page: Page, text: string | RegExp): Promise<void> {
    await expect.poll(() => this.badge(page), { message: "toolbar badge", timeout: 10_000 }).toMatch(text);
  }

  /** Kills the service worker, as the browser does after half a minute of silence. */
  async stopWorker(): Promise<void> {
    const page = await this.openOwnPage("reveal.css");
    const session = await this.context.newCDPSession(page);
    await session.send("ServiceWorker.enable");
    await session.send("ServiceWorker.stopAllWorkers");
    await page.close();
  }

  /** How far the reading of each tab is that has one. */
  storedPhases(): Promise<string[]> {
    return this.worker.evaluate(async () => {
      const stored = await chrome.storage.session.get<Record<string, { phase: string }>>(null);
      return Object.values(stored).map(({ phase }) => phase);
    });
  }

  async close(): Promise<void> {
    for (const browser of this.attached) await browser.close().catch(() => undefined);
    await this.context.close();
  }

  /** Asked for only once: the tab has to be the active one for it, and that closes an open popup. */
  private async tabIdOf(page: Page): Promise<number> {
    const known = this.tabIds.get(page);
    if (known !== undefined) return known;
    await page.bringToFront();
    const id = await this.worker.evaluate(async () => {
      const [tab] = await chrome.tabs.query({ active: true, lastFocusedWindow: true });
      return tab?.id;
    });
    if (id === undefined) throw new Error("No active tab.");
    this.tabIds.set(page, id);
    return id;
  }

  /** Popup and side panel are hidden from Playwright's own connection: a second one sees what was open before it. */
  private async attachTo(file: string): Promise<Page> {
    const port = readFileSync(portFile(this.profile), "utf8").split("\n")[0];
    for (let attempt = 0; attempt < 50; attempt += 1) {
      const browser = await chromium.connectOverCDP(`http://127.0.0.1:${port}`);
      const pages = browser.contexts().flatMap((context) => context.pages());
      const found = pages.find((page) => page.url().endsWith(`/${file}`));
      if (found !== undefined) {
        this.attached.push(browser);
        return found;
      }
      await browser.close();
      await new Promise((done) => setTimeout(done, 100));
    }
    throw new Error(`${file} did not open.`);
  }
}

/** The environment in which Chromium speaks the language: on Linux it asks for it there. */
function inLanguage(language: string): Record<string, string> {
  const inherited = Object.entries(process.env).flatMap(([name, value]) =>
    value === undefined ? [] : [[name, value] as const],
  );
  return { ...Object.fromEntries(inherited), LANGUAGE: language, LANG: language };
}

/** Chromium writes the port of its debugger here. */
function portFile(profile: string): string {
  return join(profile, "DevToolsActivePort");
}

async function welcomePage(context: BrowserContext): Promise<void> {
  const isWelcome = (page: Page) => page.url().endsWith("/welcome.html");
  await expect.poll(() => context.pages().some(isWelcome), { message: "the welcome page" }).toBe(true);
}

type BrowserSession = Awaited<ReturnType<Browser["newBrowserCDPSession"]>>;

/** The target of the tab around a page; no two tabs of a journey may stand on the same address. */
async function tabTargetOf(page: Page, session: BrowserSession): Promise<string> {
  const { targetInfos } = await session.send("Target.getTargets", { filter: [{ type: "tab" }] });
  const [target, other] = targetInfos.filter((info) => info.url === page.url());
  if (target === undefined || other !== undefined)
    throw new Error(`Not exactly one tab shows ${page.url()}.`);
  return target.targetId;
}
