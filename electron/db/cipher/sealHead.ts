import { createHash, randomBytes } from 'node:crypto';
import type { Protection } from './protection';
import { fileKeyOf, KEY_ID_BYTES, keyIdOf, SALT_BYTES, type StoreKey } from './storeKey';

/**
 * The head of every sealed file, in plain bytes: what kind it is, its number, how long its content is, which key opens
 * it, salt for the key of this file, and in backups the slots of the vault. All of it is bound into every piece behind
 * it; its own check tells a spoilt head from one of another key.
 */
const MAGIC = Buffer.from('DONDOC-MAHOA-1\n', 'latin1');
const KIND_AT = MAGIC.length;
const NUMBER_AT = KIND_AT + 1;
const LENGTH_AT = NUMBER_AT + 6;
const KEY_ID_AT = LENGTH_AT + 6;
const SALT_AT = KEY_ID_AT + KEY_ID_BYTES;
const SLOTS_LENGTH_AT = SALT_AT + SALT_BYTES;
const SLOTS_AT = SLOTS_LENGTH_AT + 4;
const CHECK_BYTES = 16;
/** Of a head without slots. */
export const SMALLEST_HEAD = SLOTS_AT + CHECK_BYTES;
const MOST_SLOTS = 1024 * 1024;

export type SealedKind = 'snapshot' | 'journal' | 'attachment' | 'backup' | 'aside';
const KINDS: readonly SealedKind[] = ['snapshot', 'journal', 'attachment', 'backup', 'aside'];

/** What a sealed file is; a file put in the place of another one is none of that place's. */
export interface SealedAs {
  readonly kind: SealedKind;
  /** Generation of a snapshot or journal, last transaction of a backup; else 0. */
  readonly number: number;
}

export interface SealHead extends SealedAs {
  /** Bytes of the content before it was sealed; 0 of a journal, which grows. */
  readonly plainBytes: number;
  readonly keyId: Buffer;
  readonly salt: Buffer;
  readonly slots: string;
  /** First byte behind the head. */
  readonly end: number;
  /** SHA-256 of the head. */
  readonly bound: Buffer;
}

export interface MadeHead {
  readonly bytes: Buffer;
  readonly head: SealHead;
}

export function makeHead(key: StoreKey, { kind, number }: SealedAs, plainBytes: number, slots = ''): MadeHead {
  const text = Buffer.from(slots, 'utf8');
  if (text.length > MOST_SLOTS) throw new Error('slots too long for the head of a file');
  const bytes = Buffer.alloc(SMALLEST_HEAD + text.length);
  MAGIC.copy(bytes);
  bytes.writeUInt8(KINDS.indexOf(kind) + 1, KIND_AT);
  bytes.writeUIntLE(number, NUMBER_AT, 6);
  bytes.writeUIntLE(plainBytes, LENGTH_AT, 6);
  keyIdOf(key).copy(bytes, KEY_ID_AT);
  randomBytes(SALT_BYTES).copy(bytes, SALT_AT);
  bytes.writeUInt32LE(text.length, SLOTS_LENGTH_AT);
  text.copy(bytes, SLOTS_AT);
  checkOf(bytes).copy(bytes, SLOTS_AT + text.length);
  const head = readHead(bytes);
  if (typeof head === 'string') throw new Error(`a head that is not read back: ${head}`);
  return { bytes, head };
}

/** plain: no sealed file at all. spoilt: one whose head is not as it was written. short: more of it must be read. */
export function readHead(bytes: Buffer): SealHead | 'plain' | 'spoilt' | 'short' {
  if (!hasSealMark(bytes)) return 'plain';
  if (bytes.length < SMALLEST_HEAD) return 'spoilt';
  const slotsEnd = SLOTS_AT + bytes.readUInt32LE(SLOTS_LENGTH_AT);
  if (slotsEnd - SLOTS_AT > MOST_SLOTS) return 'spoilt';
  const end = slotsEnd + CHECK_BYTES;
  if (bytes.length < end) return 'short';
  const raw = bytes.subarray(0, end);
  const kind = KINDS[raw.readUInt8(KIND_AT) - 1];
  if (kind === undefined || !checkOf(raw).equals(raw.subarray(slotsEnd))) return 'spoilt';
  return {
    kind,
    number: raw.readUIntLE(NUMBER_AT, 6),
    plainBytes: raw.readUIntLE(LENGTH_AT, 6),
    keyId: Buffer.from(raw.subarray(KEY_ID_AT, SALT_AT)),
    salt: Buffer.from(raw.subarray(SALT_AT, SLOTS_LENGTH_AT)),
    slots: raw.toString('utf8', SLOTS_AT, slotsEnd),
    end,
    bound: createHash('sha256').update(raw).digest(),
  };
}

export function hasSealMark(bytes: Uint8Array): boolean {
  return MAGIC.equals(bytes.subarray(0, MAGIC.length));
}

/** @returns null when the key of that file is not to be had */
export function keyOfFile({ keyId, salt }: SealHead, protection: Protection): Buffer | null {
  const key = protection.keyFor(keyId);
  return key === null ? null : fileKeyOf(key, salt);
}

function checkOf(head: Buffer): Buffer {
  return createHash('sha256')
    .update(head.subarray(0, head.length - CHECK_BYTES))
    .digest()
    .subarray(0, CHECK_BYTES);
}
