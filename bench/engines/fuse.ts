import Fuse from "fuse.js";
import { type Engine, TOP } from "../engine";

interface Row {
  title: string;
  text: string;
}

const KEYS = ["title", "text"];

/** Each word may be anywhere in the text: Fuse has no ranking of many words but its extended search. */
const OPTIONS = { keys: KEYS, ignoreLocation: true, useExtendedSearch: true };

export const fuse: Engine = {
  build: async (documents) => {
    const rows = documents.map(({ title, text }) => ({ title, text }));
    return Buffer.from(JSON.stringify({ rows, index: Fuse.createIndex(KEYS, rows).toJSON() }));
  },
  open: async (bytes) => {
    const { rows, index } = JSON.parse(bytes.toString("utf8"));
    const searcher = new Fuse<Row>(rows, OPTIONS, Fuse.parseIndex<Row>(index));
    return {
      ask: ({ words }) =>
        searcher
          .search(words.map((word) => `'${word}`).join(" | "), { limit: TOP })
          .map(({ refIndex }) => refIndex),
    };
  },
};
