import { type GcmPlace, NONCE_BYTES, openInPlace, sealInPlace, TAG_BYTES } from './aesGcm';
import type { Protection } from './protection';
import { keyOfFile, makeHead, readHead, type SealedAs, type SealHead, SMALLEST_HEAD } from './sealHead';
import { fileKeyOf, type StoreKey } from './storeKey';

/**
 * A whole file, sealed: the head, then chunks, each encrypted with its number as nonce and its tag behind it. Head, number
 * and "last" are bound into each, so none can be cut off, swapped, put elsewhere or taken from another file.
 */
export const CHUNK_BYTES = 256 * 1024;

/** Why a file does not give its content. */
export type SealTrouble =
  /** It is sealed and no key was given. */
  | 'noKey'
  /** It is sealed with another key. */
  | 'otherKey'
  /** It is plain where only sealed ones count. */
  | 'plain'
  /** It is not as it was written, or another file than belongs there. */
  | 'spoilt';

export class SealError extends Error {
  constructor(readonly trouble: SealTrouble) {
    super(`a sealed file does not open: ${trouble}`);
  }
}

/** The pieces of the file to be, each good until the next is asked for. The content stays as it is. */
export function* sealedPieces(
  content: Uint8Array,
  as: SealedAs,
  key: StoreKey,
  slots?: string,
): Generator<Uint8Array, void, void> {
  const { bytes, head } = makeHead(key, as, content.length, slots);
  yield bytes;
  const fileKey = fileKeyOf(key, head.salt);
  const piece = Buffer.allocUnsafe(Math.min(content.length, CHUNK_BYTES) + TAG_BYTES);
  for (let index = 0; index < chunksOf(content.length); index += 1) {
    const part = content.subarray(index * CHUNK_BYTES, (index + 1) * CHUNK_BYTES);
    piece.set(part);
    const sealed = piece.subarray(0, part.length);
    sealInPlace(sealed, placeOf(head, fileKey, index)).copy(piece, part.length);
    yield piece.subarray(0, part.length + TAG_BYTES);
  }
}

/** Reads at a place into the whole of a buffer. @returns bytes read */
export type ReadAt = (into: Uint8Array, position: number) => number;

/** A sealed file whose head has been read and whose key is there. */
export interface OpenedContainer {
  readonly head: SealHead;
  /** The content, piece by piece, each good until the next is asked for. @throws SealError; what the disk throws */
  pieces(): Generator<Uint8Array, void, void>;
}

/** @returns 'plain': it bears no mark of a sealed file @throws what the disk throws */
export function headOf(read: ReadAt): SealHead | 'plain' | 'spoilt' {
  const first = Buffer.alloc(SMALLEST_HEAD);
  const head = readHead(first.subarray(0, read(first, 0)));
  if (head !== 'short') return head;
  const whole = Buffer.alloc(SMALLEST_HEAD + first.readUInt32LE(SMALLEST_HEAD - 20)); // the length of the slots
  const again = readHead(whole.subarray(0, read(whole, 0)));
  return again === 'short' ? 'spoilt' : again;
}

/**
 * @param wanted what must stand in that place; number left out: any
 * @throws SealError; what the disk throws
 */
export function openContainer(
  read: ReadAt,
  head: SealHead,
  wanted: { readonly kind: SealedAs['kind']; readonly number?: number | undefined },
  protection: Protection,
): OpenedContainer {
  if (head.kind !== wanted.kind || (wanted.number ?? head.number) !== head.number) throw new SealError('spoilt');
  const fileKey = keyOfFile(head, protection);
  if (fileKey === null) throw new SealError(protection.key === null ? 'noKey' : 'otherKey');
  return { head, pieces: () => openedPieces(read, head, fileKey) };
}

function* openedPieces(read: ReadAt, head: SealHead, fileKey: Buffer): Generator<Uint8Array, void, void> {
  const { plainBytes, end } = head;
  const piece = Buffer.allocUnsafe(Math.min(plainBytes, CHUNK_BYTES) + TAG_BYTES);
  let position = end;
  for (let index = 0; index < chunksOf(plainBytes); index += 1) {
    const length = Math.min(plainBytes - index * CHUNK_BYTES, CHUNK_BYTES);
    const sealed = piece.subarray(0, length + TAG_BYTES);
    if (read(sealed, position) !== sealed.length) throw new SealError('spoilt');
    const content = sealed.subarray(0, length);
    if (!openInPlace(content, sealed.subarray(length), placeOf(head, fileKey, index))) throw new SealError('spoilt');
    yield content;
    position += sealed.length;
  }
}

/** Length of the file. */
export function sealedBytes(head: SealHead): number {
  return head.end + head.plainBytes + chunksOf(head.plainBytes) * TAG_BYTES;
}

/** An empty content has one chunk, too: it says that nothing was cut off. */
function chunksOf(plainBytes: number): number {
  return Math.max(1, Math.ceil(plainBytes / CHUNK_BYTES));
}

function placeOf({ bound, plainBytes }: SealHead, key: Buffer, index: number): GcmPlace {
  const nonce = Buffer.alloc(NONCE_BYTES);
  nonce.writeUInt32LE(index, 0);
  return { key, nonce, bound: Buffer.concat([bound, Buffer.from([index === chunksOf(plainBytes) - 1 ? 1 : 0])]) };
}
