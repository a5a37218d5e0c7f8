import MiniSearch, { type Options } from "minisearch";
import { type Engine, type ScaleDocument, TOP } from "../engine";

const STORED = ["url", "title", "outlet", "date"];

/** `storesFields`: with what a reader is shown of a report, as a pack has it. */
export function minisearch(storesFields: boolean): Engine {
  const options: Options = { fields: ["title", "text"], storeFields: storesFields ? STORED : [] };
  return {
    build: async (documents) => {
      const index = new MiniSearch<Omit<ScaleDocument, "id"> & { id: string | number }>(options);
      index.addAll(storesFields ? documents : documents.map((document, id) => ({ ...document, id })));
      return Buffer.from(JSON.stringify(index));
    },
    open: async (bytes) => {
      const index = MiniSearch.loadJSON(bytes.toString("utf8"), options);
      return {
        ask: ({ words }) =>
          index
            .search(words.join(" "), { boost: { title: 2 } })
            .slice(0, TOP)
            .map(({ id }) => Number(id)),
      };
    },
  };
}
