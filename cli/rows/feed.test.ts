import { afterAll, describe, expect, it } from "vitest";
import { UsageError } from "../input";
import { knownRows, makeFolder, rowsOf } from "../test-files";

const folder = makeFolder();
afterAll(folder.remove);

const RSS = `<?xml version="1.0"?><rss version="2.0" xmlns:content="http://purl.org/rss/1.0/modules/content/"><channel>
<title>Harbour Paper</title><language>en</language>
<item><title>Fish &amp; chips</title><link>https://paper.example/fish</link><guid isPermaLink="false">f1</guid>
<pubDate>Tue, 13 Sep 2016 22:00:00 -0400</pubDate><description>&lt;p&gt;Cod is &lt;b&gt;dear&lt;/b&gt;.&lt;/p&gt;</description>
<content:encoded><![CDATA[<p>One.</p><p>Two.</p>]]></content:encoded></item>
<item><title>Without an address</title></item></channel></rss>`;

const ATOM = `<feed xmlns="http://www.w3.org/2005/Atom" xml:lang="de"><title>Hafenblatt</title><entry><id>u:1</id>
<title>Fisch</title><link rel="alternate" href="https://blatt.example/f"/><updated>2016-09-13T23:00:00+02:00</updated>
<summary>Kabeljau.</summary></entry></feed>`;

describe("feeds", () => {
  it("give the items of RSS, without markup, and say which has no address", async () => {
    const fish = {
      id: "f1",
      url: "https://paper.example/fish",
      title: "Fish & chips",
      summary: "Cod is dear.",
      text: "One.\nTwo.",
      published: "2016-09-13T22:00:00-04:00",
      outlet: "Harbour Paper",
      language: "en",
    };
    const place = `${folder.path("a.rss")}: item 2`;
    expect(await knownRows(folder.write("a.rss", RSS))).toEqual([
      fish,
      { place, problem: "has neither an id nor an address" },
    ]);
  });

  it("give the entries of Atom", async () => {
    expect(await knownRows(folder.write("a.xml", ATOM))).toEqual([
      {
        id: "u:1",
        url: "https://blatt.example/f",
        title: "Fisch",
        summary: "Kabeljau.",
        published: "2016-09-13T23:00:00+02:00",
        outlet: "Hafenblatt",
        language: "de",
      },
    ]);
  });

  it("give the items of a JSON Feed", async () => {
    const item = {
      id: "7",
      url: "https://a.example/7",
      content_html: "<p>Nets.</p>",
      date_published: "2016-09-13",
    };
    const feed = { version: "https://jsonfeed.org/version/1.1", title: "Nets Weekly", items: [item] };
    expect(await knownRows(folder.write("a.json", JSON.stringify(feed)))).toEqual([
      { id: "7", url: "https://a.example/7", text: "Nets.", published: "2016-09-13", outlet: "Nets Weekly" },
    ]);
  });

  it("are refused by name where they are none", async () => {
    await expect(rowsOf(folder.write("none.xml", "<html><p>Not found"))).rejects.toThrow(UsageError);
  });

  const rss = (items: string, head = "") =>
    `<?xml version="1.0"${head}?><rss version="2.0"><channel><title>Paper</title><link>https://paper.example/news/</link>${items}</channel></rss>`;
  const titled = (title: string) =>
    `<item><title>${title}</title><guid>https://paper.example/1</guid></item>`;

  it.each([
    // "Рыба" in the bytes of windows-1251.
    [
      "windows-1251",
      Buffer.from(rss(titled("\xd0\xfb\xe1\xe0"), ' encoding="windows-1251"'), "latin1"),
      "Рыба",
    ],
    ["ISO-8859-1", Buffer.from(rss(titled("Crème"), " encoding='ISO-8859-1'"), "latin1"), "Crème"],
    ["UTF-8 that says it is not", Buffer.from(rss(titled("Рыба"), ' encoding="windows-1251"')), "Рыба"],
    ["UTF-16", Buffer.from(`\uFEFF${rss(titled("Рыба"), ' encoding="UTF-16"')}`, "utf16le"), "Рыба"],
    ["an encoding that nobody knows", Buffer.from(rss(titled("Рыба"), ' encoding="x-none"')), "Рыба"],
  ])("are read in %s", async (_, bytes, title) => {
    expect(await knownRows(folder.write("b.rss", bytes))).toMatchObject([{ title }]);
  });

  it("are read with a byte order mark in front of JSON", async () => {
    const feed = { version: "https://jsonfeed.org/version/1.1", title: "Nets", items: [{ id: "1" }] };
    expect(await knownRows(folder.write("b.json", `\uFEFF${JSON.stringify(feed)}`))).toHaveLength(1);
  });

  it.each([
    ["a relative link", "<guid>1</guid><link>../fish</link>", "https://paper.example/fish"],
    ["a permanent link only", "<guid>https://paper.example/1</guid>", "https://paper.example/1"],
    ["an id that is none", '<guid isPermaLink="false">https://paper.example/1</guid>', undefined],
  ])("have the address of an item with %s", async (_, item, url) => {
    const [row] = await knownRows(folder.write("c.rss", rss(`<item>${item}</item>`)));
    expect(row.url).toBe(url);
  });

  it("have addresses relative to the base of an Atom feed", async () => {
    const feed = ATOM.replace("<feed ", '<feed xml:base="https://blatt.example/a/" ').replace(
      "https://blatt.example/f",
      "f",
    );
    expect(await knownRows(folder.write("c.atom", feed))).toMatchObject([
      { url: "https://blatt.example/a/f" },
    ]);
  });

  it("give no words of scripts", async () => {
    const item =
      "<item><guid>1</guid><description>&lt;p&gt;Cod.&lt;/p&gt;&lt;script&gt;track()&lt;/script&gt;</description></item>";
    expect(await knownRows(folder.write("d.rss", rss(item)))).toMatchObject([{ summary: "Cod." }]);
  });

  it.each([
    ["Tue, 13 Sep 2016 00:30:00 +0300", "2016-09-13T00:30:00+03:00"],
    ["13 September 16 22:00 EDT", "2016-09-13T22:00:00-04:00"],
    ["Tue, 13 Sep 2016", "2016-09-13"],
    ["2016-09-13T23:00:00-04:00", "2016-09-13T23:00:00-04:00"],
    ["31 Sep 2016 10:00 GMT", "31 Sep 2016 10:00 GMT"],
    ["03/04/2016", "03/04/2016"],
    ["5", "5"],
  ])("have the day that is printed, none that is guessed: %s", async (printed, published) => {
    const item = `<item><guid>1</guid><pubDate>${printed}</pubDate></item>`;
    expect(await knownRows(folder.write("e.rss", rss(item)))).toMatchObject([{ published }]);
  });

  it.each([
    [
      "as many as fill the memory",
      Array.from({ length: 9 }, (_, n) => `<!ENTITY e${n + 1} "${`&e${n};`.repeat(10)}">`).join(""),
    ],
    ["of other files", '<!ENTITY e9 SYSTEM "file:///etc/hostname">'],
  ])("never expand entities %s", async (_, entities) => {
    const feed = rss(titled("&e9;")).replace("?>", `?><!DOCTYPE rss [<!ENTITY e0 "fish">${entities}]>`);
    const read = knownRows(folder.write("f.rss", feed));
    expect(JSON.stringify(await read.catch(() => [])).length).toBeLessThan(1_000);
  });
});
