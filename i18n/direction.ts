/** Of the languages that the interface has. */
const RIGHT_TO_LEFT: readonly string[] = ["ar"];

/** `dir` of a page in that language. */
export function directionOf(language: string): "ltr" | "rtl" {
  return RIGHT_TO_LEFT.includes(language) ? "rtl" : "ltr";
}
