import { contradictsLanguage, detectLanguage } from "../text/detect-language";

/** The stated language unless the words are clearly of another one; of a page that states none, that of its words. */
export function settleLanguage(stated: string | null, text: string): string | null {
  const primary = stated?.split("-")[0];
  return primary && !contradictsLanguage(text, primary) ? stated : detectLanguage(text);
}
