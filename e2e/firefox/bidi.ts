import { type ChildProcess, spawn } from "node:child_process";
import WebSocket from "ws";

const START = 60_000;
const ANSWER = 20_000;

interface Reply {
  id?: number;
  type: string;
  method?: string;
  params?: unknown;
  result?: unknown;
  error?: string;
  message?: string;
}

/** A connection to Firefox's own WebDriver BiDi: the one protocol that also drives pages of an extension. */
export class Bidi {
  private next = 0;
  private readonly waiting = new Map<number, { resolve(value: unknown): void; reject(error: Error): void }>();
  private readonly listeners: { method: string; listener(params: unknown): void }[] = [];

  private constructor(private readonly socket: WebSocket) {
    socket.on("message", (data) => this.receive(JSON.parse(String(data)) as Reply));
  }

  static async connect(firefox: ChildProcess): Promise<Bidi> {
    const socket = new WebSocket(`${await addressOf(firefox)}/session`);
    await new Promise<void>((resolve, reject) => {
      socket.once("open", resolve);
      socket.once("error", reject);
    });
    const bidi = new Bidi(socket);
    await bidi.send("session.new", { capabilities: {} });
    return bidi;
  }

  /** Sends a command. Rejects with the browser's error, or where no answer comes. */
  send<Result = unknown>(method: string, params: object = {}): Promise<Result> {
    this.next += 1;
    const id = this.next;
    return new Promise<Result>((resolve, reject) => {
      const late = setTimeout(() => reject(new Error(`No answer to ${method}.`)), ANSWER);
      this.waiting.set(id, {
        resolve(value) {
          clearTimeout(late);
          resolve(value as Result);
        },
        reject(error) {
          clearTimeout(late);
          reject(error);
        },
      });
      this.socket.send(JSON.stringify({ id, method, params }));
    });
  }

  on<Params>(method: string, listener: (params: Params) => void): void {
    this.listeners.push({ method, listener: (params) => listener(params as Params) });
  }

  async close(): Promise<void> {
    await this.send("browser.close").catch(() => undefined);
    this.socket.close();
  }

  private receive(reply: Reply): void {
    if (reply.id === undefined) {
      for (const { method, listener } of this.listeners) if (method === reply.method) listener(reply.params);
      return;
    }
    const waiting = this.waiting.get(reply.id);
    this.waiting.delete(reply.id);
    if (reply.type === "error") waiting?.reject(new Error(`${reply.error}: ${reply.message}`));
    else waiting?.resolve(reply.result);
  }
}

/** Starts a program of Firefox; the arguments make it listen. */
export function startFirefox(program: string, profile: string): ChildProcess {
  const args = ["--profile", profile, "--no-remote", "--headless", "--remote-debugging-port=0"];
  return spawn(program, [...args, "--remote-allow-system-access", "--width=1280", "--height=800"], {
    stdio: ["ignore", "ignore", "pipe"],
  });
}

function addressOf(firefox: ChildProcess): Promise<string> {
  return new Promise((resolve, reject) => {
    let said = "";
    const late = setTimeout(() => reject(new Error(`Firefox did not start: ${said.slice(-500)}`)), START);
    firefox.stderr?.on("data", (data) => {
      said += String(data);
      const address = /WebDriver BiDi listening on (ws:\S+)/.exec(said)?.[1];
      if (address === undefined) return;
      clearTimeout(late);
      resolve(address);
    });
  });
}
