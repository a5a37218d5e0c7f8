import type { Outlet, Report, ReportStatement } from "../lib/model";

/** Bounds of the number of origins that a story's reports rest on. */
export interface TrueRange {
  lower: number;
  upper: number;
}

/**
 * The true range of a story, from the records of all its reports and nothing else. Written without any code of
 * lib/chain, so that a mistake there is not made twice.
 *
 * Lower bound: statements that are certainly two: other speakers, or one speaker on days that cannot be the same. A
 * story always has one origin. Upper bound: of each speaker as many as there are days told apart, and one more for each
 * occasion of one day that shares no word with the others; and each source (publishers of one owner are one) that a
 * report without a recorded statement takes over, cites or interviews, where the source's trail ends: no report with a
 * statement credits it, and no report of its own has a statement or credits another. What is unknown (a day, a speaker's name, a source) adds to neither bound.
 */
export function trueRange(reports: Report[], outletOf: (name: string) => Outlet | null): TrueRange {
  const bySpeaker = new Map<string, ReportStatement[]>();
  for (const report of reports) {
    for (const statement of report.statements) {
      const speaker = statement.speakerId ?? plain(statement.speaker);
      if (speaker) bySpeaker.set(speaker, [...(bySpeaker.get(speaker) ?? []), statement]);
    }
  }
  const spoken = [...bySpeaker.values()];
  const days = spoken.reduce((sum, statements) => sum + Math.max(1, separateDays(statements).length), 0);
  const occasions = spoken.reduce((sum, statements) => sum + occasionsOf(statements), 0);
  return {
    lower: Math.max(1, days),
    upper: Math.max(1, occasions + untiedSources(reports, outletOf).size),
  };
}

function plain(text: string): string {
  return text
    .normalize("NFKD")
    .replace(/\p{M}/gu, "")
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]+/gu, " ")
    .trim();
}

/** Dates no two of which can be one day: "2016-09" is none beside "2016-09-13". */
function separateDays(statements: ReportStatement[]): string[] {
  const dates = [...new Set(statements.flatMap(({ date }) => date ?? []))].sort(
    (a, b) => b.length - a.length,
  );
  const separate: string[] = [];
  for (const date of dates) if (!separate.some((day) => day.startsWith(date))) separate.push(date);
  return separate;
}

/** Days of one speaker, and on each day the sets of occasions that words hold together. */
function occasionsOf(statements: ReportStatement[]): number {
  const days = separateDays(statements);
  if (days.length === 0) return 1;
  return days.reduce((sum, day) => {
    const kinds: Set<string>[] = [];
    for (const { date, occasion } of statements) {
      const words = plain(occasion ?? "")
        .split(" ")
        .filter((word) => word.length > 3);
      if (date !== day || words.length === 0) continue;
      const touched = kinds.filter((kind) => words.some((word) => kind.has(word)));
      for (const kind of touched) kinds.splice(kinds.indexOf(kind), 1);
      kinds.push(new Set([...words, ...touched.flatMap((kind) => [...kind])]));
    }
    return sum + Math.max(1, kinds.length);
  }, 0);
}

const SOURCES = new Set<string>(["wire", "republished-from", "cites", "interview-with"]);

/** Families of the sources that reports without a statement name, and whose trail ends there. */
function untiedSources(reports: Report[], outletOf: (name: string) => Outlet | null): Set<string> {
  const familyOf = (name: string) => outletOf(name)?.owner ?? plain(outletOf(name)?.name ?? name);
  const rows = reports.map(({ outlet, credits, statements }) => ({
    publisher: familyOf(outlet ?? ""),
    speaks: statements.length > 0,
    credited: credits.filter(({ kind }) => SOURCES.has(kind)).map(({ name }) => familyOf(name)),
  }));
  const isTied = (family: string) =>
    rows.some(({ speaks, credited }) => speaks && credited.includes(family)) ||
    rows.some(
      ({ publisher, speaks, credited }) =>
        publisher === family && (speaks || credited.some((other) => other !== family)),
    );
  const sources = rows.filter(({ speaks }) => !speaks).flatMap(({ credited }) => credited);
  return new Set(sources.filter((family) => !isTied(family)));
}
