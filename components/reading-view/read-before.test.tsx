import { cleanup, fireEvent, render, screen, waitFor } from "@testing-library/preact";
import { afterEach, describe, expect, it, vi } from "vitest";
import type { ReadingContext } from "../../lib/model";
import { readBefore, sharedText } from "../gallery/chains";
import { ReadingView } from "../ReadingView";

afterEach(cleanup);

const nothing = () => undefined;

function show(context: ReadingContext, onForget?: (address: string) => Promise<boolean>) {
  render(
    <ReadingView
      reading={{ phase: "read", url: context.article.url, context }}
      surface="popup"
      site={null}
      reveal={null}
      onReveal={nothing}
      onReadPage={nothing}
      onToggleSite={nothing}
      onOpenOptions={nothing}
      onCopy={async () => true}
      onSave={async () => true}
      {...(onForget ? { onForget } : {})}
    />,
  );
}

const openMenu = () => {
  const [button] = screen.getAllByRole("button", { name: /^More on this report/ });
  if (button) fireEvent.click(button);
};

describe("reports that the reader has read", () => {
  it("say so, in the coverage and in the chain, with what was read there", () => {
    show(readBefore);
    expect(screen.getAllByText(/^read by you on .*Aug 15, 2017/)).toHaveLength(2);
    expect(screen.getByText(/read by you on .*Aug 21, 2017/)).toBeTruthy();
    expect(screen.getByText(/read on that report’s page on .*Aug 21, 2017/)).toBeTruthy();
    expect(screen.getByText(/Headwater read this on that report’s page/)).toBeTruthy();
  });

  it("can be forgotten from their menu, where that can be done", () => {
    const onForget = vi.fn(async (_: string) => true);
    show(readBefore, onForget);
    openMenu();
    fireEvent.click(screen.getByRole("menuitem", { name: "Forget that I read this" }));
    expect(onForget).toHaveBeenCalledExactlyOnceWith(readBefore.coverage[0]?.url);
    cleanup();
    show(readBefore);
    openMenu();
    expect(screen.queryByRole("menuitem", { name: "Forget that I read this" })).toBeNull();
  });

  it("say where forgetting one failed, until it is tried again", async () => {
    const onForget = vi.fn(async (_: string) => false);
    show(readBefore, onForget);
    const forget = () => {
      openMenu();
      fireEvent.click(screen.getByRole("menuitem", { name: "Forget that I read this" }));
    };
    forget();
    const told = await screen.findByText(/did not work/);
    expect(told.getAttribute("role")).toBe("status");
    onForget.mockResolvedValueOnce(true);
    forget();
    await waitFor(() => expect(told.textContent).toBe(""));
  });

  it("are not said to be read where they were not", () => {
    show(sharedText, async () => true);
    expect(screen.queryByText(/read by you/)).toBeNull();
    openMenu();
    expect(screen.queryByRole("menuitem", { name: "Forget that I read this" })).toBeNull();
  });
});
