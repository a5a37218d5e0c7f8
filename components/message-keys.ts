import type english from "../locales/en.json";

type PluralForms = { other: string; one: string };

/** "chain.heading" and the like, of what `Want` describes; the plural forms of a message are one message. */
type KeysOf<Tree, Want extends "plain" | "counted"> = {
  [Key in keyof Tree & string]: Tree[Key] extends string
    ? Want extends "plain"
      ? Key
      : never
    : Tree[Key] extends PluralForms
      ? Want extends "counted"
        ? Key
        : never
      : `${Key}.${KeysOf<Tree[Key], Want>}`;
}[keyof Tree & string];

/** A message with one form. */
export type MessageKey = KeysOf<typeof english, "plain">;

/** A message whose form depends on a number. */
export type CountedKey = KeysOf<typeof english, "counted">;

/** "not-in-pack" as `notInPack`: how the nouns of lib are spelt in keys, which may have no hyphen. */
export type CamelCase<Name extends string> = Name extends `${infer Head}-${infer Tail}`
  ? `${Head}${Capitalize<CamelCase<Tail>>}`
  : Name;

export function camelCase<Name extends string>(name: Name): CamelCase<Name> {
  return name.replace(/-(\w)/g, (_, letter: string) => letter.toUpperCase()) as CamelCase<Name>;
}
