import { describe, expect, it } from "vitest";
import { cues } from "../../data/cues";
import { cuesOnPage } from "./cues-on-page";
import { articleOf } from "./made-up.test-data";

const onPage = (text: string) => cuesOnPage(cues, articleOf([text], { language: null }));

function phrasesOf(table: typeof cues): string[] {
  const lists = Object.values(table.languages).flatMap(({ credits, citing }) => [credits, citing]);
  return lists.flatMap((list) => Object.values(list).flat());
}

describe("cuesOnPage", () => {
  it("keeps the phrases whose words the page holds, in any case and with any apostrophe", () => {
    const { languages } = onPage("ORIGINALLY PUBLISHED by the Gazette. Selon l’agence, à l\u00a0heure.");
    expect(languages.en?.credits.republished).toContain("originally published by");
    expect(languages.fr?.citing.before).toContain("selon");
    expect(languages.fr?.citing.media).toContain("agence");
  });

  it("keeps phrases of scripts that write words together", () => {
    const { languages } = onPage("据海港报报道。 وقال الوزير لوكالة");
    expect(languages.zh?.citing.after).toContain("报道");
    expect(languages.ar?.citing.media.some((word) => "لوكالة".includes(word))).toBe(true);
  });

  it("leaves out nearly all of the table on a page of one language", () => {
    const left = phrasesOf(onPage("The quay was reopened on Monday, the Gazette said."));
    expect(left.length).toBeLessThan(phrasesOf(cues).length / 10);
    expect(
      left.filter((phrase) => /[\p{Script=Cyrillic}\p{Script=Arabic}\p{Script=Han}]/u.test(phrase)),
    ).toEqual([]);
  });

  it("gives one table to pages with the same phrases, so that it is compiled once", () => {
    expect(onPage("The quay said nothing.")).toBe(onPage("Nothing was said, the quay."));
  });
});
