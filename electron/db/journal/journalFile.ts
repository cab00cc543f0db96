import {
  accessSync,
  closeSync,
  fdatasyncSync,
  fstatSync,
  ftruncateSync,
  openSync,
  readFileSync,
  readSync,
  statSync,
  writeSync,
} from 'node:fs';
import { writeFileAtomically } from '../atomicWrite';
import { type Protection, UNPROTECTED } from '../cipher/protection';
import type { RecordCipher } from '../cipher/recordCipher';
import {
  decodeHead,
  encodeHead,
  type JournalHead,
  type JournalStart,
  MOST_HEAD_BYTES,
  PLAIN_START,
} from './journalHead';
import { decodeRecord, type JournalRecord, RECORD_HEAD_BYTES, type RecordBuilder } from './record';

/**
 * The append-only file of transactions committed since the snapshot of the same generation.
 *
 * The file is filled with zeros ahead of its records, in whole steps: an append then changes no file size (cheaper to
 * make durable), and a file that was cut off shows, because its length is no whole number of steps, or because no room
 * is left after the last record.
 */
const STEP_BYTES = 64 * 1024;

export interface JournalReading extends JournalHead, JournalStart {
  readonly records: readonly JournalRecord[];
  /** Where the next record goes. */
  readonly end: number;
  readonly fileBytes: number;
  /**
   * stained: no record was begun after the last whole one, yet a few bytes of the room behind it are not zero: the disk
   * spoilt nothing that counts. torn: after the last whole record something stands that is no record – the rest of a write that a kill or a power
   * cut broke off, or a last record that the disk spoilt. broken: true records follow something that is none.
   */
  readonly state: 'whole' | 'stained' | 'torn' | 'broken';
}

/** @returns null when the file is no journal, its head is spoilt, or it does not count under this protection */
export function readJournal(path: string, protection: Protection = UNPROTECTED): JournalReading | null {
  const bytes = readFileSync(path);
  const head = decodeHead(bytes, protection);
  return head && { ...head, ...readRecords(bytes, head) };
}

/**
 * The same, its records read when they are first asked for: a folder also holds the journal before, which may be long and
 * tells nothing as long as the newest files are whole.
 */
export function beginJournal(path: string, protection: Protection): JournalReading | null {
  const head = decodeHead(firstBytes(path, MOST_HEAD_BYTES), protection);
  if (head === null) return null;
  let known: Records | null = null;
  const rest = () => {
    known ??= readRecords(readFileSync(path), head);
    return known;
  };
  return {
    ...head,
    get records() {
      return rest().records;
    },
    get end() {
      return rest().end;
    },
    get fileBytes() {
      return rest().fileBytes;
    },
    get state() {
      return rest().state;
    },
  };
}

function firstBytes(path: string, most: number): Buffer {
  const handle = openSync(path, 'r');
  try {
    const bytes = Buffer.alloc(most);
    return bytes.subarray(0, readSync(handle, bytes, 0, most, 0));
  } finally {
    closeSync(handle);
  }
}

type Records = Pick<JournalReading, 'records' | 'end' | 'fileBytes' | 'state'>;

function readRecords(bytes: Buffer, head: JournalHead & JournalStart): Records {
  const records: JournalRecord[] = [];
  let isForged = false;
  let end = head.start;
  for (;;) {
    const next = head.base + records.length + 1;
    const record = decodeRecord(bytes, end, head.generation, { from: next, to: next });
    const payload = record && openedPayload(record, head.cipher);
    if (record !== null && payload === null) isForged = true;
    if (record === null || payload === null) break;
    records.push({ ...record, payload });
    end = record.end;
  }
  const reading = { records, end, fileBytes: bytes.length };
  if (isForged) return { ...reading, state: 'broken' };
  const isCut = isCutOff(bytes.length, end);
  return { ...reading, state: stateOfTail(bytes.subarray(end), isCut, head, head.base + records.length) };
}

/** null: its check is true, and yet it is none that this journal's key has sealed. */
function openedPayload({ payload, sequence }: JournalRecord, cipher: RecordCipher | null): Uint8Array | null {
  return cipher === null ? payload : cipher.openInPlace(payload, sequence);
}

function isCutOff(fileBytes: number, end: number): boolean {
  return fileBytes % STEP_BYTES !== 0 || fileBytes - end < RECORD_HEAD_BYTES;
}

function stateOfTail(tail: Buffer, isCut: boolean, { generation }: JournalHead, last: number): JournalReading['state'] {
  if (!isCut && tail.equals(Buffer.alloc(tail.length))) return 'whole';
  if (!isCut && isStained(tail)) return 'stained';
  return hasRecordWithin(tail, generation, last) ? 'broken' : 'torn';
}

/** Fewer bytes than any record has, and none where the next would begin. */
const FEW_BYTES = 8;

function isStained(tail: Buffer): boolean {
  const isBegun = tail.subarray(0, RECORD_HEAD_BYTES).some((byte) => byte !== 0);
  return !isBegun && tail.reduce((count, byte) => count + (byte === 0 ? 0 : 1), 0) <= FEW_BYTES;
}

