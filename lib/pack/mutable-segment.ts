import { compilePack, type PackTables } from "./compile";
import type { PackReport } from "./pack";

/**
 * The reader's own reports as a pack file that follows their changes: small (some thousand reports), compiled as a whole
 * when it is asked for after a change. Its tables are those of the pack beside which it is opened, so that names in the
 * reports are found.
 */
export class MutableSegment {
  private readonly reports: Map<string, PackReport>;
  private file: Uint8Array<ArrayBuffer> | null = null;

  constructor(
    private readonly tables: PackTables,
    reports: readonly PackReport[] = [],
  ) {
    this.reports = new Map(reports.map((report) => [report.id, report]));
  }

  /** Takes the place of the report with the same id. */
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
    this.file ??= compilePack({ ...this.tables, reports: this.list() });
    return this.file;
  }
}
