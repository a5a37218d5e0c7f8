import lunr from "lunr";
import { type Engine, TOP } from "../engine";

export const lunrEngine: Engine = {
  build: async (documents) => {
    const index = lunr((builder) => {
      builder.ref("place");
      builder.field("title", { boost: 2 });
      builder.field("text");
      for (const [place, { title, text }] of documents.entries()) builder.add({ place, title, text });
    });
    return Buffer.from(JSON.stringify(index));
  },
  open: async (bytes) => {
    const index = lunr.Index.load(JSON.parse(bytes.toString("utf8")));
    return {
      ask: ({ words }) => {
        const found = index.query((query) => {
          for (const word of words) query.term(word, {});
        });
        return found.slice(0, TOP).map(({ ref }) => Number(ref));
      },
    };
  },
};
