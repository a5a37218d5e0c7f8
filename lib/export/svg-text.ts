import { cleanLine } from "./clean-line";

const ENTITIES: Record<string, string> = {
  "&": "&amp;",
  "<": "&lt;",
  ">": "&gt;",
  '"': "&quot;",
  "'": "&apos;",
};

/** Words of a page or pack as XML text or attribute value. */
export function xmlText(text: string): string {
  return cleanLine(text).replace(/[&<>"']/g, (character) => ENTITIES[character] ?? "");
}

/** Rough widths in em of a sans-serif type: what a line may hold is told without measuring. */
const WIDE = /[\u1100-\u115F\u2E80-\uA4CF\uAC00-\uD7A3\uF900-\uFAFF\uFF00-\uFF60]|\p{Extended_Pictographic}/u;
const NARROW = /[\sijl.,:;'|!()[\]\p{M}]/u;
const CAPITAL = /\p{Lu}|[mwMW@%]/u;

export function widthInEm(text: string): number {
  let width = 0;
  for (const character of text)
    width += NARROW.test(character)
      ? 0.32
      : WIDE.test(character)
        ? 1.05
        : CAPITAL.test(character)
          ? 0.74
          : 0.57;
  return width;
}

/** The text in lines of at most `most` em; what is longer than `lines` of them ends with "…". */
export function wrapped(text: string, most: number, lines: number): string[] {
  const words = cleanLine(text)
    .slice(0, LONGEST)
    .split(" ")
    .flatMap((word) => pieces(word, most));
  const result: string[] = [];
  let line = "";
  for (const word of words) {
    const longer = line === "" ? word : `${line} ${word}`;
    if (widthInEm(longer) <= most) line = longer;
    else {
      result.push(line);
      line = word;
    }
  }
  if (line !== "") result.push(line);
  if (result.length <= lines) return result;
  return [...result.slice(0, lines - 1), `${result[lines - 1]}…`];
}

const LONGEST = 600;

/** A word that is wider than a line, cut into lines. */
function pieces(word: string, most: number): string[] {
  if (widthInEm(word) <= most) return [word];
  const cut: string[] = [""];
  for (const character of word) {
    const last = cut.length - 1;
    if (widthInEm(`${cut[last]}${character}`) <= most) cut[last] += character;
    else cut.push(character);
  }
  return cut;
}

const STRONG_RTL = /[\u0590-\u08FF\uFB1D-\uFDFF\uFE70-\uFEFC]/;
const STRONG_LTR = /\p{L}/u;

/** Direction of the first letter that has one (UAX #9, P2); `otherwise` where there is none. */
export function directionOfText(text: string, otherwise: "ltr" | "rtl"): "ltr" | "rtl" {
  for (const character of text) {
    if (STRONG_RTL.test(character)) return "rtl";
    if (STRONG_LTR.test(character)) return "ltr";
  }
  return otherwise;
}
