import { describe, expect, it } from "vitest";
import { fold } from "../lib/text/fold";
import terms from "./gate-terms.json" with { type: "json" };
import { loadTables } from "./load";

const LARGEST = 400;
const passes = (text: string) => terms.some((term) => fold(text).includes(term));
const { entities, risky } = loadTables();
const needed = new Set(risky.map(({ id, alias }) => `${id} ${alias}`));

describe("gate terms", () => {
  it("are folded, none within another, and few", () => {
    expect(terms.map(fold)).toEqual(terms);
    for (const term of terms) expect(terms.filter((other) => other.includes(term))).toEqual([term]);
    expect(new TextEncoder().encode(JSON.stringify(terms)).length).toBeLessThanOrEqual(LARGEST);
  });

  it("stand in the name of the country and its war in nearly every language", () => {
    const aliases = entities
      .filter(({ id }) => id === "syria" || id === "syrian-civil-war")
      .flatMap(({ id, name, aliases }) =>
        [name, ...aliases].filter((alias) => !needed.has(`${id} ${alias}`)),
      );
    expect(aliases.filter((alias) => !passes(alias)).length / aliases.length).toBeLessThan(0.02);
  });

  it("let other articles go", () => {
    expect(passes("Parliament votes on the school budget after a long debate")).toBe(false);
    expect(passes("Футболисты сыграли вничью, тренер доволен")).toBe(false);
  });
});
