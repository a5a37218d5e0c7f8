import type { Locator, Page } from "@playwright/test";

/** What the reader sees in popup and side panel, by the words and roles on the screen. */
export class ReadingViewPage {
  constructor(readonly page: Page) {}

  get answer(): Locator {
    return this.page.getByRole("heading", { level: 1 });
  }

  get chain(): Locator {
    return this.page.getByRole("region", { name: "Where this article comes from" });
  }

  get coverage(): Locator {
    return this.page.getByRole("region", { name: "Related coverage" });
  }

  /** Of the coverage, with those folded under their origin. */
  get reports(): Locator {
    return this.coverage.locator("article.report");
  }

  get facts(): Locator {
    return this.page.getByRole("region", { name: "This article", exact: true });
  }

  get main(): Locator {
    return this.page.getByRole("main");
  }

  /** The buttons that mark a link's evidence in the page. */
  get showInPage(): Locator {
    return this.chain.getByRole("button", { name: /Show in page/ });
  }

  fact(name: string): Locator {
    return this.facts.locator(`dt:text-is("${name}") + dd`);
  }

  /** Addresses of the related reports in the order in which they are listed, with those folded under their origin. */
  coverageAddresses(): Promise<string[]> {
    return this.coverage
      .locator("a[href]")
      .evaluateAll((links) => links.map((link) => (link as HTMLAnchorElement).href));
  }
}
