import { commonForm } from "./common-form";
import { literalsIn } from "./literals";

const NAME = "QuickExpression";

/**
 * A module with its literals of regular expressions that have Unicode properties replaced by expressions in two forms
 * (lib/text/expression.ts, imported from `path`). Null where it has none. `tree` is the code's, as ESTree.
 */
export function replaceLiterals(code: string, tree: unknown, path: string): string | null {
  const made = new Map<string, string>();
  let changed = code;
  for (const { start, end, pattern, flags, isInFunction } of literalsIn(tree).reverse()) {
    const common = commonForm(pattern, flags);
    if (common === null) continue;
    const expression = `new ${NAME}(${[pattern, common, flags].map((part) => JSON.stringify(part)).join(", ")})`;
    const written = isInFunction && !keepsItsPlace(flags) ? nameOf(expression, made) : expression;
    changed = changed.slice(0, start) + written + changed.slice(end);
  }
  if (changed === code) return null;
  const constants = [...made].map(([expression, name]) => `const ${name} = ${expression};\n`);
  return `import { Expression as ${NAME} } from ${JSON.stringify(path)};\n${constants.join("")}${changed}`;
}

/** A literal within a function that remembers where it has read to begins anew each time it is evaluated. */
const keepsItsPlace = (flags: string): boolean => /[gy]/.test(flags);

function nameOf(expression: string, made: Map<string, string>): string {
  const name = made.get(expression) ?? `quickExpression${made.size}`;
  made.set(expression, name);
  return name;
}
