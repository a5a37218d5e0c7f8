import { DOMParser } from "@xmldom/xmldom";
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import type { ReadingContext } from "../model";
import { layOutChain } from "./chain-layout";
import { chainSvg } from "./chain-svg";
import { english } from "./english.test-data";
import { article, context, hostileText, link, words } from "./made-up.test-data";
import { directionOfText, widthInEm, wrapped } from "./svg-text";

function parse(svg: string) {
  const strict = new DOMParser({
    onError: (level, message) => {
      if (level !== "warning") throw new Error(message);
    },
  });
  return strict.parseFromString(svg, "image/svg+xml");
}

function textsOf(read: ReadingContext, direction: "ltr" | "rtl" = "ltr") {
  const texts = parse(chainSvg(read, { ...english, direction })).getElementsByTagName("text");
  return Array.from(texts, (text) => ({
    text: text.textContent ?? "",
    x: Number(text.getAttribute("x")),
    direction: text.getAttribute("direction"),
    anchor: text.getAttribute("text-anchor"),
  }));
}

describe("the picture of the chain", () => {
  it("names itself, describes its links and shows every source with its end", () => {
    const document = parse(chainSvg(context, english));
    expect(document.getElementsByTagName("title")[0]?.textContent).toBe(
      "Source chain of “Minister says the upper dam will be open by autumn”",
    );
    expect(document.getElementsByTagName("desc")[0]?.textContent).toContain("Northline quotes Tomas Beregi.");
    const texts = textsOf(context).map(({ text }) => text);
    expect(texts).toEqual(
      expect.arrayContaining([
        "Northline",
        "Tomas Beregi",
        "◆ Origin",
        "○ Not in this pack",
        "shares text with",
      ]),
    );
  });

  it("draws what is inferred with dashes", () => {
    const paths = Array.from(parse(chainSvg(context, english)).getElementsByTagName("path"), (path) =>
      path.hasAttribute("stroke-dasharray"),
    );
    expect(paths).toEqual([false, true, true, false]);
    const links = context.chain.links.map((sure) => ({ ...sure, confidence: 0.89 }));
    const unsure = chainSvg({ ...context, chain: { ...context.chain, links } }, english);
    expect(unsure.match(/<path [^>]*stroke-dasharray/g)).toHaveLength(4);
  });

  it("is well-formed whatever the page says, and runs nothing", () => {
    fc.assert(
      fc.property(hostileText, hostileText, (text, id) => {
        const nodes = [...context.chain.nodes, { ...context.chain.nodes[1], id }].map((node) => ({
          ...context.chain.nodes[1],
          ...node,
          name: text,
          detail: text,
        })) as ReadingContext["chain"]["nodes"];
        const links = [
          link("article", id, "cites", { evidence: [words(text)] }),
          link(id, "article", "quotes"),
        ];
        const svg = chainSvg(
          { ...context, article: { ...article, title: text }, chain: { nodes, links } },
          english,
        );
        const names = new Set(Array.from(parse(svg).getElementsByTagName("*"), ({ tagName }) => tagName));
        expect(
          [...names].every((name) =>
            ["svg", "title", "desc", "rect", "g", "path", "circle", "text"].includes(name),
          ),
        ).toBe(true);
      }),
    );
  });

  it("runs to the left where the reader's language does; Arabic names stand at their right edge in both", () => {
    const name = "توماس بيريغي";
    const arabic = {
      ...context,
      chain: {
        ...context.chain,
        nodes: context.chain.nodes.map((node) => (node.kind === "statement" ? { ...node, name } : node)),
      },
    };
    const at = (direction: "ltr" | "rtl", text: string) =>
      textsOf(arabic, direction).find((found) => found.text === text);
    expect(at("ltr", "Northline")?.x).toBeLessThan(at("ltr", name)?.x ?? 0);
    expect(at("rtl", "Northline")?.x).toBeGreaterThan(at("rtl", name)?.x ?? 0);
    expect(at("ltr", name)).toMatchObject({ direction: "rtl", anchor: "start" });
    expect(at("rtl", "Northline")).toMatchObject({ direction: "ltr", anchor: "start" });
  });
});

describe("layOutChain", () => {
  const node = (id: string) => ({
    ...context.chain.nodes[1],
    id,
    kind: "outlet" as const,
    name: id,
    detail: null,
    url: null,
    date: null,
    dateFrom: null,
    end: null,
  });
  const placesOf = (ids: string, ...links: string[]) =>
    Object.fromEntries(
      layOutChain({
        nodes: [...ids].map(node),
        links: links.map(([from = "", to = ""]) => link(from, to, "cites")),
      }).places.map(({ node: { id }, column, row }) => [id, [column, row]]),
    );

  it("puts a source behind all that lead to it, and a parent in the middle of its sources", () => {
    expect(placesOf("abcd", "ab", "ac", "bd", "ad")).toEqual({
      a: [0, 0.5],
      b: [1, 0],
      c: [1, 1],
      d: [2, 0],
    });
  });

  it("keeps its head in circles and alone", () => {
    expect(placesOf("abc", "ab", "bc", "ca", "aa", "ax")).toEqual({ a: [0, 0], b: [1, 0], c: [2, 0] });
    expect(placesOf("ab")).toEqual({ a: [0, 0], b: [0, 1] });
    expect(layOutChain({ nodes: [], links: [] }).places).toEqual([]);
  });

  it("never puts two sources in one place", () => {
    const ids = fc.constantFrom(..."abcdefgh");
    fc.assert(
      fc.property(fc.array(fc.tuple(ids, ids), { maxLength: 20 }), (pairs) => {
        const places = Object.values(placesOf("abcdefgh", ...pairs.map((pair) => pair.join(""))));
        expect(new Set(places.map(String)).size).toBe(8);
      }),
    );
  });
});

describe("lines of text", () => {
  it("hold no more than their width, and say that there was more", () => {
    fc.assert(
      fc.property(hostileText, (text) => {
        const lines = wrapped(text, 12, 3);
        expect(lines.length).toBeLessThanOrEqual(3);
        for (const line of lines) expect(widthInEm(line)).toBeLessThan(13.5);
      }),
    );
    expect(wrapped("one two three four", 5, 2)).toEqual(["one two", "three…"]);
  });

  it("run as their first letter does", () => {
    expect(directionOfText("12 السد dam", "ltr")).toBe("rtl");
    expect(directionOfText("«Dam» السد", "rtl")).toBe("ltr");
    expect(directionOfText("2017", "rtl")).toBe("rtl");
  });
});
