import { findMentions } from "../entities/find-mentions";
import { compileNames, type NameIndex } from "../entities/names";
import type { ReportStatement } from "../model";
import { dayRange } from "../text/partial-date";
import type { PutSection } from "./compile";
import type { PackInput, PackReport } from "./pack";
import { supportedEntities } from "./query";
import { NO_DAY, NO_ENTITY } from "./tables";

/** UTF-16 units of a report's text in which entities are looked for. */
const READ_TEXT = 4_000;

/** Entity postings (ESTA, EDOC, in the order of ENTS) and the statement table (STRE, STSP, STDA). */
export function compileEntities(input: PackInput, put: PutSection): void {
  const { entities = [], reports } = input;
  const numbers = new Map(entities.map(({ id }, index) => [id, index]));
  const lists: number[][] = entities.map(() => []);
  const names =
    entities.length > 0
      ? compileNames({ entities, outlets: input.outlets ?? [], risky: input.riskyAliases ?? [] })
      : null;
  reports.forEach((report, index) => {
    for (const id of entitiesOf(report, names)) {
      const number = numbers.get(id);
      if (number !== undefined) lists[number]?.push(index);
    }
  });
  const starts = new Uint32Array(lists.length + 1);
  lists.forEach((list, index) => {
    starts[index + 1] = (starts[index] ?? 0) + list.length;
  });
  put("ESTA", starts);
  put("EDOC", Uint32Array.from(lists.flat()));
  compileStatements(reports, numbers, put);
}

/** Those that the report lists, and its speakers; where it lists none, those that its words name. */
function entitiesOf(report: PackReport, names: NameIndex | null): Set<string> {
  const ids = new Set(report.entities);
  for (const { speakerId } of report.statements) if (speakerId !== null) ids.add(speakerId);
  if (ids.size > 0 || !names) return ids;
  const text = [report.title, report.summary, report.text?.slice(0, READ_TEXT)].filter(Boolean).join("\n\n");
  return new Set(supportedEntities(findMentions(text, names)));
}

function compileStatements(
  reports: readonly PackReport[],
  numbers: Map<string, number>,
  put: PutSection,
): void {
  const starts = new Uint32Array(reports.length + 1);
  const rows: ReportStatement[] = [];
  reports.forEach((report, index) => {
    rows.push(...report.statements);
    starts[index + 1] = rows.length;
  });
  const days = new Int32Array(rows.length * 2).fill(NO_DAY);
  rows.forEach(({ date }, index) => {
    const range = date === null ? null : dayRange(date);
    if (range) days.set(range, index * 2);
  });
  put("STRE", starts);
  put(
    "STSP",
    Uint32Array.from(
      rows,
      ({ speakerId }) => (speakerId === null ? undefined : numbers.get(speakerId)) ?? NO_ENTITY,
    ),
  );
  put("STDA", days);
}
