import { cleanup, fireEvent, render, screen } from "@testing-library/preact";
import { afterEach, describe, expect, it, vi } from "vitest";
import type { Reading, ReadingContext } from "../lib/model";
import { phrase } from "../lib/phrase";
import * as contexts from "./gallery/fixtures";
import { makeArticle, makeContext, makeEvidence } from "./gallery/parts";
import { readingStates } from "./gallery/states";
import type { ReadingViewProps } from "./props";
import { ReadingView } from "./ReadingView";

afterEach(cleanup);

const read = (context: ReadingContext): Reading => ({ phase: "read", url: context.article.url, context });

function show(reading: Reading, change: Partial<ReadingViewProps> = {}) {
  const calls = {
    onReveal: vi.fn(),
    onReadPage: vi.fn(),
    onToggleSite: vi.fn(),
    onOpenOptions: vi.fn(),
    onCopy: vi.fn(async () => true),
    onSave: vi.fn(async () => true),
    onOpenPanel: vi.fn(),
  };
  const site = { host: "harbour-post.example", silenced: false };
  render(<ReadingView reading={reading} surface="popup" site={site} reveal={null} {...calls} {...change} />);
  return { ...calls, title: () => screen.getByRole("heading", { level: 1 }).textContent };
}

const press = (name: string | RegExp) => fireEvent.click(screen.getByRole("button", { name }));

describe("the answer", () => {
  it("says reports and origins at a glance, with the reason", () => {
    const { title } = show(read(contexts.richContext));
    expect(title()).toBe(
      "5 related reports; 4 tell this story, from 2–3 origins: most rest on one statement by Tomas Beregi, water minister",
    );
    expect(
      screen.getByText(/^This article and 3 reports rest on one statement by Tomas Beregi/),
    ).toBeTruthy();
    expect(screen.getByText("2 more reasons")).toBeTruthy();
  });

  it("tells in one line where the page comes from, and how unsure that is", () => {
    const trailOf = (state: keyof typeof readingStates) => {
      render(readingStates[state]?.("popup"));
      const [trail] = screen.getAllByRole("list", { name: "Where this article comes from" });
      const line = trail?.textContent?.replace(/\s+/g, " ").trim();
      cleanup();
      return line;
    };
    const known = "This page republishes Northline quotes Tomas Beregi, water minister";
    expect(trailOf("rich")).toBe(`${known} Origin`);
    expect(trailOf("retold")).toBe(`${known} (Possible: about 60% sure) Origin`);
    expect(trailOf("branches")).toBe(`${known} Origin 3 more sources`);
    expect(trailOf("twelve-steps")).toBe(
      "This page cites Valley Times … quotes Tomas Beregi, water minister Origin",
    );
  });

  it("tells at once who had the statement first", () => {
    render(readingStates.retold?.("popup"));
    const answer = document.querySelector(".answer")?.textContent ?? "";
    expect(answer).toContain("First among the reports known here: Lowland Courier, Aug 11, 2017");
  });

  it("keeps the range of origins on one line", () => {
    show(read(contexts.richContext));
    expect(document.querySelector(".origin-count .unbroken")?.textContent).toBe("2–3");
  });

  it("keeps for last the reason that the headline has said", () => {
    show(read(contexts.richContext));
    const said = screen.getByText(/^This article and 3 reports rest on one statement by Tomas Beregi/);
    expect(said.closest("details")).not.toBeNull();
  });

  it("counts one as one", () => {
    expect(show(read(contexts.oneReport)).title()).toBe("1 related report of this story, from 1 origin");
  });

  it("keeps one order: answer, chain, coverage, timeline, article", () => {
    show(read(contexts.richContext));
    const headings = screen.getAllByRole("heading", { level: 2 }).map((heading) => heading.textContent);
    expect(headings).toEqual([
      "Where this article comes from",
      "Related coverage",
      "When it was reported",
      "This article",
    ]);
  });
});

