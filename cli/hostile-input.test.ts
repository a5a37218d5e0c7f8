import { readFileSync } from "node:fs";
import { gzipSync } from "node:zlib";
import { afterAll, describe, expect, it } from "vitest";
import { runAttributions } from "./attributions";
import { runContext } from "./context";
import { runCopies } from "./copies";
import { UsageError } from "./input";
import { runPack } from "./pack";
import { runRelated } from "./related";
import { makeFolder, runCommand } from "./test-files";
import { openPackFiles } from "./tools";

const folder = makeFolder();
afterAll(folder.remove);

async function build(name: string, content: string | Uint8Array, ...flags: string[]) {
  const [file, output] = [folder.write(name, content), folder.path(`${name}.pack`)];
  return { file, output, ...(await runCommand(runPack, ["build", file, "-o", output, ...flags])) };
}

describe("pack build", () => {
  it("names the first hundred bad rows and counts the others", async () => {
    const { error, told } = await build("bad.jsonl", `{"id":"a"}\n${"{\n".repeat(5_000)}`, "--skip-bad");
    expect(error).toBeNull();
    expect(told.match(/: not JSON/g)).toHaveLength(100);
    expect(told).toContain("… and 4900 more\n5000 bad rows left out\n");
  });

  it("counts the bad rows of a file without any good one as well", async () => {
    const { error, told } = await build("all.jsonl", "{\n{\n", "--skip-bad");
    expect(error).toBeInstanceOf(UsageError);
    expect(told).toContain("2 bad rows left out\n");
  });

  it("takes a row that is not UTF-8 for a bad one", async () => {
    const bytes = Buffer.from('{"id":"a","title":"Caf\u00e9"}\n{"id":"b"}\n', "latin1");
    const { file, error } = await build("latin.jsonl", bytes);
    expect(error).toEqual(new UsageError(`${file}:1: not UTF-8`));
    const { output, told } = await build("latin.jsonl", bytes, "--skip-bad");
    expect(told).toContain(":1: not UTF-8\n");
    expect(openPackFiles([output]).reports.at(0).id).toBe("b");
  });

  it("reads a row of one word of millions of letters", async () => {
    const rows = [`{"id":"a","text":"${"x".repeat(6_000_000)}"}`, '{"id":"b"}'];
    const { error, output } = await build("long.jsonl", rows.join("\n"), "--statements");
    expect(error).toBeNull();
    expect(openPackFiles([output]).reports.count).toBe(2);
  });

  it("unpacks a file whose name ends in capitals", async () => {
    expect((await build("ROWS.JSONL.GZ", gzipSync('{"id":"a"}\n'))).error).toBeNull();
  });

  it("leaves its input alone where it is named as output", async () => {
    const file = folder.write("same.jsonl", '{"id":"a"}\n');
    const { error } = await runCommand(runPack, ["build", file, "-o", `${folder.path(".")}/./same.jsonl`]);
    expect(error).toBeInstanceOf(UsageError);
    expect(String(error)).toContain("is read and can't be written as well");
  });
});

describe("a damaged pack", () => {
  const queries = folder.write("queries.jsonl", '{"id":"q","title":"ferry","text":"The ferry is late."}\n');
  const page = folder.write("page.html", "<html><body><p>The ferry is late.</p></body></html>");

  it.each([
    ["pack info", (pack: string) => runCommand(runPack, ["info", pack])],
    ["related", (pack: string) => runCommand(runRelated, ["--pack", pack, "--queries", queries])],
    ["copies", (pack: string) => runCommand(runCopies, ["--pack", pack, "--queries", queries])],
    [
      "context",
      (pack: string) => runCommand(runContext, [page, "--url", "https://a.example/", "--pack", pack]),
    ],
  ])("is refused by name, wherever a bit is flipped: %s", async (_, run) => {
    const { output } = await build("whole.jsonl", '{"id":"a","title":"Ferry is late"}\n');
    const whole = readFileSync(output);
    for (const place of [30, 5_000, whole.length >> 1, whole.length - 9]) {
      const damaged = Buffer.from(whole);
      damaged[place] = (damaged[place] ?? 0) ^ 1;
      const pack = folder.write("damaged.pack", damaged);
      const { lines, error } = await run(pack);
      expect(error).toBeInstanceOf(UsageError);
      expect(String(error)).toContain(`${pack}: The pack is damaged`);
      expect(lines).toEqual([]);
    }
  });
});

describe("related", () => {
  it("escapes space in ids: it parts the fields of a line", async () => {
    const { output } = await build("spaces.jsonl", '{"id":"a b","title":"Ferry is late"}\n');
    const queries = folder.write("q.jsonl", '{"id":"q\\n1","title":"Ferry is late"}\n');
    const { lines } = await runCommand(runRelated, ["--pack", output, "--queries", queries]);
    expect(lines).toEqual([expect.stringMatching(/^q%0A1 Q0 a%20b 1 \S+ headwater$/)]);
  });
});

describe("pages and texts", () => {
  async function titleOf(name: string, page: string | Uint8Array): Promise<string> {
    const { output } = await build("one.jsonl", '{"id":"a"}\n');
    const args = [folder.write(name, page), "--url", "https://a.example/", "--pack", output];
    const { lines } = await runCommand(runContext, args);
    return JSON.parse(lines.join("")).article.title;
  }

  it("are read in the encoding that they declare where they are not UTF-8", async () => {
    const html =
      '<html><head><meta charset="windows-1251"><title>\xcf\xe0\xf0\xee\xec</title></head><body></body></html>';
    expect(await titleOf("older.html", Buffer.from(html, "latin1"))).toBe("Паром");
  });

  it("are read as ISO-2022-JP where they say so, though its bytes are UTF-8's as well", async () => {
    const titled = (title: string) =>
      `<html><head><meta charset="ISO-2022-JP"><title>${title}</title></head></html>`;
    expect(await titleOf("jp.html", titled("\x1b$B%U%'%j!<\x1b(B"))).toBe("フェリー");
    expect(await titleOf("plain.html", titled("Паром"))).toBe("Паром");
  });

  it.each([
    ["utf16le", (bytes: Buffer) => bytes],
    ["utf16be", (bytes: Buffer) => bytes.swap16()],
  ])("are read as UTF-16 without a byte order mark, too (%s)", async (_, order) => {
    const html = "<html><head><title>Паром</title></head></html>";
    expect(await titleOf("wide.html", order(Buffer.from(html, "utf16le")))).toBe("Паром");
  });

  it("have no byte order mark among their characters", async () => {
    const file = folder.write("marked.txt", '\uFEFFLavrov said: "We go there."');
    const { lines } = await runCommand(runAttributions, [file]);
    expect(JSON.parse(lines.join(""))).toMatchObject([{ source: [0, 6] }]);
  });
});
