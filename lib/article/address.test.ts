import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { hostOf, normaliseAddress } from "./address";

describe("normaliseAddress", () => {
  const page = "https://example.com/world/a-report";
  it.each([
    "http://example.com/world/a-report",
    "https://www.example.com/world/a-report/",
    "https://m.example.com/world/a-report",
    "https://amp.example.com./world/a-report",
    "https://EXAMPLE.com:443/world//a-report/amp/",
    "https://example.com/amp/world/a-report",
    "https://example.com/world/a-report?print=1",
    "https://example.com/world/a-report/print",
    "https://example.com/world/a-report?utm_source=x&fbclid=abc&gclid=1#top",
    "https://example.com/world/a-report?outputType=amp",
    "https://example.com/world/a-report/index.html",
    "https://example.com/world/a%2Dreport",
    "https://www.google.com/amp/s/www.example.com/world/a-report",
    "https://example-com.cdn.ampproject.org/c/s/example.com/world/a-report",
    "https://example-com.bing-amp.com/c/s/example.com/world/a-report",
    "https://example.com/world/a-report?amp=1",
    "https://example.com/world/a-report?amp",
    "https://example.com/world/a-report.amp",
    "https://example.com/world/a-report?view=mobile",
    "https://example.com/world/a-report?version=print&printMode=1",
    "https://touch.example.com/world/a-report",
    "http://mobile.www.example.com/world/a-report",
    "https://print.example.com/world/a-report",
    "https://web.archive.org/web/20160914083000/http://www.example.com:80/world/a-report",
    "https://web.archive.org/web/20160914083000id_/https://example.com/world/a-report?utm_medium=x",
    "http://web.archive.org/web/2016/example.com/world/a-report/",
    "https://archive.ph/20160914083000/https://m.example.com/world/a-report",
    "https://archive.is/2016.09.14-083000/https://example.com/world/a-report",
    "https://archive.today/o/AbC12/https://example.com/world/a-report",
    "https://example-com.translate.goog/world/a-report?_x_tr_sl=ru&_x_tr_tl=en",
    "https://web.archive.org/web/2016/https://www.google.com/amp/s/example.com/world/a-report",
  ])("knows %s as the same page", (address) => {
    expect(normaliseAddress(address)).toBe(page);
  });

  it("keeps parameters that name the page, in one order", () => {
    expect(normaliseAddress("http://example.com/?p=12&id=7")).toBe("https://example.com/?id=7&p=12");
    expect(normaliseAddress("http://example.com/news.php?id=7")).not.toBe(
      normaliseAddress("http://example.com/news.php"),
    );
  });

  it("keeps an archive's own pages, and what a copy's address holds besides", () => {
    expect(normaliseAddress("https://web.archive.org/about/")).toBe("https://web.archive.org/about");
    expect(normaliseAddress("https://archive.ph/AbC12")).toBe("https://archive.ph/AbC12");
    expect(normaliseAddress("https://web.archive.org/web/2016/http://example.com/?p=12")).toBe(
      "https://example.com/?p=12",
    );
    expect(normaliseAddress("https://old--times-example-co-uk.translate.goog/a")).toBe(
      "https://old-times.example.co.uk/a",
    );
  });

  it("keeps other hosts apart", () => {
    expect(hostOf("https://news.example.co.uk./x")).toBe("news.example.co.uk");
    expect(hostOf("https://m.co.uk/x")).toBe("m.co.uk");
    expect(hostOf("https://en.m.wikipedia.org/wiki/X")).toBe("en.wikipedia.org");
    expect(hostOf("mailto:a@example.com")).toBeNull();
  });

  it("upper-cases escapes and leaves what is no address alone", () => {
    expect(normaliseAddress("https://example.com/%d0%b0")).toBe("https://example.com/%D0%B0");
    expect(normaliseAddress(" about:blank ")).toBe("about:blank");
  });

  it("is idempotent", () => {
    const segment = fc.constantFrom(
      "amp",
      "index.amp.html",
      "print",
      "a.amp",
      "%",
      "%34%31",
      "%%34%31",
      "x",
      "..",
      "",
    );
    const address = fc.oneof(
      fc.webUrl({ withQueryParameters: true, withFragments: true }),
      fc
        .tuple(
          fc.constantFrom(
            "www.m.a.com",
            "m.co.uk",
            "a.com.",
            "amp.www.b.org:80",
            "web.archive.org/web/2016/http://a.com",
            "archive.ph/2016/https://web.archive.org/web/1",
            "a--b-co.translate.goog",
          ),
          fc.array(segment),
          fc.string(),
        )
        .map(([host, segments, query]) => `http://${host}/${segments.join("/")}?${query}`),
      fc.string(),
    );
    fc.assert(
      fc.property(address, (raw) => {
        const once = normaliseAddress(raw);
        expect(normaliseAddress(once)).toBe(once);
      }),
      { numRuns: 2000 },
    );
  });
});
