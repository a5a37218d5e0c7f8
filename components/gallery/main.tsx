import "../theme.css";
import { render } from "preact";
import type { ReadingContext } from "../../lib/model";
import { pageStates, readingStates, viewOf } from "./states";

/** Renders the state that the address names: `?state=rich&surface=popup`; without one, lists the names. */
const query = new URLSearchParams(location.search);
const name = query.get("state") ?? "";
const surface = query.get("surface") === "sidepanel" ? "sidepanel" : "popup";
/** A context that was read from a real page (`headwater context … --json`), put there by the gallery command. */
const given = (window as { galleryContext?: ReadingContext }).galleryContext;
const names = { reading: Object.keys(readingStates), pages: Object.keys(pageStates) };

render(
  (given && viewOf(given)(surface)) ??
    readingStates[name]?.(surface) ??
    pageStates[name]?.() ??
    JSON.stringify(names),
  document.body,
);
