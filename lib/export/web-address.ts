/** What `URL` leaves as it is although file formats give it a meaning of their own. */
const SPECIAL = /[{}\\^`|<>"\s]/g;

/** The address where it is one of the web (http, https), without a character that a file format could trip over; else null. */
export function webAddress(address: string | null): string | null {
  if (address === null || !URL.canParse(address)) return null;
  const { protocol, href } = new URL(address);
  if (protocol !== "http:" && protocol !== "https:") return null;
  return href.replace(SPECIAL, (character) => encodeURIComponent(character));
}

/** The archive takes a time stamp of any precision and answers with the copy that is nearest to it. */
const ARCHIVE = "https://web.archive.org/web/";
/** Asks the archive for its newest copy. */
const NEWEST = "2";

/** Address of the Internet Archive's copy that is nearest to the day of publication; null where the report has no address. */
export function archivedAddress(address: string | null, published: string | null): string | null {
  const url = webAddress(address);
  if (url === null) return null;
  const stamp =
    published !== null && /^\d{4}(-\d{2}){0,2}$/.test(published) ? published.replaceAll("-", "") : NEWEST;
  return `${ARCHIVE}${stamp}/${url}`;
}
