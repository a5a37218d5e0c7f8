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

/** A count of bytes in megabytes (of a million), never less than a tenth: 1.8 MB. */
export function formatMegabytes(bytes: number): string {
  const unit = { style: "unit", unit: "megabyte", maximumFractionDigits: 1 } as const;
  return new Intl.NumberFormat(uiLocale(), unit).format(Math.max(0.1, bytes / 1e6));
}
