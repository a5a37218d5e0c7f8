import { expect, it } from "vitest";
import { attributed } from "./attributed.test-data";

const read = (text: string) => attributed("de", text);

it.each([
  ["Der Leiter der Hafenbehörde sagte, der Kai sei offen.", "Der Leiter der Hafenbehörde"],
  ["Der Hafenmeister hingegen sagte, der Kai sei offen.", "Der Hafenmeister"],
  ["Berezin hat am Montag gesagt, der Kai sei offen.", "Berezin"],
  ["Am Montag hat der Hafenmeister gesagt, der Kai sei offen.", "der Hafenmeister"],
  ["Um 10:05 Uhr sagte der Hafenmeister, der Kai sei offen.", "der Hafenmeister"],
  ["Der Hafenmeister Ole Brandt (KLP) sagte, der Kai sei offen.", "Der Hafenmeister Ole Brandt"],
  ["Am Montag gab der Hafenmeister bekannt, der Kai sei offen.", "der Hafenmeister"],
  ["Der Hafenmeister sagte am Montag vor Journalisten, der Kai sei offen.", "Der Hafenmeister"],
])("who says something: %s", (text, source) => {
  expect(read(text)).toEqual([[source, "der Kai sei offen"]]);
});

it.each([
  ["Laut Ole Brandt ist der Kai wieder offen.", "Ole Brandt", "ist der Kai wieder offen"],
  ["Laut „Hafenblatt“ ist der Kai wieder offen.", "„Hafenblatt“", "ist der Kai wieder offen"],
  ["Nach Polizeiangaben ist der Kai wieder offen.", "Polizeiangaben", "ist der Kai wieder offen"],
  ["Nach ersten Angaben ist der Kai wieder offen.", "ersten Angaben", "ist der Kai wieder offen"],
  ["Dem Bericht der Behörde zufolge ist der Kai offen.", "Dem Bericht der Behörde", "ist der Kai offen"],
  ["Den vorliegenden Angaben zufolge ist der Kai offen.", "Den vorliegenden Angaben", "ist der Kai offen"],
  ["Nach Berezins Angaben ist der Kai wieder offen.", "Berezins Angaben", "ist der Kai wieder offen"],
  ["Der Kai ist wieder offen, so der Hafenmeister.", "der Hafenmeister", "Der Kai ist wieder offen"],
  [
    "Der Kai, der laut Berezin seit Mai gesperrt ist, wird neu gebaut.",
    "Berezin",
    "der",
    "seit Mai gesperrt ist",
  ],
])("a source without a verb: %s", (text, ...expected) => {
  expect(read(text)).toEqual([expected]);
});

it("sentences in the mood of reported speech that follow each other are one attribution", () => {
  const text = "Berezin sagte, der Kai sei offen. Die Straße sei gesperrt. Im Mai öffne auch sie.";
  expect(read(text)).toEqual([
    ["Berezin", "der Kai sei offen"],
    ["Berezin", "Die Straße sei gesperrt"],
  ]);
  expect(read(text.replace("öffne auch sie", "könne auch sie öffnen"))[1]).toEqual([
    "Berezin",
    "Die Straße sei gesperrt",
    "Im Mai könne auch sie öffnen",
  ]);
});

it("a clause with “dass” in that mood is what the subject before it says, whatever its verb", () => {
  const text = "Berezin sagte, der Kai sei offen. Die Behörde rechnet damit, dass er im Mai schließen müsse.";
  expect(read(text)[1]).toEqual(["Die Behörde", "dass er im Mai schließen müsse"]);
});

it.each([
  ["a noun of the same letters", "Eine Behörde ist auf der Suche nach Geld."],
  ["the first person", "Ich habe den Kai gesehen."],
])("no mood of reported speech: %s", (_, sentence) => {
  expect(read(`Berezin sagte, der Kai sei offen. ${sentence}`)).toHaveLength(1);
});

it("names no speaker of what is said in the passive", () => {
  expect(read("Auf der Sitzung wurde berichtet, dass der Kai offen ist.")).toEqual([
    [null, "dass der Kai offen ist"],
  ]);
});

it("takes a paper's name in quotation marks for no speech", () => {
  expect(
    read("Berezin sagte der „Hafen Zeitung“, dass der Kai offen ist.").map(([, said]) => said),
  ).not.toContain("„Hafen Zeitung“");
});
