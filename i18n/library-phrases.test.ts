import { readdirSync, readFileSync } from "node:fs";
import { expect, it } from "vitest";
import { type Catalogue, catalogueTranslator } from "./catalogue";

const FOLDER = new URL("../locales/", import.meta.url);
/** What is said alike of the reports of a pack and of the reader's library. */
const OF_BOTH = ["origins.probableStory.other", "reason.packStory", "lineage.first", "lineage.undated"];
/** "Pack" as in docs/i18n.md. */
const PACK = /pack|paquet|pacote|paket|набор|حزمة/iu;

it.each(readdirSync(FOLDER))("%s calls no report the pack's that may be the library's", (file) => {
  const catalogue: Catalogue = JSON.parse(readFileSync(new URL(file, FOLDER), "utf8"));
  const { lookUp } = catalogueTranslator(catalogue, file.replace(/\.json$/, ""));
  for (const key of OF_BOTH) {
    const said = lookUp(key, ["1", "2"]);
    expect(said, key).not.toBe("");
    expect(said, key).not.toMatch(PACK);
  }
});
