import { storage } from "#imports";
import type { Settings } from "../lib/model";
import { changeStored } from "./change-stored";

/** What the reader chose; kept on this machine. Until they choose, nothing happens without a click. */
export const settingsStore = storage.defineItem<Settings>("local:settings", {
  fallback: { detection: "on-click", silencedSites: [] },
});

/**
 * Changes the settings as they are stored now, by what is different or by a function: a view may have drawn older ones,
 * and another may be changing them too.
 */
export function changeSettings(change: Partial<Settings> | ((now: Settings) => Settings)): Promise<void> {
  return changeStored(settingsStore, (now) =>
    typeof change === "function" ? change(now) : { ...now, ...change },
  );
}

/** True on a silenced host and on everything below it. */
export function isSilenced(settings: Settings, host: string): boolean {
  return settings.silencedSites.some((site) => host === site || host.endsWith(`.${site}`));
}

/**
 * The settings with `host` silenced, or speaking again: then every entry that silenced it is dropped,
 * also the one of a domain above it.
 */
export function withSite(settings: Settings, host: string, silenced: boolean): Settings {
  const others = settings.silencedSites.filter((site) => host !== site && !host.endsWith(`.${site}`));
  return { ...settings, silencedSites: silenced ? [...others, host].sort() : others };
}

/** The host name that is silenced for an address, without `www.`; null where the address has none to silence. */
export function siteOf(address: string | null): string | null {
  if (address === null || !URL.canParse(address)) return null;
  const { protocol, hostname } = new URL(address);
  if (protocol !== "http:" && protocol !== "https:") return null;
  return hostname.replace(/^www\./, "").replace(/\.$/, "") || null;
}
