import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { LineRows, Lines } from "./lines";
import { PackError } from "./pack-error";

const [encoder, decoder] = [new TextEncoder(), new TextDecoder()];
const text = fc.string({ unit: fc.constantFrom("a", "é", "\n", "\r", "😀"), maxLength: 30 });
const NO_LINES = [-1, 0.5, Number.NaN, 2 ** 32 - 1];

describe("lines", () => {
  test("are those between the newlines, and none besides", () => {
    fc.assert(
      fc.property(text, (text) => {
        const lines = new Lines(encoder.encode(text));
        expect(Array.from({ length: lines.length }, (_, at) => decoder.decode(lines.at(at)))).toEqual(
          text.split("\n"),
        );
        for (const at of [...NO_LINES, lines.length]) expect(lines.at(at)).toBeUndefined();
      }),
    );
  });

  test("of rows are the rows that were written, in any order and all at once, each decoded once", () => {
    fc.assert(
      fc.property(fc.array(fc.record({ id: text })), fc.array(fc.nat(20)), (rows, order) => {
        const written = new LineRows(
          encoder.encode(rows.map((row) => JSON.stringify(row)).join("\n")),
          "rows",
        );
        expect(written.length).toBe(rows.length);
        for (const at of order) {
          expect(written.at(at)).toEqual(rows[at]);
          expect(written.at(at)).toBe(written.at(at));
        }
        for (const at of NO_LINES) expect(written.at(at)).toBeUndefined();
        const handedOut = order.map((at) => written.at(at));
        expect([...written]).toEqual(rows);
        expect(order.map((at) => [...written][at])).toEqual(handedOut);
        order.forEach((at, place) => {
          expect(written.at(at)).toBe(handedOut[place]);
        });
      }),
    );
  });

  test("that are no rows are refused when they are asked for", () => {
    const rows = new LineRows(encoder.encode('{"id":"a"}\nnull\n{"id":'), "rows");
    expect(rows.at(0)).toEqual({ id: "a" });
    for (const at of [1, 2]) expect(() => rows.at(at)).toThrow(PackError);
    for (const lines of [
      '{"id":"a"}\nnull',
      '{"id":\n{}',
      '{"id":"a"},{"id":"b"}',
      '{"id":["a"\n"b"]}',
      "\n",
    ])
      expect(() => [...new LineRows(encoder.encode(lines), "rows")], lines).toThrow(PackError);
  });
});
