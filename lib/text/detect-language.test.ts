import { supportedLanguages, toISO2 } from "tinyld/light";
import { describe, expect, test } from "vitest";
import commonWords from "../../data/common-words.json";
import { contradictsLanguage, detectLanguage } from "./detect-language";
import { eachWord } from "./tokens";

const GERMAN_SENTENCE =
  "Der Hafen bleibt nach Angaben der Verwaltung bis Freitag geschlossen, weil der Bagger die Rinne noch nicht frei hat.";
const TURKISH_SENTENCE =
  "Liman yönetimi, tarak gemisi kanalı henüz açamadığı için limanın cuma gününe kadar kapalı kalacağını söyledi.";

/** Of one harbour, in languages that have many words in common. */
const NEIGHBOURS = {
  no: "Havnen i byen holder stengt til fredag fordi mudderapparatet ikke har fått renna fri, sier havnesjefen. Det er den tredje gangen i år at fergene må snu, og flere av dem som bor på øyene, klager over at de ikke får varer. Kommunen har satt inn en buss som går på den andre siden av fjorden, men den er full hver morgen.",
  sv: "Hamnen i staden är stängd till fredag eftersom mudderverket inte har fått rännan fri, säger hamnchefen. Det är den tredje gången i år som färjorna måste vända, och flera av dem som bor på öarna klagar över att de inte får varor. Kommunen har satt in en buss som går på den andra sidan av fjärden, men den är full varje morgon.",
  es: "El puerto de la ciudad seguirá cerrado hasta el viernes porque la draga no ha podido abrir el canal, dijo la directora. Es la tercera vez en el año que los barcos tienen que volver, y los vecinos de las islas se quejan de que no llegan las mercancías. El ayuntamiento ha puesto un autobús, pero va lleno cada mañana.",
  pt: "O porto da cidade continua fechado até sexta-feira porque a draga não conseguiu abrir o canal, disse a diretora. É a terceira vez no ano que os barcos têm de voltar, e os moradores das ilhas queixam-se de que as mercadorias não chegam. A câmara pôs um autocarro, mas vai cheio todas as manhãs.",
  it: "Il porto della città resta chiuso fino a venerdì perché la draga non è riuscita ad aprire il canale, ha detto la direttrice. È la terza volta in un anno che i traghetti devono tornare indietro, e gli abitanti delle isole si lamentano del fatto che la merce non arriva. Il comune ha messo un autobus, ma è pieno ogni mattina.",
  nl: "De haven van de stad blijft tot vrijdag dicht omdat de baggerboot de geul nog niet vrij heeft, zegt de havenmeester. Het is de derde keer dit jaar dat de veerboten moeten omkeren, en de mensen op de eilanden klagen dat er geen goederen komen. De gemeente heeft een bus ingezet, maar die is elke morgen vol.",
};
const DANISH =
  "Havnen i byen er lukket indtil fredag, fordi det skib, der skal rense renden, ikke er blevet færdigt, siger havnechefen. Det er den tredje gang i år, at færgerne må vende om, og flere af dem, der bor på øerne, klager over, at de ikke får varer. Kommunen har sat en bus ind, som kører på den anden side af fjorden, men den er fuld hver morgen.";

const [GERMAN, TURKISH] = [GERMAN_SENTENCE, TURKISH_SENTENCE].map((sentence) => `${sentence} `.repeat(6)) as [
  string,
  string,
];

describe("contradictsLanguage", () => {
  test("a page that calls its German text English is contradicted", () => {
    expect(contradictsLanguage(GERMAN, "en")).toBe(true);
    expect(contradictsLanguage(TURKISH, "en")).toBe(true);
  });

  test("what is stated rightly, is too short to tell, or is no language that is known here is not", () => {
    expect(contradictsLanguage(GERMAN, "de")).toBe(false);
    expect(contradictsLanguage(GERMAN_SENTENCE, "en")).toBe(false);
    expect(contradictsLanguage(GERMAN, "fy")).toBe(false);
  });

  test("a text is not taken for one in a neighbour of its language", () => {
    const claims = Object.keys(NEIGHBOURS);
    for (const [language, sentences] of Object.entries(NEIGHBOURS)) {
      const denied = claims.filter((claim) => contradictsLanguage(`${sentences} `.repeat(3), claim));
      expect(denied, language).toEqual(claims.filter((claim) => claim !== language));
    }
    expect(contradictsLanguage(`${DANISH} `.repeat(3), "sv")).toBe(true);
  });
});

test("the language of a text is told from its words", () => {
  expect([GERMAN_SENTENCE, TURKISH_SENTENCE].map(detectLanguage)).toEqual(["de", "tr"]);
  expect(detectLanguage("")).toBeNull();
});

test("common words are words as a text has them, of languages that the detector knows", () => {
  const known = new Set(supportedLanguages.map(toISO2));
  for (const [language, words] of Object.entries(commonWords)) {
    expect(known, language).toContain(language);
    expect(new Set(words).size).toBe(words.length);
    const read: string[] = [];
    eachWord(words.join(" ").toUpperCase(), (word) => read.push(word.toLowerCase()));
    expect(read).toEqual(words);
  }
});
