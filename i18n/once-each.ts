/**
 * The same function, run only once for the same words: the browser's formatters take long to make, and little to use.
 */
export function onceEach<Words extends string[], Made>(
  make: (...words: Words) => Made,
): (...words: Words) => Made {
  const made = new Map<string, Made>();
  return (...words) => {
    const key = words.join(" ");
    const known = made.get(key) ?? make(...words);
    made.set(key, known);
    return known;
  };
}
