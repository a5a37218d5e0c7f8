import "../theme.css";
import { render } from "preact";
import { pageStates, readingStates } from "./states";

/** Renders the state that the address names: `?state=rich&surface=popup`; without one, lists the names. */
const query = new URLSearchParams(location.search);
const name = query.get("state") ?? "";
const surface = query.get("surface") === "sidepanel" ? "sidepanel" : "popup";
const names = { reading: Object.keys(readingStates), pages: Object.keys(pageStates) };

render(readingStates[name]?.(surface) ?? pageStates[name]?.() ?? JSON.stringify(names), document.body);
