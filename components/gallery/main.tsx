import "../theme.css";
import { render } from "preact";
import { type Catalogue, catalogueTranslator } from "../../i18n/catalogue";
import { directionOf } from "../../i18n/direction";
import type { ReadingContext } from "../../lib/model";
import { setTranslator } from "../translator";
import { pageStates, readingStates, viewOf } from "./states";

/**
 * Renders the state that the address names: `?state=rich&surface=popup&lang=ar&theme=dark&size=large`; without a state,
 * lists the names.
 */
const query = new URLSearchParams(location.search);
const name = query.get("state") ?? "";
const surface = query.get("surface") === "sidepanel" ? "sidepanel" : "popup";
const language = query.get("lang") ?? "en";
/** A context that was read from a real page and put there by the gallery command. */
const given = (window as { galleryContext?: ReadingContext }).galleryContext;
const names = { reading: Object.keys(readingStates), pages: Object.keys(pageStates) };

const catalogues = import.meta.glob<Catalogue>("../../locales/*.json", { eager: true, import: "default" });
setTranslator(catalogueTranslator(catalogues[`../../locales/${language}.json`] ?? {}, language));
document.documentElement.lang = language;
document.documentElement.dir = directionOf(language);
document.documentElement.dataset.theme = query.get("theme") ?? "system";
document.documentElement.dataset.textSize = query.get("size") ?? "normal";

render(
  (given && viewOf(given)(surface)) ??
    readingStates[name]?.(surface) ??
    pageStates[name]?.() ??
    JSON.stringify(names),
  document.body,
);
