import { readdirSync, readFileSync } from "node:fs";
import { parseHTML } from "linkedom";
import { describe, expect, it } from "vitest";
import { cues } from "../data/cues";
import { loadTables } from "../data/load";
import { readArticle } from "../lib/article/read-article";
import { readCredits } from "../lib/attribution/read-credits";
import { compileNames } from "../lib/entities/names";
import written from "./credit-conventions.json";

/** A page with one credit, or with something that looks like one; texts as printed, in our own words. */
interface Case {
  language: string;
  outlet: string;
  byline?: string;
  /** The first paragraph, and further ones. */
  lead?: string | string[];
  end?: string | string[];
  caption?: string;
  /** Lines of the list of other stories. */
  related?: string | string[];
  footer?: string;
  /** All external credits, as "type name". */
  credits: string[];
}

const names = compileNames(loadTables());
const fillers: Record<string, string[]> = { ...written.fillers };

/** The further cases of one language. */
interface LanguageFile {
  outlet: string;
  filler?: string[];
  cases: Omit<Case, "language" | "outlet">[];
}

const folder = new URL("./credit-conventions/", import.meta.url);

function casesOf(file: string): Case[] {
  const language = file.replace(".json", "");
  const { outlet, filler, cases } = JSON.parse(readFileSync(new URL(file, folder), "utf8")) as LanguageFile;
  if (filler) fillers[language] = filler;
  return cases.map((each) => ({ language, outlet, ...each }));
}

const each = (texts: string | string[] | undefined) => (texts === undefined ? [] : [texts].flat());
const paragraphs = (texts: string[]) => texts.map((text) => `<p>${text}</p>`).join("");

function pageOf({ language, outlet, byline, lead, end, caption, related, footer }: Case): Document {
  const [title = "", ...filler] = fillers[language] ?? [];
  const list = each(related).map((text) => `<li><a href="/other">${text}</a></li>`);
  const html = `<!doctype html><html lang="${language.slice(0, 2)}"><head><title>${title} | ${outlet}</title>
    <meta property="og:type" content="article"><meta property="og:site_name" content="${outlet}"></head>
    <body><article><h1>${title}</h1>${byline ? `<p class="byline">${byline}</p>` : ""}
    <time datetime="2017-04-04">4.4.2017</time>
    ${caption ? `<figure><img src="/bridge.jpg" alt=""><figcaption>${caption}</figcaption></figure>` : ""}
    ${paragraphs([...each(lead), ...filler, ...each(end)])}</article>
    ${list.length > 0 ? `<aside><ul>${list.join("")}</ul></aside>` : ""}
    <footer><p>${footer ?? `© 2017 ${outlet}`}</p></footer></body></html>`;
  return parseHTML(html).document as unknown as Document;
}

function creditsOf(page: Case): string[] {
  const article = readArticle(pageOf(page), "https://made-up.example/2017/bridge");
  const external = readCredits(article, names, cues).filter(({ self }) => !self);
  return external.map(({ type, name }) => `${type} ${name}`);
}

const cases: Case[] = [...written.cases, ...readdirSync(folder).sort().flatMap(casesOf)];
const shown = ({ byline, lead, end, caption }: Case) =>
  [byline, ...each(lead), ...each(end), caption].filter((text) => text !== undefined).join(" ¶ ");

describe.each([...new Set(cases.map(({ language }) => language))])(
  "conventions of credits in %s",
  (language) => {
    const own = cases.filter((page) => page.language === language);
    it.each(own.map((page) => [shown(page), page] as const))("%s", (_, page) => {
      expect(new Set(creditsOf(page))).toEqual(new Set(page.credits));
    });
  },
);
