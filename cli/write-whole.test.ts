import { execFileSync, spawn } from "node:child_process";
import { once } from "node:events";
import {
  existsSync,
  lstatSync,
  readdirSync,
  readFileSync,
  statSync,
  symlinkSync,
  writeFileSync,
} from "node:fs";
import { setTimeout as wait } from "node:timers/promises";
import { afterAll, describe, expect, it } from "vitest";
import { UsageError } from "./input";
import { makeFolder } from "./test-files";
import { openPackFiles } from "./tools";
import { requireWritable, writeWhole } from "./write-whole";

const folder = makeFolder();
afterAll(folder.remove);

describe("writeWhole", () => {
  it("writes the parts one after the other and leaves nothing else", async () => {
    await writeWhole(folder.path("a.pack"), [Uint8Array.of(1, 2), new Uint8Array(0), Uint8Array.of(3)]);
    expect([...readFileSync(folder.path("a.pack"))]).toEqual([1, 2, 3]);
    expect(readdirSync(folder.path("."))).toEqual(["a.pack"]);
  });

  it("removes what a killed build of the same file left, and no other file", async () => {
    // No process has this number: Linux numbers end far below.
    for (const name of ["b.pack.999999999.part", "c.pack.999999999.part", `b.pack.${process.ppid}.part`])
      folder.write(name, "half");
    await writeWhole(folder.path("b.pack"), [Uint8Array.of(1)]);
    expect(readdirSync(folder.path(".")).filter((name) => name.endsWith(".part"))).toEqual([
      `b.pack.${process.ppid}.part`,
      "c.pack.999999999.part",
    ]);
  });
});

describe("a place where no file can be written", () => {
  const bytes = [Uint8Array.of(1)];

  it("is refused by name", async () => {
    execFileSync("mkfifo", [folder.path("pipe")]);
    for (const [name, reason] of [
      [".", "is no file that could be written"],
      ["pipe", "is no file that could be written"],
    ] as const) {
      await expect(writeWhole(folder.path(name), bytes)).rejects.toEqual(
        new UsageError(`${folder.path(name)}: ${reason}`),
      );
    }
    const missing = folder.path("missing");
    await expect(writeWhole(`${missing}/a.pack`, bytes)).rejects.toEqual(
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

  it("is no link: the file that it leads to is written", async () => {
    const [file, link] = [folder.write("linked.pack", "old"), folder.path("link.pack")];
    symlinkSync(file, link);
    await writeWhole(link, bytes);
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

describe("a build that is stopped while it writes", () => {
  /** Writes much, so that there is time; gives what is in the folder once it has ended. */
  async function stopWhileWriting(signal: NodeJS.Signals): Promise<string[]> {
    const own = makeFolder();
    writeFileSync(own.path("a.pack"), "old");
    const program = `import { writeWhole } from "./cli/write-whole.ts";
      await writeWhole(${JSON.stringify(own.path("a.pack"))}, Array(400).fill(new Uint8Array(1_000_000)));`;
    const build = spawn(process.execPath, ["--import", "tsx", "--input-type=module", "-e", program], {
      stdio: "ignore",
    });
    const ended = once(build, "exit");
    while (readdirSync(own.path(".")).length === 1 && build.exitCode === null) await wait(2);
    build.kill(signal);
    expect((await ended)[1]).toBe(signal);
    expect(readFileSync(own.path("a.pack"), "utf8")).toBe("old");
    const left = readdirSync(own.path("."));
    own.remove();
    return left;
  }

  it.each(["SIGINT", "SIGTERM"] as const)("by %s leaves the old file and nothing else", async (signal) => {
    expect(await stopWhileWriting(signal)).toEqual(["a.pack"]);
  });
});
