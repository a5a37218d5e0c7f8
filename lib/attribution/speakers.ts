import { findMentions } from "../entities/find-mentions";
import type { NameIndex } from "../entities/names";
import type { Mention, Span } from "../model";
import type { QuotingWords } from "./quoting-words";
import type { StatementWords } from "./statement-words";

export interface Speaker {
  /** Entity id, where the speaker is in the table. */
  id: string | null;
  name: string;
  /** As printed beside the name, else as the entity table has it. */
  role: string | null;
}

const LONGEST_ROLE = 70;
const NAME =
  /(?:\p{Lu}[\p{L}\p{M}'’.-]*\s+(?:(?:al|el|bin|ibn|de|da|van|von|der|di)[\s-])?){1,3}\p{Lu}[\p{L}\p{M}'’-]+/gu;
const SURNAME = /^\p{Lu}[\p{L}\p{M}'’-]+$/u;
const SPEAKING_KINDS = new Set(["person", "group", "organization"]);

/** Finds who is meant by the sources of a text, in the order of the text: "Lavrov", "he" and "the minister" alike. */
export class SpeakerFinder {
  #mentions: Mention[];
  #last: Speaker | null = null;
  /** Persons that no table knows, by their last name. */
  #unknown = new Map<string, Speaker>();
  #roles = new Map<string, string>();

  constructor(
    private readonly text: string,
    private readonly names: NameIndex,
    private readonly quoting: QuotingWords,
    private readonly words: StatementWords,
  ) {
    this.#mentions = findMentions(text, names).filter(({ unsupported }) => !unsupported);
  }

  /** Null where the source names nobody that could be told apart from others. */
  find(source: Span | null): Speaker | null {
    if (source === null) return null;
    const speaker = this.#named(source) ?? this.#printed(source) ?? this.#referred(source);
    if (speaker) this.#last = speaker;
    return speaker;
  }

  #named(source: Span): Speaker | null {
    const inside = this.#mentions.filter(({ span }) => span[0] >= source[0] && span[1] <= source[1]);
    const persons = new Set(inside.filter(({ kind }) => kind === "person").map(({ id }) => id));
    if (persons.size > 1 && this.#isJoint(source)) return null;
    const mention =
      inside.findLast(({ kind }) => kind === "person") ?? inside.find(({ kind }) => SPEAKING_KINDS.has(kind));
    const entity = mention ? this.names.entityById(mention.id) : null;
    if (!mention || !entity) return null;
    // A person nobody knows stands after the organization: "Kremlin spokesman N. N.".
    if (mention.kind !== "person" && this.#printed(source, mention.span[1])) return null;
    if (mention.kind !== "person" && this.words.role.test(this.text.slice(mention.span[1], source[1])))
      return null;
    const role = mention.kind === "person" ? this.#roleBeside(source, mention.span) : null;
    if (role && !this.#roles.has(entity.id)) this.#roles.set(entity.id, role);
    return { id: entity.id, name: entity.name, role: this.#roles.get(entity.id) ?? entity.role };
  }

  /** "N. N. and M. M.": no single speaker. */
  #isJoint(source: Span): boolean {
    const words = this.text
      .slice(...source)
      .toLowerCase()
      .split(/[\s,]+/u);
    return words.some((word) => this.quoting.and.has(word));
  }

  /** A name of two capitalised words or more, or the last of them once the whole was printed. */
  #printed(source: Span, from = source[0]): Speaker | null {
    const phrase = this.text.slice(from, source[1]);
    const bare = phrase.replace(/[\s,.]+$/u, "");
    const known = SURNAME.test(bare) ? this.#unknown.get(bare) : undefined;
    if (known) return known;
    const match = [...(phrase.split(",")[0] ?? "").matchAll(NAME)].at(-1);
    if (!match) return null;
    const name = this.#withoutRole(match[0]);
    const start = from + match.index + match[0].length - name.length;
    if (!/\s/u.test(name)) return null;
    const speaker = { id: null, name, role: this.#roleBeside(source, [start, start + name.length]) };
    this.#unknown.set(name.split(/\s/u).at(-1) ?? name, speaker);
    return speaker;
  }

  /** "Foreign Minister Jane Doe" begins with a role: the name is what follows it. */
  #withoutRole(name: string): string {
    const match = [...name.matchAll(new RegExp(this.words.role.source, "giu"))].at(-1);
    return match ? name.slice(match.index + match[0].length).trim() : name;
  }

  /** A pronoun or "the minister": the speaker before. */
  #referred(source: Span): Speaker | null {
    const phrase = this.text.slice(...source).trim();
    const first = phrase.split(/\s/u)[0]?.toLowerCase() ?? "";
    if (this.quoting.pronouns.has(first)) return this.#last;
    return this.words.role.test(phrase) && !/\s\p{Lu}\p{Ll}+\s\p{Lu}\p{Ll}+/u.test(phrase)
      ? this.#last
      : null;
  }

  #roleBeside(source: Span, name: Span): string | null {
    const before = this.text.slice(source[0], name[0]).replace(this.words.article, "").trim();
    const after =
      /^\s*,\s*([^,]{3,70})/u.exec(this.text.slice(name[1], Math.max(source[1], name[1])))?.[1] ?? "";
    for (const role of [before, after.replace(this.words.article, "").trim()]) {
      if (
        role.length > 2 &&
        role.length <= LONGEST_ROLE &&
        this.words.role.test(role) &&
        !/[,"“”]/u.test(role)
      )
        return role;
    }
    return null;
  }
}
