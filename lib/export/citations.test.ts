import { parse, parseRIS } from "biblatex-csl-converter";
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { toBibtex } from "./bibtex";
import { type CitedReport, citedItem, citedReports } from "./cited-report";
import { toCsl } from "./csl";
import { context, hostileText, item } from "./made-up.test-data";
import { toRis } from "./ris";

/** Read by another library's parsers: what they understand is what a reader's reference manager gets. */
interface Read {
  title: string;
  url: string;
  outlet: string;
  date: string;
  author: string;
}

function plain(value: unknown): string {
  if (typeof value === "string") return value;
  if (!Array.isArray(value)) return "";
  return value.map((node: { text?: string; content?: unknown }) => node.text ?? plain(node.content)).join("");
}

function authors(value: unknown): string {
  const names = Array.isArray(value) ? value : [];
  return names
    .map(({ literal, given, family }) => plain(literal) || `${plain(given)} ${plain(family)}`.trim())
    .join("; ");
}

function readBack(text: string, format: "bibtex" | "ris"): Read[] {
  // Where a year stands apart, the parser of RIS passes over the date, which the reference managers read first.
  const { entries } = format === "bibtex" ? parse(text) : parseRIS(text.replace(/^PY.*$/gm, ""));
  return Object.values(entries).map(({ fields }) => ({
    title: plain(fields.title),
    url: plain(fields.url),
    outlet: plain(fields.journaltitle),
    date: plain(fields.date).replace(/\/+$/, "").replaceAll("/", "-"),
    author: authors(fields.author),
  }));
}

function expected(report: CitedReport): Partial<Read> {
  return { title: report.title ?? "", url: report.url ?? "", date: report.published ?? "" };
}

const WRITERS = { bibtex: toBibtex, ris: toRis } as const;

describe.each(["bibtex", "ris"] as const)("%s through another parser", (format) => {
  it("gives every report back, in every script and with as much date as is known", () => {
    const reports = citedReports(context);
    const read = readBack(WRITERS[format](reports), format);
    expect(read).toMatchObject(reports.map(expected));
    expect(read[0]).toMatchObject({ author: "Ines Varga", outlet: "Harbour Post" });
    expect(read[1]?.outlet).toBe("Lowland Courier");
  });

  it("keeps a long address in one piece", () => {
    const url = `https://a.example/${"b".repeat(200)}?a=1&b=%20_~#c`;
    expect(readBack(WRITERS[format](citedItem(item("long", { url }))), format)[0]?.url).toBe(url);
  });

  it("stays one whole record whatever the page says of itself", () => {
    fc.assert(
      fc.property(
        hostileText,
        hostileText,
        fc.webUrl({ withQueryParameters: true, withFragments: true }),
        (hostile, outlet, url) => {
          // The parser keeps the braces of a title that is all marks.
          const title = `Dam ${hostile}`;
          const [report] = citedItem(item("x", { title, outlet, url }));
          const text = WRITERS[format](report ? [report] : []);
          const read = readBack(`${text}${WRITERS[format](citedItem(item("after")))}`, format);
          expect(read).toHaveLength(2);
          expect(read[0]?.url).toBe(report?.url);
          expect(squeeze(read[0]?.title)).toBe(squeeze(report?.title));
          expect(read[1]?.title).toBe("Dam at Orsk to reopen before winter");
        },
      ),
    );
  });
});

/** The parser trims, gives some marks and white space a form of its own, and takes one Arabic letter for a mark of its own. */
function squeeze(text: string | null | undefined): string {
  return (text ?? "").normalize("NFC").replace(/[\s\u0870]+/g, "");
}

describe("CSL-JSON", () => {
  it("says what is known, and nothing of a report without headline and address", () => {
    expect(toCsl(citedReports(context))).toEqual([
      {
        id: "harbourpost2017minister",
        type: "article-newspaper",
        title: "Minister says the upper dam will be open by autumn",
        "container-title": "Harbour Post",
        author: [{ literal: "Ines Varga" }],
        issued: { "date-parts": [[2017, 8, 12]] },
        language: "en",
        URL: "https://harbour-post.example/world/dam",
      },
      expect.objectContaining({ id: "lowlandcourier2017orsk" }),
      expect.objectContaining({
        id: "valleyexample2017",
        issued: { "date-parts": [[2017, 8]] },
        language: "ar",
      }),
    ]);
  });

  it("never has two of one key, nor an address that runs code", () => {
    const reports = citedReports({
      ...context,
      coverage: [item("a"), item("b"), item("c", { url: "javascript:alert(1)" })],
    });
    expect(new Set(reports.map(({ key }) => key)).size).toBe(4);
    expect(reports.at(-1)?.url).toBeNull();
  });

  it("takes no day that does not exist for a date", () => {
    expect(toCsl(citedItem(item("x", { published: "2017-02-30" })))[0]).not.toHaveProperty("issued");
  });
});
