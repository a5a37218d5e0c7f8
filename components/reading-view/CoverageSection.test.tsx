import { cleanup, fireEvent, render, screen, waitFor, within } from "@testing-library/preact";
import { afterEach, describe, expect, it } from "vitest";
import type { CoverageItem } from "../../lib/model";
import { phrase } from "../../lib/phrase";
import * as contexts from "../gallery/fixtures";
import { makeNode, makeReport } from "../gallery/parts";
import { manyReports } from "../gallery/reports";
import { CoverageSection } from "./CoverageSection";

afterEach(cleanup);

const speech = makeNode("speech", { kind: "statement", name: "Tomas Beregi", end: "origin" });

function show(coverage: CoverageItem[], articleLanguage = "en") {
  render(<CoverageSection coverage={coverage} nodes={[speech]} articleLanguage={articleLanguage} />);
  return screen.getByRole("region", { name: "Related coverage" });
}

const headlines = (root: Element) => [...root.querySelectorAll(".headline")].map((line) => line.textContent);
const type = (query: string) => fireEvent.input(screen.getByRole("searchbox"), { target: { value: query } });

describe("differences", () => {
  it("shows what a report tells differently, and that a word is missing", () => {
    const differences = [
      { kind: "number" as const, here: "12", there: "21" },
      { kind: "negation" as const, here: "", there: "never" },
    ];
    const reasons = [{ kind: "differing-statement" as const, phrase: phrase("reason.list", "Tomas Beregi") }];
    const section = show([makeReport("other", { reasons, differences }), makeReport("plain")]);
    const lines = [...section.querySelectorAll(".differences")];
    expect(lines).toHaveLength(1);
    // Without the marks that keep the direction of each value apart.
    expect(lines[0]?.textContent?.replace(/\p{Cf}/gu, "")).toBe(
      "Differs: number – here 12, there 21Differs: negation – here no such word, there never",
    );
    expect(section.textContent).toContain("Told differently:");
  });
});

describe("outlets of folded reports", () => {
  it("stand in their order whatever way each name runs", () => {
    const names = ["Lowland Courier", "صحيفة الوادي", "Valley Times"];
    const section = show(names.map((outlet) => makeReport(outlet, { outlet, origin: "speech" })));
    const isolated = [...section.querySelectorAll(".folded-outlets bdi")].map((name) => name.textContent);
    expect(isolated).toEqual(names.slice(1));
  });
});

describe("grouping", () => {
  it("puts the first copy on top and folds the others under it with a count", () => {
    const section = show([
      makeReport("late", { origin: "wire", title: "Late", published: "2017-08-13" }),
      makeReport("undated", { origin: "wire", title: "Undated", published: null }),
      makeReport("first", { origin: "wire", title: "First", published: "2017-08-11" }),
    ]);
    expect(headlines(section)).toEqual(["First", "Late", "Undated"]);
    const details = section.querySelector("details") as HTMLDetailsElement;
    expect(details.open).toBe(false);
    expect(headlines(details)).toEqual(["Late", "Undated"]);
    expect(details.textContent).toContain("2 more from the same origin");
    expect(section.textContent).toContain("3 reports, one origin");
  });

  it("calls them copies only where all of them are known to be", () => {
    const reasons = [{ kind: "copied" as const, phrase: phrase("reason.sameHeadline") }];
    const section = show([
      makeReport("a", { origin: "o", reasons }),
      makeReport("b", { origin: "o", reasons }),
    ]);
    expect(section.textContent).toContain("1 copy of this text");
  });

  it("starts with what shares the article's origin", () => {
    const section = show([makeReport("own"), makeReport("same", { origin: "speech", title: "Same speech" })]);
    expect(headlines(section)[0]).toBe("Same speech");
    expect(section.textContent).toContain("1 report with this article’s origin");
  });

  it("groups by reason, earlier and later apart, each report once", async () => {
    const section = show(contexts.twentyReports.coverage);
    fireEvent.click(screen.getByRole("button", { name: "Reason" }));
    expect(screen.getByRole("button", { name: "Reason" }).getAttribute("aria-pressed")).toBe("true");
    await waitFor(() => expect(headlines(section)).toHaveLength(20));
    const groups = [...section.querySelectorAll("h3")].map((heading) => heading.textContent);
    expect(groups[0]).toContain("Copies of one text");
    expect(groups.some((group) => group?.startsWith("Earlier statements"))).toBe(true);
    expect(groups.some((group) => group?.startsWith("Later statements"))).toBe(true);
  });
});

