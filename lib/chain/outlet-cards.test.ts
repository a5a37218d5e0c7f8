import { describe, expect, it } from "vitest";
import { makeArticle } from "../../test/make";
import type { ChainNode, CoverageItem, Outlet } from "../model";
import { outletCards } from "./outlet-cards";

function makeOutlet(id: string, fields: Partial<Outlet> = {}): Outlet {
  return {
    id,
    name: id.toUpperCase(),
    aliases: [],
    domains: [],
    kind: "wire",
    country: "NO",
    owner: "Fjord Trust",
    ownership: "private",
    basis: "https://facts.example/",
    ...fields,
  };
}

function makeNode(id: string, kind: ChainNode["kind"], outletId?: string): ChainNode {
  const nothing = { detail: null, url: null, date: null, dateFrom: null, end: null };
  return { id, kind, name: id, ...nothing, ...(outletId === undefined ? {} : { outletId }) };
}

function cardsOf(outlets: Outlet[], nodes: ChainNode[], coverage: (string | null)[] = []) {
  return outletCards({
    article: makeArticle({ outletId: "own" }),
    coverage: coverage.map((outletId) => ({ outletId })) as CoverageItem[],
    nodes,
    outletById: (id) => outlets.find((outlet) => outlet.id === id) ?? null,
  });
}

describe("outletCards", () => {
  it("tells of the outlets of the article, of its sources, and of the reports, once each", () => {
    const outlets = ["own", "wire", "paper", "courier", "unseen"].map((id) => makeOutlet(id));
    const nodes = [
      makeNode("article", "article"),
      makeNode("outlet:wire", "outlet"),
      makeNode("r1", "report", "paper"),
    ];
    const cards = cardsOf(outlets, nodes, ["courier", "wire", null, "in-no-table"]);
    expect(Object.keys(cards)).toEqual(["own", "wire", "paper", "courier"]);
    expect(cards.wire).toEqual({
      name: "WIRE",
      country: "NO",
      owner: "Fjord Trust",
      ownership: "private",
      basis: "https://facts.example/",
    });
  });

  it("has no card of an outlet of which nothing is known, and takes an unknown ownership for none", () => {
    const bare = makeOutlet("bare", { country: null, owner: null, ownership: "unknown" });
    const partly = makeOutlet("partly", { ownership: "unknown" });
    const cards = cardsOf([bare, partly], [], ["bare", "partly"]);
    expect(Object.keys(cards)).toEqual(["partly"]);
    expect(cards.partly?.ownership).toBeNull();
  });

  it("takes a statement or a name that is in no table for no outlet", () => {
    const nodes = [makeNode("name:wire", "outlet"), makeNode("outlet:wire", "statement")];
    expect(cardsOf([makeOutlet("wire")], nodes)).toEqual({});
  });
});
