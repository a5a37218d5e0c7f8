import { createHash } from "node:crypto";
import { existsSync, mkdirSync, mkdtempSync, realpathSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join, resolve } from "node:path";

/** The unpacked extension under test. */
export const EXTENSION = resolve(".output/chrome-mv3");

/**
 * A fresh profile that opens no connection ahead of a request. Headless Chromium never answers a permission
 * prompt; where the reader has granted the origins in an earlier life of the profile, the request is answered at
 * once, as the browser does for a reader who grants something a second time.
 */
export function makeProfile(grantedBefore: string[]): string {
  if (!existsSync(EXTENSION)) throw new Error("Build the extension first: npx wxt build");
  const folder = mkdtempSync(join(tmpdir(), "headwater-e2e-"));
  const granted = { api: [], explicit_host: grantedBefore, manifest_permissions: [], scriptable_host: [] };
  const grants = { granted_permissions: granted, runtime_granted_permissions: granted };
  const preferences = {
    net: { network_prediction_options: 2 },
    extensions: {
      // Without it Chromium drops an unpacked extension that reloads, and forgets it when it restarts.
      ui: { developer_mode: true },
      ...(grantedBefore.length > 0 && { settings: { [unpackedId(EXTENSION)]: grants } }),
    },
  };
  mkdirSync(join(folder, "Default"));
  writeFileSync(join(folder, "Default", "Preferences"), JSON.stringify(preferences));
  return folder;
}

export function removeProfile(folder: string): void {
  rmSync(folder, { recursive: true, force: true, maxRetries: 10, retryDelay: 100 });
}

/** Chromium derives the id of an unpacked extension from its path: sixteen bytes of SHA-256, as letters a to p. */
function unpackedId(folder: string): string {
  const digest = createHash("sha256").update(realpathSync(folder)).digest("hex").slice(0, 32);
  return [...digest].map((digit) => String.fromCharCode(97 + Number.parseInt(digit, 16))).join("");
}
