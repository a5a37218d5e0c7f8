/** Bytes up to which the room doubles when it is full; after that it grows by a quarter. */
const DOUBLES_UP_TO = 1 << 24;

/** Bytes that are written one after the other; grows as needed. */
export class GrowingBytes {
  private bytes = new Uint8Array(16);
  private used = 0;

  get length(): number {
    return this.used;
  }

  push(byte: number): void {
    if (this.used === this.bytes.length) this.makeRoom(1);
    this.bytes[this.used++] = byte;
  }

  /** A whole number from 0 to 2³² − 1, seven bits a byte, the low ones first (LEB128). */
  pushNumber(value: number): void {
    let rest = value;
    for (; rest > 0x7f; rest >>>= 7) this.push((rest & 0x7f) | 0x80);
    this.push(rest);
  }

  append(more: Uint8Array): void {
    this.makeRoom(more.length);
    this.bytes.set(more, this.used);
    this.used += more.length;
  }

  /** What was written, as a view that the next write may leave behind. */
  view(): Uint8Array {
    return this.bytes.subarray(0, this.used);
  }

  private makeRoom(more: number): void {
    if (this.used + more <= this.bytes.length) return;
    const factor = this.bytes.length < DOUBLES_UP_TO ? 2 : 1.25;
    const larger = new Uint8Array(Math.max(Math.ceil(this.bytes.length * factor), this.used + more));
    larger.set(this.view());
    this.bytes = larger;
  }
}

/** Reads what `pushNumber` wrote. */
export class NumberReader {
  at = 0;

  constructor(private readonly bytes: Uint8Array) {}

  get isAtEnd(): boolean {
    return this.at >= this.bytes.length;
  }

  next(): number {
    let value = 0;
    for (let shift = 0; shift < 35; shift += 7) {
      const byte = this.bytes[this.at++] ?? 0;
      value |= (byte & 0x7f) << shift;
      if (byte < 0x80) break;
    }
    return value >>> 0;
  }
}
