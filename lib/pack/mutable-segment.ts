import type { Entity } from "../model";
import { PackCompiler } from "./compile";
import { writeContainer } from "./format";
import type { PackInput, PackReport } from "./pack";

/** What a segment says of itself. */
export type SegmentInfo = Pick<PackInput, "id" | "name" | "version">;

/**
 * The reader's own reports as a pack file that follows their changes: small, compiled as a whole when it is asked for
 * after a change. It has no names of its own: its reports' entities point to those of the pack beside which it is opened.
 */
export class MutableSegment {
  private readonly reports: Map<string, PackReport>;
  private file: Uint8Array<ArrayBuffer> | null = null;

  constructor(
    private readonly info: SegmentInfo,
    reports: readonly PackReport[] = [],
  ) {
    this.reports = new Map(reports.map((report) => [report.id, report]));
  }

  /** Takes the place of the report with the same id, as the newest of all. */
  put(report: PackReport): void {
    this.reports.delete(report.id);
    this.reports.set(report.id, report);
    this.file = null;
  }

  /** True where there was such a report. */
  remove(id: string): boolean {
    const wasThere = this.reports.delete(id);
    if (wasThere) this.file = null;
    return wasThere;
  }

  /** All of them, the oldest first. */
  list(): PackReport[] {
    return [...this.reports.values()];
  }

  /** The file for `openParts` and `joinPacks`; the same bytes until something changes. */
  toFile(): Uint8Array<ArrayBuffer> {
    this.file ??= this.compile();
    return this.file;
  }

  private compile(): Uint8Array<ArrayBuffer> {
    const reports = this.list();
    const compiler = segmentCompiler(this.info, reports);
    for (const report of reports) compiler.add(report);
    return writeContainer(compiler.finish());
  }
}

/** What compiles these reports to a segment's file, once each is added to it. */
export function segmentCompiler(info: SegmentInfo, reports: readonly PackReport[]): PackCompiler {
  return new PackCompiler({ ...info, entities: entityPointers(reports) }, null);
}

/** Rows without a name for the entities of the reports: `joinPacks` takes them for those of another pack. */
function entityPointers(reports: readonly PackReport[]): Entity[] {
  const ids = reports.flatMap(({ entities, statements }) => [
    ...entities,
    ...statements.flatMap(({ speakerId }) => speakerId ?? []),
  ]);
  return [...new Set(ids)].sort().map((id) => ({
    id,
    name: "",
    kind: "organization",
    aliases: [],
    role: null,
    ambiguous: false,
    related: [],
  }));
}
