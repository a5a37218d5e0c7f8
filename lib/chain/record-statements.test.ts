import { describe, expect, it } from "vitest";
import { cues } from "../../data/cues";
import { makeArticle } from "../../test/make";
import { articleOfText } from "../article/text-article";
import { LONG, names } from "../attribution/made-up.test-data";
import { readStatements } from "../attribution/read-statements";
import { bareReport } from "../pack/bare-report";
import { compilePack } from "../pack/compile";
import { openPack } from "../pack/open";
import { wordsComparer } from "./compare-words";
import { packTermWeights } from "./pack-term-weights";
import { traceQuotes } from "./quote-lineage";
import { recordStatements } from "./record-statements";

const QUOTE = "We will rebuild the northern quay before the winter storms come back to the harbour";
const TEXT = `Foreign Minister Ilya Berezin said at a news conference on Tuesday that the road is closed.\n\n“${QUOTE},” Berezin said.`;

const UNKNOWN = { title: null, outlet: null, byline: null, url: null };
const record = (text: string, language: string | null = "en") =>
  recordStatements(articleOfText({ ...UNKNOWN, text, language, published: "2016-09-14" }), names, cues);

describe("recordStatements", () => {
  it("keeps who, when and where, and of the words nothing but hashes", () => {
    const [statement, ...others] = record(TEXT);
    expect(others).toEqual([]);
    expect(statement).toMatchObject({
      speakerId: "ilya-berezin",
      occasion: "news conference",
      date: "2016-09-13",
      gist: null,
    });
    expect(statement?.quotes).toHaveLength(1);
    expect(JSON.stringify(statement)).not.toContain("quay");
  });

  it("detects the language that is not told, and finds nothing in one without words for it", () => {
    expect(record(`${TEXT}\n\n${LONG}`, null)).toHaveLength(1);
    expect(record("", null)).toEqual([]);
  });

  it("lets a lineage follow the words through a pack", () => {
    const texts = {
      first: TEXT,
      cut: TEXT.replace(" come back to the harbour", ""),
      other: TEXT.replace("northern", "old"),
    };
    const reports = Object.entries(texts).map(([id, text], day) =>
      bareReport({ id, language: "en", published: `2016-09-${14 + day}`, statements: record(text) }),
    );
    const pack = openPack(compilePack({ id: "t", name: "t", version: "1", reports }));
    const kept = Array.from({ length: pack.reports.count }, (_, at) => pack.reports.at(at));
    const article = makeArticle({ body: TEXT, published: "2016-09-20", language: "en" });
    const statements = readStatements({ ...article, published: "2016-09-14" }, names, cues);
    const compare = wordsComparer(article, names, packTermWeights(pack));
    const [lineage] = traceQuotes(article, statements, kept, compare);
    expect(lineage?.earliest).toEqual(["first"]);
    expect(lineage?.carriers.map(({ wording, shorter }) => [wording, shorter])).toEqual([
      ["verbatim", null],
      ["trimmed", "report"],
      ["changed", null],
    ]);
    expect(lineage?.carriers[2]?.changed).toEqual(["northern"]);
  });
});
