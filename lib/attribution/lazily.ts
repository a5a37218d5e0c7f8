import { once } from "../pack/once";

/** An object each of whose values is made when it is first asked for, and kept. */
export function lazily<Shape extends object>(makers: { [Key in keyof Shape]: () => Shape[Key] }): Shape {
  const shape = {} as Shape;
  for (const key of Object.keys(makers) as (keyof Shape)[]) {
    Object.defineProperty(shape, key, { get: once(makers[key]), enumerable: true });
  }
  return shape;
}
