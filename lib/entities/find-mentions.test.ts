import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { loadTables } from "../../data/load";
import { findMentions } from "./find-mentions";
import { compileNames, nameKey } from "./names";

const tables = loadTables();
const names = compileNames(tables);
const needs = new Map(tables.risky.map(({ id, alias, needs }) => [`${id} ${alias}`, needs]));

/** The ids found in the text; `?` marks those that nothing supports. */
const idsIn = (text: string) =>
  findMentions(text, names).map(({ id, unsupported }) => id + (unsupported ? "?" : ""));
/** The same with the words. */
const wordsIn = (text: string) => findMentions(text, names).map(({ id, text }) => [id, text]);

describe("findMentions", () => {
  it("takes the longest name and gives its place", () => {
    const text = "Talks at the UN Security Council on Raqqa";
    expect(findMentions(text, names)).toEqual([
      {
        id: "un-security-council",
        kind: "organization",
        span: [13, 32],
        text: "UN Security Council",
        unsupported: false,
      },
      { id: "raqqa", kind: "place", span: [36, 41], text: "Raqqa", unsupported: false },
    ]);
  });

  it.each([
    [
      "Arabic proclitics",
      "وقال لافروف لرويترز إن سوريا وللنصرة",
      ["sergey-lavrov", "reuters", "syria", "nusra-front"],
    ],
    [
      "Russian cases",
      "Встреча Сергея Лаврова с Башаром Асадом в Дейр-эз-Зоре",
      ["sergey-lavrov", "bashar-al-assad", "deir-ez-zor"],
    ],
    ["Russian adjectives", "Бойцы Исламского государства в Ракке", ["islamic-state", "raqqa"]],
    [
      "Turkish endings after an apostrophe",
      "Suriye'nin kararı ve Erdoğan’ın sözleri",
      ["syria", "recep-tayyip-erdogan"],
    ],
    ["French articles", "Les habitants d'Alep et l'État islamique", ["aleppo", "islamic-state"]],
    ["German genitive", "Syriens Armee und Lawrows Vorschlag", ["syria", "sergey-lavrov"]],
    ["Serbian cases", "Izjava Sergeja Lavrova o ratu u Siriji", ["sergey-lavrov", "syria"]],
    ["Korean particles", "로이터통신은 전했다", ["reuters"]],
    ["Korean particles of two syllables", "시리아에서 회의가 열렸다", ["syria"]],
    ["names in running Chinese", "据路透社报道，新华社消息", ["reuters", "xinhua"]],
    ["vowel marks and stretched letters", "جبهة النُّصرة في ســوريا", ["nusra-front", "syria"]],
  ])("knows %s", (_, text, expected) => {
    expect(idsIn(text)).toEqual(expect.arrayContaining(expected));
  });

  it("leaves the ending after an apostrophe out of the name", () => {
    expect(wordsIn("Lavrov's reply")).toEqual([["sergey-lavrov", "Lavrov"]]);
    expect(wordsIn("près d'Alep")).toEqual([["aleppo", "Alep"]]);
  });

  it("finds no name inside another word", () => {
    expect(idsIn("Syriana, Romania, hamartia, Putinism, Reuterswärd")).toEqual([]);
  });

  it("finds no name across sentences or paragraphs", () => {
    expect(idsIn("It was all about Islamic. State aid is another thing")).toEqual([]);
    expect(idsIn("Free\n\nSyrian\n\nArmy")).not.toContain("free-syrian-army");
  });

  it("wants an outlet's capitals", () => {
    expect(idsIn("il a fait le tour de le monde entier")).toEqual([]);
    expect(idsIn("selon Le Monde, la ville est calme")).toContain("le-monde");
  });
});

