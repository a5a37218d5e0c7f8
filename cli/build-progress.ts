import { statSync } from "node:fs";
import { SingleBar } from "cli-progress";
import type { ByteSource } from "./input";
import { createProgress } from "./output";

/** Rows between two lines where no bar can be drawn. */
const LINE_EVERY = 10_000;
/** Rows between two movements of the bar. */
const MOVE_EVERY = 200;

export interface BuildProgress {
  step(): void;
  done(): void;
}

/** How far the files are read, on stderr: a bar on a terminal, a line now and then elsewhere. */
export function showBuildProgress(sources: ByteSource[]): BuildProgress {
  if (!process.stderr.isTTY) return createProgress("rows read", LINE_EVERY);
  const bar = new SingleBar({
    stream: process.stderr,
    format: "{bar} {percentage} % | {rows} rows | {eta_formatted} left",
  });
  let rows = 0;
  const total = sources.reduce((sum, { path }) => sum + sizeOf(path), 0);
  const move = () =>
    bar.update(
      sources.reduce((sum, source) => sum + source.bytesRead, 0),
      { rows },
    );
  bar.start(total, 0, { rows });
  return {
    step: () => {
      rows++;
      if (rows % MOVE_EVERY === 0) move();
    },
    done: () => {
      move();
      bar.stop();
    },
  };
}

/** 0 for a file that isn't there: reading it will say so. */
function sizeOf(path: string): number {
  return statSync(path, { throwIfNoEntry: false })?.size ?? 0;
}
