import { ENGLISH } from "../../i18n/catalogue";
import { say, sayPhrase } from "../../i18n/translator";
import type { ExportWords } from "./words";

/** The words of the English locale file, as the command and the extension give them. */
export const english: ExportWords = {
  language: "en",
  direction: "ltr",
  say: (key, ...values) => say(ENGLISH, key, values),
  sayPhrase: (phrase) => sayPhrase(ENGLISH, phrase),
};
