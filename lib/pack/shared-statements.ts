import { type DayRange, dayRange } from "../text/partial-date";
import { daysBetween, rangeAt } from "./closeness";
import type { EntityNumbers } from "./entity-numbers";
import type { IndexTables } from "./index-tables";
import type { PackQuery } from "./pack";

/** Who may have said, and when, what the article reports. */
export interface Speaking {
  /** Entity numbers of the people and bodies that the article names, with the days on which they may have spoken. */
  speakers: Map<number, DayRange[]>;
}

/** A statement of a report that the article may report too. */
export interface SharedStatement {
  speaker: number;
  daysApart: number;
}

/** Days between an article and the statement it reports that are still taken for the same occasion. */
const SAME_OCCASION_DAYS = 1;

/** The article's named entities, each with the article's date and the dates of the statements it is known to make. */
export function speakingOf(query: PackQuery, entities: EntityNumbers): Speaking {
  const published = query.published === null ? null : dayRange(query.published);
  const speakers = new Map<number, DayRange[]>();
  const add = (id: string, days: DayRange | null) => {
    const number = entities.numberOf(id);
    if (number === null) return;
    const known = speakers.get(number) ?? [];
    if (days) known.push(days);
    speakers.set(number, known);
  };
  for (const id of query.entities) add(id, published);
  for (const { speakerId, date } of query.statements) {
    if (speakerId !== null) add(speakerId, date === null ? null : dayRange(date));
  }
  return { speakers };
}

/** The report's statement by one of the speakers that lies closest in time; null where none lies within a day. */
export function sharedStatement(
  tables: IndexTables,
  report: number,
  { speakers }: Speaking,
): SharedStatement | null {
  let closest: SharedStatement | null = null;
  const end = tables.statementStarts[report + 1] ?? 0;
  for (let row = tables.statementStarts[report] ?? 0; row < end; row++) {
    const speaker = tables.speakers[row] ?? 0;
    const occasions = speakers.get(speaker);
    const said = occasions && rangeAt(tables.statementDays, row);
    if (!said) continue;
    const daysApart = Math.min(...occasions.map((days) => daysBetween(days, said)));
    if (daysApart > SAME_OCCASION_DAYS || (closest && closest.daysApart <= daysApart)) continue;
    closest = { speaker, daysApart };
  }
  return closest;
}
