import { describe, expect, it } from "vitest";
import type { Mention } from "../model";
import { findDistortions, type Related } from "./distortions";

/** Places and persons of a made-up land. */
const KNOWN: [printed: string, id: string, kind: Mention["kind"]][] = [
  ["Anna Alder", "anna-alder", "person"],
  ["Boris Birch", "boris-birch", "person"],
  ["Eastport", "eastport", "place"],
  ["Westport", "westport", "place"],
  ["Port County", "port-county", "place"],
  ["Russia", "russia", "place"],
  ["Moscow", "russia", "place"],
  ["Turkey", "turkey", "place"],
];

function wording(text: string, language = "en") {
  const mentions = KNOWN.flatMap(([printed, id, kind]): Mention[] => {
    const at = text.indexOf(printed);
    return at < 0 ? [] : [{ id, kind, span: [at, at + printed.length], text: printed, unsupported: false }];
  }).sort((a, b) => a.span[0] - b.span[0]);
  return { text, language, mentions };
}

const related: Related = (id) => new Set(id === "eastport" ? ["port-county"] : []);

function find(a: string, b: string, language = "en") {
  return findDistortions(wording(a, language), wording(b, language), related).map(
    ({ kind, here, there }) => `${kind}: ${a.slice(...here)} / ${b.slice(...there)}`,
  );
}

describe("findDistortions", () => {
  it("finds a negation on one side only", () => {
    expect(find("The dam will not hold.", "The dam will hold.")).toEqual([
      "negation: not / The dam will hold.",
    ]);
    expect(find("The dam won't hold.", "The dam will never hold.")).toEqual([]);
    expect(find("Der Damm hält nicht.", "Der Damm hält.", "de")).toHaveLength(1);
  });

  it("finds no change of roles between a wording and itself, where a person stands for a state", () => {
    const words = wording("Boris Birch warned Russia.");
    const minister: Related = (id) => new Set(id === "boris-birch" ? ["russia"] : []);
    expect(findDistortions(words, words, minister)).toEqual([]);
  });

  it("takes no active verb after an auxiliary for a passive one", () => {
    expect(find("Russia is sparing Boris Birch.", "Russia spares Boris Birch.")).toEqual([]);
    expect(find("Russia is spared by Boris Birch.", "Russia spares Boris Birch.")).toHaveLength(1);
  });

  it("reads numbers in digits and words, with their separators and multipliers", () => {
    expect(find("2,000 boats sank.", "Two thousand boats sank.")).toEqual([]);
    expect(find("forty-two boats", "42 boats")).toEqual([]);
    expect(find("fifteen hundred boats", "1,500 boats")).toEqual([]);
    expect(find("quatre-vingt-dix bateaux", "90 bateaux", "fr")).toEqual([]);
    expect(find("zweiundvierzig Boote", "42 Boote", "de")).toEqual([]);
    expect(find("35 тысяч лодок", "35 000 лодок", "ru")).toEqual([]);
    expect(find("قارب ٤٢", "قارب 42", "ar")).toEqual([]);
    expect(find("Three boats sank.", "Five boats sank.")).toEqual(["number: Three / Five"]);
    expect(find("350 million coins", "350 thousand coins")).toEqual(["number: 350 million / 350 thousand"]);
    expect(find("Boats sank.", "Five boats sank.")).toEqual([]);
  });

  it("compares days only with their like", () => {
    expect(find("It sank on Monday.", "It sank on Thursday.")).toEqual(["date: Monday / Thursday"]);
    expect(find("on 5 May 2017", "on May 6, 2017")).toEqual(["date: 5 May 2017 / May 6, 2017"]);
    expect(find("on 5 May 2017", "on 5 May 2016")).toHaveLength(1);
    expect(find("on 5 May 2017", "on Friday")).toEqual([]);
    expect(find("It may sink.", "It sank in June.")).toEqual([]);
  });

  it("tells places apart, but not a town from the county around it", () => {
    expect(find("A boat sank off Eastport.", "A boat sank off Westport.")).toEqual([
      "place: Eastport / Westport",
    ]);
    expect(find("A boat sank off Eastport.", "A boat sank in Port County.")).toEqual([]);
    expect(find("He spoke in Moscow.", "He spoke in Eastport.")).toHaveLength(1);
    expect(find("He spoke in Russia.", "He spoke in Eastport.")).toEqual([]);
  });

  it("sees who did what to whom, also in the passive", () => {
    expect(find("Russia accused Turkey.", "Turkey accused Russia.")).toEqual(["actor: Russia / Turkey"]);
    expect(find("Russia accused Turkey.", "Turkey was accused by Russia.")).toEqual([]);
    expect(find("Russia and Turkey met.", "Turkey and Russia met.")).toEqual([]);
    expect(find("Anna Alder spoke.", "Boris Birch spoke.")).toEqual(["actor: Anna Alder / Boris Birch"]);
    expect(find("Anna Alder warned of Turkey.", "Turkey is a risk, Anna Alder warned.")).toEqual([]);
  });

  it("survives a language without words and a megabyte of them", () => {
    expect(find("boats 3", "boats 4", "xx")).toEqual(["number: 3 / 4"]);
    const long = "Russia was accused by Turkey of 1,000,000 ".repeat(25_000);
    const start = performance.now();
    findDistortions(wording(long), wording(`not ${long}`), related);
    findDistortions(wording("1".repeat(1_000_000)), wording("1,".repeat(500_000)), related);
    expect(performance.now() - start).toBeLessThan(2_000);
  });
});
