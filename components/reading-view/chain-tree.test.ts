import { describe, expect, it } from "vitest";
import type { ChainNode, Link } from "../../lib/model";
import { phrase } from "../../lib/phrase";
import { here, makeEvidence, makeLink, makeNode } from "../gallery/parts";
import { type ChainRun, chainTree, isInferred } from "./chain-tree";

const proof = [makeEvidence("words")];
const link = (from: string, to: string, change: Partial<Link> = {}) =>
  makeLink(from, to, "cites", proof, change);
const tree = (nodes: ChainNode[], links: Link[]) => chainTree({ nodes, links }).map(sketch);

/** A run as text: `a > b > (c | d)`, `*` for a node that is shown elsewhere. */
function sketch(run: ChainRun): string {
  const steps = run.steps.map(({ node, repeated }) => node.id + (repeated ? "*" : "")).join(" > ");
  const branches = run.branches.map((branch) => sketch(branch.run)).join(" | ");
  return branches === "" ? steps : `${steps} > (${branches})`;
}

const [a, b, c, d] = ["a", "b", "c", "d"].map((id) => makeNode(id)) as [
  ChainNode,
  ChainNode,
  ChainNode,
  ChainNode,
];

describe("chainTree", () => {
  it("draws a straight chain as one run, from the article upstream", () => {
    expect(tree([b, a, here], [link("a", "b"), link("here", "a")])).toEqual(["here > a > b"]);
  });

  it("branches where a node has several sources", () => {
    expect(tree([here, a, b, c], [link("here", "a"), link("here", "b"), link("a", "c")])).toEqual([
      "here > (a > c | b)",
    ]);
  });

  it("keeps several links to one source together", () => {
    const runs = chainTree({
      nodes: [here, a],
      links: [link("here", "a"), makeLink("here", "a", "quotes", proof)],
    });
    expect(runs[0]?.steps[0]?.onward?.map(({ kind }) => kind)).toEqual(["cites", "quotes"]);
  });

  it("shows a source that is reached twice once, and refers to it after that", () => {
    expect(tree([here, a, b], [link("here", "a"), link("here", "b"), link("a", "b")])).toEqual([
      "here > (a > b | b*)",
    ]);
  });

  it("ends at cycles, self-links and links to nodes that are not there", () => {
    const links = [link("here", "a"), link("a", "b"), link("b", "a"), link("b", "b"), link("b", "gone")];
    expect(tree([here, a, b], links)).toEqual(["here > a > b > a*"]);
  });

  it("follows a link of unknown direction from either end, and not back", () => {
    expect(tree([here, a], [link("a", "here", { directed: false })])).toEqual(["here > a"]);
    const links = [link("here", "a", { directed: false }), link("here", "b"), link("a", "c")];
    expect(tree([here, a, b, c], links)).toEqual(["here > (a > c | b)"]);
  });

  it("draws parts that nothing joins to the article apart, from their lower end", () => {
    expect(tree([here, c, d], [link("d", "c")])).toEqual(["here", "d > c"]);
  });

  it("is empty for an empty chain and survives ten thousand nodes in a row, in a ring and side by side", () => {
    expect(tree([], [])).toEqual([]);
    const nodes = Array.from({ length: 10_000 }, (_, index) => makeNode(`n${index}`));
    const row = nodes.slice(1).map((node, index) => link(`n${index}`, node.id));
    expect(chainTree({ nodes, links: row })[0]?.steps).toHaveLength(10_000);
    expect(chainTree({ nodes, links: [...row, link("n9999", "n0")] })[0]?.steps).toHaveLength(10_001);
    const star = nodes.slice(1).map((node) => link("n0", node.id));
    expect(chainTree({ nodes, links: star })[0]?.branches).toHaveLength(9_999);
    const ladder = [...row, ...nodes.slice(2).map((node, index) => link(`n${index}`, node.id))];
    expect(chainTree({ nodes, links: ladder })).toHaveLength(1);
  });
});

describe("isInferred", () => {
  it("is so for unknown direction or a date that was worked out, not for a printed or missing one", () => {
    expect(isInferred([link("here", "a", { directed: false })], a)).toBe(true);
    expect(isInferred([link("here", "a", { directedBy: "dates", confidence: 1 })], a)).toBe(true);
    expect(
      isInferred([link("here", "a")], { ...a, date: "2017", dateFrom: phrase("dateFrom.weekday") }),
    ).toBe(true);
    expect(
      isInferred([link("here", "a")], { ...a, date: "2017", dateFrom: phrase("dateFrom.printed") }),
    ).toBe(false);
    expect(isInferred([link("here", "a")], { ...a, date: null, dateFrom: phrase("dateFrom.weekday") })).toBe(
      false,
    );
  });
});