/** Looks for a true record at any offset; only what may be one by its length and number is hashed. */
function hasRecordWithin(tail: Buffer, generation: number, last: number): boolean {
  const range = { from: last + 1, to: last + Math.ceil(tail.length / RECORD_HEAD_BYTES) };
  for (let offset = 1; offset + RECORD_HEAD_BYTES < tail.length; offset += 1)
    if (decodeRecord(tail, offset, generation, range) !== null) return true;
  return false;
}

/** Puts an empty journal in place, whatever stood there. */
export function createJournal(path: string, head: JournalHead, protection: Protection = UNPROTECTED): JournalStart {
  const bytes = Buffer.alloc(STEP_BYTES);
  const made = encodeHead(head, protection);
  made.bytes.copy(bytes);
  writeFileAtomically(path, bytes);
  return made;
}

/** An open journal that takes appends. */
export class JournalWriter {
  readonly #path: string;
  readonly #handle: number;
  readonly #generation: number;
  readonly #start: number;
  readonly #cipher: RecordCipher | null;
  #end: number;
  #lastStart: number;
  #filledTo: number;
  #isClean = true;

  /** Continues after what was read; a torn tail must have been cleared before. */
  constructor(path: string, reading: Pick<JournalReading, 'generation' | 'end' | 'fileBytes' | keyof JournalStart>) {
    this.#path = path;
    this.#handle = openSync(path, 'r+');
    this.#generation = reading.generation;
    this.#start = reading.start;
    this.#cipher = reading.cipher;
    this.#end = reading.end;
    this.#lastStart = reading.end;
    this.#filledTo = reading.fileBytes;
  }

  /** Opens the journal just made by `createJournal`. */
  static forNew(path: string, generation: number, made: JournalStart = PLAIN_START): JournalWriter {
    const { start, cipher } = made;
    return new JournalWriter(path, { generation, start, cipher, end: start, fileBytes: STEP_BYTES });
  }

  /** False when what was refused may still stand in the file: another journal must take the next record. */
  get isClean(): boolean {
    return this.#isClean;
  }

  /** Whether the file of that name is still the one that takes the appends. */
  isInPlace(): boolean {
    const there = statSync(this.#path, { bigint: true, throwIfNoEntry: false });
    const own = fstatSync(this.#handle, { bigint: true });
    return there?.ino === own.ino && there.dev === own.dev;
  }

  /** Bytes of records since the snapshot. */
  get size(): number {
    return this.#end - this.#start;
  }

  /**
   * Appends one transaction and returns when it is on disk. Nothing here asks for the file's times: on newer Linux that
   * makes every write change them, and each of these changes has to be made durable too.
   * @throws what the disk throws; then nothing counts as appended, and zeros are put back where the system lets us
   */
  append(sequence: number, record: RecordBuilder): void {
    const bytes = record.finish(this.#generation, sequence, this.#cipher);
    try {
      this.#makeRoomFor(bytes.length);
      this.#writeAt(bytes, this.#end);
    } catch (error) {
      this.#wipeFrom(this.#end);
      throw error;
    }
    try {
      fdatasyncSync(this.#handle);
      accessSync(this.#path); // a journal that was removed takes writes to the end, and keeps none of them
    } catch (error) {
      this.#wipeFrom(this.#end);
      this.#isClean = false; // after a failed sync nobody can say what is on the disk
      throw error;
    }
    this.#lastStart = this.#end;
    this.#end += bytes.length;
  }

  /** Takes the last record out again, because memory refused what was already written down. */
  takeBackLast(): void {
    this.#end = this.#lastStart;
    this.#wipeFrom(this.#end);
  }

  close(): void {
    closeSync(this.#handle);
  }

  /** Zeros behind the coming record, so that there is always room for the head of one more. */
  #makeRoomFor(length: number): void {
    const end = this.#end + length;
    if (end + RECORD_HEAD_BYTES <= this.#filledTo) return;
    const start = Math.max(this.#filledTo, end);
    const target = wholeSteps(end);
    this.#writeAt(Buffer.alloc(target - start), start);
    this.#filledTo = target;
  }

  #writeAt(bytes: Uint8Array, position: number): void {
    for (let written = 0; written < bytes.length; )
      written += writeSync(this.#handle, bytes, written, bytes.length - written, position + written);
  }

  /** What was refused must not look like a record at the next start, after a power cut either. */
  #wipeFrom(position: number): void {
    try {
      ftruncateSync(this.#handle, position);
      ftruncateSync(this.#handle, wholeSteps(position));
      fdatasyncSync(this.#handle);
      this.#filledTo = wholeSteps(position);
    } catch {
      this.#isClean = false;
    }
  }
}

/** Length of a file whose records end at `end`. */
function wholeSteps(end: number): number {
  return Math.ceil((end + RECORD_HEAD_BYTES) / STEP_BYTES) * STEP_BYTES;
}
