import { damaged } from '../refusal';
import type { RecordCursor } from './recordCursor';
import { CONTINUE } from './recordIds';

/** Where the fonts of a text change: pairs of first letter and font number. */
export type FontChanges = readonly (readonly [at: number, fontId: number])[];

export interface UnicodeText {
  readonly text: string;
  readonly changes: FontChanges;
}

const WIDE = 1;
const HAS_PHONETICS = 4;
const HAS_RUNS = 8;

/**
 * Reads texts of BIFF8 out of a record and the CONTINUE records behind it. A text that is cut by the end of a record
 * goes on in the next, which then begins with a byte that says anew whether letters take one byte or two.
 */
export class ContinuedReader {
  private at: number;

  /** @param offset where in the present record to begin */
  constructor(
    private readonly cursor: RecordCursor,
    offset: number,
  ) {
    this.at = cursor.start + offset;
  }

  /** Text with its length in two bytes (or in one), its fonts, and what else hangs on it passed over. */
  text(lengthBytes: 1 | 2 = 2): UnicodeText {
    const length = lengthBytes === 1 ? this.byte() : this.short();
    const flags = this.byte();
    const runCount = flags & HAS_RUNS ? this.short() : 0;
    const phoneticBytes = flags & HAS_PHONETICS ? this.long() : 0;
    const text = this.letters(length, (flags & WIDE) !== 0);
    const changes = runCount > 0 ? this.changes(runCount) : [];
    if (phoneticBytes > 0) this.skip(phoneticBytes);
    return { text, changes };
  }

  /** Whether nothing is left, neither in this record nor in one that continues it. */
  isAtEnd(): boolean {
    return this.at >= this.cursor.end && this.cursor.peek() !== CONTINUE;
  }

  /** Changes of font, four bytes each. */
  changes(count: number): FontChanges {
    return Array.from({ length: count }, () => [this.short(), this.short()] as const);
  }

  short(): number {
    return this.byte() | (this.byte() << 8);
  }

  private long(): number {
    return this.short() + this.short() * 0x10000;
  }

  private byte(): number {
    if (this.at >= this.cursor.end) this.nextRecord();
    const byte = this.cursor.bytes[this.at] ?? 0;
    this.at += 1;
    return byte;
  }

  private letters(count: number, startsWide: boolean): string {
    let isWide = startsWide;
    let text = this.lettersHere(count, isWide);
    while (text.length < count) {
      this.nextRecord();
      isWide = (this.byte() & WIDE) !== 0;
      text += this.lettersHere(count - text.length, isWide);
    }
    return text;
  }

  /** As many of the letters as this record still holds. One byte is U+0000 to U+00FF, not a code page. */
  private lettersHere(count: number, isWide: boolean): string {
    const { bytes, end } = this.cursor;
    const size = isWide ? 2 : 1;
    const from = this.at;
    const to = from + Math.min(count, Math.floor((end - from) / size)) * size;
    this.at = to === from && from < end && count > 0 ? end : to;
    return bytes.toString(isWide ? 'utf16le' : 'latin1', from, to);
  }

  private skip(count: number): void {
    let left = count;
    for (let here = this.cursor.end - this.at; left > here; here = this.cursor.end - this.at) {
      left -= here;
      this.nextRecord();
    }
    this.at += left;
  }

  private nextRecord(): void {
    if (this.cursor.peek() !== CONTINUE) damaged('xls-text');
    this.cursor.next();
    this.at = this.cursor.start;
  }
}
