import { parseSync } from "vite";
import { expect, it } from "vitest";
import { replaceLiterals } from "./replace-literals";

const replaced = (code: string) => replaceLiterals(code, parseSync("code.js", code).program, "./quick");

it("replaces literals with Unicode properties and no others", () => {
  expect(replaced("export const A = /a/u, B = /^\\p{Nd}/u;")?.split("\n")).toEqual([
    'import QuickExpression from "./quick";',
    'export const A = /a/u, B = new QuickExpression("^[\\\\p{Nd}]");',
  ]);
  expect(replaced("export const A = /a/u;")).toBeNull();
});

it("makes one of a function once, but for those that remember where they have read to", () => {
  const code = replaced(
    "export const f = (t) => /\\p{L}/u.test(t) || /\\p{L}/u.exec(t) || t.match(/\\p{L}/gu);",
  );
  expect(code?.match(/new QuickExpression/g)).toHaveLength(2);
  expect(code).toContain(
    "quickExpression0.test(t) || quickExpression0.exec(t) || t.match(new QuickExpression(",
  );
});
