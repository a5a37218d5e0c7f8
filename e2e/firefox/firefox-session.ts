import type { ChildProcess } from "node:child_process";
import { once } from "node:events";
import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join, resolve } from "node:path";
import { expect } from "@playwright/test";
import { Bidi, startFirefox } from "./bidi";

const EXTENSION = resolve(".output/firefox-mv3");
const EXTENSION_ID = "headwater@headwater.invalid";
/** Fixed, so that the extension's own pages have a known address. */
const UUID = "11111111-2222-4333-8444-555555555555";
/** Of the profile: where the reader's downloads go. */
const DOWNLOADS = "downloads";

type View = "popup" | "sidebar";

interface Evaluated {
  type: "success" | "exception";
  result: { value?: unknown };
  exceptionDetails?: { text: string };
}

interface BlockedRequest {
  isBlocked: boolean;
  request: { request: string; url: string };
}

/** One run of Firefox with the temporary add-on; news hosts are answered without a network. */
export class FirefoxSession {
  private readonly pages = new Map<string, string>();
  /** Requests that no page of the test makes. */
  readonly unexpected: string[] = [];

  private constructor(
    private readonly bidi: Bidi,
    private readonly firefox: ChildProcess,
    private readonly profile: string,
    private readonly window: string,
  ) {}

  static async start(program: string, proxy: string): Promise<FirefoxSession> {
    const profile = mkdtempSync(join(tmpdir(), "headwater-firefox-"));
    mkdirSync(join(profile, DOWNLOADS));
    writeFileSync(join(profile, "user.js"), preferences(proxy, join(profile, DOWNLOADS)));
    const firefox = startFirefox(program, profile);
    const bidi = await Bidi.connect(firefox);
    const tree = await bidi.send<{ contexts: { context: string }[] }>("browsingContext.getTree", {
      "moz:scope": "chrome",
    });
    const session = new FirefoxSession(bidi, firefox, profile, tree.contexts[0]?.context ?? "");
    await session.answerRequests();
    await bidi.send("webExtension.install", { extensionData: { type: "path", path: EXTENSION } });
    const helpers = readFileSync(new URL("./chrome-helpers.js", import.meta.url), "utf8");
    await session.evaluate(session.window, `${helpers.replaceAll("EXTENSION_ID", EXTENSION_ID)}; "ready"`);
    return session;
  }

  put(url: string, html: string): void {
    this.pages.set(url, html);
  }

  /** Opens the address in a new tab in front. Gives what evaluates an expression in its page. */
  async open(url: string): Promise<(expression: string) => Promise<unknown>> {
    const { context } = await this.bidi.send<{ context: string }>("browsingContext.create", { type: "tab" });
    await this.bidi.send("browsingContext.navigate", { context, url, wait: "complete" });
    await this.bidi.send("browsingContext.activate", { context });
    return (expression) => this.evaluate(context, expression);
  }

  /** A page of the extension in a new tab in front. */
  openOwnPage(file: string): ReturnType<FirefoxSession["open"]> {
    return this.open(`moz-extension://${UUID}/${file}`);
  }

  /** Brings the tab that shows the address to the front. */
  async bringToFront(url: string): Promise<void> {
    const tab = (await this.contexts()).find((context) => context.url === url);
    if (tab === undefined) throw new Error(`No tab shows ${url}.`);
    await this.bidi.send("browsingContext.activate", { context: tab.context });
  }

  async clickToolbar(): Promise<void> {
    await this.evaluate(this.window, "headwaterTest.clickToolbar()");
  }

  /** A click on an open popup's button would close it. */
  async closePopup(): Promise<void> {
    await this.evaluate(this.window, "headwaterTest.closePopup()");
    const isOpen = () => this.evaluate(this.window, "headwaterTest.view('popup') !== null");
    await expect.poll(isOpen, { message: "the open popup" }).toBe(false);
  }

  /** The text of popup or sidebar; null where it is not open. */
  async textOf(view: View): Promise<string | null> {
    return (await this.inView(view, "document.body?.innerText ?? null")) as string | null;
  }

  /** The value of an expression in popup or sidebar; null where it is not open. */
  async inView(view: View, expression: string): Promise<unknown> {
    return this.reply(`headwaterTest.run(${JSON.stringify(view)}, ${JSON.stringify(expression)})`);
  }

  /** A click on the first element that matches, as soon as it is there. */
  async press(view: View, selector: string): Promise<void> {
    const isThere = `document.querySelector(${JSON.stringify(selector)}) !== null`;
    await expect.poll(() => this.inView(view, isThere), { message: `${selector} in the ${view}` }).toBe(true);
    await this.reply(`headwaterTest.press(${JSON.stringify(view)}, ${JSON.stringify(selector)})`);
  }

