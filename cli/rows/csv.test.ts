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

  it("names the line of a row that has too few values, and reads on", async () => {
    const rows = await rowsOf(folder.write("b.csv", "id,title\n1,One\n2\n3,Three\n"));
    const told = rows.map((row) => ("row" in row ? row.row.id : row.place));
    // The parser reads ahead: what is wrong with a row may be known before the rows in front of it are taken.
    expect(told.sort()).toEqual([`${folder.path("b.csv")}:3`, "1", "3"]);
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
