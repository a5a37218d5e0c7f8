import { existsSync } from "node:fs";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { runAttributions } from "./attributions";
import { runContext } from "./context";
import { runCopies } from "./copies";
import { UsageError } from "./input";
import { runPack } from "./pack";
import { runRelated } from "./related";
import { makeFolder, runCommand } from "./test-files";
import { openPackFiles } from "./tools";

const folder = makeFolder();
const pack = folder.path("small.pack");
afterAll(folder.remove);

beforeAll(async () => {
  const reports = folder.write(
    "reports.jsonl",
    '{"id":"r1","title":"Ferry to the islands runs again","text":""}\n',
  );
  await runCommand(runPack, ["build", reports, "-o", pack]);
});

const PAGE =
  "<html><head><title>Bridge opens</title></head><body><p>The bridge is open again.</p></body></html>";

describe("context --manifest", () => {
  async function readRows(...rows: (object | string)[]) {
    folder.write("page.html", PAGE);
    const lines = rows.map((row) => (typeof row === "string" ? row : JSON.stringify(row)));
    const manifest = folder.write("labels.jsonl", lines.join("\n"));
    const args = ["--manifest", manifest, "--root", folder.path("."), "--pack", pack, "--jsonl"];
    const { lines: printed, error } = await runCommand(runContext, args);
    return { results: printed.map((line) => JSON.parse(line)), error, manifest };
  }
  const good = { id: "good", file: "page.html", url: "https://paper.example/bridge" };

  it("goes on after broken rows and missing pages, and fails at the end", async () => {
    const rows = ["{", { file: "page.html" }, { id: "no-file" }, { id: "gone", file: "gone.html" }, good];
    const { results, error, manifest } = await readRows(...rows);
    expect(results).toEqual([
      { error: `${manifest}:1: not JSON`, row: `${manifest}:1` },
      { error: `${manifest}:2: id is missing`, row: `${manifest}:2` },
      { id: "no-file", error: `${manifest}:3: file is missing`, row: `${manifest}:3` },
      { id: "gone", error: `${folder.path("gone.html")}: no such file`, row: `${manifest}:4` },
      expect.objectContaining({ id: "good", status: expect.any(String) }),
    ]);
    expect(error).toEqual(new UsageError(`${manifest}: 4 of 5 rows could not be read.`));
  });

  it("succeeds where every row was read", async () => {
    const { results, error } = await readRows(good);
    expect(error).toBeNull();
    expect(results[0]).not.toHaveProperty("urlUnknown");
  });

  it.each([{ url: undefined }, { url: null }, { url: "" }, { url: "no address" }, { url: 7 }])(
    "reads a page whose address is $url and says that it is unknown",
    async ({ url }) => {
      const { results, error } = await readRows({ ...good, url });
      expect(error).toBeNull();
      expect(results).toEqual([expect.objectContaining({ id: "good", urlUnknown: true })]);
      expect(results[0]).toHaveProperty("status");
    },
  );
});

describe("files that can't be read", () => {
  const commands = {
    "context --manifest": (file: string) => runCommand(runContext, ["--manifest", file, "--pack", pack]),
    "attributions --docs": (file: string) => runCommand(runAttributions, ["--docs", file]),
    "related --queries": (file: string) => runCommand(runRelated, ["--pack", pack, "--queries", file]),
    "copies --queries": (file: string) => runCommand(runCopies, ["--pack", pack, "--queries", file]),
    "pack build": (file: string) => runCommand(runPack, ["build", file, "-o", folder.path("never.pack")]),
  };

  it.each(Object.entries(commands))("%s names a packed file that is missing or corrupt", async (_, run) => {
    const gone = folder.path("gone.jsonl.gz");
    expect((await run(gone)).error).toEqual(new UsageError(`${gone}: no such file`));
    const corrupt = folder.write("corrupt.jsonl.gz", "plain text");
    expect((await run(corrupt)).error).toEqual(new UsageError(`${corrupt}: incorrect header check`));
  });

  const { "context --manifest": _readOn, ...strict } = commands;
  it.each(Object.entries(strict))("%s names file and line of a row without id", async (_, run) => {
    const file = folder.write("no-id.jsonl", '{"id":"a","title":"One","text":"Words."}\n\n{"title":"Two"}\n');
    expect((await run(file)).error).toEqual(new UsageError(`${file}:3: id is missing`));
  });

  it("a page is named as well", async () => {
    const page = folder.write("notgz.html.gz", PAGE);
    const { error } = await runCommand(runContext, [page, "--url", "https://a.example/", "--pack", pack]);
    expect(error).toEqual(new UsageError(`${page}: incorrect header check`));
  });

  it("so is a pack", async () => {
    const { error } = await runCommand(runPack, ["info", folder.path("gone.pack")]);
    expect(error).toEqual(new UsageError(`${folder.path("gone.pack")}: no such file`));
  });
});

