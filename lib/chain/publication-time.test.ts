import { describe, expect, it } from "vitest";
import { makeArticle, makeReport } from "../../test/make";
import type { Article, Report } from "../model";
import { isCertainlyBefore, writtenArticle, writtenReport } from "./publication-time";

function order(article: Partial<Article>, report: Partial<Report>) {
  const [mine, theirs] = [writtenArticle(makeArticle(article)), writtenReport(makeReport(report))];
  if (!mine || !theirs) return "unknown";
  if (isCertainlyBefore(mine, theirs)) return "article first";
  return isCertainlyBefore(theirs, mine) ? "report first" : "unknown";
}

describe("times of publication", () => {
  it("of days order only from two days on: a day begins in Kiribati a day before it does in Hawaii", () => {
    expect(order({ published: "2016-09-13" }, { published: "2016-09-13" })).toBe("unknown");
    expect(order({ published: "2016-09-13" }, { published: "2016-09-14" })).toBe("unknown");
    expect(order({ published: "2016-09-13" }, { published: "2016-09-15" })).toBe("article first");
    expect(order({ published: "2016-09-15" }, { published: "2016-09-13" })).toBe("report first");
  });

  it("of a month, a year or nothing order nothing", () => {
    expect(order({ published: "2016-09" }, { published: "2017-01-05" })).toBe("unknown");
    expect(order({ published: "2016-09-13" }, { published: "2018" })).toBe("unknown");
    expect(order({ published: null }, { published: "2018-01-01" })).toBe("unknown");
  });

  it("with their zones order from 14 hours on, since pages write local times as if of Greenwich", () => {
    const at = (publishedTime: string) => ({ published: publishedTime.slice(0, 10), publishedTime });
    expect(order(at("2016-09-13T08:00:00+03:00"), at("2016-09-13T18:00:00Z"))).toBe("unknown");
    expect(order(at("2016-09-13T08:00:00+03:00"), at("2016-09-13T19:00:00Z"))).toBe("article first");
    expect(order(at("2016-09-13T08:00:00"), at("2016-09-14T08:00:00"))).toBe("unknown");
  });

  it("tell nothing of an article that was changed after the report", () => {
    const updated = (value: string) => ({
      published: "2016-09-13",
      metadata: [{ property: "dateModified", value, where: "jsonld" as const }],
    });
    expect(order(updated("2016-09-14T10:00Z"), { published: "2016-09-20" })).toBe("article first");
    expect(order(updated("2016-09-20T10:00Z"), { published: "2016-09-20" })).toBe("unknown");
    const shown = (text: string) => ({
      published: "2016-09-13",
      lines: [{ text, zone: "header" as const, role: "date" as const, links: [] }],
    });
    expect(order(shown("13 September 2016, updated 19 September 2016"), { published: "2016-09-20" })).toBe(
      "unknown",
    );
    expect(order(shown("Updated this morning"), { published: "2016-09-20" })).toBe("unknown");
    expect(order(shown("Updated 14 September 2016"), { published: "2016-09-10" })).toBe("report first");
  });
});
