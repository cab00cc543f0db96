import { createHash } from 'node:crypto';
import { CHANCE_BYTES, type RecordCipher, TAG_BYTES } from '../cipher/recordCipher';

/**
 * One committed transaction as bytes: `length u32 | sequence u32 | check 8 bytes | payload`, little endian, length of
 * the payload. The payload is lines of text, and blocks of bytes that lines after them speak of. The check (start of a SHA-256) covers generation, sequence and payload, so neither a flipped bit nor a
 * record of an older journal passes. In a sealed journal the payload is what its cipher made of it.
 */
export const RECORD_HEAD_BYTES = 16;
const CHECK_OFFSET = 8;
/** No transaction of an office comes near; a length beyond it is damage, not data. */
export const MAX_PAYLOAD_BYTES = 1 << 29;

/** Room for the head, and for what a cipher puts before the payload. */
const PAYLOAD_START = RECORD_HEAD_BYTES + CHANCE_BYTES;
const FIRST_BYTES = 2048;
const MOST_BYTES_OF_A_CHARACTER = 3;
const LINE_END = 10;
/** No line begins with it. */
const BLOCK_START = 0;
const BLOCK_HEAD_BYTES = 5;

/** Takes the lines of a payload as they come and becomes a record without being copied again. */
export class RecordBuilder {
  #bytes = Buffer.allocUnsafe(FIRST_BYTES);
  #end = PAYLOAD_START;

  /** @throws Error when the record would be longer than any that is read back */
  addLine(line: string): void {
    this.#reserve(line.length * MOST_BYTES_OF_A_CHARACTER + 1);
    this.#end += this.#bytes.write(line, this.#end, 'utf8');
    this.#bytes[this.#end++] = LINE_END;
    this.#refuseTooLong();
  }

  /** Bytes as they are, before the line that speaks of them. @throws Error like `addLine` */
  addBlock(bytes: Uint8Array): void {
    this.#reserve(BLOCK_HEAD_BYTES + bytes.length);
    this.#bytes[this.#end] = BLOCK_START;
    this.#bytes.writeUInt32LE(bytes.length, this.#end + 1);
    this.#bytes.set(bytes, this.#end + BLOCK_HEAD_BYTES);
    this.#end += BLOCK_HEAD_BYTES + bytes.length;
    this.#refuseTooLong();
  }

  /** The record, encrypted where it stands when there is a cipher; the builder is of no use afterwards. */
  finish(generation: number, sequence: number, cipher: RecordCipher | null = null): Uint8Array {
    const record = cipher === null ? this.#bytes.subarray(CHANCE_BYTES, this.#end) : this.#sealed(cipher, sequence);
    const payload = record.subarray(RECORD_HEAD_BYTES);
    record.writeUInt32LE(payload.length, 0);
    record.writeUInt32LE(sequence, 4);
    checkOf(generation, sequence, payload).copy(record, CHECK_OFFSET);
    return record;
  }

  #sealed(cipher: RecordCipher, sequence: number): Buffer {
    this.#reserve(TAG_BYTES);
    const record = this.#bytes.subarray(0, this.#end + TAG_BYTES);
    cipher.sealInPlace(record.subarray(RECORD_HEAD_BYTES), sequence);
    return record;
  }

  #refuseTooLong(): void {
    if (this.#end > MAX_PAYLOAD_BYTES) throw new Error('a transaction too long for the journal');
  }

  #reserve(more: number): void {
    if (this.#end + more <= this.#bytes.length) return;
    const grown = Buffer.allocUnsafe(Math.max(this.#end + more, this.#bytes.length * 2));
    this.#bytes.copy(grown, 0, 0, this.#end);
    this.#bytes = grown;
  }
}

/** What a payload was built of, in that order: lines as text, blocks as bytes. @throws Error when it ends within one */
export function* partsOf(payload: Uint8Array): Generator<string | Uint8Array> {
  const bytes = Buffer.from(payload.buffer, payload.byteOffset, payload.length);
  for (let start = 0; start < bytes.length; ) {
    const isBlock = bytes[start] === BLOCK_START;
    const from = isBlock ? start + BLOCK_HEAD_BYTES : start;
    const end = isBlock ? from + bytes.readUInt32LE(start + 1) : bytes.indexOf(LINE_END, start);
    if (end === -1 || end > bytes.length) throw new Error('a part of a record has no end');
    yield isBlock ? bytes.subarray(from, end) : bytes.toString('utf8', from, end);
    start = isBlock ? end : end + 1;
  }
}

export interface JournalRecord {
  readonly sequence: number;
  readonly payload: Uint8Array;
  /** First byte after the record. */
  readonly end: number;
}

/** Numbers a record may have where it is looked for. */
export interface SequenceRange {
  readonly from: number;
  readonly to: number;
}

/** The record that starts at `offset`; null when no whole, true record of this generation and range stands there. */
export function decodeRecord(
  bytes: Uint8Array,
  offset: number,
  generation: number,
  { from, to }: SequenceRange,
): JournalRecord | null {
  if (offset + RECORD_HEAD_BYTES > bytes.length) return null;
  const view = new DataView(bytes.buffer, bytes.byteOffset + offset, RECORD_HEAD_BYTES);
  const length = view.getUint32(0, true);
  const end = offset + RECORD_HEAD_BYTES + length;
  if (length === 0 || length > MAX_PAYLOAD_BYTES || end > bytes.length) return null;
  const sequence = view.getUint32(4, true);
  if (sequence < from || sequence > to) return null;
  const payload = bytes.subarray(offset + RECORD_HEAD_BYTES, end);
  const check = bytes.subarray(offset + CHECK_OFFSET, offset + RECORD_HEAD_BYTES);
  return checkOf(generation, sequence, payload).equals(check) ? { sequence, payload, end } : null;
}

function checkOf(generation: number, sequence: number, payload: Uint8Array): Buffer {
  const place = Buffer.alloc(8);
  place.writeUInt32LE(generation, 0);
  place.writeUInt32LE(sequence, 4);
  return createHash('sha256').update(place).update(payload).digest().subarray(0, 8);
}
