import type { Span } from "../model";

const LONGEST_NAME = 60;
const MOST_WORDS = 7;
/** Where no capital tells the end of a name it is cut short. */
const MOST_UNCASED_WORDS = 3;
const UNCASED = /^\p{Lo}/u;
/** A point ends the name unless a letter follows at once ("rp.pl") or it stands after a single letter ("F.A.Z."). */
const END = /[,،;:|()[\]{}（），。；：、\n\t•·©!?！？]|\s{2,}|\s[-–—/]\s|\.(?=\s|$)(?<!(?:^|[\s.])\p{L}\.)/u;
/** Names in scripts without spaces end at the first space. */
const UNSPACED = /^\p{Script=Han}/u;
const UNSPACED_END = /[\s,;:|()[\]{}（），。；：、•·©!?！？／/]/u;
const OPENING = /^[\s"“”„«»‘’'‚《「『<]+/u;
const CLOSING = /(?<![\s"“”„«»‘’'‚》」』>.,])[\s"“”„«»‘’'‚》」』>.,]+$/u;
const QUOTED = /^\s?(["“„«‘'《「『])([^"“”„«»‘’《》「」『』]{2,60})(["“”»’'》」』])/u;
/** "微信公众号“X”": what kind of medium, then its name. */
const ACCOUNT = /^\p{Script=Han}{2,10}(["“「『《])([^"“”„«»‘’《》「」『』]{2,30})(["”」』》])/u;
/** Small words inside names ("Times of India", "Der Spiegel"); nothing that a sentence goes on with. */
const SMALL =
  /^(?:of|the|and|&|for|de|la|le|el|du|del|des|di|da|do|dos|der|die|das|al|et|y|e|i|и|ve|und|des|d[’'].*|l[’'].*)$/iu;
const LOWER_START = /^\p{Ll}/u;
const ARTICLE = /^(?:the|an?)\s+(?=\p{Lu})/u;

/** The name that begins at `from`: up to punctuation, or to the first word that no name would hold. Null for none. */
export function nameAt(text: string, from: number): Span | null {
  const window = text.slice(from, from + LONGEST_NAME + 20);
  const quoted = QUOTED.exec(window) ?? ACCOUNT.exec(window);
  if (quoted?.[2]) {
    const start = from + window.indexOf(quoted[2]);
    return trimmed(text, start, start + quoted[2].length);
  }
  const opening = OPENING.exec(window)?.[0].length ?? 0;
  const rest = window.slice(opening);
  const stop = rest.search(UNSPACED.test(rest) ? UNSPACED_END : END);
  const reach = stop < 0 ? rest.length : stop;
  return trimmed(text, from + opening, from + opening + lengthOfName(rest.slice(0, reach)));
}

function lengthOfName(text: string): number {
  let end = 0;
  let count = 0;
  for (const match of text.matchAll(/\S+/gu)) {
    const word = match[0];
    const small = SMALL.test(word);
    // A domain is a name in lower case.
    if (
      LOWER_START.test(word) &&
      !small &&
      !/\p{L}\.\p{L}{2,}/u.test(word) &&
      !/^\p{Ll}{1,8}\p{Lu}/u.test(word)
    )
      break;
    if (count++ >= (UNCASED.test(word) ? MOST_UNCASED_WORDS : MOST_WORDS)) break;
    if (!small) end = match.index + word.length;
  }
  return end;
}

function trimmed(text: string, start: number, end: number): Span | null {
  const slice = text.slice(start, end);
  const lead = (OPENING.exec(slice)?.[0].length ?? 0) + (ARTICLE.exec(slice)?.[0].length ?? 0);
  const tail = CLOSING.exec(slice)?.[0].length ?? 0;
  const last = end - (/\p{L}\.\p{L}\.$/u.test(slice) ? 0 : tail);
  return last - (start + lead) >= 2 ? [start + lead, last] : null;
}
