import { existsSync, readFileSync } from "node:fs";
import type { BrowserContext, Route } from "@playwright/test";

const SHARED = "../shared/seeds";

/** The news hosts of a test: pages at real or made-up addresses, served without a network. */
export class Sites {
  private readonly pages = new Map<string, { body: string | Buffer; contentType: string }>();
  /** Requests that reached neither a page of the test nor the extension itself. */
  readonly unexpected: string[] = [];

  put(url: string, html: string): void {
    this.putFile(url, withoutFavicon(html), "text/html; charset=utf-8");
  }

  putFile(url: string, body: string | Buffer, contentType: string): void {
    this.pages.set(url, { body, contentType });
  }

  /** Puts a page of test/pages at an address. */
  putOwnPage(url: string, slug: string): void {
    this.put(url, readFileSync(`test/pages/${slug}/source.html`, "utf8"));
  }

  has(url: string): boolean {
    return this.pages.has(url);
  }

  async routeIn(context: BrowserContext): Promise<void> {
    await context.route(/^https?:/, (route) => this.answer(route));
  }

  /** Answers with the page that stands at the address; any other request is noted and goes nowhere. */
  async answer(route: Route): Promise<void> {
    const url = route.request().url();
    const page = this.pages.get(url.replace(/#.*/, ""));
    if (page !== undefined && route.request().resourceType() === "document") return route.fulfill(page);
    this.unexpected.push(`${route.request().resourceType()} ${url}`);
    return route.abort();
  }
}

/** The browser fetches a page's favicon past every route; with an empty one there is nothing to fetch. */
function withoutFavicon(html: string): string {
  const icon = '<link rel="icon" href="data:,">';
  const start = /<!doctype[^>]*>|<head\b[^>]*>/i;
  return start.test(html) ? html.replace(start, (found) => found + icon) : icon + html;
}

/** The seed pages lie beside the project, not in it. */
export function seedPage(file: string): string | null {
  const path = `${SHARED}/${file}`;
  return existsSync(path) ? readFileSync(path, "utf8") : null;
}
