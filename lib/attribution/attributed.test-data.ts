import { cues } from "../../data/cues";
import { readAttributions } from "./read-attributions";

/** Source, then the content's parts, of each attribution. */
export function attributed(language: string, text: string): (string | null)[][] {
  return readAttributions(text, language, cues).map(({ source, content }) => [
    source && text.slice(...source),
    ...content.map((span) => text.slice(...span)),
  ]);
}
