import { libraryId } from "../lib/library/library-index";
import { sendMessage } from "./messages";

/** Asks the background to take articles out of the library; answers whether that worked. */
export async function forgetArticlesNow(ids: string[] | "all"): Promise<boolean> {
  return sendMessage("forgetArticles", ids).then(
    () => true,
    () => false,
  );
}

/** The same for the article at an address. */
export async function forgetAddress(address: string): Promise<boolean> {
  return forgetArticlesNow([libraryId(address)]);
}
