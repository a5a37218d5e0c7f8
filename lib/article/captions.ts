import lineWords from "../../data/article/line-words.json";
import rights from "../../data/article/rights.json";
import { labelOf } from "./dom-text";
import type { TextLine } from "./page-lines";
import { anyOf, startingWith } from "./words";

const startsAsCredit = startingWith(lineWords.credit);
/** "© Agency / Name" is a picture's; years, companies and rights make a copyright sign one of a text or site. */
const AGENCY_AND_NAME = /^©[^\d/|]{2,40}[/|]\s?\p{Lu}/u;
const BARE_NAME = /^©\s?[^\d.,]{2,30}$/u;
const saysRights = anyOf(rights.copyright.filter((word) => word !== "©"));
const CAPTION_LABEL = /caption|credit|wp-caption|photo-?info|image-?info/;

function isPictureCopyright(text: string): boolean {
  return (AGENCY_AND_NAME.test(text) || BARE_NAME.test(text)) && !saysRights(text);
}

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
    (isPictureCopyright(line.text) || (startsAsCredit(line.text) > 0 && /^\S+\s?[:/©]/.test(line.text)))
  );
}
