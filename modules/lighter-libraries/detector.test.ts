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

it("detects as the detector itself does", async () => {
  const file = createRequire(import.meta.url)
    .resolve("tinyld/light")
    .replace(/\.js$/, ".mjs");
  const code = unpackWhenAsked(readFileSync(file, "utf8"));
  const changed = (await import(`data:text/javascript,${encodeURIComponent(code)}`)) as typeof detector;
  for (const text of TEXTS) expect(changed.detectAll(text)).toEqual(detector.detectAll(text));
});

it("refuses another detector", () => {
  expect(() => unpackWhenAsked("export const detectAll = () => [];")).toThrow(/other tables/);
});
