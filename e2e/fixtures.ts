import { test as base, type Page } from "@playwright/test";
import { ChromiumSession } from "./chromium-session";
import { makeProfile, removeProfile } from "./profile";
import { type RequestLog, startRequestLog } from "./request-log";
import { Sites } from "./sites";

interface Options {
  /** Origins that the reader granted in an earlier life of the profile: a request for them is answered at once. */
  grantedBefore: string[];
  /** Of the browser's own interface. */
  language: string;
}

interface Fixtures {
  requests: RequestLog;
  profile: string;
  session: ChromiumSession;
  sites: Sites;
  /** Opens the page of `sites` at the address in a new tab. */
  open(url: string): Promise<Page>;
}

/** Every test ends with: the extension asked the network for nothing. */
export const test = base.extend<Fixtures & Options>({
  grantedBefore: [[], { option: true }],
  language: ["en", { option: true }],
  // biome-ignore lint/correctness/noEmptyPattern: Playwright reads the needed fixtures from the pattern.
  requests: async ({}, use) => {
    const log = await startRequestLog();
    await use(log);
    await log.close();
  },
  profile: async ({ grantedBefore }, use) => {
    const folder = makeProfile(grantedBefore);
    await use(folder);
    removeProfile(folder);
  },
  session: async ({ profile, requests, language }, use) => {
    const session = await ChromiumSession.start(profile, {
      proxy: requests.address,
      headless: true,
      language,
    });
    await use(session);
    await session.close();
    base.expect(requests.foreignHosts(), "requests that left the machine").toEqual([]);
  },
  sites: async ({ session }, use) => {
    const sites = new Sites();
    await sites.routeIn(session.context);
    await use(sites);
    base.expect(sites.unexpected, "requests that no test page makes").toEqual([]);
  },
  open: async ({ session, sites }, use) => {
    await use(async (url) => {
      if (!sites.has(url)) throw new Error(`No page is put at ${url}.`);
      const page = await session.context.newPage();
      await page.goto(url);
      return page;
    });
  },
});

export const expect = base.expect;
