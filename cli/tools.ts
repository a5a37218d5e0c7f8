import { cues } from "../data/cues";
import { bundledPackInput } from "../data/pack-input";
import { compilePack } from "../lib/pack/compile";
import { openPack } from "../lib/pack/open";
import type { Pack } from "../lib/pack/pack";
import { PackError } from "../lib/pack/pack-error";
import { type ReadingTools, readingTools } from "../lib/read-context";
import { readBytes, UsageError } from "./input";

/** The pack in the file, or the project's own, compiled from `data/`, where no file is named. */
export function openTools(packFile: string | undefined): ReadingTools {
  const pack = packFile ? openPackFile(packFile) : openPack(compilePack(bundledPackInput()));
  return readingTools(pack, cues);
}

/** Throws UsageError where the file is missing or no pack of this version. */
export function openPackFile(path: string): Pack {
  try {
    return openPack(readBytes(path));
  } catch (error) {
    if (error instanceof PackError) throw new UsageError(`${path}: ${error.message}`);
    throw error;
  }
}
