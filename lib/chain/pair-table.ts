/** A number for each pair of different items, whichever of the two comes first; items are numbered from 0. */
export class PairTable {
  private readonly rows: Float64Array[];

  constructor(count: number, numberOf: (a: number, b: number) => number) {
    this.rows = Array.from({ length: count }, (_, b) =>
      Float64Array.from({ length: b }, (_, a) => numberOf(a, b)),
    );
  }

  of(a: number, b: number): number {
    return this.rows[Math.max(a, b)]?.[Math.min(a, b)] ?? 0;
  }

  set(a: number, b: number, value: number): void {
    const row = this.rows[Math.max(a, b)];
    if (row) row[Math.min(a, b)] = value;
  }
}
