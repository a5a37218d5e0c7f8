import { bareReport } from "../lib/pack/bare-report";
import { compilePack } from "../lib/pack/compile";
import { openPack } from "../lib/pack/open";
import { findCopies } from "../lib/reuse/find-copies";
import { type Fingerprint, fingerprint } from "../lib/reuse/fingerprint";
import { readRows, readTable, relatedRoot } from "./related-sets";
import type { EvalTable } from "./table";

/** One question of "copied or not", with the measured overlap. */
interface Judged {
  overlap: number;
  copied: boolean;
}

interface Pair {
  a: string;
  b: string;
  kind: string;
}

const TASKS: { name: string; set: "reissues" | "synthetic"; copied: string[]; other: string[] }[] = [
  {
    name: "reissue or another report of 5 to 60 days apart",
    set: "reissues",
    copied: ["reissue_other_number", "reissue_same_number"],
    other: ["nearest_5_60_days_apart"],
  },
  {
    name: "excerpt or another outlet's report of the event",
    set: "reissues",
    copied: ["excerpt_of"],
    other: ["same_story_other_outlet"],
  },
  {
    name: "wholly derived or independent",
    set: "synthetic",
    copied: ["wholly_derived"],
    other: ["non_derived_real_other_outlet"],
  },
  {
    name: "partly derived or independent",
    set: "synthetic",
    copied: ["partially_derived"],
    other: ["non_derived_real_other_outlet"],
  },
];

/** Issue 4: what is asked of a task that begins so. */
const BARS = [
  { task: "reissue", f1: 0.99, ap: 0.999 },
  { task: "excerpt", f1: 0.93, ap: 0 },
  { task: "partly", f1: 0.93, ap: 0 },
];

/** Copies told from reports of the same event by the overlap of their fingerprints. */
export async function evaluateCopies(): Promise<EvalTable[]> {
  const root = relatedRoot();
  if (root === null) return [];
  const judge = { reissues: readJudge(root, "reissues"), synthetic: readJudge(root, "synthetic") };
  const tasks = TASKS.map((task) => ({ name: task.name, judged: judge[task.set](task.copied, task.other) }));
  const threshold = bestThreshold(tasks.flatMap(({ judged }) => judged));
  return [
    {
      title: "Copies",
      note:
        `Average precision, best F1, and F1 at ${threshold.toFixed(2)}, the one threshold that is best for all tasks together. ` +
        "Measured as `headwater copies` does, all texts of a set in one pack: mean of both containments of winnowed fingerprints, " +
        "runs of words weighed by rarity, length of the passage and place, quotations only within a passage. The last column: F1 on one half of the pairs at the threshold chosen " +
        "on the other, the mean of both ways.",
      columns: ["task", "pairs", "AP", "best F1", "F1 at one threshold", "split halves"],
      rows: tasks.map(({ name, judged }) => [
        name,
        judged.length,
        averagePrecision(judged).toFixed(4),
        f1At(judged, bestThreshold(judged)).toFixed(3),
        f1At(judged, threshold).toFixed(3),
        crossF1(judged).toFixed(3),
      ]),
      missed: tasks.flatMap(({ name, judged }) => missedBars(name, judged, threshold)),
    },
  ];
}

function readJudge(root: string, set: string): (copied: string[], other: string[]) => Judged[] {
  const folder = `${root}copies/${set}`;
  const texts = readRows<{ id: string; text: string }>(`${folder}/dev.docs.jsonl.gz`);
  const overlapOf = overlapsInPack(texts);
  const pairs: Pair[] = readTable(`${folder}/dev.pairs.tsv`).map(([a = "", b = "", , kind = ""]) => ({
    a,
    b,
    kind,
  }));
  return (copied, other) =>
    pairs
      .filter(({ kind }) => copied.includes(kind) || other.includes(kind))
      .map(({ a, b, kind }) => ({ overlap: overlapOf(a, b), copied: copied.includes(kind) }));
}

/** All texts of the set in one pack; the first text of a pair is asked about, the second should be found. */
function overlapsInPack(texts: { id: string; text: string }[]): (a: string, b: string) => number {
  const prints = new Map(texts.map(({ id, text }) => [id, fingerprint(text)]));
  const printOf = (id: string): Fingerprint => prints.get(id) ?? fingerprint("");
  const reports = texts.map(({ id }) => ({ ...bareReport({ id }), fingerprint: printOf(id).hashes }));
  const { fingerprints } = openPack(compilePack({ id: "copies", name: "copies", version: "0", reports }));
  const found = new Map<string, Map<string, number>>();
  return (a, b) => {
    const known = found.get(a) ?? new Map<string, number>();
    if (!found.has(a)) {
      for (const { report, overlap } of findCopies(printOf(a), fingerprints, 0))
        known.set(reports[report]?.id ?? "", overlap);
      found.set(a, known);
    }
    return known.get(b) ?? 0;
  };
}

/** Pairs of equal overlap count as one group, so that their order in the file gives nothing. */
export function averagePrecision(judged: Judged[]): number {
  const groups = new Map<number, { copied: number; all: number }>();
  for (const { overlap, copied } of judged) {
    const group = groups.get(overlap) ?? { copied: 0, all: 0 };
    groups.set(overlap, { copied: group.copied + Number(copied), all: group.all + 1 });
  }
  let [copied, all, sum] = [0, 0, 0];
  for (const [, group] of [...groups].sort((a, b) => b[0] - a[0])) {
    copied += group.copied;
    all += group.all;
    sum += (group.copied * copied) / all;
  }
  return sum / copied;
}

export function f1At(judged: Judged[], threshold: number): number {
  const found = judged.filter(({ overlap }) => overlap >= threshold);
  const right = found.filter(({ copied }) => copied).length;
  return (2 * right) / (found.length + judged.filter(({ copied }) => copied).length);
}

/** F1 on each half of the pairs at the threshold that is best on the other. */
function crossF1(judged: Judged[]): number {
  const half = (parity: number) => judged.filter((_, at) => Math.floor(at / 2) % 2 === parity);
  const [first, second] = [half(0), half(1)];
  return (f1At(first, bestThreshold(second)) + f1At(second, bestThreshold(first))) / 2;
}

function missedBars(name: string, judged: Judged[], threshold: number): string[] {
  const bars = BARS.find(({ task }) => name.startsWith(task));
  if (!bars) return [];
  const [f1, precision] = [f1At(judged, threshold), averagePrecision(judged)];
  return [
    ...(f1 < bars.f1 ? [`${name}: F1 at one threshold ${f1.toFixed(3)}, the bar is ${bars.f1}.`] : []),
    ...(precision < bars.ap ? [`${name}: AP ${precision.toFixed(4)}, the bar is ${bars.ap}.`] : []),
  ];
}

function bestThreshold(judged: Judged[]): number {
  const thresholds = Array.from({ length: 99 }, (_, step) => (step + 1) / 100);
  return thresholds.reduce((best, threshold) =>
    f1At(judged, threshold) > f1At(judged, best) ? threshold : best,
  );
}
