import { makeArticle } from "../../test/make";
import { compileNames, type NameIndex } from "../entities/names";
import type { Article, Block, Entity, Outlet, OutletKind, PageLine } from "../model";

/** Made-up outlets, a few real agencies and one made-up minister, for the tests of this room. */

function outlet(
  id: string,
  name: string,
  kind: OutletKind,
  aliases: string[] = [],
  domains: string[] = [],
): Outlet {
  return { id, name, kind, aliases, domains, country: null, owner: null, ownership: "unknown", basis: null };
}

function person(id: string, name: string, aliases: string[], role: string): Entity {
  return { id, name, kind: "person", aliases, role, ambiguous: false, related: [] };
}

export const names: NameIndex = compileNames({
  outlets: [
    outlet("reuters", "Reuters", "wire", ["Рейтер", "رويترز", "路透社"], ["reuters.com"]),
    outlet("ap", "Associated Press", "wire", ["AP", "The Associated Press"], ["apnews.com"]),
    outlet("dpa", "dpa", "wire", ["DPA", "Deutsche Presse-Agentur"]),
    outlet("apa", "APA", "wire"),
    outlet("tass", "TASS", "wire", ["ТАСС"], ["tass.com"]),
    outlet("xinhua", "Xinhua", "wire", ["新华社"]),
    outlet("prnewswire", "PR Newswire", "press-release-wire", ["PRNewswire"]),
    outlet("lighthouse", "Lighthouse News", "online", ["Маяк Новости"], ["lighthouse.example"]),
    outlet(
      "harbour-herald",
      "Harbour Herald",
      "newspaper",
      ["The Harbour Herald", "海港报"],
      ["harbourherald.example"],
    ),
    outlet("gazette", "Example Gazette", "newspaper", [], ["gazette.example"]),
    outlet("canal-azul", "Canal Azul", "broadcaster", [], ["canalazul.example"]),
  ],
  entities: [
    person(
      "ilya-berezin",
      "Ilya Berezin",
      [
        "Berezin",
        "Илья Березин",
        "Березин",
        "Ілля Березін",
        "Березін",
        "Илија Березин",
        "Ilija Berezin",
        "إيليا بيريزين",
        "بيريزين",
        "别列津",
      ],
      "Foreign Minister of Arland",
    ),
    person("mara-lind", "Mara Lind", ["Lind", "Мара Линд"], "Chancellor of Nordmark"),
    {
      id: "port-lys",
      name: "Port Lys",
      kind: "place",
      aliases: ["Порт-Лис"],
      role: null,
      ambiguous: false,
      related: [],
    },
    {
      id: "harbour-ministry",
      name: "Harbour Ministry",
      kind: "organization",
      aliases: [],
      role: null,
      ambiguous: false,
      related: [],
    },
  ],
  risky: [{ id: "ap", alias: "AP", needs: "support" }],
});

/** An article of the given paragraphs, with blocks. */
export function articleOf(paragraphs: string[], fields: Partial<Article> = {}): Article {
  const blocks: Block[] = [];
  let body = "";
  for (const paragraph of paragraphs) {
    if (body !== "") body += "\n\n";
    blocks.push({ kind: "paragraph", span: [body.length, body.length + paragraph.length], links: [] });
    body += paragraph;
  }
  return makeArticle({ body, blocks, ...fields });
}

export function line(
  text: string,
  zone: PageLine["zone"] = "header",
  role: PageLine["role"] = null,
): PageLine {
  return { text, zone, role, links: [] };
}

export const LONG =
  "The council of Port Lys met for three hours and agreed to rebuild the northern quay before the winter storms begin, according to the minutes of the session.";
