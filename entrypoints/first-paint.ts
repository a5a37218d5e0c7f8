import { defineUnlistedScript } from "#imports";
import { directionOf } from "../i18n/direction";
import { browserWords } from "../platform/browser-words";
import { applyKnownLook } from "../platform/look";

/** In the head of every page of the extension, before its body: language, direction and look stand from the first paint on. */
export default defineUnlistedScript(() => {
  const words = browserWords();
  const page = document.documentElement;
  page.lang = words.locale;
  page.dir = directionOf(words.language);
  const title = page.dataset.title;
  if (title !== undefined) document.title = words.lookUp(title, []);
  applyKnownLook();
});
