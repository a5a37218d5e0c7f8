import type { Outlet } from "../model";
import { OUTLET_WORDS } from "./inflections";
import { type NameIndex, nameKey } from "./names";
import { outletOfHost } from "./outlet-domains";

/** A credit's name is a few words; anything longer is a sentence. */
const LONGEST_NAME = 120;
const BRACKETED = /\s*[([（]([^)\]）]{1,60})[)\]）]\s*$/u;
const HOST = /^(?:https?:\/\/)?((?:[\p{L}\p{N}-]+\.)+\p{L}{2,})\/?$/u;

/**
 * The outlet that a credit's printed name means ("The Associated Press", "By Reuters Staff", "(AFP)", "Агентство
 * ТАСС", "tass.com"), whatever its case; null where no outlet of the tables is meant.
 */
export function lookUpOutlet(name: string, names: NameIndex): Outlet | null {
  const printed = name.trim();
  if (printed.length > LONGEST_NAME) return null;
  const host = HOST.exec(printed)?.[1];
  return byName(printed, names) ?? (host ? outletOfHost(host, names) : null) ?? byBracket(printed, names);
}

/** "Agence France-Presse (AFP)": both, the part before, or what stands in the brackets. */
function byBracket(printed: string, names: NameIndex): Outlet | null {
  const bracket = BRACKETED.exec(printed);
  if (!bracket?.[1]) return null;
  return byName(printed.slice(0, bracket.index), names) ?? byName(bracket[1], names);
}

function byName(printed: string, names: NameIndex): Outlet | null {
  const words = nameKey(printed).split(" ");
  for (const [from, to] of cuts(words)) {
    const outlet = names.outletByName(words.slice(from, to).join(" "));
    if (outlet) return outlet;
  }
  return null;
}

/** Fewer and fewer words: only such as stand around a name ("by", "staff") fall away. */
function* cuts(words: string[]): Generator<[from: number, to: number]> {
  for (let from = 0; from < words.length; from++) {
    for (let to = words.length; to > from; to--) {
      yield [from, to];
      if (!OUTLET_WORDS.after.has(words[to - 1] ?? "")) break;
    }
    if (!OUTLET_WORDS.before.has(words[from] ?? "")) return;
  }
}
