import { cleanup, render, screen } from "@testing-library/preact";
import { afterEach, describe, expect, it } from "vitest";
import { type Catalogue, catalogueTranslator, ENGLISH } from "../i18n/catalogue";
import { phrase } from "../lib/phrase";
import arabic from "../locales/ar.json" with { type: "json" };
import { pageStates, readingStates } from "./gallery/states";
import { camelCase } from "./message-keys";
import { phraseText, words } from "./strings";
import { setTranslator } from "./translator";

const speakArabic = () => setTranslator(catalogueTranslator(arabic as Catalogue, "ar"));

afterEach(() => {
  cleanup();
  setTranslator(ENGLISH);
});

describe("words", () => {
  it("choose the form by the number and print it as the reader does", () => {
    expect(words("answer.reports", 1)).toBe("1 related report");
    expect(words("answer.reports", 12_480)).toBe("12,480 related reports");
    expect(words("coverage.filterCount", 20, 3)).toBe("3 of 20 reports");
  });

  it("say dates of a phrase in the reader's way", () => {
    expect(phraseText(phrase("origins.aloneDated", "Tomas Beregi", "2017-08-11"))).toBe(
      "This article rests on one statement by Tomas Beregi (Aug 11, 2017).",
    );
  });

  it("name a country that is given as a code, and leave other short names alone", () => {
    expect(phraseText(phrase("note.country", "NO"))).toBe("Norway");
    expect(phraseText(phrase("reason.credits", "AP"))).toBe("credits AP");
  });

  it("set a name apart where it runs against the sentence, and only there", () => {
    expect(words("state.silencedTitle", "paper.example")).toBe("Off on paper.example");
    expect(words("coverage.filterNone", "سد")).toBe("No report matches “\u2068سد\u2069”.");
    speakArabic();
    expect(words("header.siteSwitch", "paper.example")).toContain("\u2068paper.example\u2069");
    expect(words("coverage.filterNone", "سد")).not.toContain("\u2068");
  });

  it("spell the nouns of lib as keys", () => {
    expect(["origin", "not-in-pack", "same-people-and-places"].map(camelCase)).toEqual([
      "origin",
      "notInPack",
      "samePeopleAndPlaces",
    ]);
  });
});

describe("the views in another language", () => {
  const marked = { ...ENGLISH, lookUp: (key: string, values: string[]) => `⟦${key} ${values.join(" ")}⟧` };

  it.each(["rich", "branches", "silenced", "outside-pack", "unreadable"])(
    "%s has no words of its own",
    (state) => {
      setTranslator(marked);
      render(readingStates[state]?.("popup") ?? "");
      for (const element of document.querySelectorAll("h1, h2, h3, button, summary, dt, label, legend")) {
        if (element.querySelector("bdi, .site-host") || element.closest(".report")) continue;
        const said = element.getAttribute("aria-label") ?? element.textContent ?? "";
        expect(said.replace(/⟦[^⟧]*⟧/g, "")).not.toMatch(/\p{L}{2}/u);
      }
    },
  );

  it("has no missing words in Arabic", () => {
    const missing: string[] = [];
    const own = catalogueTranslator(arabic as Catalogue, "ar");
    setTranslator({
      ...own,
      lookUp(key, values) {
        const said = own.lookUp(key, values);
        if (said === "") missing.push(key);
        return said;
      },
    });
    for (const draw of Object.values(readingStates)) render(draw("sidepanel"));
    for (const draw of Object.values(pageStates)) render(draw());
    expect(missing).toEqual([]);
    expect(screen.getAllByText("من أين جاء هذا المقال").length).toBeGreaterThan(5);
  }, 30_000);
});
