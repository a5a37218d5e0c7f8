/** A bracket of a regular expression; the whole expression is the outermost. */
interface Group {
  parent: Group | null;
  start: number;
  /** May match without what stands in it: optional, or looking around. */
  isOptional: boolean;
  /** Has alternatives. */
  isChoice: boolean;
}

interface Part {
  source: string;
  group: Group;
}

/** The need of a digit. */
export const DIGIT = "\\d";

const OPTIONAL = /^(?:[?*]|\{0)/;
const LOOKS_AROUND = /^\(\?<?[=!]/;
const IS_DIGIT = /^(?:\\d|\[[0-9]-[0-9]\])/;
/** An escaped letter or a whole class of letters. */
const ATOM = /^(?:\\.|\[(?:[^\]\\]|\\.)*\])/;
const WORDS = /^\(\?:((?:[^()[\]{}*+?\\^$|.]|\\\.)+(?:\|(?:[^()[\]{}*+?\\^$|.]|\\\.)+){4,})\)$/;

/**
 * What every match of a regular expression has, as sources of cheaper ones: a digit, one of five or more words. Only what
 * its source shows at a glance; nothing where any match might do without.
 */
export function needsOf(source: string): string[] {
  const whole: Group = { parent: null, start: -1, isOptional: false, isChoice: false };
  const parts: Part[] = [];
  let group = whole;
  for (let at = 0; at < source.length; at++) {
    const letter = source[at];
    if (letter === "\\" || letter === "[") {
      const [atom = letter] = ATOM.exec(source.slice(at)) ?? [];
      at += atom.length - 1;
      if (IS_DIGIT.test(atom) && !OPTIONAL.test(source.slice(at + 1))) parts.push({ source: DIGIT, group });
    } else if (letter === "(") {
      const isOptional = LOOKS_AROUND.test(source.slice(at));
      group = { parent: group, start: at, isOptional, isChoice: false };
    } else if (letter === "|") group.isChoice = true;
    else if (letter === ")" && group.parent) {
      group.isOptional ||= OPTIONAL.test(source.slice(at + 1));
      const [, words] = WORDS.exec(source.slice(group.start, at + 1)) ?? [];
      if (words && !group.isOptional) parts.push({ source: `(?:${words})`, group: group.parent });
      group = group.parent;
    }
  }
  return [...new Set(parts.filter((part) => isNeeded(part.group)).map((part) => part.source))];
}

function isNeeded({ parent, isOptional, isChoice }: Group): boolean {
  return !isOptional && !isChoice && (parent === null || isNeeded(parent));
}
