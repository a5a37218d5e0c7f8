import { describe, expect, it } from "vitest";
import { cues } from "../../data/cues";
import type { Article, Statement } from "../model";
import { phrase } from "../phrase";
import { articleOf, names } from "./made-up.test-data";
import { readStatements } from "./read-statements";

function read(paragraphs: string[], fields: Partial<Article> = {}): Statement[] {
  return readStatements(articleOf(paragraphs, { published: "2016-09-14", ...fields }), names, cues);
}

const LEAD =
  "Arland's Foreign Minister Ilya Berezin said at a news conference on Tuesday that the quay is safe.";

describe("speaker, occasion and day", () => {
  it("reads them from the lead and joins what the speaker says later", () => {
    const statements = read([
      LEAD,
      "He added that the road is closed.",
      "“We will repair it,” the minister said.",
      "“Soon,” Berezin added.",
    ]);
    expect(statements).toHaveLength(1);
    expect(statements[0]).toMatchObject({
      speakerId: "ilya-berezin",
      speaker: "Ilya Berezin",
      role: "Arland's Foreign Minister",
      occasion: "news conference",
      date: "2016-09-13",
      dateFrom: phrase("dateFrom.weekday"),
      weekday: 2,
    });
    expect(statements[0]?.evidence[0]?.exact).toContain("said at a news conference");
  });

  it("keeps the weekday and guesses no date where the page has none", () => {
    const [statement] = read([LEAD], { published: null });
    expect(statement).toMatchObject({ date: null, weekday: 2, dateFrom: phrase("dateFrom.weekdayUndated") });
  });

  it.each([
    ["Berezin said on Wednesday that the quay is safe.", "2016-09-14"],
    ["Berezin said on Friday that the quay is safe.", "2016-09-09"],
    ["Berezin said yesterday that the quay is safe.", "2016-09-13"],
    ["“The quay is safe,” Berezin said on September 2.", "2016-09-02"],
    ["“The quay is safe,” Berezin said on 2 December 2015.", "2015-12-02"],
    ["“The quay is safe,” Berezin said on December 2.", "2015-12-02"],
  ])("%s", (text, date) => {
    expect(read([text])[0]?.date).toBe(date);
  });

  it("takes no day of which the words speak", () => {
    expect(read(["Berezin said that the ferry will leave on Friday."])[0]).toMatchObject({
      date: null,
      weekday: null,
    });
  });

  it("reads a printed date on an undated page, and no relative one", () => {
    expect(
      read(["Berezin said on 2 December 2015 that the quay is safe."], { published: null })[0]?.date,
    ).toBe("2015-12-02");
    expect(read(["Berezin said yesterday that the quay is safe."], { published: null })[0]?.date).toBeNull();
    expect(
      read(["Berezin said on Tuesday that the quay is safe."], { published: "2016-09" })[0],
    ).toMatchObject({ date: null, weekday: 2 });
  });

  it("takes the dateline's place for the first speaker", () => {
    expect(read([LEAD], { dateline: "Port Lys" })[0]?.place).toBe("Port Lys");
  });

  it.each([
    ["“The quay is safe,” Berezin said in an interview with Canal Azul.", "interview with Canal Azul"],
    ["“The quay is safe,” Berezin said while speaking at a young sailors’ forum.", "young sailors’ forum"],
    ["Berezin told reporters that the quay is safe.", "remarks to reporters"],
    ["The quay is safe, Berezin said in a written statement.", "written statement"],
  ])("names the occasion of %s", (text, occasion) => {
    expect(read([text])[0]?.occasion).toBe(occasion);
  });

  it("keeps another day and another speaker apart", () => {
    const statements = read([
      LEAD,
      "On Thursday Berezin told reporters that the road is closed.",
      "“It is late,” Mara Lind said.",
    ]);
    expect(statements.map(({ speaker, weekday }) => [speaker, weekday])).toEqual([
      ["Ilya Berezin", 2],
      ["Ilya Berezin", 4],
      ["Mara Lind", null],
    ]);
  });

  it("names speakers that no table knows, with the role beside the name", () => {
    const [statement] = read([
      "“The quay is safe,” said harbour spokesman Tom Merrow.",
      "“Very safe,” Merrow added.",
    ]);
    expect(statement).toMatchObject({ speakerId: null, speaker: "Tom Merrow", role: "harbour spokesman" });
    expect(statement?.evidence).toHaveLength(2);
  });

  it.each([
    "“The quay is safe,” a spokesman for Foreign Minister Ilya Berezin said.",
    "“The quay is safe,” Berezin’s lawyer said.",
    "Berezin hopes that the quay is safe.",
    "Berezin and Mara Lind said that the quay is safe.",
  ])("makes no statement by him of %s", (text) => {
    expect(read([text]).filter(({ speakerId }) => speakerId === "ilya-berezin")).toEqual([]);
  });

  it("lets no pronoun reach over a person it cannot name", () => {
    const statements = read([
      LEAD,
      "A council member, Tom Merrow of Port Lys Council, disagreed.",
      "Somebody Else Entirely said the quay is wet.",
      "“It is wet,” he said.",
    ]);
    expect(statements[0]?.evidence).toHaveLength(1);
  });

  it("takes a role for the speaker who has it, and for no other", () => {
    const mine = read([LEAD, "The Arland Foreign Minister added that the road is closed."]);
    expect(mine[0]?.evidence).toHaveLength(2);
    const other = read([LEAD, "The Nordmark president said that the road is open."]);
    expect(other[0]?.evidence).toHaveLength(1);
  });

  it("keeps the spans of what was said", () => {
    const paragraphs = ["“The quay is safe,” Berezin said.", "Berezin added that the road is closed."];
    const [statement] = read(paragraphs);
    const body = paragraphs.join("\n\n");
    expect(statement?.content?.map((span) => body.slice(...span))).toEqual([
      "“The quay is safe,”",
      "that the road is closed",
    ]);
  });

  it("makes no agency a speaker", () => {
    expect(read(["Reuters reported that the quay is safe."])).toEqual([]);
  });
});

