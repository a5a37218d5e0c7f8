import { describe, expect, test } from "vitest";
import { findMentions } from "../entities/find-mentions";
import { compileNames } from "../entities/names";
import type { Report } from "../model";
import { bareReport } from "./bare-report";
import { compilePack } from "./compile";
import { openPack } from "./open";
import { makeQuery, type QuerySource } from "./query";

const person = (id: string) => ({
  id,
  name: id,
  kind: "person" as const,
  aliases: [],
  role: null,
  ambiguous: false,
  related: [],
});
const ENTITIES = ["anna-berg", "otto-lind", "harbour-town"].map(person);

const said = (speakerId: string, date: string) => ({
  speakerId,
  speaker: speakerId,
  role: null,
  occasion: "harbour hearing",
  date,
  gist: null,
});

function rank(reports: Report[], source: Partial<QuerySource>) {
  const pack = openPack(compilePack({ id: "t", name: "t", version: "1", reports, entities: ENTITIES }));
  const query = makeQuery({ title: null, text: "", published: null, ...source });
  return pack.search(query, 10).map((hit) => ({ ...hit, id: reports[hit.report]?.id }));
}

const ids = (hits: { id: string | undefined }[]) => hits.map(({ id }) => id);
const mention = (id: string) => ({ id, kind: "person" as const, unsupported: false });

