import { addViteConfig, defineWxtModule } from "wxt/modules";
import { unpackWhenAsked } from "./detector";
import { onlyOwnLanguages } from "./detector-languages";
import { tablesWhenAsked } from "./inflate";
import { asModule } from "./polyfill";

/** Part of a file's name, and what becomes of its code. */
const CHANGES: [file: string, change: (code: string) => string][] = [
  ["tinyld.light", unpackWhenAsked],
  ["tinyld.light", onlyOwnLanguages],
  ["fflate/esm/browser.js", tablesWhenAsked],
  ["browser-polyfill.js", asModule],
];

/** Takes work out of libraries that they would do whenever a script of the extension is loaded. */
export default defineWxtModule({
  name: "lighter-libraries",
  setup(wxt) {
    addViteConfig(wxt, () => ({
      plugins: CHANGES.map(([file, change]) => ({
        name: `lighter-libraries:${file}`,
        transform: (code, id) => (id.includes(file) ? change(code) : null),
      })),
    }));
  },
});
