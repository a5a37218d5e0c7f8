/** A pack that the reader added beside the one inside the extension. */
export interface AddedPack {
  /** SHA-256 of the file, in hexadecimal. */
  key: string;
  name: string;
  version: string;
  /** How many. */
  reports: number;
  /** Length of the file. */
  bytes: number;
  /** False: kept, but not searched, and none of it in memory. */
  isOn: boolean;
}

/** The whole file is read into the memory of a worker that starts for nearly every article. */
export const MOST_PACK_BYTES = 300_000_000;

/** Why a file was not added. */
export type PackRefusal = "no-pack" | "too-large" | "known" | "no-room";
