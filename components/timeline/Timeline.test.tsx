import { cleanup, fireEvent, render, screen } from "@testing-library/preact";
import { afterEach, describe, expect, it } from "vitest";
import * as contexts from "../gallery/fixtures";
import { makeReport } from "../gallery/parts";
import { Timeline } from "./Timeline";

afterEach(cleanup);

function show(context = contexts.twentyReports) {
  const { coverage, chain, article } = context;
  render(<Timeline coverage={coverage} nodes={chain.nodes} published={article.published} />);
}

const marks = () => screen.getAllByRole("option");
const chart = () => screen.getByRole("listbox");

describe("the timeline", () => {
  it("says of each mark when, what, and on which origin", () => {
    show(contexts.oneReport);
    expect(marks().map((mark) => mark.getAttribute("aria-label"))).toEqual([
      "Aug 11, 2017, Tomas Beregi, water minister: 1 report. Dam at Orsk to reopen before winter, minister says (Lowland Courier)",
    ]);
    expect(screen.getByText("This article · Aug 12, 2017")).toBeTruthy();
  });

  it("writes the day of a statement that names a row as the reader writes it", () => {
    const coverage = ["a", "b"].map((id) =>
      makeReport(id, { origin: "statement:x", originName: "Tomas Beregi, 2017-08-11" }),
    );
    render(<Timeline coverage={coverage} nodes={[]} published="2017-08-12" />);
    expect(screen.getByText("Tomas Beregi, Aug 11, 2017")).toBeTruthy();
    expect(marks()[0]?.getAttribute("aria-label")).toContain("Tomas Beregi, Aug 11, 2017");
  });

  it("is one stop for the keyboard, and arrows walk its marks", () => {
    show();
    const stops = () => marks().filter((mark) => mark.getAttribute("tabindex") === "0");
    expect(stops()).toEqual([marks()[0]]);
    fireEvent.keyDown(marks()[0] ?? chart(), { key: "ArrowRight" });
    expect(document.activeElement).toBe(marks()[1]);
    expect(stops()).toEqual([marks()[1]]);
    fireEvent.keyDown(document.activeElement ?? chart(), { key: "End" });
    expect(marks().at(-1)?.getAttribute("aria-selected")).toBe("true");
    expect(screen.getByText("Nov 2, 2017", { selector: ".timeline-detail p" })).toBeTruthy();
  });

  it("shows the headlines of the mark that is pointed at", () => {
    show(contexts.oneReport);
    fireEvent.pointerEnter(marks()[0] ?? chart());
    expect(
      screen.getByText("Dam at Orsk to reopen before winter, minister says (Lowland Courier)"),
    ).toBeTruthy();
  });

  it("counts undated reports apart and tells an undated article", () => {
    const coverage = [makeReport("a"), makeReport("b", { published: null })];
    render(<Timeline coverage={coverage} nodes={[]} published={null} />);
    expect(screen.getByText("1 report without a date")).toBeTruthy();
    expect(screen.getByText("This article has no date and is not on the line.")).toBeTruthy();
  });

  it("is not there where no report has a date", () => {
    render(<Timeline coverage={[makeReport("b", { published: null })]} nodes={[]} published="2017-08-12" />);
    expect(screen.queryByRole("listbox")).toBeNull();
  });

  it("has the same as a table, undated reports too", async () => {
    show();
    const details = document.querySelector("details");
    if (details === null) throw new Error("no table");
    details.open = true;
    // happy-dom knows no `ontoggle`, so Preact listens under the name as written.
    fireEvent(details, new Event("Toggle"));
    expect(await screen.findAllByRole("row")).toHaveLength(1 + contexts.twentyReports.coverage.length);
    expect(screen.getAllByRole("cell", { name: "no date" })).toHaveLength(2);
  });

  it("draws two hundred reports as no more marks than fit", () => {
    show(contexts.twoHundredReports);
    expect(marks().length).toBeLessThan(40);
  });
});
