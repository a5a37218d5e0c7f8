import { detect } from "tinyld/light";

/** Letters that tell as much as the whole text does; UTF-16 units. */
const SAMPLE = 2000;

/**
 * The primary language subtag of a text, null where it is too short or mixed to tell. For texts whose page states no
 * language. Of three detectors measured (docs/libraries.md) the smallest that is right on whole articles.
 */
export function detectLanguage(text: string): string | null {
  return detect(text.slice(0, SAMPLE)) || null;
}
