import { cleanup, render } from "@testing-library/preact";
import { afterEach, describe, expect, it } from "vitest";
import type { SourceChain } from "../../lib/model";
import * as contexts from "../gallery/fixtures";
import { here, makeLink, makeNode } from "../gallery/parts";
import { ChainPicture } from "./ChainPicture";

afterEach(cleanup);

const draw = (chain: SourceChain) => render(<ChainPicture chain={chain} />).container.firstElementChild;

/** A chain without branches from this page over the sources named. */
function straight(...ids: string[]): SourceChain {
  const nodes = [here, ...ids.map((id) => makeNode(id, { name: id, end: null }))];
  const links = ids.map((id, index) =>
    makeLink(nodes[index]?.id ?? "", id, "cites", [], { confidence: 0.95 }),
  );
  return { nodes, links };
}

describe("ChainPicture", () => {
  it("is drawn where there are branches or four sources, and is hidden from screen readers", () => {
    expect(draw(contexts.richContext.chain)).toBeNull();
    expect(draw(straight("a", "b"))).toBeNull();
    expect(draw(straight("a", "b", "c"))?.getAttribute("aria-hidden")).toBe("true");
    expect(draw(contexts.branches.chain)?.textContent).toContain("Orsk Gazette");
  });

  it("leaves to the tree what is too long or too wide for a small picture", () => {
    expect(draw(straight(..."abcd"))).toBeNull();
    const nodes = [here, ...[..."abcdefghi"].map((id) => makeNode(id))];
    expect(
      draw({ nodes, links: nodes.slice(1).map(({ id }) => makeLink("here", id, "cites", [])) }),
    ).toBeNull();
  });

  it("dashes what is inferred", () => {
    const chain = straight("a", "b", "c");
    const [first, second, third] = chain.links;
    if (first) first.confidence = 0.7;
    if (second) second.directedBy = "dates";
    const lines = [...(draw(chain)?.querySelectorAll("[data-line]") ?? [])].map((line) =>
      line.getAttribute("data-line"),
    );
    expect(third?.confidence).toBe(0.95);
    expect(lines).toEqual(["dashed", "dashed", "solid"]);
  });

  it("draws no line back where sources credit each other in a circle", () => {
    const { nodes, links } = straight("a", "b", "c");
    const picture = draw({ nodes, links: [...links, makeLink("c", "here", "cites", [])] });
    expect(picture?.querySelectorAll("[data-line]")).toHaveLength(3);
  });

  it("gives each end its sign, and says what the signs mean", () => {
    const { nodes, links } = straight("a", "b", "c");
    const ends = ["trail-ends", "not-in-pack", "origin"] as const;
    const ended = nodes.map((node, index) => ({ ...node, end: ends[index - 1] ?? null }));
    const fromHere = links.map((link) => ({ ...link, from: "here" }));
    const picture = draw({ nodes: ended, links: fromHere });
    const signs = [...(picture?.querySelectorAll("svg:first-child [data-sign]") ?? [])];
    expect(new Set(signs.map((sign) => sign.getAttribute("data-sign")))).toEqual(
      new Set(["here", "source", "stop", "not-in-pack", "origin"]),
    );
    expect(picture?.querySelector(".picture-ends")?.textContent).toMatch(
      /Origin.*Not in this pack.*The trail ends here/,
    );
  });

  it("shortens long names and shows hostile ones as text", () => {
    const chain = straight("a", "b", "c");
    const [, long, hostile] = chain.nodes;
    if (long)
      long.name = "An outlet with a very long name that no one can read in a small picture ".repeat(99);
    if (hostile) hostile.name = "<script>1</script>";
    const picture = draw(chain);
    expect(picture?.textContent.length).toBeLessThan(150);
    expect(picture?.querySelector("script")).toBeNull();
  });
});
