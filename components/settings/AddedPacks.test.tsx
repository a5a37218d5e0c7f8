import { cleanup, fireEvent, render, screen } from "@testing-library/preact";
import { afterEach, describe, expect, it, vi } from "vitest";
import type { AddedPack, PackRefusal } from "../../lib/pack/added-pack";
import { AddedPacks } from "./AddedPacks";

afterEach(cleanup);

const FERRIES: AddedPack = {
  key: "f1",
  name: "Ferry strikes",
  version: "2",
  reports: 1,
  bytes: 41_000,
  isOn: true,
};

function show(packs: AddedPack[], refusal: PackRefusal | null = null) {
  const calls = { onAdd: vi.fn(async () => refusal), onSwitch: vi.fn(), onRemove: vi.fn() };
  const { container } = render(<AddedPacks packs={packs} {...calls} />);
  const choose = () => {
    const box = container.querySelector('input[type="file"]') as HTMLInputElement;
    const file = new File(["x"], "ferries.hwp");
    Object.defineProperty(box, "files", { value: [file], configurable: true });
    fireEvent.change(box);
    return file;
  };
  return { ...calls, choose };
}

describe("AddedPacks", () => {
  it("says that there are none", () => {
    show([]);
    expect(screen.getByText("You have added none.")).toBeTruthy();
  });

  it("lists a pack with its facts, leaves it out, and removes it", () => {
    const { onSwitch, onRemove } = show([FERRIES]);
    const search = screen.getByRole("checkbox", { name: /Search in .*Ferry strikes/ }) as HTMLInputElement;
    expect(search.checked).toBe(true);
    expect(document.getElementById(search.getAttribute("aria-describedby") ?? "")?.textContent).toMatch(
      /1 report · version .*2.* · .*0\.1 MB/,
    );
    fireEvent.click(search);
    expect(onSwitch).toHaveBeenCalledExactlyOnceWith("f1", false);
    fireEvent.click(screen.getByRole("button", { name: /Remove .*Ferry strikes/ }));
    expect(onRemove).toHaveBeenCalledExactlyOnceWith("f1");
  });

  it("adds the chosen file and says so", async () => {
    const { onAdd, choose } = show([]);
    const file = choose();
    expect(await screen.findByText(/The pack is added/)).toBeTruthy();
    expect(onAdd).toHaveBeenCalledExactlyOnceWith(file);
  });

  it.each([
    ["no-pack", /no pack, is damaged/],
    ["too-large", /300 MB/],
    ["known", /already/],
    ["no-room", /no room/],
  ] as const)("says why a file was refused: %s", async (refusal, text) => {
    show([], refusal).choose();
    expect((await screen.findByText(text)).getAttribute("role")).toBe("status");
  });
});
