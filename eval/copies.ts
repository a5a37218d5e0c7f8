import { containment } from "../lib/reuse/containment";
import { overlap } from "../lib/reuse/find-copies";
import { fingerprint } from "../lib/reuse/fingerprint";
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
        "Measured: mean of both containments of winnowed fingerprints.",
      columns: ["task", "pairs", "AP", "best F1", "F1 at one threshold"],
      rows: tasks.map(({ name, judged }) => [
        name,
        judged.length,
        averagePrecision(judged).toFixed(4),
        f1At(judged, bestThreshold(judged)).toFixed(3),
        f1At(judged, threshold).toFixed(3),
      ]),
      missed: [],
    },
  ];
}

function readJudge(root: string, set: string): (copied: string[], other: string[]) => Judged[] {
  const folder = `${root}copies/${set}`;
  const texts = readRows<{ id: string; text: string }>(`${folder}/dev.docs.jsonl.gz`);
  const hashes = new Map(texts.map(({ id, text }) => [id, fingerprint(text).hashes]));
  const pairs: Pair[] = readTable(`${folder}/dev.pairs.tsv`).map(([a = "", b = "", , kind = ""]) => ({
    a,
    b,
    kind,
  }));
  return (copied, other) =>
    pairs
      .filter(({ kind }) => copied.includes(kind) || other.includes(kind))
      .map(({ a, b, kind }) => ({
        overlap: overlap(containment(hashes.get(a) ?? [], hashes.get(b) ?? [])),
        copied: copied.includes(kind),
      }));
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

function bestThreshold(judged: Judged[]): number {
  const thresholds = Array.from({ length: 99 }, (_, step) => (step + 1) / 100);
  return thresholds.reduce((best, threshold) =>
    f1At(judged, threshold) > f1At(judged, best) ? threshold : best,
  );
}
