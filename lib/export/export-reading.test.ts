import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { ENGLISH } from "../../i18n/catalogue";
import { english } from "./english.test-data";
import { EXPORT_FORMATS, exportArticle, exportReading, exportReport } from "./export-reading";
import { fileName } from "./file-name";
import { article, context, hostileText, item } from "./made-up.test-data";
import { archivedAddress } from "./web-address";
import { EXPORT_KEYS } from "./words";

describe("exportReading", () => {
  it.each(EXPORT_FORMATS)("makes a file of %s", (format) => {
    const { name, type, text } = exportReading(context, format, english);
    expect(name).toMatch(
      /^headwater-2017-08-12-minister-says-the-upper-dam-will-be-open-by-autumn\.[a-z.]+$/,
    );
    expect(type).toMatch(/^[a-z]+\/[a-z.+-]+$/);
    expect(text.endsWith("\n")).toBe(true);
  });

  it("cites one report alone", () => {
    expect(exportReport(item("a"), "ris").text.match(/^TY/gm)).toHaveLength(1);
    expect(exportArticle(article, "bibtex").text).toContain("@article{harbourpost2017minister,");
  });

  it("finds all its words in the locale file", () => {
    const missing = EXPORT_KEYS.filter(
      (key) => !ENGLISH.lookUp(key, []) && !ENGLISH.lookUp(`${key}.other`, []),
    );
    expect(missing).toEqual([]);
  });
});

describe("fileName", () => {
  it("is safe on every file system, in any script", () => {
    fc.assert(
      fc.property(hostileText, hostileText, (title, published) => {
        const name = fileName({ title, published }, "bib");
        expect(name).toMatch(/^headwater(-[\p{L}\p{M}\p{N}]+)*\.bib$/u);
        expect(new TextEncoder().encode(name).length).toBeLessThanOrEqual(255);
      }),
    );
    expect(fileName({ title: "../../etc/passwd", published: null }, "md")).toBe("headwater-etc-passwd.md");
    expect(fileName({ title: "السد الأعلى", published: "2017" }, "ris")).toBe(
      "headwater-2017-السد-الأعلى.ris",
    );
    expect(fileName({ title: "𝔞".repeat(300), published: "2017-08-12" }, "csl.json").length).toBeLessThan(
      150,
    );
  });
});

describe("archivedAddress", () => {
  it("asks for the copy nearest to the published date, or for the newest", () => {
    expect(archivedAddress("https://a.example/b?c=d", "2017-08-12")).toBe(
      "https://web.archive.org/web/20170812/https://a.example/b?c=d",
    );
    expect(archivedAddress("https://a.example/", "2017")).toBe(
      "https://web.archive.org/web/2017/https://a.example/",
    );
    expect(archivedAddress("https://a.example/", null)).toBe(
      "https://web.archive.org/web/2/https://a.example/",
    );
    expect(archivedAddress("javascript:alert(1)", null)).toBeNull();
    expect(archivedAddress(null, "2017")).toBeNull();
  });
});
