/**
 * The polyfill is written for `require`. Imported as it is, each of its properties is copied, for which the browser
 * makes every one of its interfaces: some 5 ms at each start of the background and of a view.
 */
export function asModule(code: string): string {
  const head = "const module = { exports: {} }, exports = module.exports, define = undefined;";
  return `${head}\n${code}\nexport default module.exports;`;
}
