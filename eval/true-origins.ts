import type { Outlet, Report, ReportCredit, ReportStatement } from "../lib/model";

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
 * occasion of one day that shares no word with the others; and each agency or outlet (publishers of one owner are one)
 * that a report credits with its text where that report records no statement and no report of that publisher does
 * either. What is unknown (a day, a speaker's name, a source) adds to neither bound.
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

function occasionsOf(statements: ReportStatement[]): number {
  const days = separateDays(statements);
  if (days.length === 0) return 1;
  return days.reduce((sum, day) => {
    const kinds: Set<string>[] = [];
    for (const { date, occasion } of statements) {
      if (date !== day || !occasion) continue;
      const words = new Set(
        plain(occasion)
          .split(" ")
          .filter((word) => word.length > 3),
      );
      const known = kinds.find((kind) => [...words].some((word) => kind.has(word)));
      if (known) for (const word of words) known.add(word);
      else kinds.push(words);
    }
    return sum + Math.max(1, kinds.length);
  }, 0);
}

const isSource = ({ kind }: ReportCredit) => kind === "wire" || kind === "republished-from";

/** Families of the sources that reports without a statement credit, and of which no statement is recorded. */
function untiedSources(reports: Report[], outletOf: (name: string) => Outlet | null): Set<string> {
  const familyOf = (name: string) => outletOf(name)?.owner ?? plain(outletOf(name)?.name ?? name);
  const tied = new Set<string>();
  const sources = new Set<string>();
  for (const report of reports) {
    const credited = report.credits.filter(isSource).map(({ name }) => familyOf(name));
    if (report.statements.length === 0) for (const family of credited) sources.add(family);
    else for (const family of [...credited, familyOf(report.outlet ?? "")]) tied.add(family);
  }
  return new Set([...sources].filter((family) => !tied.has(family)));
}