describe("bodies", () => {
  const speakers = (paragraphs: string[]) => read(paragraphs).map(({ speakerId }) => speakerId);

  it.each([
    ["“The quay is safe,” the Harbour Ministry said."],
    ["The Harbour Ministry said in a statement that the quay is safe."],
    ["The Harbour Ministry said on Tuesday that the quay is safe."],
    ["The Harbour Ministry said the quay is safe.", "The Harbour Ministry added that the road is closed."],
  ])("speak where they are quoted, with an occasion or a day, or twice: %s", (...paragraphs) => {
    expect(speakers(paragraphs)).toEqual(["harbour-ministry"]);
  });

  it.each([
    "The Harbour Ministry says the quay is safe.",
    "“The quay is safe,” a report on the Harbour Ministry said.",
    "“The quay is safe,” the Harbour Ministry’s plan said.",
  ])("make no statement of %s", (text) => {
    expect(speakers([text])).toEqual([]);
  });

  it("add none to a person's statement by one sentence of narrative", () => {
    expect(speakers([LEAD, "The Harbour Ministry says the road is closed."])).toEqual(["ilya-berezin"]);
  });
});

/** Who, where and when in the first paragraph; then a pronoun or none, the bare role, and the last name. */
const FOLLOWED: [language: string, role: string, paragraphs: string[]][] = [
  [
    "en",
    "Arland's Foreign Minister",
    [
      "Arland's Foreign Minister Ilya Berezin said at a news conference on Tuesday that the quay is safe.",
      "He added that the road is closed.",
      "“We will repair it before the winter,” the minister said.",
      "Berezin noted that the harbour is open.",
    ],
  ],
  [
    "de",
    "arländische Außenminister",
    [
      "Der arländische Außenminister Ilya Berezin sagte am Dienstag auf einer Pressekonferenz, der Kai sei sicher.",
      "Er fügte hinzu, die Straße sei gesperrt.",
      "„Wir werden sie vor dem Winter reparieren“, sagte der Minister.",
      "Berezin erklärte, der Hafen sei offen.",
    ],
  ],
  [
    "fr",
    "ministre des Affaires étrangères",
    [
      "Le ministre des Affaires étrangères Ilya Berezin a déclaré mardi lors d’une conférence de presse que le quai est sûr.",
      "Il a ajouté que la route est fermée.",
      "« Nous la réparerons avant l’hiver », a dit le ministre.",
      "Berezin a affirmé que le port est ouvert.",
    ],
  ],
  [
    "es",
    "ministro de Exteriores",
    [
      "El ministro de Exteriores, Ilya Berezin, dijo el martes en una rueda de prensa que el muelle es seguro.",
      "Añadió que la carretera está cerrada.",
      "«La repararemos antes del invierno», dijo el ministro.",
      "Berezin afirmó que el puerto está abierto.",
    ],
  ],
  [
    "pt",
    "ministro das Relações Exteriores",
    [
      "O ministro das Relações Exteriores, Ilya Berezin, disse na terça-feira em entrevista coletiva que o cais é seguro.",
      "Ele acrescentou que a estrada está fechada.",
      "“Vamos consertá-la antes do inverno”, disse o ministro.",
      "Berezin afirmou que o porto está aberto.",
    ],
  ],
  [
    "it",
    "ministro degli Esteri",
    [
      "Il ministro degli Esteri Ilya Berezin ha detto martedì in una conferenza stampa che il molo è sicuro.",
      "Ha aggiunto che la strada è chiusa.",
      "«La ripareremo prima dell’inverno», ha detto il ministro.",
      "Berezin ha affermato che il porto è aperto.",
    ],
  ],
  [
    "ru",
    "Министр иностранных дел Арландии",
    [
      "Министр иностранных дел Арландии Илья Березин заявил во вторник на пресс-конференции, что причал безопасен.",
      "Он добавил, что дорога закрыта.",
      "«Мы починим её до зимы», — сказал министр.",
      "Березин отметил, что порт открыт.",
    ],
  ],
  [
    "uk",
    "Міністр закордонних справ Арландії",
    [
      "Міністр закордонних справ Арландії Ілля Березін заявив у вівторок на пресконференції, що причал безпечний.",
      "Він додав, що дорога закрита.",
      "«Ми полагодимо її до зими», — сказав міністр.",
      "Березін зазначив, що порт відкритий.",
    ],
  ],
  [
    "sr",
    "Министар спољних послова Арландије",
    [
      "Министар спољних послова Арландије Илија Березин рекао је у уторак на конференцији за новинаре да је кеј безбедан.",
      "Он је додао да је пут затворен.",
      "„Поправићемо га пре зиме“, рекао је министар.",
      "Березин је истакао да је лука отворена.",
    ],
  ],
  [
    "sr",
    "Ministar spoljnih poslova Arlandije",
    [
      "Ministar spoljnih poslova Arlandije Ilija Berezin rekao je u utorak na konferenciji za novinare da je kej bezbedan.",
      "Dodao je da je put zatvoren.",
      "„Popravićemo ga pre zime“, rekao je ministar.",
      "Berezin je istakao da je luka otvorena.",
    ],
  ],
  [
    "tr",
    "Dışişleri Bakanı",
    [
      "Dışişleri Bakanı İlya Berezin salı günü düzenlediği basın toplantısında rıhtımın güvenli olduğunu söyledi.",
      "O, yolun kapalı olduğunu ekledi.",
      "Bakan, yolun kıştan önce onarılacağını belirtti.",
      "Berezin, limanın açık olduğunu ifade etti.",
    ],
  ],
  [
    "ar",
    "وزير الخارجية",
    [
      "قال وزير الخارجية إيليا بيريزين في مؤتمر صحفي يوم الثلاثاء إن الرصيف آمن.",
      "وأضاف أن الطريق مغلق.",
      "وقال الوزير: «سنصلحه قبل حلول الشتاء».",
      "وأكد بيريزين أن الميناء مفتوح.",
    ],
  ],
  [
    "zh",
    "外交部长",
    [
      "外交部长别列津星期二在记者会上表示，码头是安全的。",
      "他还说，道路已经关闭。",
      "部长说：“我们会在冬天之前修好它。”",
      "别列津指出，港口开放。",
    ],
  ],
];

