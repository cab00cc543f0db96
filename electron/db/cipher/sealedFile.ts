import { createHash } from 'node:crypto';
import { closeSync, fstatSync, openSync, readFileSync, readSync } from 'node:fs';
import { writeFileAtomically } from '../atomicWrite';
import {
  headOf,
  type OpenedContainer,
  openContainer,
  type ReadAt,
  SealError,
  sealedBytes,
  sealedPieces,
} from './container';
import type { Protection } from './protection';
import type { SealedAs, SealHead } from './sealHead';

/** What must stand in a place; the number left out: any. */
export interface WantedFile {
  readonly kind: SealedAs['kind'];
  readonly number?: number | undefined;
}

/**
 * The content of a file of the data, sealed or plain.
 * @throws SealError when it does not count here; what the disk throws
 */
export function readSealable(path: string, wanted: WantedFile, protection: Protection): Buffer {
  const content = withSealed(path, (read, head) => {
    const opened = openContainer(read, head, wanted, protection); // before memory is taken for it
    return fill(Buffer.allocUnsafeSlow(head.plainBytes), opened);
  });
  if (content !== null) return content;
  if (!protection.acceptsPlain) throw new SealError('plain');
  return readFileSync(path);
}

/**
 * The content of a sealed file into bytes that are there already.
 * @returns false when it is not as long, or does not open @throws what the disk throws
 */
export function readSealableInto(path: string, wanted: WantedFile, protection: Protection, into: Uint8Array): boolean {
  try {
    const isRead = withSealed(path, (read, head) => {
      if (head.plainBytes !== into.length) return false;
      fill(into.fill(0), openContainer(read, head, wanted, protection));
      return true;
    });
    return isRead ?? false;
  } catch (error) {
    if (error instanceof SealError) return false;
    throw error;
  }
}

/** @throws SealError */
function fill<T extends Uint8Array>(bytes: T, content: OpenedContainer): T {
  let at = 0;
  for (const piece of content.pieces()) {
    bytes.set(piece, at);
    at += piece.length;
  }
  return bytes;
}

/** SHA-256 of the content, in hex, with a chunk of it in memory. @throws as `readSealable` */
export function hashOfSealable(path: string, wanted: WantedFile, protection: Protection): string | null {
  return withSealed(path, (read, head) => {
    const hash = createHash('sha256');
    for (const piece of openContainer(read, head, wanted, protection).pieces()) hash.update(piece);
    return hash.digest('hex');
  });
}

/** Puts a content in place of a file, sealed when there is a key. @throws what the disk throws; see `writeFileAtomically` */
export function writeSealable(path: string, bytes: Uint8Array, as: SealedAs, protection: Protection): void {
  writeFileAtomically(path, protection.key === null ? bytes : sealedPieces(bytes, as, protection.key));
}

export type FileForm = 'plain' | 'ours' | 'noKey' | 'otherKey' | 'spoilt';

/** What a file says of itself; its content is not looked at. @throws what the disk throws */
export function formOf(path: string, protection: Protection): FileForm {
  return withHandle(path, (read) => {
    const head = headOf(read);
    if (typeof head === 'string') return head;
    if (protection.keyFor(head.keyId) !== null) return 'ours';
    return protection.key === null ? 'noKey' : 'otherKey';
  });
}

/** null: no sealed file, or one whose head is spoilt. @throws what the disk throws */
export function sealHeadOf(path: string): SealHead | null {
  return withHandle(path, (read) => {
    const head = headOf(read);
    return typeof head === 'string' ? null : head;
  });
}

/** @returns null for a plain file @throws SealError */
function withSealed<T>(path: string, take: (read: ReadAt, head: SealHead) => T): T | null {
  return withHandle(path, (read, size) => {
    const head = headOf(read);
    if (head === 'plain') return null;
    // cut off, or something was put behind it
    if (head === 'spoilt' || sealedBytes(head) !== size) throw new SealError('spoilt');
    return take(read, head);
  });
}

function withHandle<T>(path: string, take: (read: ReadAt, size: number) => T): T {
  const handle = openSync(path, 'r');
  try {
    return take((into, position) => readAll(handle, into, position), fstatSync(handle).size);
  } finally {
    closeSync(handle);
  }
}

function readAll(handle: number, into: Uint8Array, position: number): number {
  let at = 0;
  while (at < into.length) {
    const read = readSync(handle, into, at, into.length - at, position + at);
    if (read === 0) break;
    at += read;
  }
  return at;
}
