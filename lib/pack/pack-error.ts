/** A pack that cannot be trusted or understood; the message is a sentence for whoever made or opened it. */
export class PackError extends Error {
  override name = "PackError";
}
