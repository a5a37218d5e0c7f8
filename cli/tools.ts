import { cues } from "../data/cues";
import { bundledPackInput } from "../data/pack-input";
import { checkBytes } from "../lib/pack/check-pack";
import { compilePack } from "../lib/pack/compile";
import { joinPacks } from "../lib/pack/join-packs";
import { openPack, openParts } from "../lib/pack/open";
import type { Pack } from "../lib/pack/pack";
import { PackError } from "../lib/pack/pack-error";
import type { PackParts } from "../lib/pack/pack-parts";
import { type ReadingTools, readingTools } from "../lib/read-context";
import { readBytes, UsageError } from "./input";

/** The packs in the files as one, or the project's own, compiled from `data/`, where none is named. */
export function openTools(packFiles: string[] = []): ReadingTools {
  const pack = packFiles.length > 0 ? openPackFiles(packFiles) : openPack(compilePack(bundledPackInput()));
  return readingTools(pack, cues);
}

/** Throws UsageError where a file is missing, damaged or no pack of this version. */
export function openPackFiles(paths: string[]): Pack {
  const opened = paths.map((path) => told(path, () => openWhole(readBytes(path))));
  return told(paths.join(", "), () => joinPacks(opened));
}

/** A command answers for a whole file of queries: a damaged pack is refused by name before, not in the midst of them. */
function openWhole(bytes: Uint8Array): PackParts {
  checkBytes(bytes);
  return openParts({ intact: bytes });
}

function told<Opened>(place: string, open: () => Opened): Opened {
  try {
    return open();
  } catch (error) {
    if (error instanceof PackError) throw new UsageError(`${place}: ${error.message}`);
    throw error;
  }
}
