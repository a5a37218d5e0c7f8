import { describe, expect, it } from "vitest";
import { emptyCounts, scoreText } from "./score-quotes";

const text = '"The quay is safe," Berezin said. The road, he added, is closed.';

describe("the scorer of quotations", () => {
  it("matches by the overlap of content and counts the source with it", () => {
    const gold = [
      { source: [20, 27] as [number, number], content: [[0, 19] as [number, number]], type: "direct" },
      { source: [44, 46] as [number, number], content: [[34, 42] as [number, number]], type: "indirect" },
    ];
    const predicted = [{ source: [20, 27] as [number, number], content: [[0, 17] as [number, number]] }];
    const all = emptyCounts();
    scoreText(text, gold, predicted, "all", all);
    expect(all).toMatchObject({ gold: 2, predicted: 1, matched: 1, sourceOverlaps: 1, sourceExact: 1 });
    const direct = emptyCounts();
    scoreText(text, gold, predicted, "direct", direct);
    expect(direct).toMatchObject({ gold: 1, predicted: 1, matched: 1 });
  });
});
