import { browser } from "#imports";
import type { DetectionMode, Settings } from "../lib/model";
import { changeSettings, settingsStore } from "./settings-store";

const GATE_ID = "gate";
export const ALL_SITES = "*://*/*";

/** The origins a mode needs; `knownSites` are the domains of the outlet table. */
export function originsOf(mode: DetectionMode, knownSites: readonly string[]): string[] {
  if (mode === "on-click") return [];
  return mode === "all-sites" ? [ALL_SITES] : knownSites.map(originOf);
}

/** The match pattern of a domain and everything below it. */
function originOf(domain: string): string {
  return `*://*.${domain}/*`;
}

/** The domains of the outlet table, as packed by the build. */
export async function loadKnownSites(): Promise<string[]> {
  const answer = await fetch(browser.runtime.getURL("/pack/known-sites.json"));
  return (await answer.json()) as string[];
}

/**
 * Whether the browser grants what the mode needs. Compares lists: asking Chromium about 1,600 origins with
 * `permissions.contains` stops the whole browser for a second.
 */
export async function isGranted(mode: DetectionMode, knownSites: readonly string[]): Promise<boolean> {
  const granted = new Set(await grantedOrigins());
  return granted.has(ALL_SITES) || originsOf(mode, knownSites).every((origin) => granted.has(origin));
}

/**
 * Asks the browser for what the mode needs and gives back what it no longer needs. Must be called straight from
 * a click. False where the reader refused; then the settings stay as they were.
 */
export async function chooseDetection(mode: DetectionMode, knownSites: readonly string[]): Promise<boolean> {
  const origins = originsOf(mode, knownSites);
  // Not awaited: after a pause the browser would no longer see the click that its prompt needs.
  const givenBack = mode === "all-sites" ? null : browser.permissions.remove({ origins: [ALL_SITES] });
  const granted = origins.length === 0 || (await browser.permissions.request({ origins }));
  await givenBack;
  if (!granted) return false;
  if (mode === "on-click") await giveBackRest();
  await changeSettings({ detection: mode });
  return true;
}

/** Chromium gives back with "all sites" everything inside it; Firefox takes the pattern by its letters. */
async function giveBackRest(): Promise<void> {
  const origins = await grantedOrigins();
  if (origins.length > 0) await browser.permissions.remove({ origins });
}

async function grantedOrigins(): Promise<string[]> {
  return (await browser.permissions.getAll()).origins ?? [];
}

let syncing: Promise<void> = Promise.resolve();

/**
 * Registers the gate where the settings and the browser's permissions say so, and nowhere else. Several calls at
 * once (install, start, a grant) run one after the other.
 */
export function syncGate(knownSites: () => Promise<string[]>): Promise<void> {
  syncing = syncing.catch(() => undefined).then(async () => sync(await settingsStore.getValue(), knownSites));
  return syncing;
}

async function sync(settings: Settings, knownSites: () => Promise<string[]>): Promise<void> {
  const origins = await grantedOrigins();
  const registered = await browser.scripting.getRegisteredContentScripts({ ids: [GATE_ID] });
  if (settings.detection === "on-click" || origins.length === 0) {
    if (registered.length > 0) await browser.scripting.unregisterContentScripts({ ids: [GATE_ID] });
    return;
  }
  const gate = {
    id: GATE_ID,
    js: ["gate.js"],
    matches: originsOf(settings.detection, await knownSites()),
    excludeMatches: settings.silencedSites.map(originOf),
    runAt: "document_idle" as const,
    persistAcrossSessions: true,
  };
  if (registered.length > 0) await browser.scripting.updateContentScripts([gate]);
  else await browser.scripting.registerContentScripts([gate]);
}
