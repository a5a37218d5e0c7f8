import { afterEach, describe, expect, it, vi } from "vitest";
import { copyText, saveFile } from "./take-away";

afterEach(() => vi.restoreAllMocks());

describe("taking an export away", () => {
  it("answers whether the clipboard took it", async () => {
    const write = vi.spyOn(navigator.clipboard, "writeText").mockResolvedValueOnce();
    expect(await copyText("words")).toBe(true);
    expect(write).toHaveBeenCalledWith("words");
    write.mockRejectedValueOnce(new Error("no"));
    expect(await copyText("words")).toBe(false);
  });

  it("saves a file as a click on a link would", async () => {
    const clicked: HTMLAnchorElement[] = [];
    vi.spyOn(HTMLAnchorElement.prototype, "click").mockImplementation(function (this: HTMLAnchorElement) {
      clicked.push(this);
    });
    expect(await saveFile({ name: "a.bib", type: "application/x-bibtex", text: "@article{a,}" })).toBe(true);
    expect(clicked[0]?.download).toBe("a.bib");
    expect(clicked[0]?.href).toMatch(/^blob:/);
  });
});
