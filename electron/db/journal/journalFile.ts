import { createHash } from 'node:crypto';
import { closeSync, fdatasyncSync, ftruncateSync, openSync, readFileSync, writeSync } from 'node:fs';
import { writeFileAtomically } from '../atomicWrite';
import { decodeRecord, encodeRecord, type JournalRecord, RECORD_HEAD_BYTES } from './record';

/**
 * The append-only file of transactions committed since the snapshot of the same generation.
 *
 * The file is filled with zeros ahead of its records, in whole steps: an append then changes no file size (cheaper to
 * make durable), and a file that was cut off shows, because its length is no whole number of steps.
 */
const MAGIC = 'DONDOC-NHATKY-1\n';
const HEAD_BYTES = 96;
const STEP_BYTES = 256 * 1024;

/** What a journal says of itself; its own check stands behind it. */
export interface JournalHead {
  readonly generation: number;
  /** Sequence of the last transaction inside the snapshot; the first record is the next one. */
  readonly base: number;
  /** SHA-256 of the snapshot file it continues, hex: ties the two together and shows any change of the snapshot. */
  readonly snapshotHash: string;
}

export interface JournalReading extends JournalHead {
  readonly records: readonly JournalRecord[];
  /** Where the next record goes. */
  readonly end: number;
  readonly fileBytes: number;
  /**
   * torn: after the last whole record something stands that is no record – the rest of a write that a kill or a power
   * cut broke off, or a last record that the disk spoilt. broken: true records follow something that is none.
   */
  readonly state: 'whole' | 'torn' | 'broken';
}

/** @returns null when the file is no journal, or its head is spoilt */
export function readJournal(path: string): JournalReading | null {
  const bytes = readFileSync(path);
  const head = decodeHead(bytes);
  if (head === null) return null;
  const records: JournalRecord[] = [];
  let end = HEAD_BYTES;
  for (;;) {
    const record = decodeRecord(bytes, end, head.generation);
    if (record === null || record.sequence !== head.base + records.length + 1) break;
    records.push(record);
    end = record.end;
  }
  return { ...head, records, end, fileBytes: bytes.length, state: stateOfTail(bytes, end, head.generation) };
}

function encodeHead({ generation, base, snapshotHash }: JournalHead): Buffer {
  const head = Buffer.alloc(HEAD_BYTES);
  let place = head.write(MAGIC, 0, 'latin1');
  place = head.writeUInt32LE(generation, place);
  place = head.writeUInt32LE(base, place);
  place += Buffer.from(snapshotHash, 'hex').copy(head, place);
  createHash('sha256')
    .update(head.subarray(0, place))
    .digest()
    .copy(head, place, 0, HEAD_BYTES - place);
  return head;
}

function decodeHead(bytes: Buffer): JournalHead | null {
  if (bytes.length < HEAD_BYTES) return null;
  const place = MAGIC.length;
  const head = {
    generation: bytes.readUInt32LE(place),
    base: bytes.readUInt32LE(place + 4),
    snapshotHash: bytes.toString('hex', place + 8, place + 40),
  };
  return encodeHead(head).equals(bytes.subarray(0, HEAD_BYTES)) ? head : null;
}

function stateOfTail(bytes: Buffer, end: number, generation: number): JournalReading['state'] {
  const tail = bytes.subarray(end);
  const isCutOff = bytes.length % STEP_BYTES !== 0;
  if (!isCutOff && tail.every((byte) => byte === 0)) return 'whole';
  return hasRecordWithin(tail, generation) ? 'broken' : 'torn';
}

/** Looks for a true record at any offset; a length word that cannot be one is passed over without hashing. */
function hasRecordWithin(tail: Buffer, generation: number): boolean {
  for (let offset = 1; offset + RECORD_HEAD_BYTES < tail.length; offset += 1) {
    if (tail[offset] === 0 && tail[offset + 1] === 0 && tail[offset + 2] === 0 && tail[offset + 3] === 0) continue;
    if (decodeRecord(tail, offset, generation) !== null) return true;
  }
  return false;
}

/** Puts an empty journal in place, whatever stood there. */
export function createJournal(path: string, head: JournalHead): void {
  const bytes = Buffer.alloc(STEP_BYTES);
  encodeHead(head).copy(bytes);
  writeFileAtomically(path, bytes);
}

/** An open journal that takes appends. */
export class JournalWriter {
  readonly #handle: number;
  readonly #generation: number;
  #end: number;
  #filledTo: number;
  #isClean = true;

  /** Continues after what was read; a torn tail must have been cleared before. */
  constructor(path: string, reading: Pick<JournalReading, 'generation' | 'end' | 'fileBytes'>) {
    this.#handle = openSync(path, 'r+');
    this.#generation = reading.generation;
    this.#end = reading.end;
    this.#filledTo = reading.fileBytes;
  }

  /** Opens the journal just made by `createJournal`. */
  static forNew(path: string, generation: number): JournalWriter {
    return new JournalWriter(path, { generation, end: HEAD_BYTES, fileBytes: STEP_BYTES });
  }

  /** False when a refused append could not be wiped out again. */
  get isClean(): boolean {
    return this.#isClean;
  }

  /** Bytes of records since the snapshot. */
  get size(): number {
    return this.#end - HEAD_BYTES;
  }

  /**
   * Appends one transaction and returns when it is on disk.
   * @throws what the disk throws; then nothing counts as appended, and zeros are put back where the system lets us
   */
  append(sequence: number, payload: Uint8Array): void {
    const record = encodeRecord(this.#generation, sequence, payload);
    try {
      this.#fillFor(record.length);
      this.#writeAt(record, this.#end);
      fdatasyncSync(this.#handle);
    } catch (error) {
      this.#clearFrom(this.#end);
      throw error;
    }
    this.#end += record.length;
  }

  close(): void {
    closeSync(this.#handle);
  }

  #fillFor(length: number): void {
    if (this.#end + length <= this.#filledTo) return;
    const target = Math.ceil((this.#end + length) / STEP_BYTES) * STEP_BYTES;
    this.#writeAt(Buffer.alloc(target - this.#filledTo), this.#filledTo);
    this.#filledTo = target;
  }

  #writeAt(bytes: Uint8Array, position: number): void {
    for (let written = 0; written < bytes.length; )
      written += writeSync(this.#handle, bytes, written, bytes.length - written, position + written);
  }

  /** A refused append must not look like a record at the next start. */
  #clearFrom(position: number): void {
    try {
      const filled = Math.ceil(position / STEP_BYTES) * STEP_BYTES;
      ftruncateSync(this.#handle, position);
      ftruncateSync(this.#handle, filled);
      this.#filledTo = filled;
    } catch {
      this.#isClean = false; // the disk is gone: what was refused may still stand there
    }
  }
}
