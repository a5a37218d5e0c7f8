import { readFileSync } from "node:fs";
import { createRequire } from "node:module";
import * as detector from "tinyld/light";
import { expect, it } from "vitest";
import { unpackWhenAsked } from "./detector";

const TEXTS = [
  "The ferry was late again on Monday, and nobody at the harbour could say why.",
  "Die Fähre kam am Montag wieder zu spät, und niemand im Hafen wusste warum.",
  "Паром снова опоздал в понедельник, и никто в порту не знал почему.",
  "Le bac est encore arrivé en retard lundi; personne au port ne savait pourquoi.",
  "تأخرت العبارة مرة أخرى يوم الاثنين ولم يعرف أحد في الميناء السبب",
  "constructor toString __proto__",
  "12 345",
];

const FILE = createRequire(import.meta.url)
  .resolve("tinyld/light")
  .replace(/\.js$/, ".mjs");
const original = readFileSync(FILE, "utf8");
const code = unpackWhenAsked(original);

it("detects as the detector itself does", async () => {
  const changed = (await import(`data:text/javascript,${encodeURIComponent(code)}`)) as typeof detector;
  const groups = [...original.matchAll(/[{,]"?([^",:{]{1,4})"?:/g)].map(([, group]) => group ?? "");
  expect(groups.length).toBeGreaterThan(4_000);
  for (const text of [...TEXTS, ...groups, ...groups.map((group) => `a${group}a`)])
    expect(changed.detectAll(text), text).toEqual(detector.detectAll(text));
});

it("is without the groups that are never asked for: those with a mark on a letter", () => {
  expect(original).toContain('" câ":"B08J84"');
  expect(code).not.toContain("B08J84");
});

it("refuses another detector", () => {
  expect(() => unpackWhenAsked("export const detectAll = () => [];")).toThrow(/other tables/);
});
