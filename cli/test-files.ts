import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { vi } from "vitest";
import { ByteSource, type Row } from "./input";
import { readRows } from "./rows/read-rows";
import type { BadRow } from "./rows/row";

/** A folder of its own for the files of a test. */
export function makeFolder() {
  const folder = mkdtempSync(join(tmpdir(), "headwater-cli-"));
  return {
    path: (name: string) => join(folder, name),
    write(name: string, content: string | Uint8Array): string {
      writeFileSync(join(folder, name), content);
      return join(folder, name);
    },
    remove: () => rmSync(folder, { recursive: true, force: true }),
  };
}

/** Runs a command in this process; gives the lines it wrote to stdout, what it told on stderr and what it failed with. */
export async function runCommand(run: (args: string[]) => Promise<void>, args: string[]) {
  let [written, told] = ["", ""];
  const stdout = vi.spyOn(process.stdout, "write").mockImplementation((text) => {
    written += String(text);
    return true;
  });
  const stderr = vi.spyOn(process.stderr, "write").mockImplementation((text) => {
    told += String(text);
    return true;
  });
  try {
    const error = await run(args).then(
      () => null,
      (reason: unknown) => reason,
    );
    return { lines: written.split("\n").filter((line) => line !== ""), told, error };
  } finally {
    stdout.mockRestore();
    stderr.mockRestore();
  }
}

/** What a file of reports gives. */
export async function rowsOf(path: string): Promise<(Row | BadRow)[]> {
  const rows: (Row | BadRow)[] = [];
  for await (const row of readRows(new ByteSource(path))) rows.push(row);
  return rows;
}

/** The same without fields that are unknown, and of good rows without their place. */
export async function knownRows(path: string) {
  const rows = await rowsOf(path);
  return JSON.parse(JSON.stringify(rows.map((row) => ("row" in row ? row.row : row))));
}
