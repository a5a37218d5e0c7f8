import { addViteConfig, defineWxtModule } from "wxt/modules";

const POLYFILL = "browser-polyfill.js";

/**
 * The polyfill is written for `require`. Imported as it is, each of its properties is copied, for which the browser
 * makes every one of its interfaces: some 5 ms at each start of the background and of a view.
 */
export default defineWxtModule({
  name: "polyfill-as-module",
  setup(wxt) {
    addViteConfig(wxt, () => ({
      plugins: [
        {
          name: "polyfill-as-module",
          transform: (code, id) => (id.includes(POLYFILL) ? asModule(code) : null),
        },
      ],
    }));
  },
});

function asModule(code: string): string {
  const head = "const module = { exports: {} }, exports = module.exports, define = undefined;";
  return `${head}\n${code}\nexport default module.exports;`;
}
