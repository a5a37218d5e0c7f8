/** Which functions of the older browsers take a callback, and how many arguments: 6 KB of script. */
const CALLBACKS = /const apiMetadata = \{[\s\S]*?\n {6}\};/;

/**
 * The polyfill is written for `require`. Imported as it is, each of its properties is copied, for which the browser
 * makes every one of its interfaces: some 5 ms at each start of the background and of a view. The browsers that are
 * supported give promises themselves; what is left of it are answers to messages. Throws where it is not the polyfill that
 * is known here.
 */
export function asModule(code: string): string {
  if (!CALLBACKS.test(code)) throw new Error("The polyfill has another table than before.");
  const head = "const module = { exports: {} }, exports = module.exports, define = undefined;";
  const bare = code.replace(CALLBACKS, "const apiMetadata = { runtime: {} };");
  return `${head}\n${bare}\nexport default module.exports;`;
}
