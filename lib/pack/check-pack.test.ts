import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { bareReport } from "./bare-report";
import { checkPack } from "./check-pack";
import { compilePack } from "./compile";
import { PackError } from "./pack-error";

const FILE = compilePack({
  id: "ferries",
  name: "Ferries",
  version: "3",
  reports: [
    bareReport({ id: "a", title: "Ferry strike enters its second week", published: "2016-09-13" }),
    { ...bareReport({ id: "b", title: "Harbour pilots join the strike" }), fingerprint: [3, 9, 27] },
  ],
});

describe("checkPack", () => {
  test("tells what the pack says of itself", () => {
    expect(checkPack(FILE)).toMatchObject({ id: "ferries", name: "Ferries", version: "3", reports: 2 });
  });

  test("refuses a pack with any one byte changed, wherever it stands", () => {
    fc.assert(
      fc.property(fc.nat(FILE.length - 1), fc.integer({ min: 1, max: 255 }), (place, change) => {
        const damaged = FILE.slice();
        damaged[place] = (damaged[place] ?? 0) ^ change;
        expect(() => checkPack(damaged)).toThrow(PackError);
      }),
    );
  });

  test("refuses a pack that is cut off, and what is no pack", () => {
    fc.assert(
      fc.property(fc.nat(FILE.length - 1), (end) => {
        expect(() => checkPack(FILE.slice(0, end))).toThrow(PackError);
      }),
    );
    expect(() => checkPack(new TextEncoder().encode("<!doctype html><title>No pack</title>"))).toThrow(
      PackError,
    );
  });
});
