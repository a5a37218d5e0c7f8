import { render, waitFor } from "@testing-library/preact";
import { describe, expect, it } from "vitest";
import { useInTurn } from "./use-in-turn";

function Parts({ inTurn }: { inTurn: boolean }) {
  return <p>{useInTurn(3, inTurn)}</p>;
}

describe("useInTurn", () => {
  it("draws nothing at first, and all in the end", async () => {
    const { container } = render(<Parts inTurn />);
    expect(container.textContent).toBe("0");
    await waitFor(() => expect(container.textContent).toBe("3"), { timeout: 5_000 });
  });

  it("draws all at once where nothing is to come first", () => {
    expect(render(<Parts inTurn={false} />).container.textContent).toBe("3");
  });
});
