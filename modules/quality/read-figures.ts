import type { QualityFigure } from "../../lib/model";

/** Where one figure of docs/QUALITY.md stands: heading of its section, first cell of its row, heading of its column. */
interface Place {
  table: string;
  row: string;
  column: string;
}

interface FigurePlaces {
  id: QualityFigure["id"];
  /** Share that is right among what is said; `wrong` is the rest of it. */
  right?: Place;
  /** Share that is said although it is wrong. */
  wrong?: Place;
  /** Share that is found of what there is; `missed` is the rest of it. */
  found?: Place;
}

const place = (table: string, row: string, column: string): Place => ({ table, row, column });

/** What a reader may want to know before relying on it; the rest is in docs/QUALITY.md. */
const SHOWN: FigurePlaces[] = [
  {
    id: "article",
    right: place("Article: is it one?", "Headwater, kind = news-article", "P against not-article"),
    found: place("Article: is it one?", "Headwater, kind = news-article", "R (news)"),
  },
  {
    id: "republished",
    right: place("Credits", "provenance", "precision"),
    found: place("Credits", "provenance", "recall"),
  },
  {
    id: "cited",
    right: place("Credits", "cites", "precision"),
    found: place("Credits", "cites", "recall"),
  },
  {
    id: "directSpeech",
    right: place("Quotations and attributions", "English, direct", "found P"),
    found: place("Quotations and attributions", "English, direct", "found R"),
  },
  {
    id: "topic",
    right: place("Topics: on or off, by editors' tags", "matchTopics", "precision"),
    found: place("Topics: on or off, by editors' tags", "matchTopics", "recall: Syria in headline"),
  },
  { id: "sameEvent", right: place("Reasons", "same-event", "of the same story") },
  {
    id: "distorted",
    wrong: place("Distorted pairs and honest paraphrases", "distorted", "called the same"),
  },
  { id: "originRange", right: place("Origin range", "what search finds alone", "true range inside") },
];

/** The figures that `markdown` (docs/QUALITY.md) has, and the places where it has none any more. */
export function readFigures(markdown: string): { figures: QualityFigure[]; missing: string[] } {
  const missing: string[] = [];
  const shareAt = (at: Place | undefined): number | null => {
    if (!at) return null;
    const share = readShare(markdown, at);
    if (share === null) missing.push(`${at.table} / ${at.row} / ${at.column}`);
    return share;
  };
  const figures = SHOWN.map(({ id, right, wrong, found }) => ({
    id,
    wrong: wrong ? shareAt(wrong) : rest(shareAt(right)),
    missed: rest(shareAt(found)),
  }));
  return { figures: figures.filter(({ wrong, missed }) => wrong !== null || missed !== null), missing };
}

function rest(share: number | null): number | null {
  return share === null ? null : 1 - share;
}

function readShare(markdown: string, { table, row, column }: Place): number | null {
  const lines = markdown.split("\n");
  const heading = lines.indexOf(`### ${table}`);
  if (heading < 0) return null;
  const body = lines.slice(heading + 1);
  const end = body.findIndex((line) => /^#+ /.test(line));
  const rows = body
    .slice(0, end < 0 ? undefined : end)
    .filter((line) => line.startsWith("|"))
    .map(cellsOf);
  const at = rows[0]?.indexOf(column) ?? -1;
  return at < 0 ? null : asShare(rows.find(([first]) => first === row)?.[at]);
}

function cellsOf(line: string): string[] {
  return line
    .split("|")
    .slice(1, -1)
    .map((cell) => cell.trim());
}

/** "0.95", "0 of 60". */
function asShare(cell: string | undefined): number | null {
  const parts = /^(\d*\.?\d+)(?: of (\d+))?$/.exec(cell ?? "");
  if (!parts) return null;
  const share = Number(parts[1]) / Number(parts[2] ?? 1);
  return share >= 0 && share <= 1 ? share : null;
}
