import { describe, expect, it } from "vitest";
import type { ReadingContext } from "../lib/model";
import { forStorage } from "./stored-context";

const context = {
  status: "ok",
  article: {
    url: "https://post.example/",
    title: "x".repeat(1_000_000),
    body: "y".repeat(5_000_000),
    blocks: [{ kind: "paragraph", span: [0, 1], links: [] }],
    lines: [],
    metadata: [],
    relatedLinks: Array.from({ length: 10_000 }, (_, index) => ({
      title: `${index}`,
      url: "https://post.example/",
    })),
  },
  coverage: [{ id: "a", score: 1 }],
} as unknown as ReadingContext;

describe("forStorage", () => {
  it("makes the context of a hostile page small enough for hundreds of tabs", () => {
    expect(JSON.stringify(forStorage(context)).length).toBeLessThan(30_000);
  });

  it("keeps two hundred reports", () => {
    const coverage = Array.from({ length: 300 }, (_, index) => ({ id: `${index}` }));
    const stored = forStorage({ ...context, coverage } as unknown as ReadingContext);
    expect(stored.coverage).toHaveLength(200);
  });

  it("keeps what the views show, and changes nothing in the context itself", () => {
    const stored = forStorage(context);
    expect(stored.coverage).toEqual(context.coverage);
    expect(stored.article.title).toMatch(/^x{2000}…$/);
    expect(stored.article.body).toBe("");
    expect(context.article.body).toHaveLength(5_000_000);
  });
});
