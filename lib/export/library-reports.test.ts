import { describe, expect, it } from "vitest";
import type { ReadingContext } from "../model";
import { phrase } from "../phrase";
import { chainSvg } from "./chain-svg";
import { english } from "./english.test-data";
import { context, item } from "./made-up.test-data";
import { toMarkdown } from "./markdown";

const FROM_LIBRARY = "from the reader’s library";
const FOOT = "Made with Headwater from the pack “River dams”, version 1.0.0";
const twin = "https://valley.example/twin";

/** One report of the coverage and one of the chain, both read by the reader, with these ids. */
function readBefore(itemId: string, nodeId: string): ReadingContext {
  const read = item("mole", { id: itemId, url: "https://www.quay.example/mole#top", readOn: "2026-11-28" });
  const nodes = context.chain.nodes.map((node) =>
    node.id === "twin" ? { ...node, id: nodeId, notes: [phrase("note.readOn", "2026-11-28")] } : node,
  );
  return { ...context, coverage: [read, ...context.coverage], chain: { nodes, links: [] } };
}

const own = readBefore("https://quay.example/mole", `report:${twin}`);
const packed = readBefore("mole", "report:twin");

describe("reports that no pack has", () => {
  it("are said to be from the reader's library in the Markdown, and when they were read is not", () => {
    const markdown = toMarkdown(own, english);
    expect(markdown).toContain(`Lowland Courier · 2017-08-11 · en · ${FROM_LIBRARY}\n`);
    expect(markdown).toMatch(new RegExp(`\\*\\*.*Valley Times.*\\*\\* · ${FROM_LIBRARY} · `));
    expect(markdown.split(FROM_LIBRARY)).toHaveLength(3);
    expect(markdown).toContain(`${FOOT}, and the reader’s library.\n`);
    expect(markdown).not.toContain("2026-11-28");
  });

  it("are said to be so in the picture, where the chain has one", () => {
    const picture = chainSvg(own, english);
    expect(picture).toContain(FROM_LIBRARY);
    expect(picture).toContain(`${FOOT}, and the reader’s library.<`);
    const { chain } = context;
    expect(chainSvg({ ...own, chain }, english)).toContain(`${FOOT}.<`);
  });

  it("are not those that a pack has as well", () => {
    for (const text of [toMarkdown(packed, english), chainSvg(packed, english)]) {
      expect(text).not.toContain("library");
      expect(text).toContain(`${FOOT}.`);
    }
  });
});
