import lineWords from "../../data/article/line-words.json";
import { labelOf } from "./dom-text";
import type { TextLine } from "./page-lines";
import { startingWith } from "./words";

const startsAsCredit = startingWith(lineWords.credit);
/** A year after the sign makes it the notice of a site, not of a picture. */
const PICTURE_COPYRIGHT = /^©(?!\s?\d{4})/;
const CAPTION_LABEL = /caption|credit|wp-caption|photo-?info|image-?info/;

/** True for lines under a picture: by element, by class, or by starting as a photo credit does. */
export function isCaption(line: TextLine): boolean {
  if (line.element.closest("figcaption,figure")) return true;
  for (
    let element: Element | null = line.element, up = 0;
    element && up < 3;
    element = element.parentElement, up++
  ) {
    if (CAPTION_LABEL.test(labelOf(element))) return true;
  }
  return (
    line.text.length < 120 &&
    (PICTURE_COPYRIGHT.test(line.text) || (startsAsCredit(line.text) > 0 && /^\S+\s?[:/©]/.test(line.text)))
  );
}
