import { beforeEach, expect, it } from "vitest";
import { fakeBrowser } from "wxt/testing/fake-browser";
import { libraryFacts, tellBroken, tellFacts } from "./library-facts";

beforeEach(() => fakeBrowser.reset());

it("says how much the library holds also where it was found to be broken a moment before", async () => {
  const facts = { articles: 2, bytes: 900, isBroken: false };
  await Promise.all([tellBroken(), tellFacts(facts)]);
  expect(await libraryFacts.getValue()).toEqual(facts);
});
