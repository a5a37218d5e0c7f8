import { browser } from "#imports";
import { openPack } from "../lib/pack/open";
import type { PackInfo } from "../lib/pack/pack";

/** The file of the pack inside the extension. */
export function bundledPackFile(): Promise<ArrayBuffer> {
  return fetch(browser.runtime.getURL("/pack/syria.hwp")).then((file) => file.arrayBuffer());
}

/** What that pack says of itself. */
export async function bundledPackInfo(): Promise<PackInfo> {
  return openPack(await bundledPackFile()).info;
}
