import { describe, expect, it } from "vitest";
import { cues } from "../../data/cues";
import type { Article } from "../model";
import { articleOf, names } from "./made-up.test-data";
import { readStatements } from "./read-statements";

function read(paragraphs: string[], fields: Partial<Article> = {}) {
  return readStatements(articleOf(paragraphs, { published: "2016-09-14", ...fields }), names, cues);
}

describe("what may stand between the verb and its subject", () => {
  it.each([
    ["ru", "«Причал безопасен», — заявил во вторник на брифинге глава МИД Арландии Илья Березин."],
    ["ru", "Причал безопасен, сообщил во вторник журналистам министр Илья Березин."],
    ["ru", "Причал безопасен, рассказал во вторник «Гавани» посланник ООН по Арландии Илья Березин."],
    ["ru", "Об этом заявил во вторник в Порт-Лисе министр Илья Березин."],
    ["uk", "«Причал безпечний», — сказав у вівторок речник міністерства Илья Березин."],
    ["sr", "„Pristanište je bezbedno“, rekao je u utorak ministar Ilya Berezin na konferenciji za novinare."],
    [
      "es",
      "«El muelle es seguro», afirmó el martes en Arlanda el enviado de la ONU para Nordmark, Ilya Berezin.",
    ],
    ["pt", "“O cais é seguro”, disse na terça-feira o ministro Ilya Berezin em entrevista coletiva."],
    ["ar", "وقال المبعوث الأممي إلى سوريا إيليا بيريزين في مؤتمر صحفي يوم الثلاثاء إن الرصيف آمن."],
  ])("%s: %s", (language, text) => {
    expect(read([text], { language })).toMatchObject([{ speakerId: "ilya-berezin", date: "2016-09-13" }]);
  });

  it("zh: a short weekday dates the statement", () => {
    expect(read(["外长Berezin周二在记者会上说：“码头是安全的。”"], { language: "zh" })[0]).toMatchObject({
      date: "2016-09-13",
    });
  });

  it("sr: a weekday in the accusative dates the statement", () => {
    const [statement] = read(["Ilya Berezin rekao je u sredu da je pristanište bezbedno."], {
      language: "sr",
    });
    expect(statement).toMatchObject({ date: "2016-09-14", weekday: 3 });
  });

  it("tr: day and occasion open what the verb at the end attributes", () => {
    const text =
      "Bakan Ilya Berezin, salı günü düzenlediği basın toplantısında rıhtımın güvenli olduğunu söyledi.";
    expect(read([text], { language: "tr" })[0]).toMatchObject({
      speakerId: "ilya-berezin",
      occasion: "news conference",
      date: "2016-09-13",
    });
  });
});

describe("who speaks", () => {
  it("knows a person by the last word of the name once the whole was printed", () => {
    const statements = read([
      "“The quay is safe,” harbour spokesman Tom Merrow said on Monday.",
      "Merrow said on Tuesday that the road is closed.",
    ]);
    expect(statements.map(({ speaker, date }) => [speaker, date])).toEqual([
      ["Tom Merrow", "2016-09-12"],
      ["Tom Merrow", "2016-09-13"],
    ]);
  });

  it("makes no speaker of a body within a role", () => {
    const text = "Harbour Ministry envoy Mara Lind opened the quay and asked both crews for patience.";
    expect(read([text])).toMatchObject([{ speakerId: "mara-lind" }]);
    expect(read(["The quay is safe, the Arland ambassador to the Harbour Ministry says."])).toEqual([]);
  });

  it("takes a name between commas after the role and the place that it is for", () => {
    const text = "“The quay is safe,” the special envoy for Arland, Ilya Berezin, told reporters on Tuesday.";
    expect(read([text])).toMatchObject([{ speakerId: "ilya-berezin", date: "2016-09-13" }]);
  });

  it("reads the words before a speaker who told them to a medium", () => {
    const text =
      "The quay will be safe within a month, harbour governor Ilya Berezin told Xinhua on Tuesday.";
    expect(read([text])).toMatchObject([{ occasion: "remarks to Xinhua", date: "2016-09-13" }]);
  });

  it("takes ruling a place for no speech, and ruling something out for speech", () => {
    expect(read(["Mara Lind had ruled most of the coast since 2015."])).toEqual([]);
    expect(read(["Mara Lind ruled out a second quay for the town."])).toHaveLength(1);
  });
});
