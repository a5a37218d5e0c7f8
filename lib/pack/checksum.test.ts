import { expect, test } from "vitest";
import { checksum, hashText } from "./checksum";

test.each([
  ["", 0x02cc5d05],
  ["a", 0x550d7456],
  ["abc", 0x32d153ff],
  ["Nobody inspects the spammish repetition", 0xe2293b2f],
])("xxHash32 of %j as published", (text, expected) => {
  expect(hashText(text)).toBe(expected);
});

test("any changed byte changes the checksum, wherever it stands", () => {
  const bytes = Uint8Array.from({ length: 77 }, (_, at) => at * 7);
  const before = checksum(bytes);
  for (let at = 0; at < bytes.length; at++) {
    const changed = bytes.slice();
    changed[at] = (changed[at] ?? 0) ^ 0x10;
    expect(checksum(changed)).not.toBe(before);
  }
});
