import { type Node, Parser } from "commonmark";
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { phrase } from "../phrase";
import { english } from "./english.test-data";
import { article, context, hostileText, item, link, words } from "./made-up.test-data";
import { toMarkdown } from "./markdown";
import { markdownLink, markdownText } from "./markdown-text";

/** What the reference parser of CommonMark sees: the text, and what else there is but text. */
function read(markdown: string): { text: string; kinds: string[]; links: string[] } {
  const walker = new Parser().parse(markdown).walker();
  const found = { text: "", kinds: [] as string[], links: [] as string[] };
  for (let step = walker.next(); step !== null; step = walker.next()) {
    const node: Node = step.node;
    if (!step.entering) continue;
    found.kinds.push(node.type);
    found.text += node.literal ?? "";
    if (node.type === "link") found.links.push(node.destination ?? "");
  }
  return found;
}

describe("Markdown", () => {
  it("tells chain, evidence and coverage", () => {
    const markdown = toMarkdown(context, english);
    expect(markdown).toContain("# Minister says the upper dam will be open by autumn");
    expect(markdown).toContain("Harbour Post · 2017-08-12 · <https://harbour-post.example/world/dam>");
    expect(markdown).toContain("  - republishes Northline\n    > article republishes northline");
    expect(markdown).toContain("  - shares text with Valley Times");
    expect(markdown).toContain("**Orsk Gazette** · Not in this pack");
    expect(markdown).toContain(
      "- 1 related report · Tomas Beregi\n  - [Dam at Orsk to reopen before winter](<https://courier.example/report>)",
    );
    expect(markdown).toContain("- Untitled report · no date");
    expect(markdown.endsWith("Made with Headwater from the pack “River dams”, version 1.0.0.\n")).toBe(true);
  });

  it("keeps to itself when the reader has read a report", () => {
    const notes = [phrase("note.owner", "Northline"), phrase("note.readOn", "2026-11-28")];
    const nodes = context.chain.nodes.map((node) => ({ ...node, notes }));
    const coverage = context.coverage.map((report) => ({ ...report, readOn: "2026-11-28" }));
    const read = { ...context, coverage, chain: { ...context.chain, nodes } };
    const markdown = toMarkdown(read, english);
    expect(markdown).toContain(english.sayPhrase(phrase("note.owner", "Northline")));
    expect(markdown).not.toContain("2026-11-28");
  });

  it("has only the links and the structure of its own, whatever the page says", () => {
    fc.assert(
      fc.property(hostileText, (text) => {
        const { kinds, links } = read(
          toMarkdown(
            {
              ...context,
              article: { ...article, title: text, outlet: text },
              coverage: [item("x", { title: text, outlet: text, originName: text })],
              chain: {
                nodes: context.chain.nodes.map((node) => ({ ...node, name: text, detail: text })),
                links: [link("article", "northline", "quotes", { evidence: [words(text)] })],
              },
            },
            english,
          ),
        );
        expect(kinds).not.toContain("html_inline");
        expect(kinds).not.toContain("html_block");
        expect(kinds).not.toContain("code");
        expect(kinds).not.toContain("image");
        expect(new Set(links)).toEqual(
          new Set([
            "https://harbour-post.example/world/dam",
            "https://valley.example/twin",
            "https://x.example/report",
          ]),
        );
      }),
    );
  });

  it("gives any words back as they were", () => {
    fc.assert(
      fc.property(hostileText, (text) => {
        const { text: back, kinds } = read(markdownText(text));
        expect(back.trim()).toBe(
          text
            .toWellFormed()
            .replace(/[\p{Cc}\u2028\u2029]+/gu, " ")
            .replace(/[\u202A-\u202E\u2066-\u2069\uFEFF\uFFFE\uFFFF]/g, "")
            .replace(/\s+/g, " ")
            .trim(),
        );
        expect(kinds.filter((kind) => !["document", "paragraph", "text"].includes(kind))).toEqual([]);
        expect(read(markdownLink(text, "https://a.example/")).links).toHaveLength(1);
      }),
    );
  });
});