describe("search", () => {
  test("puts the report with the rarer shared words first", () => {
    const reports = [
      bareReport({ id: "common", summary: "Harbour council meets about the harbour." }),
      bareReport({ id: "rare", summary: "Harbour pilots refuse the dredger." }),
      bareReport({ id: "other", summary: "A bakery opens in the old station." }),
    ];
    const hits = rank(reports, { text: "Harbour pilots say the dredger is unsafe." });
    expect(ids(hits).slice(0, 2)).toEqual(["rare", "common"]);
    expect(hits[0]?.signals.sharedTerms).toEqual(expect.arrayContaining(["dredger", "pilots"]));
  });

  test("finds inflected words", () => {
    expect(
      ids(rank([bareReport({ id: "a", title: "Dredging stopped" })], { text: "They dredged." })),
    ).toEqual(["a"]);
  });

  test("finds a report in another script through the entities that both name", () => {
    const reports = [
      bareReport({
        id: "ru",
        language: "ru",
        title: "Портовый спор",
        entities: ["anna-berg", "harbour-town"],
      }),
      bareReport({ id: "ru-other", language: "ru", title: "Погода", entities: ["otto-lind"] }),
    ];
    const [hit, ...others] = rank(reports, {
      text: "Berg spoke.",
      mentions: [mention("anna-berg"), mention("harbour-town")],
    });
    expect(hit?.id).toBe("ru");
    expect(hit?.signals.sharedEntities.sort()).toEqual(["anna-berg", "harbour-town"]);
    expect(others).toEqual([]);
  });

  test("a report that lists no entities is found through those that its words name", () => {
    const berg = { ...person("anna-berg"), name: "Anna Berg", aliases: ["Анна Берг"] };
    const reports = [
      bareReport({ id: "ru", title: "Анна Берг ответила" }),
      bareReport({ id: "other", title: "Погода" }),
    ];
    const pack = openPack(compilePack({ id: "t", name: "t", version: "1", reports, entities: [berg] }));
    const query = makeQuery({ title: null, text: "", published: null, mentions: [mention("anna-berg")] });
    expect(pack.search(query, 5).map(({ report }) => report)).toEqual([0]);
  });

  test("a Russian report is found from an English article by the names in both", () => {
    const people = [
      { ...person("anna-berg"), name: "Anna Berg", aliases: ["Анна Берг"] },
      { ...person("otto-lind"), name: "Otto Lind", aliases: ["Отто Линд"] },
    ];
    const reports = [
      bareReport({ id: "weather", language: "ru", title: "Погода на неделю: дождь и ветер с моря" }),
      bareReport({
        id: "berg",
        language: "ru",
        title: "Анна Берг отвергла упрёки Отто Линда из-за старого мола",
      }),
      bareReport({ id: "mill", title: "Mill owners complain about the price of grain" }),
    ];
    const names = compileNames({ entities: people, outlets: [], risky: [] });
    const text = "Anna Berg rejected what Otto Lind had said about the old mole.";
    const pack = openPack(compilePack({ id: "t", name: "t", version: "1", reports, entities: people }));
    const query = makeQuery({ title: null, text, published: null, mentions: findMentions(text, names) });
    const [first] = pack.search(query, 3);
    expect(first?.report).toBe(1);
    expect(first?.signals.sharedEntities.sort()).toEqual(["anna-berg", "otto-lind"]);
    expect(first?.signals.sharedTerms).toEqual([]);
  });

  test("a report without a date that fits as well stands between those of its day and those of other days", () => {
    const summary = "Fire in the timber yard.";
    const reports = ["2016-09-13", null, "2016-09-30", "2015-03-01"].map((published, n) =>
      bareReport({ id: `${n}`, summary, published }),
    );
    expect(ids(rank(reports, { text: summary, published: "2016-09-13" }))).toEqual(["0", "1", "2", "3"]);
  });

  test("an unsupported name finds nothing", () => {
    const reports = [bareReport({ id: "a", entities: ["anna-berg"] })];
    expect(rank(reports, { mentions: [{ ...mention("anna-berg"), unsupported: true }] })).toEqual([]);
  });

  test("prefers the statement of the article's day to the same speaker's of another month", () => {
    const reports = [
      bareReport({ id: "earlier", statements: [said("anna-berg", "2016-07-02")] }),
      bareReport({ id: "same", statements: [said("anna-berg", "2016-09-13")] }),
    ];
    const hits = rank(reports, {
      text: "Berg spoke.",
      published: "2016-09-14",
      mentions: [mention("anna-berg")],
    });
    expect(ids(hits)).toEqual(["same", "earlier"]);
    expect(hits.map(({ signals }) => signals.statement)).toEqual([
      { speakerId: "anna-berg", daysApart: 1 },
      null,
    ]);
  });

  test("takes the day of a statement that the article is known to report", () => {
    const reports = [bareReport({ id: "a", statements: [said("anna-berg", "2016-09-13")] })];
    const statements = [{ speakerId: "anna-berg", date: "2016-09-13" }];
    const [hit] = rank(reports, { mentions: [mention("anna-berg")], published: "2016-10-30", statements });
    expect(hit?.signals.statement).toEqual({ speakerId: "anna-berg", daysApart: 0 });
  });

  test("a close date lifts, a far one lowers, a missing one does neither", () => {
    const summary = "Fire in the timber yard.";
    const reports = [
      bareReport({ id: "far", summary, published: "2014-01-01" }),
      bareReport({ id: "undated", summary }),
      bareReport({ id: "close", summary, published: "2016-09-12" }),
      bareReport({ id: "bakery", summary: "A bakery opens." }),
    ];
    const hits = rank(reports, { text: summary, published: "2016-09-13" });
    expect(ids(hits)).toEqual(["close", "undated", "far"]);
    expect(hits.map(({ signals }) => signals.daysApart)).toEqual([1, null, 986]);
  });

  test("two days ago counts for more where many reports come out every day", () => {
    const source = { text: "Dredger sinks.", published: "2020-05-03" };
    const [before, same] = ["2020-05-01", "2020-05-03"].map((published) =>
      bareReport({ id: published, summary: "Dredger sinks.", published }),
    );
    const crowd = Array.from({ length: 3_000 }, (_, n) =>
      bareReport({ id: `${n}`, summary: "A bakery opens.", published: "2020-05-04" }),
    );
    const share = (others: Report[]) => {
      const [first, second] = rank([...(before && same ? [before, same] : []), ...others], source);
      return (second?.score ?? 0) / (first?.score ?? 1);
    };
    const late = crowd.map((report) => ({ ...report, published: "2022-05-04" }));
    expect(share(crowd)).toBeGreaterThan(share(late) * 1.2);
  });

  test("of reports equally far away in time the earlier one comes first", () => {
    const summary = "Dredger blocked at the harbour.";
    const reports = ["2016-09-14", "2016-09-12"].map((published) =>
      bareReport({ id: published, summary, published }),
    );
    expect(ids(rank(reports, { text: summary, published: "2016-09-13" }))).toEqual([
      "2016-09-12",
      "2016-09-14",
    ]);
  });

  test("a later report counts for less where many reports come out every day", () => {
    const fire = "Fire in the timber yard.";
    const crowd = Array.from({ length: 31 * 20 }, (_, n) =>
      bareReport({
        id: `c${n}`,
        summary: "Ferry delayed again.",
        published: `2016-09-${String((n % 28) + 1).padStart(2, "0")}`,
      }),
    );
    const later = bareReport({ id: "later", summary: fire, published: "2016-09-14" });
    const same = bareReport({ id: "same", summary: fire, published: "2016-09-13" });
    const shareOfLater = (others: Report[]) => {
      const hits = rank([later, same, ...others], { text: fire, published: "2016-09-13" });
      const scoreOf = (wanted: string) => hits.find(({ id }) => id === wanted)?.score ?? 0;
      return scoreOf("later") / scoreOf("same");
    };
    expect(shareOfLater(crowd)).toBeLessThan(0.85 * shareOfLater([]));
  });

  test("of two reports alike the one of the article's own genre comes first", () => {
    const reports = [
      bareReport({ id: "facts", title: "Factbox: Fire in the timber yard" }),
      bareReport({ id: "plain", title: "Fire in the timber yard" }),
    ];
    expect(ids(rank(reports, { text: "Fire in the timber yard." }))).toEqual(["plain", "facts"]);
    const ofFacts = { text: "Fire in the timber yard.", genre: "listing-of-facts" } as const;
    expect(ids(rank(reports, ofFacts))).toEqual(["facts", "plain"]);
  });

  test("a report is found by the words of its address, and an article asks with those of its own", () => {
    const reports = [
      bareReport({ id: "fire", title: "Пожар", url: "https://a.example/2016/fire-in-timber-yard-2.html" }),
      bareReport({ id: "other", title: "Погода", url: "https://a.example/weather" }),
    ];
    expect(ids(rank(reports, { text: "The timber yard burnt." }))).toEqual(["fire"]);
    expect(ids(rank(reports, { text: "", url: "https://b.example/timber-yard-burns-down" }))).toEqual([
      "fire",
    ]);
  });

  test("without a date of its own the article ranks as if none had one", () => {
    const summary = "Fire in the timber yard.";
    const reports = [
      bareReport({ id: "a", summary, published: "2014-01-01" }),
      bareReport({ id: "b", summary }),
    ];
    const [first, second] = rank(reports, { text: summary });
    expect(first?.score).toBe(second?.score);
  });

  test("reports of one known story come up together", () => {
    const reports = [
      bareReport({ id: "match", summary: "Dredger sinks off the mole.", story: "dredger" }),
      bareReport({ id: "mate", summary: "Hearing about a wreck.", story: "dredger" }),
      bareReport({ id: "stranger", summary: "Hearing about a school." }),
    ];
    expect(ids(rank(reports, { text: "The dredger sinks; a hearing follows." }))).toEqual([
      "match",
      "mate",
      "stranger",
    ]);
  });

  test("an excluded report is no hit and lends its story nothing", () => {
    const reports = [
      bareReport({ id: "self", summary: "Dredger sinks.", story: "dredger" }),
      bareReport({ id: "mate", summary: "Salvage begins.", story: "dredger" }),
    ];
    expect(rank(reports, { text: "Dredger sinks.", exclude: [0] })).toEqual([]);
  });

  test("an excluded report counts once however often it is named", () => {
    const reports = ["self", "mate"].map((id) => bareReport({ id, summary: "Dredger sinks." }));
    const once = rank(reports, { text: "Dredger sinks.", exclude: [0] });
    expect(rank(reports, { text: "Dredger sinks.", exclude: [0, 0] })).toEqual(once);
    expect(ids(once)).toEqual(["mate"]);
  });

  test("gives no more than asked for, and survives a megabyte of anything", () => {
    const reports = Array.from({ length: 30 }, (_, n) =>
      bareReport({ id: `${n}`, summary: "Fire in the yard." }),
    );
    const pack = openPack(compilePack({ id: "t", name: "t", version: "1", reports }));
    const long = "fire ".repeat(200_000);
    const hits = pack.search(makeQuery({ title: long, text: long, published: "9999-99-99" }), 7);
    expect(hits.map(({ report }) => report)).toEqual([0, 1, 2, 3, 4, 5, 6]);
  });
});
