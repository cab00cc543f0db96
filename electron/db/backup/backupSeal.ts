import { createHash, randomBytes } from 'node:crypto';
import { closeSync, openSync, readSync } from 'node:fs';
import { sealHeadOf } from '../cipher/sealedFile';

/**
 * What a backup file says of its own bytes: the number of the last transaction inside and a SHA-256 over the whole file
 * with these very digits as zeros. It stands in a row of the file, so it goes wherever the file is copied; SQLite's own
 * check finds no altered figure.
 */
const MARK = 'don-doc-sao-luu:';
const SEQUENCE_DIGITS = 12;
const HASH_DIGITS = 64;
const SEAL_LENGTH = MARK.length + SEQUENCE_DIGITS + 1 + HASH_DIGITS;
const PATTERN = /^don-doc-sao-luu:(\d{12}):([0-9a-f]{64})$/;

/** To be written into the file, and sealed once all of the file stands. */
export function openSeal(sequence: number): string {
  return `${MARK}${String(sequence).padStart(SEQUENCE_DIGITS, '0')}:${randomBytes(HASH_DIGITS / 2).toString('hex')}`;
}

/** Puts the check into the place of the open seal. @returns false when these bytes do not hold it */
export function closeSeal(bytes: Buffer, seal: string): boolean {
  const start = bytes.indexOf(seal);
  if (start === -1) return false;
  bytes.write(checkAround(bytes, start), hashAt(start), 'latin1');
  return true;
}

/** sealed: as it was written; broken: altered since; none: a file without a seal, as a copy of the data made by hand. */
export function sealState(bytes: Buffer): 'sealed' | 'broken' | 'none' {
  const starts = [...sealsIn(bytes)];
  if (starts.length === 0) return 'none';
  const isTrue = (start: number) =>
    checkAround(bytes, start) === bytes.toString('latin1', hashAt(start), start + SEAL_LENGTH);
  return starts.some(isTrue) ? 'sealed' : 'broken';
}

const CHUNK_BYTES = 1024 * 1024;

/** Number of the last transaction in a backup file, encrypted or not, without opening it; null when it does not say. */
export function sealedSequence(path: string): number | null {
  try {
    const head = sealHeadOf(path);
    if (head !== null) return head.kind === 'backup' ? head.number : null;
    const handle = openSync(path, 'r');
    try {
      return firstSequence(handle);
    } finally {
      closeSync(handle);
    }
  } catch {
    return null; // gone, or not to be read: then it is no good either
  }
}

/** What the vault wrote into the head of an encrypted backup, to open it by; null: it is not encrypted, or no backup. */
export function slotsOfBackup(path: string): string | null {
  try {
    const head = sealHeadOf(path);
    return head?.kind === 'backup' ? head.slots : null;
  } catch {
    return null; // gone, or not to be read
  }
}

function firstSequence(handle: number): number | null {
  const chunk = Buffer.alloc(CHUNK_BYTES + SEAL_LENGTH);
  for (let from = 0; ; from += CHUNK_BYTES) {
    const length = readSync(handle, chunk, 0, chunk.length, from);
    for (const start of sealsIn(chunk.subarray(0, length)))
      return Number(chunk.toString('latin1', start + MARK.length, start + MARK.length + SEQUENCE_DIGITS));
    if (length < chunk.length) return null;
  }
}

function* sealsIn(bytes: Buffer): Generator<number> {
  for (let start = bytes.indexOf(MARK); start !== -1; start = bytes.indexOf(MARK, start + 1))
    if (PATTERN.test(bytes.toString('latin1', start, start + SEAL_LENGTH))) yield start;
}

function hashAt(start: number): number {
  return start + SEAL_LENGTH - HASH_DIGITS;
}

function checkAround(bytes: Buffer, start: number): string {
  return createHash('sha256')
    .update(bytes.subarray(0, hashAt(start)))
    .update('0'.repeat(HASH_DIGITS))
    .update(bytes.subarray(start + SEAL_LENGTH))
    .digest('hex');
}
