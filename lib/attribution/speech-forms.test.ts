import { describe, expect, it } from "vitest";
import { attributed } from "./attributed.test-data";

const read = (language: string, text: string) => attributed(language, text).slice(0, 1);

describe("“as S said, CLAUSE”", () => {
  it.each([
    ["es", "Tal y como explicó Roca, el muelle abrirá en mayo.", "Roca", "el muelle abrirá en mayo"],
    ["es", "Según explicó Roca, el muelle abrirá en mayo.", "Roca", "el muelle abrirá en mayo"],
    ["fr", "Comme l'a expliqué Rocher, le quai rouvrira en mai.", "Rocher", "le quai rouvrira en mai"],
    ["it", "Come ha spiegato Rocca, il molo riaprirà a maggio.", "Rocca", "il molo riaprirà a maggio"],
    ["pt", "Conforme explicou Rocha, o cais reabre em maio.", "Rocha", "o cais reabre em maio"],
    ["es", "El muelle abrirá en mayo, según ha informado Roca.", "Roca", "El muelle abrirá en mayo"],
    ["es", "El muelle, según explicó Roca, abrirá en mayo.", "Roca", "El muelle", "abrirá en mayo"],
    ["it", "Il molo riaprirà a maggio, come ha spiegato Rocca.", "Rocca", "Il molo riaprirà a maggio"],
    ["de", "Der Kai öffnet im Mai, wie der Minister mitteilte.", "der Minister", "Der Kai öffnet im Mai"],
    ["nl", "Zoals Rots zei, gaat de kade in mei open.", "Rots", "gaat de kade in mei open"],
  ])("%s: %s", (language, text, ...expected) => {
    expect(read(language, text)).toEqual([expected]);
  });
});

describe("an auxiliary between the clause and the verb", () => {
  it.each([
    [
      "es",
      "El muelle abrirá en mayo, ha adelantado la consejera.",
      "la consejera",
      "El muelle abrirá en mayo",
    ],
    ["fr", "Le quai rouvrira en mai, a annoncé mardi la mairie.", "la mairie", "Le quai rouvrira en mai"],
    ["it", "Il molo riaprirà a maggio, ha detto il sindaco.", "il sindaco", "Il molo riaprirà a maggio"],
  ])("%s: %s", (language, text, ...expected) => {
    expect(read(language, text)).toEqual([expected]);
  });

  it("es: after a clause's beginning it goes on behind the subject", () => {
    const text = "El muelle, ha explicado Roca, abrirá en mayo con dos grúas.";
    expect(read("es", text)).toEqual([["Roca", "El muelle", "abrirá en mayo con dos grúas"]]);
  });

  it("it: a second verb with its own auxiliary ends what the first reports", () => {
    const text = "Vela ha detto che il molo è aperto e ha aggiunto che il ponte è chiuso.";
    expect(read("it", text)).toEqual([["Vela", "che il molo è aperto"]]);
  });
});

describe("what stands between verb and subject, or before the subject", () => {
  it.each([
    ["es", "“Es un error”, lamentó por su parte el alcalde.", "el alcalde", "“Es un error”"],
    ["it", "In una nota il sindacato denuncia che il molo è chiuso.", "il sindacato", "che il molo è chiuso"],
    ["it", "La polizia ha detto all'Ansa che il molo è chiuso.", "La polizia", "che il molo è chiuso"],
    [
      "es",
      "Gil, que llegó el martes, dijo que el muelle abrirá.",
      "Gil, que llegó el martes",
      "que el muelle abrirá",
    ],
    ["it", "Secondo quanto riferito dalla polizia, il molo è chiuso.", "polizia", "il molo è chiuso"],
    ["nl", "Maandag heeft de minister gezegd dat de kade open is.", "de minister", "dat de kade open is"],
    ["nl", "Volgens Rots is de kade te klein voor de stad.", "Rots", "is de kade te klein voor de stad"],
  ])("%s: %s", (language, text, ...expected) => {
    expect(read(language, text)).toEqual([expected]);
  });
});

describe("whose opinion it is", () => {
  it.each([
    ["es", "Para Roca, “el muelle es un desastre”.", "Roca", "“el muelle es un desastre”"],
    ["fr", "Pour Rocher, « le quai est un désastre ».", "Rocher", "« le quai est un désastre »"],
    ["fr", "Aux yeux de Rocher, le quai est trop petit.", "Rocher", "le quai est trop petit"],
    ["nl", "De kade gaat in mei dicht, aldus de gemeente.", "de gemeente", "De kade gaat in mei dicht"],
  ])("%s: %s", (language, text, ...expected) => {
    expect(read(language, text)).toEqual([expected]);
  });

  it("es: a nickname is no quotation", () => {
    expect(read("es", "Para Roca “el Toro” es lo mismo.")).toEqual([]);
  });
});

it("fr: a new sentence goes on behind an aside within the marks", () => {
  const text = "« Nous ouvrirons en mai, a promis Claire Gault. Six trains rouleront chaque jour. »";
  expect(read("fr", text)).toEqual([
    ["Claire Gault", "« Nous ouvrirons en mai,", "Six trains rouleront chaque jour. »"],
  ]);
  expect(read("fr", text.replace("Claire Gault", "la ministre"))[0]?.[0]).toBe("la ministre");
});

it("nl: a verb that attributes only with its particle", () => {
  expect(read("nl", "De politie laat weten dat de kade open is.")).toEqual([
    ["De politie", "dat de kade open is"],
  ]);
  expect(read("nl", "De politie liet de kade in mei sluiten.")).toEqual([]);
});
