import { readFileSync } from "node:fs";
import { createRequire } from "node:module";
import { join } from "node:path";
import * as library from "fflate";
import { expect, it } from "vitest";
import { tablesWhenAsked } from "./inflate";

it("packs and unpacks as the library itself does", async () => {
  const folder = join(createRequire(import.meta.url).resolve("fflate"), "../..");
  const code = tablesWhenAsked(readFileSync(join(folder, "esm/browser.js"), "utf8"));
  const changed = (await import(`data:text/javascript,${encodeURIComponent(code)}`)) as typeof library;
  const text = Array.from({ length: 9_000 }, (_, at) => String.fromCharCode(97 + ((at * at) % 23))).join("");
  for (const bytes of [text, "abc", "", text.slice(0, 300).repeat(200)].map((part) =>
    library.strToU8(part),
  )) {
    const packed = library.deflateSync(bytes, { level: 9 });
    expect(changed.deflateSync(bytes, { level: 9 })).toEqual(packed);
    expect(changed.inflateSync(packed)).toEqual(bytes);
  }
});

it("refuses another library", () => {
  expect(() => tablesWhenAsked("export const inflateSync = () => {};")).toThrow(/other tables/);
});
