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

  it("keeps the outlets' facts, and no more of them than can be shown", () => {
    const facts = { name: "x".repeat(5_000), country: "NO", owner: null, ownership: null, basis: null };
    const outlets = Object.fromEntries(Array.from({ length: 1_000 }, (_, index) => [`o${index}`, facts]));
    const stored = forStorage({ ...context, outlets });
    expect(Object.keys(stored.outlets ?? {})).toHaveLength(300);
    expect(stored.outlets?.o0?.name).toMatch(/^x{2000}…$/);
    expect(stored.outlets?.o0?.country).toBe("NO");
  });

  it("keeps what the views show, and changes nothing in the context itself", () => {
    const stored = forStorage(context);
    expect(stored.coverage).toEqual(context.coverage);
    expect(stored.article.title).toMatch(/^x{2000}…$/);
    expect(stored.article.body).toBe("");
    expect(context.article.body).toHaveLength(5_000_000);
  });
});