  isSidebarOpen(): Promise<unknown> {
    return this.evaluate(this.window, "SidebarController.isOpen");
  }

  /** Addresses of all tabs. */
  async tabs(): Promise<string[]> {
    return (await this.contexts()).map(({ url }) => url);
  }

  /** What was saved so far: of each file its name, and its text below. */
  saved(): string[] {
    const folder = join(this.profile, DOWNLOADS);
    return readdirSync(folder).map((name) => `${name}\n${readFileSync(join(folder, name), "utf8")}`);
  }

  async close(): Promise<void> {
    const gone = once(this.firefox, "exit");
    await this.bidi.close();
    const kill = setTimeout(() => this.firefox.kill("SIGKILL"), 5_000);
    await gone;
    clearTimeout(kill);
    rmSync(this.profile, { recursive: true, force: true, maxRetries: 10, retryDelay: 100 });
  }

  private async contexts(): Promise<{ context: string; url: string }[]> {
    const tree = await this.bidi.send<{ contexts: { context: string; url: string }[] }>(
      "browsingContext.getTree",
    );
    return tree.contexts;
  }

  private async reply(expression: string): Promise<unknown> {
    const answer = await this.evaluate(this.window, expression);
    if (typeof answer !== "string") return null;
    const { value, error } = JSON.parse(answer) as { value?: unknown; error?: string };
    if (error !== undefined) throw new Error(error);
    return value ?? null;
  }

  private async evaluate(context: string, expression: string): Promise<unknown> {
    const evaluated = await this.bidi.send<Evaluated>("script.evaluate", {
      expression,
      target: { context },
      awaitPromise: true,
    });
    if (evaluated.type === "exception") throw new Error(evaluated.exceptionDetails?.text ?? "exception");
    return evaluated.result.value;
  }

  private async answerRequests(): Promise<void> {
    this.bidi.on<BlockedRequest>("network.beforeRequestSent", ({ isBlocked, request }) => {
      if (isBlocked) void this.answer(request);
    });
    await this.bidi.send("session.subscribe", { events: ["network.beforeRequestSent"] });
    const urlPatterns = ["http", "https"].map((protocol) => ({ type: "pattern", protocol }));
    await this.bidi.send("network.addIntercept", { phases: ["beforeRequestSent"], urlPatterns });
  }

  private async answer({ request, url }: BlockedRequest["request"]): Promise<void> {
    const html = this.pages.get(url);
    if (html === undefined) {
      this.unexpected.push(url);
      return void (await this.bidi.send("network.failRequest", { request }).catch(() => undefined));
    }
    const headers = [{ name: "Content-Type", value: { type: "string", value: "text/html; charset=utf-8" } }];
    const body = { type: "string", value: html };
    await this.bidi.send("network.provideResponse", {
      request,
      statusCode: 200,
      reasonPhrase: "OK",
      headers,
      body,
    });
  }
}

function preferences(proxy: string, downloads: string): string {
  const [host = "", port = ""] = proxy.split(":");
  const values = {
    "app.normandy.enabled": false,
    "app.update.enabled": false,
    "browser.aboutwelcome.enabled": false,
    "browser.download.alwaysOpenPanel": false,
    "browser.download.dir": downloads,
    // The folder named above.
    "browser.download.folderList": 2,
    "browser.newtabpage.enabled": false,
    "browser.shell.checkDefaultBrowser": false,
    "browser.startup.homepage_override.mstone": "ignore",
    "browser.startup.page": 0,
    "datareporting.policy.dataSubmissionEnabled": false,
    "extensions.autoDisableScopes": 0,
    "extensions.webextOptionalPermissionPrompts": false,
    "extensions.webextensions.uuids": JSON.stringify({ [EXTENSION_ID]: UUID }),
    "network.captive-portal-service.enabled": false,
    "network.connectivity-service.enabled": false,
    "network.prefetch-next": false,
    "network.dns.disablePrefetch": true,
    "network.http.speculative-parallel-limit": 0,
    "network.proxy.type": 1,
    "network.proxy.http": host,
    "network.proxy.http_port": Number(port),
    "network.proxy.ssl": host,
    "network.proxy.ssl_port": Number(port),
    "toolkit.telemetry.enabled": false,
  };
  return Object.entries(values)
    .map(([name, value]) => `user_pref(${JSON.stringify(name)}, ${JSON.stringify(value)});`)
    .join("\n");
}
