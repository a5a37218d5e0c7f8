import { mkdir, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { defineWxtModule } from "wxt/modules";
import { cues } from "../data/cues";
import { bundledPackInput } from "../data/pack-input";
import { writeCues } from "../lib/attribution/cue-file";
import { countTermsOf } from "../lib/chain/pack-term-weights";
import type { Outlet } from "../lib/model";
import { compilePack } from "../lib/pack/compile";

const PACK = "pack/syria.hwp";
const KNOWN_SITES = "pack/known-sites.json";
const CUES = "pack/cues.jsonl";

/**
 * Compiles data/ into the extension: the pack, the domains of the outlet table for the narrower of the two
 * permissions, and the cue words, which as JSON start sooner than as script. A broken row fails the build and names file, line and field.
 */
export default defineWxtModule({
  name: "pack",
  setup(wxt) {
    wxt.hook("prepare:publicPaths", (_, paths) => {
      paths.push(PACK, KNOWN_SITES, CUES);
    });
    wxt.hook("build:publicAssets", async (_, files) => {
      const input = bundledPackInput();
      const folder = join(wxt.config.wxtDir, "pack");
      await mkdir(folder, { recursive: true });
      const write = async (relativeDest: string, contents: Uint8Array | string) => {
        const absoluteSrc = join(folder, relativeDest.slice("pack/".length));
        await writeFile(absoluteSrc, contents);
        files.push({ absoluteSrc, relativeDest });
      };
      await write(PACK, compilePack({ ...input, termCounts: countTermsOf(input.reports) }));
      await write(CUES, writeCues(cues));
      await write(KNOWN_SITES, JSON.stringify(knownSites(input.outlets ?? [])));
    });
  },
});

/** As browsers write host names (punycode), without those that a domain above them covers. */
function knownSites(outlets: Outlet[]): string[] {
  const all = new Set(
    outlets.flatMap((outlet) => outlet.domains.map((domain) => new URL(`https://${domain}`).hostname)),
  );
  return [...all].filter((host) => !parentsOf(host).some((parent) => all.has(parent))).sort();
}

function parentsOf(host: string): string[] {
  const labels = host.split(".");
  return labels.slice(1).map((_, index) => labels.slice(index + 1).join("."));
}
