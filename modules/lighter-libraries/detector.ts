const DICTIONARY = /\{id:"tinyld-dict",multiples:(\{.*?\}),uniques:(\{.*?\})\}(?=;)/;
const AT_ONCE = /Object\.fromEntries\(Object\.entries\((E\.\w+)\)\.map\(/g;
const KEYS = /new Set\(Object\.keys\((f\.uniques)\)\)/;
const TABLES = 2;
/** Values have nothing else, groups none of it: in a line without borders each ends where the other begins. */
const IN_VALUES = "\\dA-Z";
const ROW = new RegExp(`^[^${IN_VALUES}\\n]+\t[${IN_VALUES}]+$`);
/** Before the line of the groups that have one letter only; no group begins with it. */
const SINGLE = ".";
/** Marks on letters, which the detector takes off before it asks for a group of the first table. */
const MARKS = /[\u0300-\u036f]/g;
const READERS = `
const inValue = /[${IN_VALUES}]+/y, inGroup = /[^${IN_VALUES}]/;
function tableOf(text) {
  const lines = new Map(text.split("\\n").map((line) => [line[0], line.slice(1)]));
  const get = (gram) => {
    const [first, rest] = gram.length > 1 ? [gram[0], gram.slice(1)] : ["${SINGLE}", gram];
    const line = lines.get(first) ?? "";
    for (let at = line.indexOf(rest); at >= 0; at = line.indexOf(rest, at + 1)) {
      inValue.lastIndex = at + rest.length;
      const value = inGroup.test(line.charAt(at - 1)) ? null : inValue.exec(line);
      if (value) return value[0];
    }
  };
  return { get, has: (gram) => get(gram) !== undefined };
}
function unpackedWhenAsked(table, unpack) {
  const get = (_, gram) => (table.has(gram) ? unpack([gram, table.get(gram)])[1] : undefined);
  return new Proxy({}, { get });
}
`;

/**
 * The language detector has two tables of some thousand groups of letters each, read and unpacked when its script is
 * loaded: 20 ms at each start of the background, of which it asks for some hundred. Changed, it has a string for each first
 * letter, in which it looks for the groups that a text has, and is without those that it never asks for. Throws where it is
 * not the detector that is known here.
 */
export function unpackWhenAsked(code: string): string {
  const [dictionary, multiples, uniques] = DICTIONARY.exec(code) ?? [];
  if (dictionary === undefined || code.match(AT_ONCE)?.length !== TABLES || !KEYS.test(code)) throw unknown();
  const asked = rowsOf(multiples).filter(([gram]) => gram === gram.normalize("NFD").replace(MARKS, ""));
  return code
    .replace(dictionary, () => `{multiples:${asLines(asked)},uniques:${asLines(rowsOf(uniques))}}`)
    .replace(KEYS, "$1")
    .replace(AT_ONCE, "unpackedWhenAsked($1,(")
    .concat(READERS);
}

const unknown = () => new Error("The language detector has other tables than before.");

type Row = [gram: string, value: string];

/** From the code of an object; the values are read without regard to case. */
function rowsOf(table: string | undefined): Row[] {
  const rows = Object.entries(new Function(`return ${table}`)() as Record<string, string | number>);
  return rows.map(([gram, value]) => [gram, String(value).toUpperCase()]);
}

/** Rows with one first letter in a line behind it. */
function asLines(rows: Row[]): string {
  const lines = new Map<string, string>();
  for (const [gram, value] of rows) {
    if (!ROW.test(`${gram}\t${value}`)) throw unknown();
    const [first, rest] = gram.length > 1 ? [gram.slice(0, 1), gram.slice(1)] : [SINGLE, gram];
    lines.set(first, `${lines.get(first) ?? first}${rest}${value}`);
  }
  return `tableOf(${JSON.stringify([...lines.values()].join("\n"))})`;
}
