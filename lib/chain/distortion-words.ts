import table from "../../data/distortion-words.json";
import { fold } from "../text/fold";

/** What a language negates, counts and blames with, compiled from data/distortion-words.json. */
export interface DistortionWords {
  negations: ReadonlySet<string>;
  numbers: ReadonlyMap<string, number>;
  /** Folded weekday name → 0 = Sunday … 6 = Saturday. */
  weekdays: ReadonlyMap<string, number>;
  /** Auxiliaries of a passive verb. */
  passive: ReadonlySet<string>;
  /** Ends a verb that is active after such an auxiliary too: "is sparing". Null where a language has none. */
  activeEnding: RegExp | null;
  /** Before the doer of a passive verb: "by". Empty where the language has endings instead. */
  agents: ReadonlySet<string>;
  /** The deed that a folded word names, null for any other word. */
  deedOf(term: string): string | null;
}

interface Row {
  negations: string[];
  numbers: Record<string, number>;
  weekdays: string[][];
  passive: string[];
  activeEndings?: string[];
  agents: string[];
  deeds: Record<string, string[]>;
}

const ROWS: Record<string, Row> = table.languages;
const compiled = new Map<string, DistortionWords>();

/** Places that act: states, and the seats of their governments that are places of their own. */
export const ACTING_PLACES: ReadonlySet<string> = new Set(table.states);

const SEATS = table.seats.map(fold);

/** True where a name printed for a state is that of its seat of government: "in Moscow" is a scene. */
export function isSeat(printed: string): boolean {
  const folded = fold(printed);
  return SEATS.some((seat) => folded.startsWith(seat));
}

/** The words of a language by its tag, null where there are none: then only digits, names and dates are compared. */
export function distortionWords(language: string | null): DistortionWords | null {
  const primary = (language ?? "").toLowerCase().split("-")[0] ?? "";
  const row = Object.hasOwn(ROWS, primary) ? ROWS[primary] : undefined;
  if (!row) return null;
  const known = compiled.get(primary) ?? compile(row);
  compiled.set(primary, known);
  return known;
}

function compile(row: Row): DistortionWords {
  const folded = (words: string[]) => new Set(words.map(fold));
  const exact = new Map<string, string>();
  const prefixes: [prefix: string, deed: string][] = [];
  for (const [deed, words] of Object.entries(row.deeds)) {
    for (const word of words) {
      if (word.endsWith("*")) prefixes.push([fold(word.slice(0, -1)), deed]);
      else exact.set(fold(word), deed);
    }
  }
  return {
    negations: folded(row.negations),
    numbers: new Map(Object.entries(row.numbers).map(([word, value]) => [fold(word), value])),
    weekdays: new Map(row.weekdays.flatMap((forms, day) => forms.map((form) => [fold(form), day]))),
    passive: folded(row.passive),
    activeEnding: row.activeEndings ? new RegExp(`(?:${row.activeEndings.map(fold).join("|")})$`, "u") : null,
    agents: folded(row.agents),
    deedOf: (term) => exact.get(term) ?? prefixes.find(([prefix]) => term.startsWith(prefix))?.[1] ?? null,
  };
}
