import { describe, expect, it } from "vitest";
import { localeOf } from "./browser-words";

describe("the locale of dates and numbers", () => {
  it.each([
    ["en", "en-GB", "en-GB"],
    ["pt", "pt_BR", "pt-BR"],
    ["en", "it-IT", "en"],
    ["ar", "ar", "ar"],
    ["en", "en-x-_", "en"],
  ])("words in %s, browser in %s: %s", (language, browserLocale, locale) => {
    expect(localeOf(language, browserLocale)).toBe(locale);
  });
});
