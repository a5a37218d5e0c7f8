import { writeContainer } from "../pack/format";
import { MutableSegment, type SegmentInfo, segmentCompiler } from "../pack/mutable-segment";
import type { PackReport } from "../pack/pack";

/** Without a name: no pack that the reader is told of. */
const LIBRARY: SegmentInfo = { id: "library", name: "", version: "1" };
/** Reports after which whoever waits is let go first. */
const AT_ONCE = 10;

/** The few articles that were read last, to be compiled after each change. */
export function recentSegment(reports: readonly PackReport[]): MutableSegment {
  return new MutableSegment(LIBRARY, reports);
}

/** All others as a pack file; waits for `pause` again and again, so that nobody else has to wait for it. */
export async function compileLibrary(
  reports: readonly PackReport[],
  pause: () => Promise<void>,
): Promise<Uint8Array<ArrayBuffer>> {
  const compiler = segmentCompiler(LIBRARY, reports);
  for (const [place, report] of reports.entries()) {
    if (place % AT_ONCE === 0) await pause();
    compiler.add(report);
  }
  return writeContainer(compiler.finish());
}
