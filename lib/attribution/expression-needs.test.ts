import { expect, it } from "vitest";
import { needsOf } from "./expression-needs";

const DAYS = "(?:mon|tue|wed|thu|fri)";

it.each([
  [`${DAYS}\\s`, [DAYS]],
  [`(\\W|^)(on\\s)?(${DAYS})(?=\\W)`, [DAYS]],
  [`[0-9]{1,2}(?:\\.|\\s)(${DAYS})`, ["\\d", DAYS]],
  [`(\\d{4})(?:-${DAYS})?`, ["\\d"]],
  [`\\d?${DAYS}*`, []],
  [`${DAYS}{0,2}x`, []],
  [`(?:${DAYS}|today)`, []],
  [`${DAYS}|\\d`, []],
  [`(?!${DAYS})x(?<=\\d)`, []],
  ["(?:mon|tue)", []],
  ["(?:mon|tue|we.|thu|fri)", []],
])("%s needs %j", (source, needs) => {
  expect(needsOf(source)).toEqual(needs);
});
