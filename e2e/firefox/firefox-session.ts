import type { ChildProcess } from "node:child_process";
import { once } from "node:events";
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join, resolve } from "node:path";
import { Bidi, startFirefox } from "./bidi";

const EXTENSION = resolve(".output/firefox-mv3");
const EXTENSION_ID = "headwater@headwater.invalid";
/** Fixed, so that the extension's own pages have a known address. */
const UUID = "11111111-2222-4333-8444-555555555555";

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
    writeFileSync(join(profile, "user.js"), preferences(proxy));
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

  async clickToolbar(): Promise<void> {
    await this.evaluate(this.window, "headwaterTest.clickToolbar()");
  }

  /** The text of popup or sidebar; null where it is not open. */
  async textOf(view: View): Promise<string | null> {
    return (await this.inView(view, "document.body?.innerText ?? null")) as string | null;
  }

  /** The value of an expression in popup or sidebar; null where it is not open. */
  async inView(view: View, expression: string): Promise<unknown> {
    return this.reply(`headwaterTest.run(${JSON.stringify(view)}, ${JSON.stringify(expression)})`);
  }

  async press(view: View, selector: string): Promise<void> {
    await this.reply(`headwaterTest.press(${JSON.stringify(view)}, ${JSON.stringify(selector)})`);
  }

  isSidebarOpen(): Promise<unknown> {
    return this.evaluate(this.window, "SidebarController.isOpen");
  }

  /** Addresses of all tabs. */
  async tabs(): Promise<string[]> {
    const { contexts } = await this.bidi.send<{ contexts: { url: string }[] }>("browsingContext.getTree");
    return contexts.map(({ url }) => url);
  }

  async close(): Promise<void> {
    const gone = once(this.firefox, "exit");
    await this.bidi.close();
    const kill = setTimeout(() => this.firefox.kill("SIGKILL"), 5_000);
    await gone;
    clearTimeout(kill);
    rmSync(this.profile, { recursive: true, force: true, maxRetries: 10, retryDelay: 100 });
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

function preferences(proxy: string): string {
  const [host = "", port = ""] = proxy.split(":");
  const values = {
    "app.normandy.enabled": false,
    "app.update.enabled": false,
    "browser.aboutwelcome.enabled": false,
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
