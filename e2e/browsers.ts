import { existsSync } from "node:fs";

/** The program from the environment, else the first of Debian's places that exists; null where there is none. */
function programOf(variable: string, places: string[]): string | null {
  const named = process.env[variable];
  if (named) return named;
  return places.find((place) => existsSync(place)) ?? null;
}

export const CHROMIUM = programOf("CHROMIUM", ["/usr/bin/chromium", "/usr/bin/chromium-browser"]);
export const FIREFOX = programOf("FIREFOX", ["/usr/bin/firefox-esr", "/usr/bin/firefox"]);
