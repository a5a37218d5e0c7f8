import { act, cleanup, fireEvent, render, screen, waitFor, within } from "@testing-library/preact";
import { afterEach, describe, expect, it, vi } from "vitest";
import type { LibraryEntry } from "../../lib/library/library-index";
import { Library, type LibraryProps } from "./Library";

afterEach(cleanup);

const entry = (name: string, change: Partial<LibraryEntry> = {}): LibraryEntry => ({
  id: `https://post.example/${name}`,
  url: `https://post.example/${name}`,
  title: name,
  outlet: "Harbour Post",
  readOn: "2026-11-28",
  bytes: 10,
  ...change,
});

function show(change: Partial<LibraryProps> = {}, entries: LibraryEntry[] = []) {
  const calls = {
    onSwitch: vi.fn(),
    onList: vi.fn(async () => entries),
    onForget: vi.fn(async (_: string[] | "all") => true),
  };
  const facts = { articles: entries.length, bytes: 2_100_000, isBroken: false };
  render(<Library isOn={false} facts={facts} {...calls} {...change} />);
  return calls;
}

function toggle(isOpen: boolean) {
  const details = screen.getByText("Show the articles").closest("details") as HTMLDetailsElement;
  details.open = isOpen;
  fireEvent(details, new Event("toggle"));
}

async function unfold() {
  toggle(true);
  await screen.findByRole("searchbox");
}

const items = () => screen.getAllByRole("listitem").map(({ textContent }) => textContent);

describe("Library", () => {
  it("is switched on by its box, which says what is kept and that it stays here", () => {
    const { onSwitch } = show();
    const box = screen.getByRole("checkbox", { name: "Remember the articles I read" }) as HTMLInputElement;
    expect(box.checked).toBe(false);
    const told = (box.getAttribute("aria-describedby") ?? "")
      .split(" ")
      .map((id) => document.getElementById(id));
    expect(told.map((one) => one?.textContent).join(" ")).toMatch(
      /nothing leaves this computer.*private windows/,
    );
    fireEvent.click(box);
    expect(onSwitch).toHaveBeenCalledExactlyOnceWith(true);
    expect(screen.queryByRole("button")).toBeNull();
  });

  it("says how much there is, and that it rests while it is off", () => {
    show({}, [entry("a"), entry("b")]);
    expect(screen.getByText(/2 articles · .*2\.1 MB/)).toBeTruthy();
    expect(screen.getByText(/those below are not used/)).toBeTruthy();
  });

  it("says that there is nothing yet, or that it could not be read", () => {
    show({ isOn: true });
    expect(screen.getByText("No article is kept.")).toBeTruthy();
    cleanup();
    show({ isOn: true, facts: { articles: 0, bytes: 0, isBroken: true } });
    expect(screen.getByText(/could not read or write the library/)).toBeTruthy();
    expect(screen.getByRole("button", { name: "Forget all" })).toBeTruthy();
  });

  it("lists the articles when asked, filters them, and forgets one", async () => {
    const entries = [
      entry("Ferries strike"),
      entry("Dam opens", { outlet: "Übersee Zeitung" }),
      entry("x", { title: null }),
    ];
    const { onList, onForget } = show({ isOn: true }, entries);
    expect(onList).not.toHaveBeenCalled();
    await unfold();
    expect(items()[0]).toMatch(/Ferries strike.*Harbour Post · read on .*Nov 28, 2026/);
    expect(items()[2]).toMatch(/https:\/\/post\.example\/x/);
    fireEvent.input(screen.getByRole("searchbox"), { target: { value: "DAM ubersee" } });
    expect(items()).toHaveLength(1);
    expect(screen.getByText(/1 of .*3 articles/)).toBeTruthy();
    fireEvent.click(screen.getByRole("button", { name: /Forget .*Dam opens/ }));
    expect(onForget).toHaveBeenCalledExactlyOnceWith(["https://post.example/Dam opens"]);
    await screen.findByText("Forgotten.");
    fireEvent.input(screen.getByRole("searchbox"), { target: { value: "zeppelin" } });
    expect(screen.getByText(/No article matches/)).toBeTruthy();
  });

  it("says where the articles could not be listed, and lists them when asked again", async () => {
    const onList = vi.fn(async () => [entry("a")]);
    onList.mockRejectedValueOnce(new DOMException("gone", "InvalidStateError"));
    show({ isOn: true, onList }, [entry("a")]);
    toggle(true);
    expect((await screen.findByText(/did not work/)).getAttribute("role")).toBe("status");
    expect(screen.queryByRole("searchbox")).toBeNull();
    await act(() => toggle(false));
    await unfold();
    expect(items()).toHaveLength(1);
    expect(screen.queryByText(/did not work/)).toBeNull();
  });

  it("shows a long list a part at a time", async () => {
    show(
      { isOn: true },
      Array.from({ length: 70 }, (_, n) => entry(`${n}`)),
    );
    await unfold();
    expect(items()).toHaveLength(30);
    fireEvent.click(screen.getByRole("button", { name: "Show more" }));
    fireEvent.click(screen.getByRole("button", { name: "Show more" }));
    expect(items()).toHaveLength(70);
    expect(screen.queryByRole("button", { name: "Show more" })).toBeNull();
  });

  it("forgets all in two steps, and says where that failed", async () => {
    const onForget = vi.fn(async () => false);
    show({ isOn: true, onForget }, [entry("a"), entry("b")]);
    const press = (name: string) => fireEvent.click(screen.getByRole("button", { name }));
    press("Forget all");
    const asked = screen.getByRole("group", { name: /Forget 2 articles\?/ });
    await waitFor(() => expect(document.activeElement?.textContent).toBe("Keep them"));
    press("Keep them");
    expect(onForget).not.toHaveBeenCalled();
    await waitFor(() => expect(document.activeElement?.textContent).toBe("Forget all"));
    press("Forget all");
    expect(asked.isConnected).toBe(false);
    fireEvent.click(
      within(screen.getByRole("group", { name: /Forget 2/ })).getByRole("button", { name: "Forget all" }),
    );
    expect(onForget).toHaveBeenCalledExactlyOnceWith("all");
    expect(await screen.findByText(/did not work/)).toBeTruthy();
  });
});
