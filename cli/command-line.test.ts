import { spawn, spawnSync } from "node:child_process";
import { once } from "node:events";
import { readFileSync } from "node:fs";
import { afterAll, describe, expect, it } from "vitest";
import { FORMAT_VERSION } from "../lib/pack/format";
import { runAttributions } from "./attributions";
import { runContext } from "./context";
import { UsageError } from "./input";
import { runPack } from "./pack";
import { makeFolder, runCommand } from "./test-files";

const folder = makeFolder();
afterAll(folder.remove);

const page = folder.write("page.html", "<p>The ferry is late.</p>");
const list = folder.write("list.jsonl", '{"id":"a","file":"page.html"}\n');
const pack = folder.path("one.pack");
const build = (file: string) => runCommand(runPack, ["build", file, "-o", pack]);

function headwater(...args: string[]) {
  const { status, stdout, stderr } = spawnSync(
    process.execPath,
    ["--import", "tsx", "cli/headwater.ts", ...args],
    { encoding: "utf8" },
  );
  return { status, stdout, stderr };
}

describe("the command line", () => {
  it("takes no name for a command that every object knows", () => {
    const { status, stderr } = headwater("toString");
    expect(status).toBe(1);
    expect(stderr).toContain("There is no command toString.");
  });

  it("explains itself wherever it is asked to", () => {
    const { status, stdout } = headwater("pack", "build", "--help");
    expect(status).toBe(0);
    expect(stdout).toContain("pack build <reports");
  });
});

describe("standard error", () => {
  it("may be closed before the results end", async () => {
    const rows = Array.from({ length: 2_000 }, (_, id) => `{"id":"${id}","text":"The ferry is late."}`);
    const docs = folder.write("docs.jsonl", rows.join("\n"));
    const run = spawn(process.execPath, [
      "--import",
      "tsx",
      "cli/headwater.ts",
      "attributions",
      "--docs",
      docs,
    ]);
    run.stderr.destroy();
    let written = "";
    run.stdout.on("data", (text) => {
      written += text;
    });
    const [status] = await once(run, "close");
    expect(status).toBe(0);
    expect(written.trim().split("\n")).toHaveLength(2_000);
  });
});

describe("a file that would go unread is refused by name", () => {
  it.each([
    ["context", () => runCommand(runContext, [page, list, "--url", "https://a.example/"]), list],
    ["context --manifest", () => runCommand(runContext, ["--manifest", list, page]), page],
    ["attributions", () => runCommand(runAttributions, [page, list]), list],
    ["attributions --docs", () => runCommand(runAttributions, ["--docs", list, page]), page],
    ["pack info", () => runCommand(runPack, ["info", pack, page]), page],
  ])("%s", async (_, run, unread) => {
    await build(list);
    const { lines, error } = await run();
    expect(error).toEqual(new UsageError(`${unread}: only one file is read at a time`));
    expect(lines).toEqual([]);
  });
});

describe("the end of a file's name", () => {
  it("tells what it is in capitals, too", async () => {
    const packed = folder.write("PAGE.HTML", '<article><p>Lavrov said: "We go."</p></article>');
    const small = folder.write("page2.html", readFileSync(packed));
    const { lines } = await runCommand(runAttributions, [packed]);
    expect(lines).toEqual((await runCommand(runAttributions, [small])).lines);
  });

  it("is not taken for a name that every object knows", async () => {
    expect((await build(folder.write("rows.constructor", '{"id":"a"}\n'))).error).toBeNull();
  });
});

describe("packs", () => {
  it("are not begun where one of the files is missing", async () => {
    const gone = folder.path("gone.jsonl");
    const { error, told } = await runCommand(runPack, ["build", list, gone, "-o", pack]);
    expect(error).toEqual(new UsageError(`${gone}: no such file`));
    expect(told).toBe("");
  });

  it("are not built with ids that would be another's once written", async () => {
    const file = folder.write("lone.jsonl", '{"id":"a\\ud800"}\n');
    expect((await build(file)).error).toEqual(
      new UsageError(`${file}:1: id has half a character (a lone surrogate)`),
    );
  });

  it.each([
    [FORMAT_VERSION - 1, "build it again with pack build"],
    [FORMAT_VERSION + 1, "a newer Headwater reads it"],
  ])("say what to do with one of format version %i", async (version, advice) => {
    await build(list);
    const bytes = readFileSync(pack);
    bytes.writeUInt32LE(version, 4);
    const other = folder.write("other.pack", bytes);
    const { error } = await runCommand(runPack, ["info", other]);
    expect(error).toBeInstanceOf(UsageError);
    expect(String(error)).toContain(`${other}: The pack has format version ${version},`);
    expect(String(error)).toContain(advice);
  });
});
