import { join } from "node:path";
import { addViteConfig, defineWxtModule } from "wxt/modules";
import { replaceLiterals } from "./replace-literals";

/**
 * Lets the background read with regular expressions that V8 compiles in little time; see lib/text/expression.ts. Other
 * scripts are made once a page or a view, with fewer of them: there the class would weigh more than it spares.
 */
export default defineWxtModule({
  name: "quicker-expressions",
  setup(wxt) {
    const [lib, expression] = ["lib/", "lib/text/expression.ts"].map((path) =>
      join(wxt.config.root, path).replaceAll("\\", "/"),
    ) as [string, string];
    let isBackground = false;
    addViteConfig(wxt, () => ({
      plugins: [
        {
          name: "quicker-expressions",
          // Once the types are gone.
          enforce: "post" as const,
          configResolved({ build }) {
            isBackground = build.lib !== false && build.lib.name === "background";
          },
          transform(code, id) {
            return isBackground && id.startsWith(lib)
              ? replaceLiterals(code, this.parse(code), expression)
              : null;
          },
        },
      ],
    }));
  },
});
