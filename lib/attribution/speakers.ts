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
  /** A group or organization, no person. */
  isBody: boolean;
}

const LONGEST_ROLE = 70;
const NAME =
  /(?:\p{Lu}[\p{L}\p{M}'’.-]*\s+(?:(?:al|el|bin|ibn|de|da|van|von|der|di)[\s-])?){1,3}\p{Lu}[\p{L}\p{M}'’-]+/gu;
/** Of a country or a body, before a name that is not itself all capitals. */
const ACRONYM = /^\p{Lu}{2,6}\s+(?=\p{Lu}\p{Ll})/u;
const SURNAME = /^\p{Lu}[\p{L}\p{M}'’-]+$/u;
/** "the armed opposition group". */
const MOST_BEFORE_BODY = 4;
const SPEAKING_BODIES = new Set(["group", "organization"]);

/** Finds who is meant by the sources of a text, in the order of the text: "Lavrov", "he" and "the minister" alike. */
export class SpeakerFinder {
  #mentions: Mention[];
  #last: Speaker | null = null;
  /** Persons whose whole name was printed, by their last name. */
  #surnames = new Map<string, Speaker>();
  #roles = new Map<string, string>();

  constructor(
    private readonly text: string,
    private readonly names: NameIndex,
    private readonly quoting: QuotingWords,
    private readonly words: StatementWords,
  ) {
    this.#mentions = findMentions(text, names).filter(({ unsupported }) => !unsupported);
  }

  /**
   * Null where the source names nobody that could be told apart from others. A person whom no table knows counts only
   * where a role stands beside the name or the words are `quoted`.
   */
  find(source: Span | null, quoted: boolean): Speaker | null {
    if (source === null) return null;
    const named = this.#named(source) ?? this.#printed(source);
    if (named) {
      const isSure = named.id !== null || named.role !== null || (quoted && !this.words.nounsCapital);
      // Whoever is named here is meant by the next "he", also where the name itself is left out.
      this.#last = isSure ? named : null;
      return this.#last;
    }
    // "A spokesman for N. N." is neither N. N. nor the speaker before, and nor is the next "he".
    const isOther = this.#persons(source).length > 0 || this.#names(source);
    if (isOther) this.#last = null;
    return isOther ? null : this.#referred(source);
  }

  /** The speaker before, of a sentence whose subject is a pronoun or left out (`source` null). */
  findContinued(source: Span | null): Speaker | null {
    return source === null ? this.#last : this.find(source, false);
  }

  #persons(source: Span): Mention[] {
    return this.#mentions.filter(
      ({ kind, span }) => kind === "person" && span[0] >= source[0] && span[1] <= source[1],
    );
  }

  #names(source: Span): boolean {
    if (this.#closingRole(this.text.slice(...source).trim()) !== null) return false;
    return /(?:^|\s)\p{Lu}[\p{L}’'-]+\s\p{Lu}/u.test(this.text.slice(...source));
  }

  #named(source: Span): Speaker | null {
    const inside = this.#mentions.filter(({ span }) => span[0] >= source[0] && span[1] <= source[1]);
    const persons = new Set(this.#persons(source).map(({ id }) => id));
    if (persons.size > 1 && this.#isJoint(source)) return null;
    const mention =
      inside.findLast(({ kind, span }) => kind === "person" && !this.#isDependent(source, span)) ??
      inside.find(({ kind, span }) => SPEAKING_BODIES.has(kind) && this.#isHead(source, span));
    const entity = mention ? this.names.entityById(mention.id) : null;
    if (!mention || !entity) return null;
    // A person nobody knows stands after the organization: "Kremlin spokesman N. N.".
    if (mention.kind !== "person" && this.#printed(source, mention.span[1])) return null;
    if (mention.kind !== "person" && this.#isPartOfRole(source, mention.span)) return null;
    const role = mention.kind === "person" ? this.#roleBeside(source, mention.span) : null;
    if (role && !this.#roles.has(entity.id)) this.#roles.set(entity.id, role);
    const speaker = {
      id: entity.id,
      name: entity.name,
      role: this.#roles.get(entity.id) ?? entity.role,
      isBody: mention.kind !== "person",
    };
    if (mention.kind === "person") this.#surnames.set(mention.text.split(/\s/u).at(-1) ?? "", speaker);
    return speaker;
  }

  /** "the UN envoy", "the ambassador to the United Nations": the body is not who speaks. */
  #isPartOfRole(source: Span, body: Span): boolean {
    const { accredited, role } = this.words;
    const before = this.text.slice(source[0], body[0]);
    return role.test(this.text.slice(body[1], source[1])) || (role.test(before) && accredited.test(before));
  }

  /** "the rebel group N. N.", not "reports on N. N." and not "N. N.'s plan". */
  #isHead(source: Span, body: Span): boolean {
    const before = this.text.slice(source[0], body[0]).toLowerCase().split(/\s+/u).filter(Boolean);
    const { leadPrepositions } = this.quoting;
    return (
      before.length <= MOST_BEFORE_BODY &&
      !before.some((word) => leadPrepositions.has(word)) &&
      !this.#isDependent(source, body)
    );
  }

  /** "a spokesman for N. N.", "N. N.'s lawyer". */
  #isDependent(source: Span, name: Span): boolean {
    const before = this.text.slice(source[0], name[0]);
    if (this.words.dependent.test(before) || this.words.dependentRole.test(before)) return true;
    return (
      /^['’]s\s/u.test(this.text.slice(name[1], name[1] + 3)) || /['’]s$/u.test(this.text.slice(...name))
    );
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
    const bare = phrase.replace(/(?<![\s,.])[\s,.]+$/u, "");
    const known = SURNAME.test(bare) ? this.#surnames.get(bare) : undefined;
    if (known) return known;
    const part = this.#namingPart(phrase);
    const match = [...part.matchAll(NAME)].at(-1);
    if (!match) return null;
    const end = from + phrase.indexOf(part) + match.index + match[0].length;
    const printed = this.#withoutRole(match[0]).replace(ACRONYM, "");
    const start = this.#afterPlace(end - printed.length);
    const name = this.text.slice(start, end);
    // "The Example City Council", "Example's office" and "Example government" are no persons.
    const goesOn = part.slice(match.index + match[0].length).trim() !== "";
    if (!/\s/u.test(name) || /['’]s$/u.test(name) || goesOn || this.words.article.test(name)) return null;
    const span: Span = [start, start + name.length];
    if (this.#isBody(span) || this.#isDependent(source, span)) return null;
    const role = this.#roleBeside(source, [start, start + name.length]);
    const speaker = { id: null, name, role, isBody: false };
    this.#surnames.set(name.split(/\s/u).at(-1) ?? name, speaker);
    return speaker;
  }

  /** The words before the first comma; after a mere role those that follow it: "le porte-parole du port, N. N.". */
  #namingPart(phrase: string): string {
    const [first = "", second = ""] = phrase.split(",");
    return first.search(NAME) < 0 && this.#namesRole(first) ? second : first;
  }

  /** A role noun, alone or as the end of a joined word. */
  #namesRole(words: string): boolean {
    const { role, joinedRoles } = this.words;
    if (role.test(words)) return true;
    return words
      .toLowerCase()
      .split(/\s+/u)
      .some((word) => joinedRoles.some((noun) => word.endsWith(noun)));
  }

  /** "Міністр закордонних справ України N. N.": where the name begins after a place that belongs to the role. */
  #afterPlace(start: number): number {
    const place = this.#mentions.find(({ kind, span }) => kind === "place" && span[0] === start);
    const after = place ? this.text.slice(place.span[1]) : "";
    return place && /^\s/u.test(after) ? place.span[1] + 1 : start;
  }

  #isBody([start, end]: Span): boolean {
    const isBody = (kind: string) => kind === "outlet" || SPEAKING_BODIES.has(kind);
    return this.#mentions.some(({ kind, span }) => isBody(kind) && span[0] < end && start < span[1]);
  }

  /** "Foreign Minister Jane Doe" begins with a role: the name is what follows it. */
  #withoutRole(name: string): string {
    const words = name.split(/(?<=\s)/u);
    return words.slice(words.findLastIndex((word) => this.#namesRole(word.trim())) + 1).join("");
  }

  /** A pronoun or "the minister": the speaker before. "The Turkish president" only where that is the speaker's role. */
  #referred(source: Span): Speaker | null {
    const phrase = this.text.slice(...source).trim();
    const words = phrase.split(/\s+/u);
    if (this.quoting.pronouns.has(words[0]?.toLowerCase() ?? "")) return this.#last;
    const role = this.#closingRole(phrase);
    if (role === null || this.#last === null) return null;
    const isBare = words.length <= 2;
    return isBare || this.#last.role?.toLowerCase().includes(role) ? this.#last : null;
  }

  /** The role noun that ends the phrase, in lower case. */
  #closingRole(phrase: string): string | null {
    const match = this.words.role.all(phrase).at(-1);
    return match?.end === phrase.length ? match.phrase.toLowerCase() : null;
  }

  #withoutArticle(phrase: string): string {
    return phrase.slice(this.words.article.first(phrase)?.end ?? 0);
  }

  #roleBeside(source: Span, name: Span): string | null {
    const before = this.#withoutArticle(this.text.slice(source[0], name[0]))
      .replace(/(?<![,\s])[,\s]+$/u, "")
      .trim();
    const after =
      /^\s*,\s*([^,]{3,70})/u.exec(this.text.slice(name[1], Math.max(source[1], name[1])))?.[1] ?? "";
    for (const role of [before, this.#withoutArticle(after).trim()]) {
      if (role.length > 2 && role.length <= LONGEST_ROLE && this.#namesRole(role) && !/[,"“”]/u.test(role))
        return role;
    }
    return null;
  }
}
