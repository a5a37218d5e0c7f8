import { cleanup, fireEvent, render, screen, within } from "@testing-library/preact";
import { afterEach, describe, expect, it, vi } from "vitest";
import { OptionsView } from "./OptionsView";
import type { OptionsViewProps } from "./props";

afterEach(cleanup);

function show(change: Partial<OptionsViewProps> = {}) {
  const calls = {
    onChooseDetection: vi.fn(),
    onSilence: vi.fn(),
    onUnsilence: vi.fn(),
    onChooseLook: vi.fn(),
    onChooseMarker: vi.fn(),
    onUndoCorrection: vi.fn(),
    onSaveCorrections: vi.fn(),
    onAddPack: vi.fn(async () => null),
    onSwitchPack: vi.fn(),
    onRemovePack: vi.fn(),
  };
  render(
    <OptionsView
      settings={{ detection: "known-sites", silencedSites: ["news.example"] }}
      permissionMissing={false}
      pack={{ name: "River dams", version: "1.2.0", reports: 12480 }}
      quality={[{ id: "cited", wrong: 0.104, missed: null }]}
      corrections={[]}
      addedPacks={[]}
      library={{ isOn: false, facts: null, onSwitch: vi.fn(), onList: vi.fn(), onForget: vi.fn() }}
      {...calls}
      {...change}
    />,
  );
  return calls;
}

const typeSite = (value: string) => {
  fireEvent.input(screen.getByLabelText("Silence a site"), { target: { value } });
  fireEvent.click(screen.getByRole("button", { name: "Silence" }));
};

describe("OptionsView", () => {
  it("changes detection by the button, not by walking through the radios", () => {
    const { onChooseDetection } = show();
    const apply = screen.getByRole("button", { name: "Use this choice" }) as HTMLButtonElement;
    expect(apply.disabled).toBe(true);
    fireEvent.click(screen.getByRole("radio", { name: /On all sites/ }));
    expect(onChooseDetection).not.toHaveBeenCalled();
    fireEvent.click(apply);
    expect(onChooseDetection).toHaveBeenCalledExactlyOnceWith("all-sites");
  });

  it("explains each mode and the permission it needs", () => {
    show();
    const modes = screen.getByRole("group", { name: "Detect while I read" });
    for (const radio of within(modes).getAllByRole("radio")) {
      const description = document.getElementById(radio.getAttribute("aria-describedby") ?? "");
      expect(description?.textContent).toMatch(/Needs (access|no permission)/);
    }
  });

  it("says that the permission is missing and asks again for the same mode", () => {
    const { onChooseDetection } = show({ permissionMissing: true });
    expect(screen.getByText("The permission is missing")).toBeTruthy();
    fireEvent.click(screen.getByRole("button", { name: "Ask the browser again" }));
    expect(onChooseDetection).toHaveBeenCalledExactlyOnceWith("known-sites");
  });

  it("adds a valid site, and refuses what is none or is already there", () => {
    const { onSilence } = show();
    typeSite("no site");
    expect(screen.getByLabelText("Silence a site").getAttribute("aria-invalid")).toBe("true");
    expect(screen.getByText("Enter a site such as news.example.")).toBeTruthy();
    typeSite("News.Example");
    expect(screen.getByText("news.example is already silenced.")).toBeTruthy();
    expect(onSilence).not.toHaveBeenCalled();
    typeSite("https://other.example/a");
    expect(onSilence).toHaveBeenCalledExactlyOnceWith("other.example");
    expect(screen.getByText("other.example is silenced.")).toBeTruthy();
  });

  it("removes a site", () => {
    const { onUnsilence } = show();
    fireEvent.click(screen.getByRole("button", { name: "Remove news.example" }));
    expect(onUnsilence).toHaveBeenCalledExactlyOnceWith("news.example");
  });

  it("tells what the pack holds", () => {
    show();
    expect(screen.getByRole("region", { name: "Pack" }).textContent).toMatch(/River dams.*1\.2\.0.*12,480/);
  });

  it("tells how often it was wrong, and where nothing was measured", () => {
    show();
    const row = screen.getByRole("row", { name: /This outlet is cited/ });
    expect(row.textContent).toMatch(/10%.*not measured/);
    cleanup();
    show({ quality: [] });
    expect(screen.queryByRole("table")).toBeNull();
  });

  it("hands on theme and text size, each on its own", () => {
    const { onChooseLook } = show();
    const radio = (name: string) => screen.getByRole("radio", { name }) as HTMLInputElement;
    expect([radio("As the browser").checked, radio("Normal").checked]).toEqual([true, true]);
    fireEvent.click(radio("Dark"));
    fireEvent.click(radio("Large"));
    expect(onChooseLook.mock.calls).toEqual([[{ theme: "dark" }], [{ textSize: "large" }]]);
  });
});
