import { cleanup, fireEvent, render, screen, waitFor } from "@testing-library/preact";
import { afterEach, describe, expect, it, vi } from "vitest";
import { type Correction, makeCorrection } from "../../lib/corrections/correction";
import * as contexts from "../gallery/fixtures";
import { ReadingView } from "../ReadingView";
import { CorrectionList } from "../settings/CorrectionList";

afterEach(cleanup);

const nothing = () => undefined;

function show() {
  const onMake = vi.fn(async (_: Correction) => undefined);
  const onUndo = vi.fn(async (_: string) => undefined);
  const context = contexts.richContext;
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
      corrections={{ onMake, onUndo }}
    />,
  );
  return { onMake, onUndo, context };
}

const press = (name: string | RegExp) => {
  const [button] = screen.getAllByRole("button", { name });
  if (button) fireEvent.click(button);
};

describe("corrections", () => {
  it("call the source of a link wrong, and are taken back at once", async () => {
    const { onMake, onUndo, context } = show();
    press(/^Something wrong here\?/);
    fireEvent.click(screen.getByRole("menuitem", { name: "Wrong source" }));
    const made = onMake.mock.calls[0]?.[0];
    const target = made?.target;
    expect(target).toMatchObject({ kind: "wrong-source", sourceName: made?.name });
    expect(context.chain.nodes.some(({ name }) => name === made?.name)).toBe(true);
    await waitFor(() => expect(screen.getByText(/^Noted/)).toBeTruthy());
    press(/^Undo:/);
    expect(onUndo).toHaveBeenCalledWith(made?.id);
    await waitFor(() => expect(screen.queryByText(/^Noted/)).toBeNull());
  });

  it("say of a report that it is another statement's", () => {
    const { onMake } = show();
    press(/^More on this report/);
    fireEvent.click(screen.getByRole("menuitem", { name: "This is not the same statement" }));
    expect(onMake.mock.calls[0]?.[0].target.kind).toBe("not-same-statement");
  });
});

describe("the list of corrections", () => {
  it("takes one back and saves all", () => {
    const target = { kind: "not-same-statement", reportId: "r1" } as const;
    const one = makeCorrection(
      { url: "https://a.example/b", title: "Dam" },
      "Dam opens",
      target,
      new Date(0),
    );
    const [onUndo, onSave] = [vi.fn(), vi.fn()];
    render(<CorrectionList corrections={[one]} onUndo={onUndo} onSave={onSave} />);
    press("Undo: Dam opens");
    press("Save as JSON");
    expect(onUndo).toHaveBeenCalledWith(one.id);
    expect(onSave).toHaveBeenCalled();
  });

  it("says when there are none", () => {
    render(<CorrectionList corrections={[]} onUndo={nothing} onSave={nothing} />);
    expect(screen.getByText("You have corrected nothing.")).toBeTruthy();
  });
});
