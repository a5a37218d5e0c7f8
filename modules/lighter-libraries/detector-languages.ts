/** One of the languages of the larger detectors, for which this one has no letters. */
const OF_OTHERS = /\w+:\{[^{}]*skipLight:!0[^{}]*\},?/g;
const PLACE_AND_NAME = /region:"[^"]*",name:"[^"]*",?/g;
const EXPORTS = /export\{.*\}/;
/** Those that need neither. */
const KEPT_EXPORTS = /\w+ as (?:detectAll|supportedLanguages|toISO2)\b/g;

/**
 * The language detector describes every language that one of its kind knows, and names each in English: 3 KB of script.
 * Changed, it keeps the codes of its own. Throws where it is not the detector that is known here.
 */
export function onlyOwnLanguages(code: string): string {
  if ([OF_OTHERS, PLACE_AND_NAME, EXPORTS].some((known) => code.search(known) < 0))
    throw new Error("The language detector has another list of languages than before.");
  return code
    .replace(OF_OTHERS, "")
    .replace(PLACE_AND_NAME, "")
    .replace(EXPORTS, (all) => `export{${all.match(KEPT_EXPORTS)}}`);
}
