import { type ChildProcess, spawn } from "node:child_process";
import { createHash } from "node:crypto";
import { existsSync, mkdtempSync, readFileSync, realpathSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { setTimeout as wait } from "node:timers/promises";
import WebSocket from "ws";
import { Trace } from "./trace";

const PLACES = ["/usr/bin/chromium", "/usr/bin/chromium-browser"];

export const CHROMIUM = process.env.CHROMIUM ?? PLACES.find((place) => existsSync(place)) ?? null;

/** Chromium derives the id of an unpacked extension from its path: sixteen bytes of SHA-256, as letters a to p. */
export function unpackedId(folder: string): string {
  const digest = createHash("sha256").update(realpathSync(folder)).digest("hex").slice(0, 32);
  return [...digest].map((digit) => String.fromCharCode(97 + Number.parseInt(digit, 16))).join("");
}

/**
 * A Chromium with unpacked extensions, driven through one page of each. No debugger is attached to the workers: it
 * would keep them alive and slow their start.
 */
export class BareChromium {
  private constructor(
    private readonly program: ChildProcess,
    private readonly profile: string,
    private readonly port: string,
    /** Path of the debugger of the browser itself. */
    private readonly path: string,
  ) {}

  static async start(extensions: string[]): Promise<BareChromium> {
    if (CHROMIUM === null) throw new Error("No Chromium found: install it or set CHROMIUM to its program.");
    const profile = mkdtempSync(join(tmpdir(), "headwater-bench-"));
    const program = spawn(
      CHROMIUM,
      [
        "--headless=new",
        "--no-sandbox",
        "--no-first-run",
        "--disable-background-networking",
        "--disable-component-update",
        "--disable-sync",
        "--remote-debugging-port=0",
        `--user-data-dir=${profile}`,
        `--disable-extensions-except=${extensions.join(",")}`,
        `--load-extension=${extensions.join(",")}`,
        "about:blank",
      ],
      { stdio: "ignore" },
    );
    const portFile = join(profile, "DevToolsActivePort");
    for (let tries = 0; !existsSync(portFile); tries++) {
      if (tries > 200) throw new Error("Chromium doesn't start.");
      await wait(100);
    }
    await wait(1_000);
    const [port = "", path = ""] = readFileSync(portFile, "utf8").split("\n");
    return new BareChromium(program, profile, port, path);
  }

  async open(url: string): Promise<BarePage> {
    const answer = await fetch(`http://127.0.0.1:${this.port}/json/new?${url}`, { method: "PUT" });
    const { webSocketDebuggerUrl } = (await answer.json()) as { webSocketDebuggerUrl: string };
    const page = await BarePage.attach(webSocketDebuggerUrl);
    await wait(500);
    return page;
  }

  /** Starts to record. */
  trace(): Promise<Trace> {
    return Trace.start(`ws://127.0.0.1:${this.port}${this.path}`);
  }

  async stop(): Promise<void> {
    const ended = new Promise((done) => this.program.once("exit", done));
    this.program.kill();
    await ended;
    rmSync(this.profile, { recursive: true, force: true, maxRetries: 10, retryDelay: 200 });
  }
}

interface Reply {
  id?: number;
  result?: { result?: { value?: unknown }; exceptionDetails?: { text: string } };
  error?: { message: string };
}

/** One page through the DevTools protocol. */
export class BarePage {
  private readonly waiting = new Map<number, (reply: Reply) => void>();
  private lastId = 0;

  private constructor(private readonly socket: WebSocket) {
    socket.on("message", (data) => {
      const reply = JSON.parse(String(data)) as Reply;
      if (reply.id !== undefined) this.waiting.get(reply.id)?.(reply);
    });
  }

  static async attach(address: string): Promise<BarePage> {
    const socket = new WebSocket(address);
    await new Promise((done, fail) => socket.once("open", done).once("error", fail));
    return new BarePage(socket);
  }

  async send(method: string, params: object = {}): Promise<Reply> {
    const id = ++this.lastId;
    const reply = await new Promise<Reply>((done) => {
      this.waiting.set(id, done);
      this.socket.send(JSON.stringify({ id, method, params }));
    });
    this.waiting.delete(id);
    if (reply.error) throw new Error(`${method}: ${reply.error.message}`);
    return reply;
  }

  /** The value of an expression that may be a promise. */
  async evaluate(expression: string): Promise<unknown> {
    const { result } = await this.send("Runtime.evaluate", {
      expression,
      awaitPromise: true,
      returnByValue: true,
    });
    if (result?.exceptionDetails)
      throw new Error(`${result.exceptionDetails.text} in ${expression.slice(0, 80)}`);
    return result?.result?.value;
  }

  /** Stops the workers of all extensions, as the browser does when they have been idle. */
  async stopWorkers(): Promise<void> {
    await this.send("ServiceWorker.enable");
    await this.send("ServiceWorker.stopAllWorkers");
    await this.send("ServiceWorker.disable");
    await wait(300);
  }
}