describe("filter", () => {
  it("finds by headline, outlet and reason, forgives a slip, and says how many are left", () => {
    const section = show(contexts.richContext.coverage);
    type("barrage");
    expect(headlines(section)).toEqual(["Le barrage d’Orsk rouvrira à l’automne"]);
    expect(screen.getByRole("status").textContent).toBe("1 of 5 reports");
    type("fen observer");
    expect(headlines(section)).toEqual(["Engineers find cracks in the Orsk spillway"]);
    type("spring beregi");
    expect(headlines(section)).toEqual(["Beregi sees no delay at the upper dam"]);
    type("spilway");
    expect(headlines(section)).toHaveLength(1);
    type("zeppelin");
    expect(screen.getByRole("status").textContent).toBe("No report matches “zeppelin”.");
    fireEvent.click(screen.getByRole("button", { name: "Clear filter" }));
    expect(headlines(section)).toHaveLength(5);
  });

  it("marks what matched in headline and outlet, finds by names, and marks a slip's nearest words", () => {
    const named = makeReport("named", {
      title: "Crisis at the river",
      names: ["Lena Okafor"],
      outlet: "Valley Times",
    });
    const section = show([...contexts.richContext.coverage, named]);
    const marked = () => [...section.querySelectorAll("mark")].map((mark) => mark.textContent);
    type("RIVER valley");
    expect(marked()).toEqual(["river", "Valley"]);
    type("okafor");
    expect(headlines(section)).toEqual(["Crisis at the river"]);
    expect(marked()).toEqual([]);
    type("spilway");
    expect("spillway").toContain(marked()[0]);
  });

  it("narrows by language, outlet and time from six reports on", () => {
    const section = show([...contexts.richContext.coverage, makeReport("six", { outlet: null })]);
    const choose = (name: string, value: string) =>
      fireEvent.change(screen.getByRole("combobox", { name }), { target: { value } });
    choose("Language", "fr");
    expect(headlines(section)).toEqual(["Le barrage d’Orsk rouvrira à l’automne"]);
    expect(screen.getByRole("status").textContent).toBe("1 of 6 reports");
    choose("Before or after this article", "before");
    expect(screen.getByRole("status").textContent).toBe("No report is left.");
    choose("Language", "");
    choose("Outlet", "Northline");
    expect(headlines(section)).toEqual(["Beregi sees no delay at the upper dam"]);
    cleanup();
    show(contexts.richContext.coverage);
    expect(screen.queryByRole("combobox")).toBeNull();
  });

  it("lets the arrow keys walk from the box over the reports that are not folded, and back", () => {
    const section = show(contexts.richContext.coverage);
    const box = screen.getByRole("searchbox");
    box.focus();
    const press = (key: string) => fireEvent.keyDown(document.activeElement ?? box, { key });
    const focused = () => document.activeElement?.textContent;
    press("ArrowDown");
    expect(focused()).toBe("Dam at Orsk to reopen before winter, minister says");
    press("ArrowDown");
    expect(focused()).toBe("Beregi sees no delay at the upper dam");
    press("End");
    expect(focused()).toBe("Engineers find cracks in the Orsk spillway");
    press("Home");
    press("ArrowUp");
    expect(document.activeElement).toBe(box);
    expect(section.contains(box)).toBe(true);
  });

  it("hides no match in a fold", () => {
    const section = show(contexts.richContext.coverage);
    type("beregi");
    expect([...section.querySelectorAll("details")].every((details) => details.open)).toBe(true);
  });

  it("is focused by / and emptied by Escape, which then does not close the popup", () => {
    show(contexts.richContext.coverage);
    const box = screen.getByRole("searchbox") as HTMLInputElement;
    const slash = new KeyboardEvent("keydown", { key: "/", bubbles: true, cancelable: true });
    document.body.dispatchEvent(slash);
    expect(document.activeElement).toBe(box);
    expect(slash.defaultPrevented).toBe(true);
    type("dam");
    expect(fireEvent.keyDown(box, { key: "Escape" })).toBe(false);
    expect(box.value).toBe("");
    expect(fireEvent.keyDown(box, { key: "Escape" })).toBe(true);
    expect(fireEvent.keyDown(box, { key: "/" })).toBe(true);
  });

  it("is not there for a single report, and quick with two hundred", () => {
    show([makeReport("only")]);
    expect(screen.queryByRole("searchbox")).toBeNull();
    cleanup();
    const section = show(manyReports(200));
    expect(headlines(section).length).toBeLessThan(30);
    type("report 199 <script>.*+?^()|[]\\");
    type("199");
    expect(headlines(section)).toContain(manyReports(200)[198]?.title);
  });
});

describe("a report", () => {
  it("opens in a new tab and says outlet, date, timing, language and reasons", () => {
    const section = show([
      makeReport("ru", {
        title: "Плотина",
        language: "ru",
        published: "2017-10",
        timing: "after",
        outlet: "Вестник",
      }),
    ]);
    const link = screen.getByRole("link", { name: "Плотина" });
    expect(link.getAttribute("target")).toBe("_blank");
    expect(link.getAttribute("rel")).toBe("noreferrer");
    const headline = within(link).getByText("Плотина");
    expect([headline.getAttribute("lang"), headline.getAttribute("dir")]).toEqual(["ru", "auto"]);
    for (const words of [
      "Вестник",
      "October 2017",
      "later",
      "Russian",
      "Same statement: Tomas Beregi, forum at Orsk",
    ]) {
      expect(section.textContent).toContain(words);
    }
  });

  it("is no link without a web address, and falls back to its summary", () => {
    const section = show([
      makeReport("a", { title: null, summary: "What it says.", url: null }),
      makeReport("b", { title: "<b>Bold</b>", url: "javascript:alert(1)", language: '"><img src=x>' }),
      makeReport("c", {
        title: null,
        summary: null,
        outlet: null,
        published: null,
        timing: "unknown",
        reasons: [],
      }),
    ]);
    expect(headlines(section)).toEqual(["What it says.", "<b>Bold</b>", "Untitled report"]);
    expect(section.querySelectorAll("a")).toHaveLength(1);
    expect(section.querySelector("b, img")).toBeNull();
    expect(section.textContent).toContain("address not known");
  });
});
