import { parseHTML } from "linkedom";
import { describe, expect, it } from "vitest";
import { parsePage } from "./input";
import { limitDepth } from "./limit-depth";

const nested = (depth: number, inner: string) => `${"<div>".repeat(depth)}${inner}${"</div>".repeat(depth)}`;
const pageOf = (body: string) => `<html><head></head><body>${body}</body></html>`;

function depthOf(element: Element): number {
  let depth = 0;
  for (let at: Element | null = element; at !== null; at = at.parentElement) depth++;
  return depth;
}

describe("limitDepth", () => {
  it("leaves a page as it is whose elements browsers nest as deep", () => {
    const html = pageOf(`${nested(509, "<p>Ferry</p>")}<p>Pier <b>4</b></p>`);
    const { document } = parseHTML(html);
    const before = document.toString();
    limitDepth(document.documentElement as unknown as Element);
    expect(document.toString()).toBe(before);
  });

  it("puts deeper elements behind those that hold them, all of them in their order", () => {
    const inner = nested(3, "<p>One <i>two</i></p><p>three</p>");
    const document = parsePage(pageOf(`${nested(600, inner)}<p>four</p>`));
    const all = [...document.querySelectorAll("*")];
    expect(all).toHaveLength(3 + 603 + 4);
    expect(Math.max(...all.map(depthOf))).toBe(512);
    expect(document.body.textContent).toBe("One twothreefour");
  });

  it("takes no longer for a page that is nothing but openings", () => {
    const started = performance.now();
    const document = parsePage(pageOf("<div>".repeat(20_000)));
    expect(document.querySelectorAll("div")).toHaveLength(20_000);
    expect(performance.now() - started).toBeLessThan(5_000);
  });

  it("does nothing to an empty page", () => {
    expect(parsePage("").documentElement).toBeNull();
  });
});
