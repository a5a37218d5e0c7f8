import * as zlib from "node:zlib";

type Unpack = (bytes: Uint8Array, options: { maxOutputLength: number }) => Uint8Array;

/** The encodings of an HTTP body that the archive's parser doesn't know; Node has the second from version 22.15 on. */
const UNPACKERS: Record<string, Unpack | undefined> = {
  br: zlib.brotliDecompressSync,
  zstd: (zlib as { zstdDecompressSync?: Unpack }).zstdDecompressSync,
};

/** As it is where it is not packed so after all: archives keep the header of bodies that they unpacked. Null where it is too long. */
export function unpackBody(bytes: Uint8Array, encoding: string, longest: number): Uint8Array | null {
  const unpack = UNPACKERS[encoding.trim().toLowerCase()];
  if (!unpack) return bytes;
  try {
    return unpack(bytes, { maxOutputLength: longest });
  } catch (error) {
    return error instanceof Error && "code" in error && error.code === "ERR_BUFFER_TOO_LARGE" ? null : bytes;
  }
}
