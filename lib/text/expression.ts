import { COMMON } from "./common-letters";

/** As regular expression: true for texts of common letters only. */
const IS_COMMON = new RegExp(`^[${COMMON}]*$`);

/**
 * A regular expression with Unicode properties (`\p{L}`) in two forms: for all texts, and for those of common letters,
 * where a few ranges say the same. V8 compiles a class of some hundred ranges each time anew, up to a millisecond for
 * one expression; both forms are made when they are first needed. Behaves as a RegExp does; lib is written with
 * literals, which the build replaces (modules/quicker-expressions).
 */
export class Expression {
  #full: RegExp | undefined;
  #common: RegExp | undefined;
  #last: RegExp | undefined;

  constructor(
    /** With its properties inside of classes only. */
    readonly source: string,
    readonly flags: string,
    /** Common letters of each property, as the inside of a class; under its name and `i` others where case is ignored. */
    private readonly letters: Readonly<Record<string, string>>,
  ) {}

  get global(): boolean {
    return this.flags.includes("g");
  }

  get lastIndex(): number {
    return this.#last?.lastIndex ?? 0;
  }

  set lastIndex(index: number) {
    this.#last ??= this.#for("");
    this.#last.lastIndex = index;
  }

  test(text: string): boolean {
    return this.#for(text).test(text);
  }

  exec(text: string): RegExpExecArray | null {
    return this.#for(text).exec(text);
  }

  [Symbol.match](text: string): RegExpMatchArray | null {
    return this.#for(text)[Symbol.match](text);
  }

  [Symbol.matchAll](text: string): RegExpStringIterator<RegExpMatchArray> {
    return this.#for(text)[Symbol.matchAll](text);
  }

  // biome-ignore lint/suspicious/noExplicitAny: as RegExp declares it.
  [Symbol.replace](text: string, by: any): string {
    return this.#for(text)[Symbol.replace](text, by);
  }

  [Symbol.search](text: string): number {
    return this.#for(text)[Symbol.search](text);
  }

  [Symbol.split](text: string, limit?: number): string[] {
    return this.#for(text)[Symbol.split](text, limit);
  }

  /** Where it has read to is kept by one of the two; the other takes it over. */
  #for(text: string): RegExp {
    const chosen = IS_COMMON.test(text) ? this.#forCommon() : this.#forAll();
    if (chosen !== this.#last && this.#last) chosen.lastIndex = this.#last.lastIndex;
    this.#last = chosen;
    return chosen;
  }

  #forCommon(): RegExp {
    this.#common ??= new RegExp(commonForm(this.source, this.flags, this.letters), this.flags);
    return this.#common;
  }

  #forAll(): RegExp {
    this.#full ??= new RegExp(this.source, this.flags);
    return this.#full;
  }
}

/** The same for texts of common letters: each property gives way to those of its letters that are common. */
function commonForm(source: string, flags: string, letters: Readonly<Record<string, string>>): string {
  const end = flags.includes("i") ? "i" : "";
  const lettersOf = (property: string) => letters[property + end] ?? letters[property] ?? "";
  return source.replace(/\\p\{([\w=]+)\}/g, (_, property: string) => lettersOf(property));
}
