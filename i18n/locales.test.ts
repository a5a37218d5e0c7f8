import { readdirSync, readFileSync } from "node:fs";
import { describe, expect, it } from "vitest";
import { PHRASE_IDS } from "../lib/phrase";
import { type Catalogue, catalogueTranslator } from "./catalogue";
import { say, sayPhrase } from "./translator";

const FOLDER = new URL("../locales/", import.meta.url);
const read = (language: string): Catalogue =>
  JSON.parse(readFileSync(new URL(`${language}.json`, FOLDER), "utf8"));
const languages = readdirSync(FOLDER).map((file) => file.replace(/\.json$/, ""));
const english = read("en");

const isPlural = (words: string | Catalogue | undefined): words is Catalogue =>
  typeof words === "object" && "other" in words && "one" in words;

/** Every message by its path, its plural forms as one. */
function messagesOf(tree: Catalogue, path = ""): Map<string, string | Catalogue> {
  return new Map(
    Object.entries(tree).flatMap(([key, words]) => {
      const at = path === "" ? key : `${path}.${key}`;
      return typeof words === "string" || isPlural(words)
        ? [[at, words] as const]
        : [...messagesOf(words, at)];
    }),
  );
}

const placeholdersOf = (words: string | Catalogue): string =>
  [...new Set(JSON.stringify(words).match(/\$\d/g))].sort().join(" ");

const messages = messagesOf(english);

describe("the locale files", () => {
  it("are those of the seven languages", () => {
    expect(languages.sort()).toEqual(["ar", "de", "en", "es", "fr", "pt-BR", "ru"]);
  });

  it.each(languages)("%s has exactly the messages of English, and their placeholders", (language) => {
    const own = messagesOf(read(language));
    expect([...own.keys()]).toEqual([...messages.keys()]);
    expect(own.get("language")).toBe(language.split("-")[0]);
    for (const [key, words] of own) {
      if (key === "language") continue;
      expect(placeholdersOf(words), key).toBe(placeholdersOf(messages.get(key) ?? ""));
      expect(isPlural(words), key).toBe(isPlural(messages.get(key)));
    }
  });

  it.each(languages)("%s has every plural form that its language needs, and no other", (language) => {
    const needed = new Intl.PluralRules(language).resolvedOptions().pluralCategories.toSorted();
    for (const [key, words] of messagesOf(read(language))) {
      if (isPlural(words)) expect(Object.keys(words).toSorted(), key).toEqual(needed);
    }
  });

  it.each(languages)("%s says where numbers stand out in the answer", (language) => {
    for (const key of ["answer.fromOrigins", "answer.hasOrigins"]) {
      const forms = Object.values(messagesOf(read(language)).get(key) ?? {});
      for (const form of forms) expect(form, key).toMatch(/^[^[\]]*\[[^[\]]*\$2[^[\]]*\][^[\]]*$/);
    }
  });

  it.each(languages)(
    "%s keeps to what browsers take: names without hyphens, a short description",
    (language) => {
      const own = messagesOf(read(language));
      for (const key of own.keys()) expect(key).toMatch(/^[A-Za-z0-9.]+$/);
      // The Chrome Web Store's limit.
      expect(String(own.get("manifest.description")).length).toBeLessThanOrEqual(132);
    },
  );

  it("know every phrase of lib", () => {
    expect(PHRASE_IDS.filter((id) => !messages.has(id))).toEqual([]);
  });
});

describe("words with a number", () => {
  it.each([
    ["en", 1, "1 related report"],
    ["en", 1200, "1,200 related reports"],
    ["fr", 0, "0 publication liée"],
    ["de", 2, "2 verwandte Berichte"],
    ["ru", 1, "1 связанная публикация"],
    ["ru", 3, "3 связанные публикации"],
    ["ru", 12, "12 связанных публикаций"],
    ["ru", 22, "22 связанные публикации"],
    ["ar", 2, "تقريران ذوا صلة"],
    ["ar", 7, `${new Intl.NumberFormat("ar").format(7)} تقارير ذات صلة`],
    ["ar", 11, `${new Intl.NumberFormat("ar").format(11)} تقريرًا ذا صلة`],
  ])("%s, %i", (language, count, said) => {
    expect(say(catalogueTranslator(read(language), language), "answer.reports", [count])).toBe(said);
  });
});

describe("phrases", () => {
  const german = catalogueTranslator(read("de"), "de");

  it("name countries and join lists in the reader's way", () => {
    expect(sayPhrase(german, { id: "note.country", values: ["RU"] })).toBe("Russland");
    expect(sayPhrase(german, { id: "note.country", values: ["Lowland"] })).toBe("Lowland");
    const arabic = catalogueTranslator(read("ar"), "ar");
    expect(sayPhrase(arabic, { id: "reason.list", values: ["A", "B"] })).toBe("A، B");
  });

  it("take values as they are, whatever is in them", () => {
    expect(sayPhrase(german, { id: "reason.credits", values: ["$1 & $&"] })).toBe("nennt $1 & $& als Quelle");
  });

  it("say nothing where there are no words", () => {
    expect(german.lookUp("no.such.key", [])).toBe("");
    expect(german.lookUp("chain", [])).toBe("");
    expect(german.lookUp("constructor.name", [])).toBe("");
  });
});
