const PROPERTY = /^\\p\{[\w=]+\}/u;

/**
 * The source of a regular expression with each Unicode property inside a character class, where its letters can take its
 * place. Null where it has none; throws on `\P`, which no expression here needs.
 */
export function bracketed(source: string): string | null {
  const parts: string[] = [];
  let hasProperty = false;
  let depth = 0;
  for (let at = 0; at < source.length; at++) {
    const letter = source[at] ?? "";
    if (letter === "\\") {
      if (source[at + 1] === "P") throw new Error(`No common form: ${source}`);
      const [property] = PROPERTY.exec(source.slice(at)) ?? [];
      const escaped = property ?? source.slice(at, at + 2);
      hasProperty ||= property !== undefined;
      parts.push(property === undefined || depth > 0 ? escaped : `[${escaped}]`);
      at += escaped.length - 1;
      continue;
    }
    if (letter === "[") depth++;
    if (letter === "]" && depth > 0) depth--;
    parts.push(letter);
  }
  return hasProperty ? parts.join("") : null;
}
