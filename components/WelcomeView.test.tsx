import { cleanup, fireEvent, render, screen } from "@testing-library/preact";
import { afterEach, describe, expect, it, vi } from "vitest";
import type { DetectionMode } from "../lib/model";
import { WelcomeView } from "./WelcomeView";

afterEach(cleanup);

function view(detection: DetectionMode, refused: boolean, onChooseDetection = vi.fn()) {
  return (
    <WelcomeView
      settings={{ detection, silencedSites: [] }}
      refused={refused}
      onChooseDetection={onChooseDetection}
    />
  );
}

describe("WelcomeView", () => {
  it("explains in three sentences, promises privacy, and offers three modes", () => {
    render(view("on-click", false));
    expect(document.querySelectorAll(".sentences p")).toHaveLength(3);
    expect(screen.getByText(/Nothing leaves this computer/)).toBeTruthy();
    expect(screen.getAllByRole("radio")).toHaveLength(3);
  });

  it("hands over the choice, also that of the mode which already holds", () => {
    const onChoose = vi.fn();
    render(view("on-click", false, onChoose));
    fireEvent.click(screen.getByRole("button", { name: "Use this choice" }));
    fireEvent.click(screen.getByRole("radio", { name: /news sites it knows/ }));
    fireEvent.click(screen.getByRole("button", { name: "Use this choice" }));
    expect(onChoose.mock.calls).toEqual([["on-click"], ["known-sites"]]);
  });

  it("confirms only what was set", () => {
    const { rerender } = render(view("on-click", false));
    fireEvent.click(screen.getByRole("radio", { name: /On all sites/ }));
    fireEvent.click(screen.getByRole("button", { name: "Use this choice" }));
    expect(screen.getByRole("status").textContent).toBe("");
    rerender(view("all-sites", false));
    expect(screen.getByRole("status").textContent).toMatch(/^Set\./);
  });

  it("says that a refusal is fine", () => {
    render(view("on-click", true));
    expect(screen.getByRole("status").textContent).toContain("The browser’s prompt was refused");
  });
});
