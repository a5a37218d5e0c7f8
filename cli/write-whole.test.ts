import { execFileSync, spawn } from "node:child_process";
import { once } from "node:events";
import { existsSync, lstatSync, readdirSync, readFileSync, statSync, symlinkSync } from "node:fs";
import { setTimeout as wait } from "node:timers/promises";
import { afterAll, describe, expect, it } from "vitest";
import { UsageError } from "./input";
import { makeFolder } from "./test-files";
import { openPackFiles } from "./tools";
import { requireWritable, writeWhole } from "./write-whole";

const folder = makeFolder();
afterAll(folder.remove);

describe("writeWhole", () => {
  it("writes the parts one after the other and leaves nothing else", () => {
    writeWhole(folder.path("a.pack"), [Uint8Array.of(1, 2), new Uint8Array(0), Uint8Array.of(3)]);
    expect([...readFileSync(folder.path("a.pack"))]).toEqual([1, 2, 3]);
    expect(readdirSync(folder.path("."))).toEqual(["a.pack"]);
  });

  it("removes what a killed build of the same file left, and no other file", () => {
    // No process has this number: Linux numbers end far below.
    for (const name of ["b.pack.999999999.part", "c.pack.999999999.part", `b.pack.${process.ppid}.part`])
      folder.write(name, "half");
    writeWhole(folder.path("b.pack"), [Uint8Array.of(1)]);
    expect(readdirSync(folder.path(".")).filter((name) => name.endsWith(".part"))).toEqual([
      `b.pack.${process.ppid}.part`,
      "c.pack.999999999.part",
    ]);
  });
});

describe("a place where no file can be written", () => {
  const bytes = [Uint8Array.of(1)];

  it("is refused by name", () => {
    execFileSync("mkfifo", [folder.path("pipe")]);
    for (const [name, reason] of [
      [".", "is no file that could be written"],
      ["pipe", "is no file that could be written"],
    ] as const) {
      expect(() => writeWhole(folder.path(name), bytes)).toThrow(
        new UsageError(`${folder.path(name)}: ${reason}`),
      );
    }
    const missing = folder.path("missing");
    expect(() => writeWhole(`${missing}/a.pack`, bytes)).toThrow(
      new UsageError(`${missing}: no such folder`),
    );
    expect(statSync(folder.path("pipe")).isFIFO()).toBe(true);
  });

  it("is none of the inputs, under any name", () => {
    const [input, other] = [folder.write("rows.jsonl", "{}"), folder.path("other.jsonl")];
    symlinkSync(input, other);
    expect(() => requireWritable(other, [input])).toThrow(UsageError);
    expect(() => requireWritable(folder.path("new.pack"), [input])).not.toThrow();
  });

  it("is no link: the file that it leads to is written", () => {
    const [file, link] = [folder.write("linked.pack", "old"), folder.path("link.pack")];
    symlinkSync(file, link);
    writeWhole(link, bytes);
    expect(lstatSync(link).isSymbolicLink()).toBe(true);
    expect([...readFileSync(file)]).toEqual([1]);
  });
});

describe("a build that is killed", () => {
  const rows = Array.from({ length: 4_000 }, (_, n) =>
    JSON.stringify({
      id: `r${n}`,
      title: `Report ${n}`,
      text: `The keeper of sluice ${n} closed gate ${n * 7}. `.repeat(4),
    }),
  ).join("\n");

  it.each([300, 700, 1_100, 1_500])("after %i ms leaves no file or a whole one", async (delay) => {
    const input = folder.write("rows.jsonl", rows);
    const output = folder.path(`killed-${delay}.pack`);
    const build = spawn(
      process.execPath,
      ["--import", "tsx", "cli/headwater.ts", "pack", "build", input, "-o", output],
      { stdio: "ignore" },
    );
    const ended = once(build, "exit");
    await Promise.race([wait(delay), ended]);
    build.kill("SIGKILL");
    await ended;
    if (existsSync(output)) expect(openPackFiles([output]).reports.count).toBe(4_000);
  });
});
