const DICTIONARY = /\{id:"tinyld-dict",multiples:(\{.*?\}),uniques:(\{.*?\})\}(?=;)/;
const AT_ONCE = /Object\.fromEntries\(Object\.entries\((E\.\w+)\)\.map\(/g;
const KEYS = /new Set\(Object\.keys\((f\.uniques)\)\)/;
const TABLES = 2;
/** Around a group of letters and before its value; in neither. */
const [BORDER, BETWEEN] = ["\t", "\v"];
const READERS = `
function tableOf(text) {
  const lines = new Map(text.split("\\n").map((line) => [line[1], line]));
  const get = (gram) => {
    const line = lines.get(gram[0]) ?? "", sought = "${BORDER}" + gram + "${BETWEEN}", at = line.indexOf(sought);
    return at < 0 ? undefined : line.slice(at + sought.length, line.indexOf("${BORDER}", at + 1));
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
 * letter, in which it looks for the groups that a text has. Throws where it is not the detector that is known here.
 */
export function unpackWhenAsked(code: string): string {
  const [dictionary, multiples, uniques] = DICTIONARY.exec(code) ?? [];
  if (dictionary === undefined || code.match(AT_ONCE)?.length !== TABLES || !KEYS.test(code))
    throw new Error("The language detector has other tables than before.");
  return code
    .replace(dictionary, () => `{multiples:${asLines(multiples)},uniques:${asLines(uniques)}}`)
    .replace(KEYS, "$1")
    .replace(AT_ONCE, "unpackedWhenAsked($1,(")
    .concat(READERS);
}

/** From the code of an object: its rows, those with one first letter in a line. */
function asLines(table: string | undefined): string {
  const lines = new Map<string, string>();
  for (const row of Object.entries(new Function(`return ${table}`)() as Record<string, string | number>)) {
    const first = row[0].slice(0, 1);
    lines.set(first, `${lines.get(first) ?? BORDER}${row.join(BETWEEN)}${BORDER}`);
  }
  return `tableOf(${JSON.stringify([...lines.values()].join("\n"))})`;
}
