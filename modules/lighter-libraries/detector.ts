const AT_ONCE = /Object\.fromEntries\(Object\.entries\((E\.\w+)\)\.map\(/g;
const TABLES = 2;
const UNPACKER = `
function unpackedWhenAsked(packed, unpack) {
  const get = (table, gram) => (Object.hasOwn(table, gram) ? unpack([gram, table[gram]])[1] : table[gram]);
  return new Proxy(packed, { get });
}
`;

/**
 * The language detector unpacks its tables of letter groups when its script is loaded, 15 to 20 ms at each start of the
 * background. Changed, it unpacks the groups that a text has. Throws where it is not the detector that is known here.
 */
export function unpackWhenAsked(code: string): string {
  if (code.match(AT_ONCE)?.length !== TABLES)
    throw new Error("The language detector has other tables than before.");
  return code.replace(AT_ONCE, "unpackedWhenAsked($1,(") + UNPACKER;
}
