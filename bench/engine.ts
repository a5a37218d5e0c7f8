/** A record of ../shared/eval/scale: headline, about 60 words of text, and what a reader is shown of it. */
export interface ScaleDocument {
  id: string;
  title: string;
  text: string;
  date: string;
  outlet: string;
  url: string;
}

/** What is asked: the same words for every library, and the document they come from for Headwater's full ranking. */
export interface BenchQuery {
  words: string[];
  document: ScaleDocument;
}

/** Place of each of the ten best documents, best first. */
export type Answer = number[];

export interface Opened {
  ask(query: BenchQuery): Answer;
}

/** One search library: how its index is made, kept as bytes, and used again. */
export interface Engine {
  build(documents: ScaleDocument[]): Promise<Uint8Array>;
  open(bytes: Buffer): Promise<Opened>;
  /** Bytes of the file that hold something else than the index, such as records of reports. */
  notIndex?(bytes: Buffer): number;
}

export const TOP = 10;

/** Measured with the named number of documents at most: more would take this library hours or all memory. */
export const ENGINES: Record<string, { title: string; most: number; load: () => Promise<Engine> }> = {
  minisearch: {
    title: "MiniSearch",
    most: Number.POSITIVE_INFINITY,
    load: async () => (await import("./engines/minisearch")).minisearch(false),
  },
  "minisearch-fields": {
    title: "MiniSearch, fields stored",
    most: Number.POSITIVE_INFINITY,
    load: async () => (await import("./engines/minisearch")).minisearch(true),
  },
  lunr: {
    title: "Lunr",
    most: Number.POSITIVE_INFINITY,
    load: async () => (await import("./engines/lunr")).lunrEngine,
  },
  flexsearch: {
    title: "FlexSearch",
    most: Number.POSITIVE_INFINITY,
    load: async () => (await import("./engines/flexsearch")).flexsearch,
  },
  orama: { title: "Orama", most: 20_000, load: async () => (await import("./engines/orama")).orama },
  fuse: { title: "Fuse", most: 5_000, load: async () => (await import("./engines/fuse")).fuse },
  fts5: {
    title: "SQLite FTS5, WASM",
    most: Number.POSITIVE_INFINITY,
    load: async () => (await import("./engines/fts5")).fts5,
  },
  headwater: {
    title: "Headwater, words alone",
    most: Number.POSITIVE_INFINITY,
    load: async () => (await import("./engines/headwater")).headwater(false),
  },
  "headwater-full": {
    title: "Headwater, full ranking",
    most: Number.POSITIVE_INFINITY,
    load: async () => (await import("./engines/headwater")).headwater(true),
  },
};
