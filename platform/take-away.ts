import type { ExportFile } from "../lib/export/export-reading";

/** Needs no permission straight after a click of the reader; false where the browser refuses. */
export async function copyText(text: string): Promise<boolean> {
  try {
    await navigator.clipboard.writeText(text);
    return true;
  } catch {
    return false;
  }
}

/** The browser takes the file from the address after the click, at a time of its own. */
const KEPT_MS = 60_000;

/** Saves a file among the reader's downloads, without the permission for it: as a click on a link would. */
export async function saveFile({ name, type, text }: ExportFile): Promise<boolean> {
  const address = URL.createObjectURL(new Blob([text], { type: `${type};charset=utf-8` }));
  const link = document.createElement("a");
  link.href = address;
  link.download = name;
  link.click();
  setTimeout(() => URL.revokeObjectURL(address), KEPT_MS);
  return true;
}
