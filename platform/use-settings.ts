import { useEffect, useState } from "preact/hooks";
import { browser } from "#imports";
import type { DetectionMode, Settings } from "../lib/model";
import { chooseDetection, isGranted } from "./detection";
import { settingsStore } from "./settings-store";
import { useStored } from "./use-stored";

/** The settings as they are now. Null until they are loaded: no first paint waits for them. */
export function useSettings(): Settings | null {
  return useStored(settingsStore);
}

export interface DetectionState {
  /** The reader's last choice was refused at the browser's prompt. */
  refused: boolean;
  /** The browser does not grant what the chosen mode needs. */
  permissionMissing: boolean;
  onChooseDetection(mode: DetectionMode): void;
}

/** The choice when to detect articles. `knownSites` is loaded before: a click may wait for nothing before it asks. */
export function useDetection(settings: Settings | null, knownSites: readonly string[]): DetectionState {
  const [refused, setRefused] = useState(false);
  const [permissionMissing, setMissing] = useState(false);
  const mode = settings?.detection ?? "on-click";
  useEffect(() => {
    const check = () => void isGranted(mode, knownSites).then((granted) => setMissing(!granted));
    check();
    browser.permissions.onAdded.addListener(check);
    browser.permissions.onRemoved.addListener(check);
    return () => {
      browser.permissions.onAdded.removeListener(check);
      browser.permissions.onRemoved.removeListener(check);
    };
  }, [mode, knownSites]);
  return {
    refused,
    permissionMissing,
    onChooseDetection(wanted) {
      chooseDetection(wanted, knownSites).then(
        (granted) => setRefused(!granted),
        () => setRefused(true),
      );
    },
  };
}
