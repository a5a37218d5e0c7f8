/** The place at the head of a report: "MOSCOW, May 5 (Agency) — ", "PARIS (Agency) – ", "BERLIN — ". */

const LONGEST_HEAD = 120;
/** Everything before the dash that ends a dateline. */
const HEAD = /^(.{2,100}?)(?:\s?[—–]|\s--?|\.-)\s/u;
/** "Kyiv. 3 December. Agency. The …" and "MOSCOW, December 3. /AGENCY/. The …" end in full stops. */
const DOTTED = /^(\p{Lu}[\p{L}\p{M} '’-]{1,30})[.,]\s\d{1,2}\s\p{L}{3,12}[.,]?\s/u;
/** "某社北京4月24日电": agency, place and day in front of Chinese reports. */
const CHINESE = /^\p{Script=Han}{1,4}社(\p{Script=Han}{2,6})\d{1,2}月\d{1,2}日[电電]/u;
const PLACE = /^[\p{Lu}\p{Lo}][\p{L}\p{M}.'’ -]{1,40}$/u;

function titleCase(place: string): string {
  if (place !== place.toUpperCase() || place === place.toLowerCase()) return place;
  // Short all-capital names are mostly initials ("US", "UAE").
  if (place.length <= 3) return place;
  return place
    .toLowerCase()
    .replace(/(^|[\s-])(\p{L})/gu, (_all, before: string, letter: string) => before + letter.toUpperCase());
}

function looksLikePlace(place: string): boolean {
  if (!PLACE.test(place) || place.split(/\s+/).length > 4 || /\.\p{L}{2}/u.test(place)) return false;
  return (
    place === place.toUpperCase() ||
    place.split(/[\s-]+/).every((word) => /^\p{Lu}|^\p{Ll}{1,3}$|^\p{Lo}/u.test(word))
  );
}

/** The place as printed, all-capital names in title case; null where the paragraph starts with no dateline. */
export function findDateline(paragraph: string): string | null {
  const text = paragraph.slice(0, LONGEST_HEAD);
  const chinese = CHINESE.exec(text)?.[1];
  if (chinese) return chinese;
  const head = HEAD.exec(text)?.[1];
  if (head !== undefined) {
    // Scripts without capitals mark a dateline only by what follows the place.
    const isUpper = head === head.toUpperCase() && head !== head.toLowerCase();
    const marked = /[(/,]/.test(head) || isUpper;
    const place = (head.split(/[(/,:]/)[0] ?? "").trim();
    if (marked && looksLikePlace(place)) return titleCase(place);
  }
  const dotted = DOTTED.exec(text)?.[1]?.trim();
  return dotted && looksLikePlace(dotted) ? titleCase(dotted) : null;
}
