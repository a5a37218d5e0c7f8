import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { addViteConfig, defineWxtModule } from "wxt/modules";
import { commonLetters } from "./common-letters";
import { replaceLiterals } from "./replace-literals";

const QUICK = "virtual:quick-expression";

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
          resolveId: (id) => (id === QUICK ? id : null),
          load: (id) => (id === QUICK ? quickExpression(expression, commonLetters(codeIn(lib))) : null),
          configResolved({ build }) {
            isBackground = build.lib !== false && build.lib.name === "background";
          },
          transform(code, id) {
            return isBackground && id.startsWith(lib) ? replaceLiterals(code, this.parse(code), QUICK) : null;
          },
        },
      ],
    }));
  },
});

function quickExpression(path: string, letters: Record<string, string>): string {
  return `
    import { Expression } from ${JSON.stringify(path)};
    const letters = ${JSON.stringify(letters)};
    export default class extends Expression {
      constructor(source, flags = "u") { super(source, flags, letters); }
    }`;
}

function codeIn(folder: string): string {
  const files = readdirSync(folder, { recursive: true, encoding: "utf8" });
  return files
    .filter((file) => file.endsWith(".ts") && !file.includes(".test"))
    .map((file) => readFileSync(join(folder, file), "utf8"))
    .join("\n");
}
