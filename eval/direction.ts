import { isCertainlyBefore, writtenReport } from "../lib/chain/publication-time";
import { lookUpOutlet } from "../lib/entities/look-up";
import type { Report, ReportCredit, ReportCreditKind } from "../lib/model";
import type { ReadingTools } from "../lib/read-context";
import { fold } from "../lib/text/fold";
import type { EvalTable } from "./table";

const DIRECTING: readonly ReportCreditKind[] = ["wire", "republished-from", "cites"];

type Verdict = "right" | "wrong" | "undirected" | "undated";

/** A recorded credit says who had it from whom: would the dates of the two reports alone have said the same? */
export function directionTable({ pack, names }: ReadingTools): EvalTable {
  const reports = Array.from({ length: pack.reports.count }, (_, index) => pack.reports.at(index));
  const idOf = (name: string) => lookUpOutlet(name, names)?.id ?? null;
  const counts = new Map(DIRECTING.map((kind) => [kind, new Map<Verdict, number>()]));
  for (const report of reports) {
    for (const credit of report.credits) {
      const count = counts.get(credit.kind);
      if (!count) continue;
      for (const source of creditedBy(report, credit, reports, idOf)) {
        const verdict = verdictOf(report, source);
        count.set(verdict, (count.get(verdict) ?? 0) + 1);
      }
    }
  }
  const verdicts: Verdict[] = ["right", "wrong", "undirected", "undated"];
  return {
    title: "Direction",
    note:
      "Pairs of reports of one story, or linked, of which the one's recorded credit names the other's outlet. What the dates " +
      "alone would say (days at least two apart), against the credit. Undated: no whole day is recorded of one of them. " +
      "Without a credit and with dates so near, a link is drawn undirected.",
    columns: ["recorded credit", "pairs", "dates right", "dates wrong", "undirected", "undated"],
    rows: [...counts].map(([kind, count]) => {
      const figures = verdicts.map((verdict) => count.get(verdict) ?? 0);
      return [kind, figures.reduce((sum, figure) => sum + figure, 0), ...figures];
    }),
    missed: [],
  };
}

function creditedBy(
  report: Report,
  { name, url }: ReportCredit,
  reports: readonly Report[],
  idOf: (name: string) => string | null,
): Report[] {
  const others = reports.filter(({ id }) => id !== report.id);
  const linked = url === null ? [] : others.filter((other) => other.url === url);
  if (linked.length > 0) return linked;
  const id = idOf(name);
  return others.filter(
    ({ story, outlet, outletId }) =>
      story !== null &&
      story === report.story &&
      (id === null ? outlet !== null && fold(outlet) === fold(name) : outletId === id),
  );
}

function verdictOf(report: Report, source: Report): Verdict {
  const [taken, given] = [writtenReport(report), writtenReport(source)];
  if (!taken || !given) return "undated";
  if (isCertainlyBefore(given, taken)) return "right";
  return isCertainlyBefore(taken, given) ? "wrong" : "undirected";
}
