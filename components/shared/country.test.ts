import { expect, it } from "vitest";
import { countryName } from "./country";

it.each([
  ["NO", "de", "Norwegen"],
  ["EU", "en", "European Union"],
  ["Lowland", "en", "Lowland"],
  ["", "en", ""],
  ["ZX", "en", "ZX"],
])("names %j in %s", (country, locale, name) => {
  expect(countryName(country, locale)).toBe(name);
});
