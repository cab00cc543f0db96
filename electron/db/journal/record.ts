import { createHash } from 'node:crypto';

/**
 * One committed transaction as bytes: `length u32 | sequence u32 | check 8 bytes | payload`, little endian, length of
 * the payload. The check (start of a SHA-256) covers generation, sequence and payload, so neither a flipped bit nor a
 * record of an older journal passes.
 */
export const RECORD_HEAD_BYTES = 16;
const CHECK_OFFSET = 8;
/** No transaction of an office comes near; a length beyond it is damage, not data. */
export const MAX_PAYLOAD_BYTES = 1 << 29;

export function encodeRecord(generation: number, sequence: number, payload: Uint8Array): Uint8Array {
  const bytes = new Uint8Array(RECORD_HEAD_BYTES + payload.length);
  const view = new DataView(bytes.buffer);
  view.setUint32(0, payload.length, true);
  view.setUint32(4, sequence, true);
  bytes.set(checkOf(generation, sequence, payload), CHECK_OFFSET);
  bytes.set(payload, RECORD_HEAD_BYTES);
  return bytes;
}

export interface JournalRecord {
  readonly sequence: number;
  readonly payload: Uint8Array;
  /** First byte after the record. */
  readonly end: number;
}

/** The record that starts at `offset`; null when no whole, true record of this generation stands there. */
export function decodeRecord(bytes: Uint8Array, offset: number, generation: number): JournalRecord | null {
  if (offset + RECORD_HEAD_BYTES > bytes.length) return null;
  const view = new DataView(bytes.buffer, bytes.byteOffset + offset, RECORD_HEAD_BYTES);
  const length = view.getUint32(0, true);
  const end = offset + RECORD_HEAD_BYTES + length;
  if (length === 0 || length > MAX_PAYLOAD_BYTES || end > bytes.length) return null;
  const sequence = view.getUint32(4, true);
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
