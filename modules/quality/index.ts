import { mkdir, readFile, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { defineWxtModule } from "wxt/modules";
import { readFigures } from "./read-figures";

const QUALITY = "quality.json";

/** Puts the measured figures of docs/QUALITY.md into the extension, for the options page. */
export default defineWxtModule({
  name: "quality",
  setup(wxt) {
    wxt.hook("prepare:publicPaths", (_, paths) => {
      paths.push(QUALITY);
    });
    wxt.hook("build:publicAssets", async (_, files) => {
      const document = await readFile(join(wxt.config.root, "docs/QUALITY.md"), "utf8");
      const { figures, missing } = readFigures(document);
      for (const place of missing) wxt.logger.warn(`docs/QUALITY.md has no figure at ${place}.`);
      await mkdir(wxt.config.wxtDir, { recursive: true });
      const absoluteSrc = join(wxt.config.wxtDir, QUALITY);
      await writeFile(absoluteSrc, JSON.stringify(figures));
      files.push({ absoluteSrc, relativeDest: QUALITY });
    });
  },
});
