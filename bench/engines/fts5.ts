import sqlite3InitModule from "@sqlite.org/sqlite-wasm";
import { type Engine, TOP } from "../engine";

const SELECT = `select rowid from docs where docs match ? order by bm25(docs, 2.0, 1.0) limit ${TOP}`;

export const fts5: Engine = {
  build: async (documents) => {
    const sqlite = await sqlite3InitModule();
    const database = new sqlite.oo1.DB(":memory:");
    // Contentless: the index alone, as of the other libraries.
    database.exec("create virtual table docs using fts5(title, text, content='', detail=column)");
    database.exec("begin");
    const insert = database.prepare("insert into docs(rowid, title, text) values (?, ?, ?)");
    for (const [place, { title, text }] of documents.entries()) {
      insert.bind([place + 1, title, text]).stepReset();
    }
    insert.finalize();
    database.exec("commit; insert into docs(docs) values ('optimize'); vacuum");
    return sqlite.capi.sqlite3_js_db_export(database);
  },
  open: async (bytes) => {
    const sqlite = await sqlite3InitModule();
    const database = new sqlite.oo1.DB(":memory:");
    const place = sqlite.wasm.allocFromTypedArray(new Uint8Array(bytes));
    const flags = sqlite.capi.SQLITE_DESERIALIZE_FREEONCLOSE;
    const { pointer } = database;
    if (pointer === undefined) throw new Error("The database is closed.");
    const code = sqlite.capi.sqlite3_deserialize(pointer, "main", place, bytes.length, bytes.length, flags);
    database.checkRc(code);
    const select = database.prepare(SELECT);
    return {
      ask: ({ words }) => {
        select.bind(1, words.map((word) => `"${word}"`).join(" OR "));
        const found: number[] = [];
        while (select.step()) found.push(Number(select.get(0)) - 1);
        select.reset();
        return found;
      },
    };
  },
};
