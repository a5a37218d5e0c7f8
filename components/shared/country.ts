import { uiLocale } from "../translator";

/** A country's name in the reader's words where it is given as a code of ISO 3166; else as it stands. */
export function countryName(country: string, locale: string = uiLocale()): string {
  if (!/^[A-Z]{2}$/.test(country)) return country;
  return new Intl.DisplayNames(locale, { type: "region" }).of(country) ?? country;
}
