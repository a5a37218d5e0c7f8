import { fileURLToPath } from "node:url";
import { gzipSync } from "node:zlib";
import preact from "@preact/preset-vite";
import { build } from "vite";

const views = fileURLToPath(new URL("../../components/", import.meta.url));

export interface BuiltFile {
  fileName: string;
  content: string | Uint8Array;
}

/** The gallery's page with its script and styles. */
export async function buildGallery(): Promise<BuiltFile[]> {
  const result = await build({
    configFile: false,
    root: `${views}gallery`,
    logLevel: "warn",
    plugins: [preact()],
    build: { write: false },
  });
  const outputs = Array.isArray(result) ? result : "output" in result ? [result] : [];
  return outputs
    .flatMap(({ output }) => output)
    .map((file) => ({ fileName: file.fileName, content: file.type === "chunk" ? file.code : file.source }));
}

/** The popup's own bundle: view, Preact and fuse.js, in bytes after gzip. */
export async function popupSize(): Promise<number> {
  const result = await build({
    configFile: false,
    logLevel: "warn",
    plugins: [preact()],
    build: {
      write: false,
      lib: { entry: `${views}ReadingView.tsx`, formats: ["es"], fileName: "popup" },
    },
  });
  const outputs = Array.isArray(result) ? result : "output" in result ? [result] : [];
  const files = outputs.flatMap(({ output }) => output);
  return files.reduce(
    (sum, file) => sum + gzipSync(file.type === "chunk" ? file.code : file.source).length,
    0,
  );
}
