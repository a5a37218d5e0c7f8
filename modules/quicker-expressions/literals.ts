/** A literal of a regular expression in a module's code. */
export interface Literal {
  start: number;
  end: number;
  pattern: string;
  flags: string;
  isInFunction: boolean;
}

/** What is read of a syntax tree (ESTree). */
interface Node {
  type: string;
  start: number;
  end: number;
  regex?: { pattern: string; flags: string };
}

/** All in a syntax tree (ESTree), in their order. */
export function literalsIn(tree: unknown): Literal[] {
  const found: Literal[] = [];
  const walk = (value: unknown, isInFunction: boolean): void => {
    if (Array.isArray(value)) for (const one of value) walk(one, isInFunction);
    else if (isNode(value)) {
      const { regex, start, end } = value;
      if (regex) found.push({ ...regex, start, end, isInFunction });
      const isWithin = isInFunction || value.type.includes("Function");
      for (const child of Object.values(value)) walk(child, isWithin);
    }
  };
  walk(tree, false);
  return found.sort((a, b) => a.start - b.start);
}

const isNode = (value: unknown): value is Node =>
  typeof value === "object" && value !== null && typeof (value as Node).type === "string";
