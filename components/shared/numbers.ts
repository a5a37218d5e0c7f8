import { uiLocale } from "../translator";

/** A number as the reader writes it. */
export function formatNumber(value: number): string {
  return new Intl.NumberFormat(uiLocale()).format(value);
}

/** "1–2", or the one number where both are the same. */
export function formatRange(min: number, max: number): string {
  return min === max ? formatNumber(max) : new Intl.NumberFormat(uiLocale()).formatRange(min, max);
}

/** A share of 1 as a percentage of two figures: 13%, 0.4%. */
export function formatShare(share: number): string {
  return new Intl.NumberFormat(uiLocale(), { style: "percent", maximumSignificantDigits: 2 }).format(share);
}
