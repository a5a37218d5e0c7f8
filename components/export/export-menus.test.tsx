import { cleanup, fireEvent, render, screen, waitFor, within } from "@testing-library/preact";
import { afterEach, describe, expect, it, vi } from "vitest";
import type { ExportFile } from "../../lib/export/export-reading";
import * as contexts from "../gallery/fixtures";
import { makeReport } from "../gallery/parts";
import { ArticleMenu } from "./ArticleMenu";
import { ExportMenu } from "./ExportMenu";
import { ReportMenu } from "./ReportMenu";
import { TakeProvider } from "./TakeProvider";

afterEach(cleanup);

function show(isDone = true) {
  const onCopy = vi.fn(async (_: string) => isDone);
  const onSave = vi.fn(async (_: ExportFile) => isDone);
  render(
    <TakeProvider actions={{ onCopy, onSave }}>
      <ExportMenu context={contexts.richContext} />
      <ReportMenu report={makeReport("old", { title: "Dam opens", published: "2017-08" })} />
      <ReportMenu report={makeReport("bare", { title: null, url: null })} />
    </TakeProvider>,
  );
  return { onCopy, onSave };
}

const button = (name: string | RegExp) => screen.getByRole("button", { name });
const items = () => screen.getAllByRole("menuitem");
const choose = (group: string, name: string) =>
  fireEvent.click(within(screen.getByRole("group", { name: group })).getByRole("menuitem", { name }));

describe("the export menu", () => {
  it("copies what was chosen and says so", async () => {
    const { onCopy } = show();
    fireEvent.click(button("Take it with you"));
    choose("Copy", "Citations, BibTeX");
    await waitFor(() => expect(screen.getByRole("status").textContent).toBe("Copied"));
    expect(onCopy.mock.calls[0]?.[0]).toContain("@article{harbourpost2017minister,");
    expect(screen.queryByRole("menu")).toBeNull();
  });

  it("saves a file under a safe name", async () => {
    const { onSave } = show();
    fireEvent.click(button("Take it with you"));
    choose("Save", "Picture of the chain, SVG");
    await waitFor(() => expect(onSave).toHaveBeenCalled());
    expect(onSave.mock.calls[0]?.[0]).toMatchObject({ type: "image/svg+xml" });
    await waitFor(() =>
      expect(screen.getByRole("status").textContent).toBe(
        "Saved as headwater-2017-08-12-minister-says-the-upper-dam-will-be-open-by-autumn.svg",
      ),
    );
  });

  it("says when the browser refused", async () => {
    show(false);
    fireEvent.click(button("Take it with you"));
    choose("Copy", "Text, Markdown");
    await waitFor(() => expect(screen.getByRole("status").textContent).toContain("did not work"));
  });

  it("is walked by keyboard and gives the focus back", () => {
    show();
    const opener = button("Take it with you");
    opener.focus();
    fireEvent.keyDown(opener, { key: "ArrowUp" });
    expect(document.activeElement).toBe(items().at(-1));
    fireEvent.keyDown(document.activeElement ?? opener, { key: "ArrowDown" });
    expect(document.activeElement).toBe(items()[0]);
    fireEvent.keyDown(document.activeElement ?? opener, { key: "p" });
    expect(document.activeElement?.textContent).toBe("Picture of the chain, SVG");
    fireEvent.keyDown(document.activeElement ?? opener, { key: "End" });
    expect(document.activeElement).toBe(items().at(-1));
    fireEvent.keyDown(document.activeElement ?? opener, { key: "Escape" });
    expect(screen.queryByRole("menu")).toBeNull();
    expect(document.activeElement).toBe(opener);
    expect(opener.getAttribute("aria-expanded")).toBe("false");
  });

  it("closes where the focus goes elsewhere", () => {
    show();
    fireEvent.click(button("Take it with you"));
    fireEvent.focusOut(items()[0] ?? document.body, { relatedTarget: button(/^More on this report/) });
    expect(screen.queryByRole("menu")).toBeNull();
  });
});

describe("the menu of a report", () => {
  it("cites it, and links the archive's copy nearest to its date", async () => {
    const { onCopy } = show();
    fireEvent.click(button("More on this report: Dam opens"));
    const link = screen.getByRole("menuitem", { name: "Archived copy" });
    expect(link.getAttribute("href")).toBe("https://web.archive.org/web/201708/https://old.example/report");
    expect(link.getAttribute("rel")).toBe("noreferrer");
    choose("Copy citation", "RIS");
    await waitFor(() => expect(onCopy).toHaveBeenCalled());
    expect(onCopy.mock.calls[0]?.[0]).toContain("TI  - Dam opens\r\n");
  });

  it("is not there where nothing can be cited", () => {
    show();
    expect(screen.getAllByRole("button")).toHaveLength(2);
  });
});

describe("the menu of the article", () => {
  it("cites the article alone", async () => {
    const onCopy = vi.fn(async (_: string) => true);
    render(
      <TakeProvider actions={{ onCopy, onSave: async () => true }}>
        <ArticleMenu article={contexts.richContext.article} />
      </TakeProvider>,
    );
    fireEvent.click(button("More on this article"));
    choose("Copy citation", "BibTeX");
    await waitFor(() => expect(onCopy).toHaveBeenCalled());
    expect(onCopy.mock.calls[0]?.[0].match(/@article\{/g)).toHaveLength(1);
    expect(onCopy.mock.calls[0]?.[0]).toContain(contexts.richContext.article.title);
  });
});
