import { createHash } from 'node:crypto';
import { type GcmPlace, NONCE_BYTES, openInPlace, sealInPlace, TAG_BYTES } from '../cipher/aesGcm';
import type { Protection } from '../cipher/protection';
import { RecordCipher } from '../cipher/recordCipher';
import { hasSealMark, keyOfFile, makeHead, readHead, type SealHead, SMALLEST_HEAD } from '../cipher/sealHead';
import { fileKeyOf, type StoreKey } from '../cipher/storeKey';

/** What a journal says of itself; its own check stands behind it. */
export interface JournalHead {
  readonly generation: number;
  /** Sequence of the last transaction inside the snapshot; the first record is the next one. */
  readonly base: number;
  /** SHA-256 of the snapshot it continues, hex: ties the two together and shows any change of the snapshot. */
  readonly snapshotHash: string;
}

/** Where the records of a journal begin, and what seals them. */
export interface JournalStart {
  readonly start: number;
  /** null: they are plain. */
  readonly cipher: RecordCipher | null;
}

const MAGIC = 'DONDOC-NHATKY-1\n';
const HEAD_BYTES = 96;
export const PLAIN_START: JournalStart = { start: HEAD_BYTES, cipher: null };
const HASH_BYTES = 32;
/** In a sealed journal: number and hash, encrypted. */
const SAID_BYTES = 4 + HASH_BYTES;
/** No journal has a longer one. */
export const MOST_HEAD_BYTES = SMALLEST_HEAD + SAID_BYTES + TAG_BYTES;

export function encodeHead(
  head: JournalHead,
  { key }: Pick<Protection, 'key'>,
): JournalStart & { readonly bytes: Buffer } {
  return key === null ? { ...PLAIN_START, bytes: plainHead(head) } : sealedHead(head, key);
}

/** @returns null when it is none, is spoilt, or does not count under this protection */
export function decodeHead(bytes: Buffer, protection: Protection): (JournalHead & JournalStart) | null {
  if (hasSealMark(bytes)) return openedHead(bytes, protection);
  return protection.acceptsPlain ? decodePlain(bytes) : null;
}

function plainHead({ generation, base, snapshotHash }: JournalHead): Buffer {
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

function decodePlain(bytes: Buffer): (JournalHead & JournalStart) | null {
  if (bytes.length < HEAD_BYTES) return null;
  const place = MAGIC.length;
  const head = {
    generation: bytes.readUInt32LE(place),
    base: bytes.readUInt32LE(place + 4),
    snapshotHash: bytes.toString('hex', place + 8, place + 8 + HASH_BYTES),
  };
  return plainHead(head).equals(bytes.subarray(0, HEAD_BYTES)) ? { ...head, ...PLAIN_START } : null;
}

function sealedHead(
  { generation, base, snapshotHash }: JournalHead,
  key: StoreKey,
): JournalStart & { readonly bytes: Buffer } {
  const { bytes, head } = makeHead(key, { kind: 'journal', number: generation }, 0);
  const fileKey = fileKeyOf(key, head.salt);
  const said = Buffer.alloc(SAID_BYTES);
  said.writeUInt32LE(base, 0);
  Buffer.from(snapshotHash, 'hex').copy(said, 4);
  const tag = sealInPlace(said, placeOf(head, fileKey));
  return { bytes: Buffer.concat([bytes, said, tag]), ...startOf(head, fileKey) };
}

function openedHead(bytes: Buffer, protection: Protection): (JournalHead & JournalStart) | null {
  const head = readHead(bytes);
  if (typeof head === 'string' || head.kind !== 'journal') return null;
  const start = head.end + SAID_BYTES + TAG_BYTES;
  const fileKey = keyOfFile(head, protection);
  if (fileKey === null || bytes.length < start) return null;
  const said = Buffer.from(bytes.subarray(head.end, head.end + SAID_BYTES));
  if (!openInPlace(said, bytes.subarray(start - TAG_BYTES, start), placeOf(head, fileKey))) return null;
  const generation = head.number;
  return { generation, base: said.readUInt32LE(0), snapshotHash: said.toString('hex', 4), ...startOf(head, fileKey) };
}

function startOf(head: SealHead, fileKey: Buffer): JournalStart {
  return { start: head.end + SAID_BYTES + TAG_BYTES, cipher: new RecordCipher(fileKey, head.bound) };
}

/** No record has the number 0, so its nonce is used by nothing else. */
function placeOf({ bound }: SealHead, key: Buffer): GcmPlace {
  return { key, nonce: Buffer.alloc(NONCE_BYTES), bound };
}
