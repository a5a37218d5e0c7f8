import { cleanup, fireEvent, render, screen, within } from "@testing-library/preact";
import { afterEach, describe, expect, it, vi } from "vitest";
import type { QuoteLineage, ReadingContext } from "../../lib/model";
import * as chains from "../gallery/chains";
import * as contexts from "../gallery/fixtures";
import { here, makeContext, makeEvidence, makeLink, makeNode } from "../gallery/parts";
import type { RevealResult } from "../props";
import { SourceChainView } from "./SourceChainView";

afterEach(cleanup);

function show(context: ReadingContext, reveal: RevealResult | null = null) {
  const onReveal = vi.fn();
  render(
    <SourceChainView chain={context.chain} article={context.article} reveal={reveal} onReveal={onReveal} />,
  );
  return { onReveal, chain: screen.getByRole("region", { name: "Where this article comes from" }) };
}

const signs = (chain: HTMLElement) =>
  [...chain.querySelectorAll("[data-sign]")].map((sign) => sign.getAttribute("data-sign"));

describe("SourceChainView", () => {
  it("reads as a sentence from this page to the origin", () => {
    const { chain } = show(contexts.richContext);
    const text = chain.textContent ?? "";
    const order = ["This page", "republishes", "Northline", "quotes", "Tomas Beregi", "Origin"];
    const positions = order.map((words) => text.indexOf(words));
    expect(positions).not.toContain(-1);
    expect(positions).toEqual(positions.toSorted((left, right) => left - right));
    expect(signs(chain)).toEqual(["here", "source", "origin"]);
  });

  it("tells the ends apart in words and in shape", () => {
    const ends = show(contexts.trailEnds).chain;
    expect(ends.textContent).toContain("The trail ends here");
    expect(ends.textContent).toContain("This page names no source");
    expect(signs(ends)).toEqual(["here", "stop"]);
    cleanup();
    const missing = show(contexts.notInPack).chain;
    expect(missing.textContent).toContain("Not in this pack");
    expect(signs(missing)).toEqual(["here", "not-in-pack"]);
    cleanup();
    const upstream = show(contexts.followed).chain;
    expect(upstream.textContent).toContain("It names no further source");
    expect(signs(upstream)).toEqual(["here", "source", "source", "stop"]);
  });

  it("hands the evidence to the reveal callback, and says what came of it", () => {
    const { onReveal } = show(contexts.richContext);
    fireEvent.click(screen.getByRole("button", { name: /Show in page: ORSK/ }));
    const evidence = contexts.richContext.chain.links[0]?.evidence[0];
    expect(onReveal).toHaveBeenCalledExactlyOnceWith(evidence);
    cleanup();
    const copy = structuredClone(evidence ?? makeEvidence(""));
    const { chain } = show(contexts.richContext, { evidence: copy, found: false });
    expect(within(chain).getAllByText("No longer in the page")).toHaveLength(1);
  });

  it("offers no button for metadata and for the pack's record, and says where the words stand", () => {
    show(contexts.notInPack);
    expect(screen.queryByRole("button")).toBeNull();
    expect(screen.getByText("isBasedOn.publisher.name")).toBeTruthy();
    cleanup();
    show(contexts.followed);
    expect(screen.getAllByRole("button")).toHaveLength(1);
    expect(screen.getByText("from the pack’s record of this report")).toBeTruthy();
  });

  it("draws inferred links dashed and says what is inferred", () => {
    const { chain } = show(contexts.richContext);
    const lines = [...chain.querySelectorAll(".chain-link")].map((line) => line.getAttribute("data-line"));
    expect(lines).toEqual(["solid", "dashed"]);
    expect(chain.textContent).toContain("date inferred: “on Friday”");
    cleanup();
    const branching = show(contexts.branches).chain;
    expect(branching.textContent).toContain("shares text with");
    expect(branching.textContent).toContain("Who took it from whom is not known");
  });

  it("shows branches side by side, and folds what is more than a reader takes in", () => {
    const { chain } = show(contexts.branches);
    const shown = [...chain.querySelectorAll(".branch")].filter(
      (branch) => branch.closest("details") === null,
    );
    expect(shown).toHaveLength(4);
    expect(screen.getByText("1 more source")).toBeTruthy();
    expect(chain.textContent).toContain("already shown above");
  });

  it("ends at cycles", () => {
    expect(show(contexts.cycle).chain.textContent).toContain("Not linked to this page");
  });

  it("draws what is less than sure dashed, and says how sure each link is and why", () => {
    const { chain } = show(chains.sharedText);
    const lines = [...chain.querySelectorAll(".chain-link")].map((line) => line.getAttribute("data-line"));
    expect(lines).toEqual(["dashed", "dashed"]);
    expect(chain.textContent).toContain("Nearly certain: about 99% sure");
    expect(chain.textContent).toContain("Only the times of publication say who took it from whom.");
    expect(chain.textContent).toContain("Not measured: as likely right as wrong.");
    cleanup();
    const { chain: credited } = show(chains.takenOver);
    expect(credited.textContent).toContain("right in 98% of the cases");
    expect(credited.querySelector('[data-line="dashed"] [data-kind="quotes"]')).not.toBeNull();
    expect(credited.querySelector('[data-line="solid"] [data-kind="republishes"]')).not.toBeNull();
  });

  it("shows what took its text from this page apart, and comes back to this page only by name", () => {
    const { chain } = show(chains.takenOver);
    expect(chain.textContent).toContain("What has its text from this page");
    expect(chain.textContent).not.toContain("Not linked to this page");
    const runs = [...chain.querySelectorAll(":scope > .run")].map((run) => run.textContent ?? "");
    expect(runs).toHaveLength(2);
    expect(runs[1]).toMatch(/Coast Reporter.*copies.*This page.*already shown above/);
    cleanup();
    const circle = show(chains.circularCredits).chain;
    expect(circle.textContent).toMatch(
      /This page.*republishes.*Valley Times.*cites.*This page.*already shown above/,
    );
    expect(circle.querySelectorAll(".run > li")).toHaveLength(3);
  });

  it("is a tree that arrow keys walk, with one stop for Tab; Enter goes into the evidence and Escape back", () => {
    const { chain } = show(contexts.branches);
    const items = () => [...chain.querySelectorAll<HTMLElement>('[role="treeitem"]')];
    expect(items().filter((item) => item.tabIndex === 0)).toHaveLength(1);
    const press = (key: string) => fireEvent.keyDown(document.activeElement ?? chain, { key });
    const name = () => document.activeElement?.querySelector(".node-name")?.textContent.trim();
    items()[0]?.focus();
    press("ArrowDown");
    expect(name()).toBe("Northline");
    expect(items().filter((item) => item.tabIndex === 0)).toEqual([document.activeElement]);
    press("ArrowRight");
    expect(name()).toBe("Tomas Beregi, water minister Origin");
    press("ArrowLeft");
    press("ArrowLeft");
    expect(name()).toBe("This page");
    press("End");
    expect(name()).toBe("Press office of the water board Origin");
    press("ArrowUp");
    press("ArrowUp");
    press("Enter");
    expect(document.activeElement?.textContent).toBe("Show in page");
    press("Escape");
    expect(document.activeElement?.getAttribute("role")).toBe("treeitem");
    press("Home");
    expect(name()).toBe("This page");
  });

  it("says who in the pack had a statement first, and what became of the words", () => {
    const carrier = { reportId: "a", outlet: "Northline", language: "en", published: "2017-08-11" };
    const { chain, article } = contexts.richContext;
    const lineage: QuoteLineage = {
      statement: 0,
      carriers: [
        { ...carrier, wording: "trimmed", shorter: "report", changed: [] },
        {
          ...carrier,
          reportId: "b",
          outlet: "Valley Times",
          published: null,
          wording: "changed",
          shorter: null,
          changed: ["frost"],
        },
        {
          ...carrier,
          reportId: "c",
          outlet: "Delta Tribune",
          language: "fr",
          wording: "retranslated",
          shorter: null,
          changed: [],
        },
      ],
      earliest: ["a"],
      undated: 1,
    };
    const lineages = new Map([["speech", lineage]]);
    render(
      <SourceChainView
        chain={chain}
        article={article}
        lineages={lineages}
        reveal={null}
        onReveal={vi.fn()}
      />,
    );
    expect(screen.getByText("First among the reports known here: Northline, Aug 11, 2017")).toBeTruthy();
    const lines = screen.getAllByText(/ · /, { selector: "li" }).map((line) => line.textContent);
    expect(lines).toEqual([
      "Northline · Aug 11, 2017 · fewer of the words than here",
      "Valley Times · no date · other words for: frost",
      "Delta Tribune · Aug 11, 2017 · in another language · French",
    ]);
  });

  it("links only web addresses, and shows hostile text as text", () => {
    const hostile = '<img src=x onerror="alert(1)">';
    const { chain } = show(
      makeContext({
        chain: {
          nodes: [here, makeNode("x", { name: hostile, detail: hostile, url: "javascript:alert(1)" })],
          links: [makeLink("here", "x", "cites", [makeEvidence(hostile, "meta", { property: hostile })])],
        },
      }),
    );
    expect(chain.querySelector("a, img, script")).toBeNull();
    expect(chain.textContent).toContain(hostile);
  });
});
