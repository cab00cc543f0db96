import { damaged } from '../refusal';

const HEAD_LENGTH = 4;

/** Walks the records of a BIFF stream: each begins with its number and the length of its content, two bytes each. */
export class RecordCursor {
  id = 0;
  /** Content of the present record: bytes `start` to `end`. */
  start = 0;
  end = 0;

  constructor(
    readonly bytes: Buffer,
    position = 0,
  ) {
    this.end = position;
  }

  /** @throws RefusalError damaged: a stream ends with a record that says so, never by running out */
  next(): number {
    const at = this.end;
    if (at + HEAD_LENGTH > this.bytes.length) damaged('xls-cut-off');
    this.id = this.bytes.readUInt16LE(at);
    this.start = at + HEAD_LENGTH;
    this.end = this.start + this.bytes.readUInt16LE(at + 2);
    if (this.end > this.bytes.length) damaged('xls-cut-off');
    return this.id;
  }

  /** Number of the record behind the present one, or -1 at the end of the stream. */
  peek(): number {
    return this.end + HEAD_LENGTH <= this.bytes.length ? this.bytes.readUInt16LE(this.end) : -1;
  }

  get length(): number {
    return this.end - this.start;
  }

  /** Numbers at an offset in the present record. @throws RefusalError damaged, when the record is too short for them */
  byte(offset: number): number {
    this.need(offset + 1);
    return this.bytes[this.start + offset] ?? 0;
  }

  short(offset: number): number {
    this.need(offset + 2);
    return this.bytes.readUInt16LE(this.start + offset);
  }

  long(offset: number): number {
    this.need(offset + 4);
    return this.bytes.readUInt32LE(this.start + offset);
  }

  double(offset: number): number {
    this.need(offset + 8);
    return this.bytes.readDoubleLE(this.start + offset);
  }

  /** The bytes `from` to `to` of the present record. */
  slice(from: number, to: number): Buffer {
    this.need(to);
    return this.bytes.subarray(this.start + from, this.start + to);
  }

  private need(length: number): void {
    if (this.start + length > this.end) damaged('xls-record', { reason: `record 0x${this.id.toString(16)}` });
  }
}
