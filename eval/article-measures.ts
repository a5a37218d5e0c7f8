import type { PageLabel } from "./html-pages";

/** The measures of the saved pages' own scorer: bag-of-token body F1, strict title, day, byline tokens. */

const BY_CHARACTER = /[\u3040-\u30ff\u3400-\u9fff\u0e00-\u0e7f]/;
const JOINING = new Set(["and", "by", "y", "et", "und", "en", "von", "par", "por", "di", "af"]);

export function words(text: string | null | undefined): string[] {
  const found: string[] = [];
  for (const [word] of (text ?? "")
    .normalize("NFKC")
    .toLowerCase()
    .matchAll(/[\p{L}\p{N}_]+/gu)) {
    if (BY_CHARACTER.test(word)) found.push(...word);
    else found.push(word);
  }
  return found;
}

export const normal = (text: string | null | undefined) => words(text).join(" ");

function overlap(a: readonly string[], b: readonly string[]): number {
  const counts = new Map<string, number>();
  for (const word of a) counts.set(word, (counts.get(word) ?? 0) + 1);
  let common = 0;
  for (const word of b) {
    const left = counts.get(word) ?? 0;
    if (left > 0) {
      common++;
      counts.set(word, left - 1);
    }
  }
  return common;
}

/** F1 of the two texts' words, each word as often as it occurs. */
export function bodyF1(gold: string, found: string | null): number {
  const [a, b] = [words(gold), words(found)];
  const common = overlap(a, b);
  return common === 0 ? 0 : (2 * common) / (a.length + b.length);
}

/** True where at least six tenths of the byline's different words are common (F1). */
export function sameByline(gold: string, found: string | null): boolean {
  const bare = (text: string) => [
    ...new Set(words(text.replace(/https?:\/\/\S+/g, "")).filter((w) => !JOINING.has(w))),
  ];
  const [a, b] = [bare(gold), bare(found ?? "")];
  const common = overlap(a, b);
  return common > 0 && (2 * common) / (a.length + b.length) >= 0.6;
}

/** On a page without a byline: true where the found one is neither the outlet, its host nor a credited name. */
export function isFalseByline(label: PageLabel, found: string | null): boolean {
  const name = normal(found);
  if (name === "") return false;
  const outlet = normal(label.outlet);
  const credits = label.credits.map((credit) => normal(credit.name)).filter(Boolean);
  const host = (label.domain ?? "").split(".")[0] ?? "";
  const known =
    [outlet, ...credits].join(" ").includes(name) ||
    (outlet !== "" && name.includes(outlet)) ||
    credits.some((credit) => name.includes(credit)) ||
    (host !== "" && name.replace(/ /g, "").includes(host));
  return !known;
}

/** The calendar day that an extractor's date string names, null where it names none. */
export function dayOf(date: string | null | undefined): string | null {
  if (!date) return null;
  const iso =
    /(\d{4})-(\d\d)-(\d\d)/.exec(date) ??
    /^(\d{4})(\d\d)(\d\d)/.exec(date) ??
    /(\d{4})\/(\d\d?)\/(\d\d?)/.exec(date);
  if (iso) return [iso[1], iso[2]?.padStart(2, "0"), iso[3]?.padStart(2, "0")].join("-");
  const time = Date.parse(`${date} UTC`);
  return Number.isNaN(time) ? null : new Date(time).toISOString().slice(0, 10);
}
