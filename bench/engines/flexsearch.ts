import { Index } from "flexsearch";
import { type Engine, TOP } from "../engine";

export const flexsearch: Engine = {
  build: async (documents) => {
    const index = new Index();
    for (const [place, { title, text }] of documents.entries()) index.add(place, `${title}\n${text}`);
    const parts: [key: string, data: string][] = [];
    await index.export((key, data) => {
      if (data !== undefined) parts.push([key, data]);
    });
    return Buffer.from(JSON.stringify(parts));
  },
  open: async (bytes) => {
    const index = new Index();
    for (const [key, data] of JSON.parse(bytes.toString("utf8")) as [string, string][])
      index.import(key, data);
    return {
      ask: ({ words }) => index.search(words.join(" "), { suggest: true, limit: TOP }).map(Number),
    };
  },
};
