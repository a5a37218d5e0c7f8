import { type Browser, type BrowserContext, expect, type Page, type Worker } from "@playwright/test";
import { launchChromium, type StartOptions } from "./chromium-launch";
import { HiddenPages } from "./hidden-pages";

declare const chrome: typeof import("wxt/browser").browser;

/** One run of Chromium with the unpacked extension: the reader's hands and eyes. */
export class ChromiumSession {
  private readonly tabIds = new WeakMap<Page, number>();
  private readonly hidden: HiddenPages;

  private constructor(
    readonly context: BrowserContext,
    private serviceWorker: Worker,
    profile: string,
  ) {
    this.hidden = new HiddenPages(profile);
  }

  /** Starts Chromium on a profile of `makeProfile`; on one that was used before, this is the browser's restart. */
  static async start(profile: string, options: StartOptions): Promise<ChromiumSession> {
    const { context, serviceWorker } = await launchChromium(profile, options);
    return new ChromiumSession(context, serviceWorker, profile);
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
    await this.pressToolbarButton(page);
    return this.hidden.attachTo("popup.html");
  }

  /** The click alone, of a page in front: one too busy to answer can't be brought there, nor its popup be looked into. */
  async pressToolbarButton(page: Page): Promise<void> {
    const session = await this.browser().newBrowserCDPSession();
    const targetId = await tabTargetOf(page, session);
    // Playwright's protocol types do not know the newer Extensions domain.
    const send = session.send.bind(session) as unknown as (
      method: string,
      parameters: object,
    ) => Promise<unknown>;
    await send("Extensions.triggerAction", { id: this.extensionId, targetId });
    await session.detach();
  }

  /** Opens the real side panel with a click in the real popup, on the button of that name. */
  async openSidePanel(popup: Page, name = "Open in side panel"): Promise<Page> {
    // The popup may close before Playwright has seen its own click end; the panel proves the click.
    await popup
      .getByRole("button", { name })
      .click()
      .catch(() => undefined);
    return this.hidden.attachTo("sidepanel.html");
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

  /** From now on downloads go to the folder under their own names; each connection to a popup would move them. */
  async saveDownloadsIn(folder: string): Promise<void> {
    const session = await this.browser().newBrowserCDPSession();
    // Not detached: that would undo it.
    await session.send("Browser.setDownloadBehavior", { behavior: "allow", downloadPath: folder });
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

  /** Ids of the sentences that say why a page could not be read. */
  storedReasons(): Promise<string[]> {
    return this.worker.evaluate(async () => {
      const stored = await chrome.storage.session.get<Record<string, { why?: { id: string } }>>(null);
      return Object.values(stored).flatMap(({ why }) => why?.id ?? []);
    });
  }

  async close(): Promise<void> {
    await this.hidden.close();
    await this.context.close();
  }

  private browser(): Browser {
    const browser = this.context.browser();
    if (browser === null) throw new Error("Playwright gives no handle on the browser.");
    return browser;
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
