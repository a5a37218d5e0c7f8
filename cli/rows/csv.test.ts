import { gzipSync } from "node:zlib";
import { afterAll, describe, expect, it } from "vitest";
import { UsageError } from "../input";
import { knownRows, makeFolder, rowsOf } from "../test-files";

const folder = makeFolder();
afterAll(folder.remove);

describe("CSV", () => {
  const CSV =
    '\uFEFFid,title,text,published\n1,"Ferry, late","It said ""soon"".\nThen left.",2016-09-13\n2,Bridge,,\n';

  it("is read by its header, quotes, line breaks and empty values and all", async () => {
    const first = {
      id: "1",
      title: "Ferry, late",
      text: 'It said "soon".\nThen left.',
      published: "2016-09-13",
    };
    expect(await knownRows(folder.write("a.csv", CSV))).toEqual([first, { id: "2", title: "Bridge" }]);
    expect(await knownRows(folder.write("a.csv.gz", gzipSync(CSV)))).toEqual([
      first,
      { id: "2", title: "Bridge" },
    ]);
  });

  /** Ids of the good rows and lines of the bad ones, in order. */
  const told = async (name: string, content: string) =>
    (await rowsOf(folder.write(name, content))).map((row) =>
      "row" in row ? row.row.id : Number(row.place.split(":").at(-1)),
    );

  it.each([
    ["has too few values", "id,title\n1,One\n2\n3,Three\n", ["1", 3, "3"]],
    ["opens a quote that nothing closes", 'id,title\n1,One\n2,"Two\n3,Three\n4,Four\n', ["1", 3, "3", "4"]],
    ["opens a quote that another row's would close", 'id,title\n1,"One\n2,"Two"\n3,Three\n', [2, "2", "3"]],
    ["follows values of several lines", 'id,title\r\n1,"One\r\nand\r\nmore"\r\n2\r\n', ["1", 5]],
    ["follows rows of nothing", "id,title\n\n,\n\n1\n", [5]],
    ["has other line ends than the header", 'id,title\r\n1,One\n2\n3,"Three"\r\n', ["1", 3, "3"]],
  ])("names the line of a row that %s, and loses no other", async (_, content, expected) => {
    expect(await told("b.csv", content)).toEqual(expected);
  });

  it("loses no other row to a quote that opens in a long file", async () => {
    const rows = Array.from({ length: 1_000 }, (_, at) => `${at},${"Ferry late. ".repeat(1_000)}`);
    rows[100] = '100,"Ferry';
    const read = await told("long.csv", `id,title\n${rows.join("\n")}`);
    expect(read).toEqual(rows.map((_, at) => (at === 100 ? at + 2 : String(at))));
  });

  it("takes a value of some megabytes", async () => {
    const text = "The ferry, late.\n".repeat(300_000);
    const rows = await knownRows(folder.write("wide.csv", `id,text\n1,"${text}"\n2,Bridge\n`));
    expect(rows).toEqual([
      { id: "1", text },
      { id: "2", text: "Bridge" },
    ]);
  });

  it.each([
    ["semicolons", '"id";"title"\n1;"Ferry; late"\n'],
    ["tabs", "id\ttitle\n1\tFerry; late\n"],
    ["names in capitals and between spaces", 'ID, Title \n1,"Ferry; late"\n'],
    ["rows of nothing", "\nid,title\n\n1,Ferry; late\n,\n , \n"],
    ["UTF-16 with its mark", Buffer.from("\uFEFFid,title\n1,Ferry; late\n", "utf16le")],
  ])("is read with %s", async (_, content) => {
    expect(await knownRows(folder.write("c.csv", content))).toEqual([{ id: "1", title: "Ferry; late" }]);
  });

  it("takes a quote inside a value as it is, and the rows behind it", async () => {
    const rows = await knownRows(
      folder.write("d.csv", 'id,title\n1,The "old" quay\n2,"Old" quay\n3,Bridge\n'),
    );
    expect(rows.map(({ title }: { title: string }) => title)).toEqual([
      'The "old" quay',
      '"Old" quay',
      "Bridge",
    ]);
  });

  it("says how many values a row has and should have", async () => {
    const path = folder.write("e.csv", "id,title,text\n1,One\n");
    expect(await rowsOf(path)).toEqual([{ place: `${path}:2`, problem: "2 values, the header has 3" }]);
  });

  it.each([
    ["without ids", "title,text\nOne,Two\n", "the header has no column id"],
    ["with a name for two columns", "id,title,Title\n1,One,Two\n", "the header has two columns title"],
    ["that is a page", "<!doctype html><p>Not found", "the header has no column id"],
    ["in an older encoding", Buffer.from("id,title\n1,Caf\u00e9\n", "latin1"), "not UTF-8"],
  ])("is refused by name: a file %s", async (_, content, reason) => {
    const path = folder.write("f.csv", content);
    await expect(rowsOf(path)).rejects.toEqual(new UsageError(`${path}: ${reason}`));
  });
});