describe("pack build", () => {
  it.each([
    ["a second report with the same id", '{"id":"a"}\n{"id":"a"}\n', ":2: two reports have the id a"],
    ["a title that is no string", '{"id":"a","title":3}\n', ":1: title is not a string"],
    ["an id of nothing but space", '{"id":" \\t"}\n', ":1: id is missing"],
    ["no rows", "", ": has no reports"],
    ["blank lines only", "\n \n", ": has no reports"],
  ])("refuses an input with %s", async (_, content, message) => {
    const file = folder.write("input.jsonl", content);
    const output = folder.path("refused.pack");
    const { error } = await runCommand(runPack, ["build", file, "-o", output]);
    expect(error).toEqual(new UsageError(`${file}${message}`));
    expect(existsSync(output)).toBe(false);
  });

  it("keeps a report whose date is none without a date, and says so", async () => {
    const file = folder.write("undated.jsonl", '{"id":"a"}\n{"id":"b","date":"soon"}\n');
    const output = folder.path("undated.pack");
    const { error, told } = await runCommand(runPack, ["build", file, "-o", output]);
    expect(error).toBeNull();
    expect(told).toContain(`${file}:2: published is no date: soon\n`);
    expect(told).toContain("1 reports kept without a date\n");
    expect(openPackFiles([output]).reports.at(1).published).toBeNull();
  });

  it("leaves bad rows out where it is told to", async () => {
    const rows = [
      '{"id":"a","title":"One"}',
      "{",
      '{"id":"a"}',
      '{"title":"none"}',
      '{"id":"b","date":"2016-09-13"}',
    ];
    const file = folder.write("some-bad.jsonl", rows.join("\n"));
    const output = folder.path("some-bad.pack");
    expect((await runCommand(runPack, ["build", file, "-o", output, "--skip-bad"])).error).toBeNull();
    const { lines } = await runCommand(runPack, ["info", output]);
    expect(JSON.parse(lines.join("\n"))).toMatchObject({ reports: 2 });
  });

  it("keeps who said what where it is asked to, and none of the words", async () => {
    const text = "Sergey Lavrov said on Tuesday: “We will rebuild the old quay before winter comes back.”";
    const row = { id: "a", language: "en", published: "2016-09-14", text };
    const file = folder.write("speech.jsonl", JSON.stringify(row));
    const statementsOf = async (...flags: string[]) => {
      const output = folder.path("speech.pack");
      expect((await runCommand(runPack, ["build", file, "-o", output, ...flags])).error).toBeNull();
      return openPackFiles([output]).reports.at(0).statements;
    };
    const [statement] = await statementsOf("--statements");
    expect(statement).toMatchObject({ speakerId: "sergey-lavrov", date: "2016-09-13", gist: null });
    expect(statement?.quotes).toHaveLength(1);
    expect(await statementsOf()).toEqual([]);
  });

  it("keeps the sources that a text names where it is asked to", async () => {
    const text =
      "PARIS (Reuters) - The old quay was closed on Tuesday.\n\nLe Monde reported that it will be rebuilt.";
    const file = folder.write("credits.jsonl", JSON.stringify({ id: "a", language: "en", text }));
    const creditsOf = async (...flags: string[]) => {
      const output = folder.path("credits.pack");
      expect((await runCommand(runPack, ["build", file, "-o", output, ...flags])).error).toBeNull();
      return openPackFiles([output]).reports.at(0).credits;
    };
    expect(await creditsOf("--statements")).toMatchObject([
      { kind: "wire", name: "Reuters", where: "dateline" },
      { kind: "cites", name: "Le Monde", where: "body" },
    ]);
    expect(await creditsOf()).toEqual([]);
  });

  it("keeps who published a report, by its address or name, and the time where the row has one with a zone", async () => {
    const rows = [
      { id: "a", url: "https://www.reuters.com/a", published: "2016-09-14T01:30:00+03:00" },
      { id: "b", outlet: "Agence France-Presse", published: "2016-09-14T01:30:00" },
      { id: "c", outlet: "Harbour Gazette", url: "https://gazette.example/c" },
    ];
    const file = folder.write("publishers.jsonl", rows.map((row) => JSON.stringify(row)).join("\n"));
    const output = folder.path("publishers.pack");
    expect((await runCommand(runPack, ["build", file, "-o", output])).error).toBeNull();
    const { reports } = openPackFiles([output]);
    expect(reports.at(0)).toMatchObject({
      outlet: "Reuters",
      outletId: "reuters",
      published: "2016-09-14",
      publishedTime: "2016-09-14T01:30:00+03:00",
    });
    expect(reports.at(1)).toMatchObject({ outlet: "Agence France-Presse", outletId: "afp" });
    expect(reports.at(1).publishedTime).toBeUndefined();
    expect(reports.at(2)).toMatchObject({ outlet: "Harbour Gazette", outletId: null });
  });

  it("refuses an input of which all rows are bad", async () => {
    const file = folder.write("all-bad.jsonl", "{\n[]\n");
    const output = folder.path("all-bad.pack");
    const { error } = await runCommand(runPack, ["build", file, "-o", output, "--skip-bad"]);
    expect(error).toEqual(new UsageError(`${file}: has no reports`));
  });
});
