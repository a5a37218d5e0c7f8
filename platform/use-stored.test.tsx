import { act, render } from "@testing-library/preact";
import { expect, it } from "vitest";
import { useStored } from "./use-stored";

it("keeps a change that arrives while the stored value loads", async () => {
  let finish: (value: string) => void = () => undefined;
  let change: (value: string) => void = () => undefined;
  const item = {
    getValue: () =>
      new Promise<string>((done) => {
        finish = done;
      }),
    watch(onChange: (value: string) => void) {
      change = onChange;
      return () => undefined;
    },
  };
  const Shown = () => <p>{useStored(item)}</p>;
  const { container } = render(<Shown />);
  expect(container.textContent).toBe("");
  await act(async () => change("new"));
  await act(async () => finish("old"));
  expect(container.textContent).toBe("new");
});
