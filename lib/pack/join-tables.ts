import type { IndexTables } from "./index-tables";
import type { Postings } from "./postings";
import { NO_ENTITY, NO_STORY } from "./tables";

/** One of several indexes that are searched as one. */
export interface JoinedIndex {
  tables: IndexTables;
  /** Number of its first report among all. */
  base: number;
  /** Number among all entities of each of its own. */
  entityNumbers: number[];
}

/**
 * The tables of several packs as those of one with all their reports: a term is as rare as it is in all of them, so
 * that scores compare. Posting lists stay where they are; only tables of a few bytes a report are copied.
 */
export function joinTables(parts: JoinedIndex[], entityCount: number): IndexTables {
  const reportCount = parts.reduce((sum, { tables }) => sum + tables.reportCount, 0);
  const terms = new JoinedTerms(parts);
  return {
    reportCount,
    days: concat(
      Int32Array,
      parts.map(({ tables }) => tables.days),
    ),
    likelyDays: concat(
      Int32Array,
      parts.map(({ tables }) => tables.likelyDays),
    ),
    stories: joinStories(parts, reportCount),
    genres: concat(
      Uint8Array,
      parts.map(({ tables }) => tables.genres),
    ),
    findTerm: (term) => terms.find(term),
    postings: terms,
    tellingTerms: (report) => {
      const part = parts.findLast(({ base }) => base <= report);
      return part?.tables.tellingTerms(report - part.base) ?? new Uint16Array();
    },
    ...joinEntities(parts, entityCount),
    ...joinStatements(parts),
  };
}

/** Terms are numbered as they are asked for. */
class JoinedTerms implements Postings {
  private readonly numbers = new Map<string, number>();
  /** Number of the term in each pack, -1 where it isn't there. */
  private readonly owners: number[][] = [];

  constructor(private readonly parts: JoinedIndex[]) {}

  find(term: string): number {
    const known = this.numbers.get(term);
    if (known !== undefined) return known;
    const owners = this.parts.map(({ tables }) => tables.findTerm(term));
    const number = owners.every((owner) => owner < 0) ? -1 : this.owners.push(owners) - 1;
    if (number >= 0) this.numbers.set(term, number);
    return number;
  }

  count(term: number): number {
    let count = 0;
    this.eachOwner(term, ({ tables }, own) => {
      count += tables.postings.count(own);
    });
    return count;
  }

  addTo(scores: Float32Array, term: number, unit: number): void {
    this.eachOwner(term, ({ tables, base }, own) => {
      tables.postings.addTo(scores.subarray(base, base + tables.reportCount), own, unit);
    });
  }

  has(term: number, report: number): boolean {
    const index = this.parts.findLastIndex(({ base }) => base <= report);
    const [part, own] = [this.parts[index], this.owners[term]?.[index] ?? -1];
    return part !== undefined && own >= 0 && part.tables.postings.has(own, report - part.base);
  }

  private eachOwner(term: number, visit: (part: JoinedIndex, own: number) => void): void {
    const owners = this.owners[term] ?? [];
    this.parts.forEach((part, index) => {
      const own = owners[index] ?? -1;
      if (own >= 0) visit(part, own);
    });
  }
}

/** Stories of different packs are different stories: their names are not in the file. */
function joinStories(parts: JoinedIndex[], reportCount: number): Uint32Array {
  if (parts.every(({ tables }) => tables.stories.length === 0)) return new Uint32Array(0);
  const stories = new Uint32Array(reportCount).fill(NO_STORY);
  let first = 0;
  for (const { tables, base } of parts) {
    let most = -1;
    tables.stories.forEach((story, report) => {
      stories[base + report] = story === NO_STORY ? NO_STORY : first + story;
      if (story !== NO_STORY) most = Math.max(most, story);
    });
    first += most + 1;
  }
  return stories;
}

function joinEntities(parts: JoinedIndex[], entityCount: number) {
  const lists: number[][] = Array.from({ length: entityCount }, () => []);
  for (const { tables, base, entityNumbers } of parts) {
    entityNumbers.forEach((number, own) => {
      const [first = 0, end = 0] = [tables.entityStarts[own], tables.entityStarts[own + 1]];
      for (let at = first; at < end; at++) lists[number]?.push(base + (tables.entityReports[at] ?? 0));
    });
  }
  const entityStarts = new Uint32Array(entityCount + 1);
  lists.forEach((list, number) => {
    entityStarts[number + 1] = (entityStarts[number] ?? 0) + list.length;
  });
  return { entityStarts, entityReports: Uint32Array.from(lists.flat()) };
}

function joinStatements(parts: JoinedIndex[]) {
  const starts = [0];
  const speakers: number[] = [];
  for (const { tables, entityNumbers } of parts) {
    const before = speakers.length;
    for (const speaker of tables.speakers) speakers.push(entityNumbers[speaker] ?? NO_ENTITY);
    for (const start of tables.statementStarts.subarray(1)) starts.push(before + start);
  }
  return {
    statementStarts: Uint32Array.from(starts),
    speakers: Uint32Array.from(speakers),
    statementDays: concat(
      Int32Array,
      parts.map(({ tables }) => tables.statementDays),
    ),
  };
}

function concat<Table extends Int32Array | Uint8Array>(
  Kind: new (length: number) => Table,
  arrays: Table[],
): Table {
  const all = new Kind(arrays.reduce((sum, { length }) => sum + length, 0));
  let at = 0;
  for (const array of arrays) {
    all.set(array, at);
    at += array.length;
  }
  return all;
}
