import { gzipSync } from "node:zlib";
import { afterAll, describe, expect, it } from "vitest";
import { atPlace, type Row, readJsonLines, readText, UsageError } from "./input";
import { makeFolder } from "./test-files";

const folder = makeFolder();
afterAll(folder.remove);

async function rowsOf(path: string): Promise<Row[]> {
  const rows: Row[] = [];
  for await (const row of readJsonLines(path)) rows.push(row);
  return rows;
}

const ROWS = '\uFEFF{"id":"a"}\r\n\n  \n{"id":"b\u2028c"}';
const PACKED = gzipSync('{"id":"a"}\n'.repeat(2000));

describe("readJsonLines", () => {
  it("gives every row with its file and line, blank lines counted", async () => {
    const path = folder.write("rows.jsonl", ROWS);
    expect(await rowsOf(path)).toEqual([
      { row: { id: "a" }, place: `${path}:1` },
      { row: { id: "b\u2028c" }, place: `${path}:4` },
    ]);
  });

  it("reads packed files, and characters that span two chunks", async () => {
    const long = "д".repeat(100_000);
    const path = folder.write("long.jsonl.gz", gzipSync(`{"id":"x${long}"}\n{"id":"b"}\n`));
    expect((await rowsOf(path)).map(({ row }) => row.id)).toEqual([`x${long}`, "b"]);
  });

  it.each([
    ["plain", "not there", "gone.jsonl", null, "no such file"],
    ["packed", "not there", "gone.jsonl.gz", null, "no such file"],
    ["packed", "not packed at all", "text.jsonl.gz", '{"id":"a"}\n', "incorrect header check"],
    ["packed", "cut off", "cut.jsonl.gz", PACKED.subarray(0, PACKED.length - 12), "unexpected end of file"],
  ])("names a %s file that is %s", async (_kind, _state, name, content, reason) => {
    const path = content === null ? folder.path(name) : folder.write(name, content);
    await expect(rowsOf(path)).rejects.toEqual(new UsageError(`${path}: ${reason}`));
  });

  it.each([
    ["{", "not JSON"],
    ["[1]", "not a JSON object"],
    ["null", "not a JSON object"],
  ])("names file and line of the broken row %s", async (line, reason) => {
    const path = folder.write("broken.jsonl", `{"id":"a"}\n\n${line}\n`);
    await expect(rowsOf(path)).rejects.toEqual(new UsageError(`${path}:3: ${reason}`));
  });
});

describe("readText", () => {
  it.each([
    ["missing.html", null, "no such file"],
    ["notgz.html.gz", "<p>plain</p>", "incorrect header check"],
    ["cut.html.gz", gzipSync("<p>plain</p>").subarray(0, 15), "unexpected end of file"],
  ])("names %s", (name, content, reason) => {
    const path = content === null ? folder.path(name) : folder.write(name, content);
    expect(() => readText(path)).toThrow(new UsageError(`${path}: ${reason}`));
  });
});

describe("atPlace", () => {
  it("names the row that the platform has no room for", () => {
    const read = () => {
      throw new RangeError("Maximum call stack size exceeded");
    };
    const message = "rows.jsonl:3: cannot be read: Maximum call stack size exceeded";
    expect(() => atPlace("rows.jsonl:3", read)).toThrow(new UsageError(message));
  });
});