describe("through an article", () => {
  it.each(FOLLOWED)("%s: follows %s through pronoun, role and last name", (language, role, paragraphs) => {
    const statements = read(paragraphs, { language });
    expect(statements).toHaveLength(1);
    expect(statements[0]).toMatchObject({
      speakerId: "ilya-berezin",
      role,
      occasion: "news conference",
      date: "2016-09-13",
      weekday: 2,
    });
    expect(statements[0]?.evidence).toHaveLength(4);
  });

  it.each([
    ["en", "He added that the road is closed."],
    ["es", "Añadió que la carretera está cerrada."],
    ["ar", "وأضاف أن الطريق مغلق."],
  ])("%s: nobody goes on where nobody spoke before", (language, text) => {
    expect(read([text], { language })).toEqual([]);
  });

  it("takes the subject after the verb for what it is", () => {
    const paragraphs = ["قال بيريزين إن الرصيف آمن.", "وأكد الصيادون أن الميناء مفتوح."];
    expect(read(paragraphs, { language: "ar" })[0]?.evidence).toHaveLength(1);
  });

  it.each([
    [
      "fr",
      "« Le quai est sûr pour tous », a déclaré le porte-parole du port, Tom Merrow.",
      "porte-parole du port",
    ],
    [
      "es",
      "«El muelle es seguro para todos», dijo el portavoz del puerto, Tom Merrow.",
      "portavoz del puerto",
    ],
    ["en", "“The quay is safe for all,” said the harbour spokesman, Tom Merrow.", "harbour spokesman"],
    ["de", "„Der Kai ist sicher für alle“, sagte der Hafensprecher Tom Merrow.", "Hafensprecher"],
  ])("%s: finds an unknown name after its role", (language, text, role) => {
    expect(read([text], { language })).toMatchObject([{ speaker: "Tom Merrow", role }]);
  });

  it("leaves a place before an unknown name to the role", () => {
    const [statement] = read(["«Причал безопасен сегодня», — сказал глава Порт-Лис Том Мерроу."], {
      language: "ru",
    });
    expect(statement).toMatchObject({ speaker: "Том Мерроу", role: "глава Порт-Лис" });
  });
});

describe("other languages", () => {
  it.each([
    ["ru", "Причал безопасен, заявил Илья Березин на пресс-конференции во вторник.", "news conference"],
    [
      "de",
      "„Der Kai ist sicher“, sagte Ilya Berezin auf einer Pressekonferenz am Dienstag.",
      "news conference",
    ],
    [
      "fr",
      "« Le quai est sûr », a déclaré mardi Ilya Berezin lors d’une conférence de presse.",
      "news conference",
    ],
    ["es", "«El muelle es seguro», dijo Ilya Berezin el martes en una rueda de prensa.", "news conference"],
    ["ar", "وقال بيريزين في مؤتمر صحفي يوم الثلاثاء إن الرصيف آمن.", "news conference"],
  ])("%s: speaker, occasion and weekday", (language, text, occasion) => {
    expect(read([text], { language })[0]).toMatchObject({
      speakerId: "ilya-berezin",
      occasion,
      date: "2016-09-13",
    });
  });
});
