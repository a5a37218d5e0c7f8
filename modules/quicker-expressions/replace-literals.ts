import { bracketed } from "./bracketed";
import { literalsIn } from "./literals";

const NAME = "QuickExpression";

/**
 * A module with its literals of regular expressions that have Unicode properties replaced by expressions in two forms:
 * of the class that the module at `path` exports as its default, whose flags are `u` where none are told. Null where
 * it has none. `tree` is the code's, as ESTree.
 */
export function replaceLiterals(code: string, tree: unknown, path: string): string | null {
  const made = new Map<string, string>();
  let changed = code;
  for (const { start, end, pattern, flags, isInFunction } of literalsIn(tree).reverse()) {
    const source = bracketed(pattern);
    if (source === null) continue;
    const parts = flags === "u" ? [source] : [source, flags];
    const creation = `new ${NAME}(${parts.map((part) => JSON.stringify(part)).join(", ")})`;
    const written = isInFunction && !keepsItsPlace(flags) ? nameOf(creation, made) : creation;
    changed = changed.slice(0, start) + written + changed.slice(end);
  }
  if (changed === code) return null;
  const lines = [
    `import ${NAME} from ${JSON.stringify(path)};`,
    ...[...made].map(([creation, name]) => `const ${name} = ${creation};`),
  ];
  return `${lines.join("\n")}\n${changed}`;
}

/** A literal within a function that remembers where it has read to begins anew each time it is evaluated. */
const keepsItsPlace = (flags: string): boolean => /[gy]/.test(flags);

function nameOf(creation: string, made: Map<string, string>): string {
  const name = made.get(creation) ?? `quickExpression${made.size}`;
  made.set(creation, name);
  return name;
}
