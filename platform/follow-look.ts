import type { Settings } from "../lib/model";
import { applyLook, type Look, rememberLook } from "./look";
import { changeSettings, settingsStore } from "./settings-store";

/** Gives the page the look that the reader chose, and follows the choice for as long as the page is open. */
export function followLook(): void {
  let isChanged = false;
  settingsStore.watch((settings) => {
    isChanged = true;
    take(settings);
  });
  void settingsStore.getValue().then((settings) => {
    if (!isChanged) take(settings);
  });
}

/** Keeps what of the look the reader chose; every open page follows. */
export function chooseLook(look: Look): Promise<void> {
  return changeSettings(look);
}

function take({ theme, textSize }: Settings): void {
  const look = { ...(theme && { theme }), ...(textSize && { textSize }) };
  applyLook(look);
  rememberLook(look);
}
