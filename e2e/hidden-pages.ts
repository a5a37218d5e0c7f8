import { readFileSync } from "node:fs";
import { setTimeout as sleep } from "node:timers/promises";
import { type Browser, chromium, type Page } from "@playwright/test";
import { portFile } from "./chromium-launch";

const ATTEMPTS = 50;
const PAUSE_MS = 100;

/** Popup and side panel, hidden from Playwright's own connection: a second one sees what was open before it. */
export class HiddenPages {
  private readonly attached: Browser[] = [];

  constructor(private readonly profile: string) {}

  /** The open page of the extension whose address ends with the file. Rejects where none opens in time. */
  async attachTo(file: string): Promise<Page> {
    const port = readFileSync(portFile(this.profile), "utf8").split("\n")[0];
    for (let attempt = 0; attempt < ATTEMPTS; attempt += 1) {
      const browser = await chromium.connectOverCDP(`http://127.0.0.1:${port}`);
      const pages = browser.contexts().flatMap((context) => context.pages());
      const found = pages.find((page) => page.url().endsWith(`/${file}`));
      if (found !== undefined) {
        this.attached.push(browser);
        return found;
      }
      await browser.close();
      await sleep(PAUSE_MS);
    }
    throw new Error(`${file} did not open.`);
  }

  async close(): Promise<void> {
    for (const browser of this.attached) await browser.close().catch(() => undefined);
  }
}
