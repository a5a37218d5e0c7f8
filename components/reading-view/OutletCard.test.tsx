import { cleanup, fireEvent, render, screen, within } from "@testing-library/preact";
import { afterEach, expect, it } from "vitest";
import type { OutletCardFacts } from "../../lib/model";
import { here, makeArticle, makeContext, makeNode, makeReport } from "../gallery/parts";
import { outlets } from "../gallery/sources";
import { ContextView } from "./ContextView";

afterEach(cleanup);

function show(facts: Record<string, OutletCardFacts>, outletId = "northline") {
  const context = makeContext({
    article: makeArticle({ outletId: null }),
    outlets: facts,
    coverage: [makeReport("one", { outlet: "Northline", outletId })],
    chain: {
      nodes: [here, makeNode("outlet:northline", { name: "Northline" })],
      links: [
        {
          from: "here",
          to: "outlet:northline",
          kind: "cites",
          evidence: [],
          confidence: 0.9,
          directed: true,
        },
      ],
    },
  });
  render(<ContextView context={context} reveal={null} onReveal={() => {}} />);
}

const buttons = () => screen.queryAllByRole("button", { name: "About Northline" });
const card = () => screen.queryByRole("group", { name: "About Northline" });

function open(at: number): HTMLElement {
  const button = buttons()[at] as HTMLElement;
  fireEvent.click(button);
  return button;
}

it.each([
  ["chain", 0],
  ["coverage", 1],
])("tells the facts with their basis at an outlet's name in the %s", (_, at) => {
  show(outlets);
  expect(card()).toBeNull();
  const button = open(at);
  expect(button.getAttribute("aria-expanded")).toBe("true");
  const group = card() as HTMLElement;
  expect([...group.querySelectorAll("dt, dd")].map((line) => line.textContent)).toEqual([
    "Country",
    "Norway",
    "Owner",
    "Lowland Ministry of Information",
    "Ownership",
    "state",
  ]);
  const link = within(group).getByRole("link", { name: "Where these facts are from" });
  expect(link.getAttribute("href")).toBe("https://facts.example/northline");
  fireEvent.click(button);
  expect(card()).toBeNull();
});

it("closes on Escape and gives the focus back to the button", () => {
  show(outlets);
  const button = open(0);
  const link = within(card() as HTMLElement).getByRole("link");
  link.focus();
  fireEvent.keyDown(link, { key: "Escape" });
  expect(card()).toBeNull();
  expect(document.activeElement).toBe(button);
});

it("leaves out what is not known, and links nothing but the web", () => {
  const bare = { name: "Northline", country: null, owner: null, ownership: "of its own kind" };
  show({ northline: { ...bare, country: "Lowland", basis: "javascript:alert(1)" } });
  open(0);
  expect(card()?.textContent).toBe("NorthlineCountryLowland");
  expect(card()?.querySelector("a")).toBeNull();
});

it("has no button where the pack tells nothing of the outlet, whatever its id", () => {
  show({}, "constructor");
  expect(screen.queryAllByRole("button", { name: /^About / })).toEqual([]);
});
