import { addViteConfig, defineWxtModule } from "wxt/modules";

const DETECTOR = "tinyld.light";
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
 * background. In the built extension it unpacks the groups that a text has.
 */
export default defineWxtModule({
  name: "detector-tables",
  setup(wxt) {
    addViteConfig(wxt, () => ({
      plugins: [
        {
          name: "detector-tables",
          transform: (code, id) => (id.includes(DETECTOR) ? unpackWhenAsked(code) : null),
        },
      ],
    }));
  },
});

/** Throws where the detector is not the one that is known here. */
export function unpackWhenAsked(code: string): string {
  if (code.match(AT_ONCE)?.length !== TABLES) throw new Error(`${DETECTOR} has other tables than before.`);
  return code.replace(AT_ONCE, "unpackedWhenAsked($1,(") + UNPACKER;
}
