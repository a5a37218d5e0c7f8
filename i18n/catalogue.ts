import english from "../locales/en.json" with { type: "json" };
import type { Translator } from "./translator";

/** A locale file: words at the leaves. */
export interface Catalogue {
  [key: string]: string | Catalogue;
}

/** Reads a locale file directly, where no browser does it: command, tests, gallery. */
export function catalogueTranslator(catalogue: Catalogue, language: string, locale = language): Translator {
  return {
    language,
    locale,
    lookUp(key, values) {
      const words = key
        .split(".")
        .reduce<string | Catalogue | undefined>(
          (at, part) => (typeof at === "object" && Object.hasOwn(at, part) ? at[part] : undefined),
          catalogue,
        );
      return typeof words === "string"
        ? words.replace(/\$([1-9])/g, (_, n) => values[Number(n) - 1] ?? "")
        : "";
    },
  };
}

export const ENGLISH: Translator = catalogueTranslator(english, "en");