describe("risky aliases", () => {
  it("count only as printed", () => {
    expect(idsIn("tell us who is the map of time")).toEqual([]);
    expect(idsIn("a US envoy at the UN")).toEqual(["united-states", "united-nations"]);
  });

  it("count in brackets or on a line of their own, elsewhere they are marked", () => {
    expect(idsIn("MOSCOW (AP) - The envoy")).toContain("ap");
    expect(idsIn("The envoy left.\n\nAP")).toContain("ap");
    expect(idsIn("He took three AP courses")).toEqual(["ap?"]);
  });

  it("count beside a full name of the same outlet", () => {
    expect(idsIn("He told The Associated Press. The AP called twice")).toEqual(["ap", "ap"]);
  });

  it("are marked in a line all in capitals", () => {
    expect(idsIn("PLEASE TELL US MORE")).toEqual(["united-states?"]);
  });
});

describe("ambiguous entities", () => {
  it("count only where another fact supports them", () => {
    expect(idsIn("The Southern Front moved")).toEqual(["southern-front?"]);
    expect(idsIn("The Southern Front moved towards Daraa")).toEqual(["southern-front", "daraa"]);
  });
});

const aliases = [...tables.entities, ...tables.outlets].flatMap(({ id, name, aliases }) =>
  [name, ...aliases].map((alias) => ({ id, alias })),
);

/** Some names have several bearers: an organization and its website, a town and a broadcaster. */
const bearersByKey = new Map<string, Set<string>>();
for (const { id, alias } of aliases) {
  const bearers = bearersByKey.get(nameKey(alias)) ?? new Set<string>();
  bearersByKey.set(nameKey(alias), bearers.add(id));
}

describe("every alias", () => {
  it("is found on its own, in its own script", () => {
    const lost = aliases.filter(({ id, alias }) => {
      const bearers = bearersByKey.get(nameKey(alias)) ?? new Set([id]);
      return !findMentions(alias, names).some((mention) => bearers.has(mention.id));
    });
    expect(lost).toEqual([]);
  });

  it("is supported where it needs none", () => {
    const ambiguous = new Set(
      tables.entities.filter((entity) => entity.ambiguous).map((entity) => entity.id),
    );
    const doubtful = aliases.filter(({ id, alias }) => {
      const found = findMentions(`x ${alias} y`, names).find((mention) => mention.id === id);
      return found?.unsupported && !ambiguous.has(id) && needs.get(`${id} ${alias}`) === undefined;
    });
    expect(doubtful.filter(({ id, alias }) => !isRiskyTwin(id, alias))).toEqual([]);
  });

  it("is not found inside a longer word", () => {
    const spaced = aliases.filter(({ alias }) => /^[\p{Script=Latin}]+$/u.test(alias));
    const found = spaced.filter(({ alias }) => findMentions(`q${alias}q`, names).length > 0);
    expect(found).toEqual([]);
  });
});

/** The same letters stand in the table of risky aliases in another spelling. */
function isRiskyTwin(id: string, alias: string): boolean {
  const bare = (text: string) => text.toLowerCase().replace(/[^\p{L}\p{N}]/gu, "");
  return tables.risky.some((risky) => risky.id === id && bare(risky.alias) === bare(alias));
}

describe("any text", () => {
  const word = fc.oneof(
    fc.constantFrom(...aliases.map(({ alias }) => alias)),
    fc.string({ unit: "grapheme", maxLength: 12 }),
    fc.constantFrom(" ", "\n\n", ". ", "'", "«", "(", ")", "و", "-"),
  );

  it("gives valid spans, in order, none over another", () => {
    fc.assert(
      fc.property(fc.array(word, { maxLength: 30 }), (words) => {
        const text = words.join(" ");
        let end = 0;
        for (const mention of findMentions(text, names)) {
          const [from, to] = mention.span;
          expect(from).toBeGreaterThanOrEqual(end);
          expect(to).toBeGreaterThan(from);
          expect(text.slice(from, to)).toBe(mention.text);
          end = to;
        }
        expect(end).toBeLessThanOrEqual(text.length);
      }),
    );
  });

  it("takes time in proportion to its length, whatever it repeats", () => {
    for (const unit of ["al ", "al-Assad ", "''''", "أل", "新", "U.S. "]) {
      const started = performance.now();
      findMentions(unit.repeat(300_000 / unit.length), names);
      expect(performance.now() - started).toBeLessThan(5_000);
    }
  });
});
