import { spawn } from "node:child_process";
import { once } from "node:events";
import { existsSync, readdirSync, readFileSync } from "node:fs";
import { setTimeout as wait } from "node:timers/promises";
import { afterAll, describe, expect, it } from "vitest";
import { makeFolder } from "./test-files";
import { openPackFiles } from "./tools";
import { writeWhole } from "./write-whole";

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
