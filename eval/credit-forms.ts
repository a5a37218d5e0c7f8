import { parseHTML } from "linkedom";
import { cues } from "../data/cues";
import { loadTables } from "../data/load";
import { readArticle } from "../lib/article/read-article";
import { readCredits } from "../lib/attribution/read-credits";
import { lookUpOutlet } from "../lib/entities/look-up";
import { compileNames, type NameIndex } from "../lib/entities/names";
import type { Outlet, Report } from "../lib/model";
import written from "../test/credit-sentences.json";
import type { EvalTable } from "./table";

/** The kinds of the pack's credits that are written out, and an interview, which the pack records apart. */
export type FormKind = "republished-from" | "wire" | "cites" | "interview";
export type FormSet = "fit" | "aside";
type Form = string[];

export interface LanguageForms extends Record<FormKind, Record<FormSet, Form[]>> {
  title: string;
  before: string;
  after: string;
}

export const LANGUAGES = written.languages satisfies Record<string, LanguageForms> as Record<
  string,
  LanguageForms
>;
export const FORM_KINDS: FormKind[] = ["republished-from", "wire", "cites", "interview"];

/** Credit types of the reader that count as each kind: an agency's reprint is a wire credit. */
const TYPES: Record<FormKind, readonly string[]> = {
  "republished-from": ["republished", "wire"],
  wire: ["wire"],
  cites: ["cites", "wire"],
  interview: ["interview"],
};

const SCRIPTS: Record<string, RegExp> = {
  ru: /^\P{Script=Latin}*\p{Script=Cyrillic}/u,
  uk: /^\P{Script=Latin}*\p{Script=Cyrillic}/u,
  "sr-Cyrl": /^\P{Script=Latin}*\p{Script=Cyrillic}/u,
  ar: /^\P{Script=Latin}*\p{Script=Arabic}/u,
  zh: /^\P{Script=Latin}*\p{Script=Han}/u,
};
const LATIN = /^[\p{Script=Latin}\p{N}\P{L}]+$/u;

/** The outlets that the pack's own credits name, agencies apart, in the order in which they are met. */
export function creditedOutlets(reports: readonly Report[], names: NameIndex): Outlet[] {
  const found = new Map<string, Outlet>();
  for (const { kind, name } of reports.flatMap(({ credits }) => credits)) {
    const outlet = kind === "statement" ? null : lookUpOutlet(name, names);
    if (outlet && !SPEAKERS.has(outlet.kind)) found.set(outlet.id, outlet);
  }
  return [...found.values()];
}

/** Bodies that are quoted as speakers: what they say is a statement, no report of a medium. */
const SPEAKERS = new Set<string>(["official", "ngo", "think-tank"]);

/** The outlet's name as a page of the language prints it: in its script, else (outside Chinese) in Latin letters. */
export function printedName({ name, aliases }: Outlet, language: string): string | null {
  const script = SCRIPTS[language] ?? LATIN;
  const plain = [name, ...aliases].filter((each) => !/[()/]/u.test(each));
  return plain.find((each) => script.test(each)) ?? (language === "zh" ? null : (plain[0] ?? name));
}

/** A plain page in our own words that carries one credit line. */
export function pageOf(language: string, [place, line]: Form, name: string): Document {
  const { title, before, after } = LANGUAGES[language] ?? { title: "", before: "", after: "" };
  const credit = (line ?? "").replaceAll("{name}", name);
  const paragraphs =
    place === "lead"
      ? [credit + before, after]
      : [before, ...(place === "body" ? [credit] : []), after, after];
  const html = `<!doctype html><html lang="${language}"><head><title>${title}</title><meta property="og:type" content="article"></head>
    <body><article><h1>${title}</h1>${place === "header" ? `<p class="byline">${credit}</p>` : ""}<time datetime="2017-04-04">4.4.2017</time>
    ${paragraphs.map((text) => `<p>${text}</p>`).join("")}${place === "end" ? `<p>${credit}</p>` : ""}</article></body></html>`;
  return parseHTML(html).document as unknown as Document;
}

export function isFound(
  language: string,
  kind: FormKind,
  form: Form,
  outlet: Outlet,
  names: NameIndex,
): boolean {
  const name = printedName(outlet, language);
  if (name === null) return true;
  const article = readArticle(pageOf(language, form, name), "https://made-up.example/story");
  return readCredits(article, names, cues).some(
    ({ type, outletId }) => outletId === outlet.id && TYPES[kind].includes(type),
  );
}

/** Each credited outlet meets every n-th sentence, so that a run takes seconds. */
const EVERY = 4;

/** Credits of the pack's outlets written out in each language: how many are found when the page is read. */
export function evaluateCreditForms(): EvalTable[] {
  const tables = loadTables();
  const names = compileNames(tables);
  const outlets = creditedOutlets(tables.reports, names);
  const rows = Object.keys(LANGUAGES).map((language) => [
    language,
    ...FORM_KINDS.map((kind) => {
      const { all, found } = countForms(language, kind, outlets, names);
      return `${found} of ${all}`;
    }),
  ]);
  return [
    {
      title: "Credits written out in our own words",
      note: "The outlets that the pack's credits name, as each language prints them, in the sentences of test/credit-sentences.json, on pages that are read whole.",
      columns: ["language", ...FORM_KINDS],
      rows,
      missed: [],
    },
  ];
}

export function countForms(language: string, kind: FormKind, outlets: readonly Outlet[], names: NameIndex) {
  const forms = LANGUAGES[language]?.[kind];
  const count = { all: 0, found: 0 };
  for (const [at, form] of [...(forms?.fit ?? []), ...(forms?.aside ?? [])].entries()) {
    for (const [index, outlet] of outlets.entries()) {
      const fits = printedName(outlet, language) !== null && (kind !== "wire" || outlet.kind === "wire");
      if (!fits || (index + at) % EVERY !== 0) continue;
      count.all++;
      if (isFound(language, kind, form, outlet, names)) count.found++;
    }
  }
  return count;
}
