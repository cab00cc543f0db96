import { createCipheriv, createDecipheriv } from 'node:crypto';

const ALGORITHM = 'aes-256-gcm';
export const TAG_BYTES = 16;
export const NONCE_BYTES = 12;
/** Node gives what it made in new memory: long contents go through it piece by piece and back into their own place. */
const PIECE_BYTES = 1024 * 1024;

/** What a content is sealed with; a nonce is used once with a key. */
export interface GcmPlace {
  readonly key: Uint8Array;
  readonly nonce: Uint8Array;
  /** Bound in, not kept. */
  readonly bound: Uint8Array;
}

/** Encrypts the bytes where they are. @returns the tag */
export function sealInPlace(bytes: Uint8Array, { key, nonce, bound }: GcmPlace): Buffer {
  const cipher = createCipheriv(ALGORITHM, key, nonce, { authTagLength: TAG_BYTES });
  cipher.setAAD(bound);
  inPieces(bytes, (piece) => cipher.update(piece));
  cipher.final();
  return cipher.getAuthTag();
}

/** Decrypts the bytes where they are. @returns false when they are not what was sealed so; then they are of no use */
export function openInPlace(bytes: Uint8Array, tag: Uint8Array, { key, nonce, bound }: GcmPlace): boolean {
  const decipher = createDecipheriv(ALGORITHM, key, nonce, { authTagLength: TAG_BYTES });
  decipher.setAAD(bound);
  decipher.setAuthTag(tag);
  inPieces(bytes, (piece) => decipher.update(piece));
  try {
    decipher.final();
    return true;
  } catch {
    return false;
  }
}

function inPieces(bytes: Uint8Array, change: (piece: Uint8Array) => Uint8Array): void {
  for (let at = 0; at < bytes.length; at += PIECE_BYTES)
    bytes.set(change(bytes.subarray(at, Math.min(at + PIECE_BYTES, bytes.length))), at);
}
