/** A pack that cannot be trusted or understood; the message is a sentence for whoever made or opened it. */
export class PackError extends Error {
  override name = "PackError";
}

/** Null where the bytes are no pack, or none of this version. */
export function unlessRefused<Opened>(open: () => Opened): Opened | null {
  try {
    return open();
  } catch (error) {
    if (error instanceof PackError) return null;
    throw error;
  }
}
