import { create, insertMultiple, load, type RawData, save, search } from "@orama/orama";
import { type Engine, type Opened, TOP } from "../engine";

const schema = { title: "string", text: "string" } as const;

export const orama: Engine = {
  build: async (documents) => {
    const index = create({ schema });
    const rows = documents.map(({ title, text }, place) => ({ id: `${place}`, title, text }));
    await insertMultiple(index, rows, 500);
    return Buffer.from(JSON.stringify(save(index)));
  },
  open: async (bytes) => {
    const index = create({ schema });
    load(index, JSON.parse(bytes.toString("utf8")) as RawData);
    const opened: Opened = {
      ask: ({ words }) => {
        const found = search(index, { term: words.join(" "), threshold: 1, limit: TOP, boost: { title: 2 } });
        if (found instanceof Promise) throw new Error("Orama answered later.");
        return found.hits.map(({ id }) => Number(id));
      },
    };
    return opened;
  },
};
