import type { Article, ReadingContext } from "../lib/model";
import { readContext } from "../lib/read-context";
import { correctionsStore } from "./corrections-store";
import { packsInUse, setLibraryAside } from "./packs-in-use";

/** The context of an article against all that is in use. A library that cannot be read is left out, and made anew. */
export async function readAgainstPacks(article: Article): Promise<ReadingContext> {
  const [tools, corrections] = await Promise.all([packsInUse(), correctionsStore.getValue()]);
  try {
    return readContext(article, tools, corrections);
  } catch (error) {
    if (tools.library === null) throw error;
    setLibraryAside();
    return readContext(article, await packsInUse(), corrections);
  }
}