describe("states", () => {
  it("offers to read an idle page", () => {
    const { title, onReadPage } = show({ phase: "idle" });
    expect(title()).toBe("Not read yet");
    press("Read this page");
    expect(onReadPage).toHaveBeenCalledOnce();
  });

  it("says that it is reading, and why a page could not be read", () => {
    expect(show({ phase: "reading", url: "https://a.example/" }).title()).toBe("Reading this page…");
    cleanup();
    const { title, onReadPage } = show({ phase: "unreadable", url: null, why: phrase("why.closed") });
    expect(title()).toBe("This page could not be read");
    expect(screen.getByText("The page went away while it was being read.")).toBeTruthy();
    press("Read again");
    expect(onReadPage).toHaveBeenCalledOnce();
  });

  it.each([
    ["not-article", contexts.notArticle, "No article here", false, false],
    ["outside-pack", contexts.outsidePack, "Outside this pack", true, true],
    [
      "outside-pack without credits",
      { ...contexts.trailEnds, status: "outside-pack", coverage: [] },
      "Outside this pack",
      false,
      true,
    ],
    ["nothing-found", contexts.nothingFound, "No related reports", true, true],
    [
      "unreadable",
      { ...contexts.notArticle, status: "unreadable" },
      "This page could not be read",
      false,
      false,
    ],
  ] as [string, ReadingContext, string, boolean, boolean][])(
    "answers %s",
    (_, context, title, hasChain, hasFacts) => {
      expect(show(read(context)).title()).toBe(title);
      expect(screen.queryByRole("region", { name: "Where this article comes from" }) !== null).toBe(hasChain);
      expect(screen.queryByRole("region", { name: "This article" }) !== null).toBe(hasFacts);
      expect(screen.queryByRole("region", { name: "Related coverage" })).toBeNull();
    },
  );

  it("is quiet on a silenced site, and can be turned on or used once", () => {
    const site = { host: "harbour-post.example", silenced: true };
    const { title, onToggleSite, onReadPage } = show({ phase: "idle" }, { site });
    expect(title()).toBe("Off on harbour-post.example");
    press("Turn on for this site");
    press("Read this page once");
    expect([onToggleSite, onReadPage].map((call) => call.mock.calls.length)).toEqual([1, 1]);
  });

  it("draws every state of the gallery on both surfaces with one main heading", () => {
    for (const state of Object.values(readingStates)) {
      for (const surface of ["popup", "sidepanel"] as const) {
        render(state(surface));
        expect(screen.getAllByRole("heading", { level: 1 })).toHaveLength(1);
        cleanup();
      }
    }
  }, 30_000);
});

describe("the frame", () => {
  it("has a switch for the site and the ways to panel and options", () => {
    const { onToggleSite, onOpenOptions, onOpenPanel } = show(read(contexts.richContext));
    const toggle = screen.getByRole("switch", { name: "Detect on harbour-post.example" });
    expect(toggle.getAttribute("aria-checked")).toBe("true");
    fireEvent.click(toggle);
    press("Options");
    press("Open in side panel");
    for (const call of [onToggleSite, onOpenOptions, onOpenPanel]) expect(call).toHaveBeenCalledOnce();
  });

  it("has no panel button in the panel and no switch without a site", () => {
    show({ phase: "idle" }, { surface: "sidepanel", site: null });
    expect(screen.queryByRole("button", { name: "Open in side panel" })).toBeNull();
    expect(screen.queryByRole("switch")).toBeNull();
  });

  it("names the pack and says that nothing leaves, and reads again on demand", () => {
    const { onReadPage } = show(read(contexts.richContext));
    expect(screen.getByText("River dams 2015–2018 · nothing leaves this computer")).toBeTruthy();
    press("Read again");
    expect(onReadPage).toHaveBeenCalledOnce();
  });

  it("says the result of a reveal aloud", () => {
    const evidence = makeEvidence("words");
    show(read(contexts.richContext), { reveal: { evidence, found: false } });
    const said = screen.getAllByRole("status").map((status) => status.textContent);
    expect(said).toContain("These words are no longer in the page. Nothing was marked.");
  });
});

describe("the article's facts", () => {
  it("say where the date was found, what was first published, and the topics with their reason", () => {
    show(read(contexts.richContext));
    const facts = screen.getByRole("region", { name: "This article" }).textContent ?? "";
    for (const words of [
      "in the page’s metadata json-ld datePublished",
      "First published",
      "Ines Varga",
      "River dams",
      "The upper dam",
      "May be reprinted",
    ]) {
      expect(facts).toContain(words);
    }
  });

  it("show hostile metadata as text", () => {
    const hostile = "<script>alert(1)</script>";
    const article = makeArticle({
      title: hostile.repeat(10_000),
      outlet: hostile,
      byline: hostile,
      language: hostile,
      published: "9999-99-99",
      facets: { region: hostile, theme: null, dossier: null },
      rights: [{ kind: "copyright", text: hostile }],
    });
    show(read(makeContext({ ...contexts.richContext, article })));
    expect(document.querySelector("script")).toBeNull();
    const text = screen.getByRole("region", { name: "This article" }).textContent ?? "";
    expect(text).toContain("9999-99-99");
    expect(text).toContain(hostile);
    expect(text.length).toBeLessThan(2_000);
  });
});
