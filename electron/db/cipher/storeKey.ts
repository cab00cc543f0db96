import { createHmac, hkdfSync, randomBytes } from 'node:crypto';

/** The data key of a folder; a change of the password wraps it anew and never changes it. */
export interface StoreKey {
  /** 32 bytes. */
  readonly bytes: Uint8Array;
}

export const KEY_BYTES = 32;
export const SALT_BYTES = 32;
export const KEY_ID_BYTES = 8;

export function newStoreKey(): StoreKey {
  return { bytes: randomBytes(KEY_BYTES) };
}

/** Tells in the head of a file which key opens it, and nothing about the key. */
export function keyIdOf(key: StoreKey): Buffer {
  return derived(key, '', 'don-doc key id', KEY_ID_BYTES);
}

/** Each file has a key of its own, so that counters as nonces are used once. */
export function fileKeyOf(key: StoreKey, salt: Uint8Array): Buffer {
  return derived(key, salt, 'don-doc file', KEY_BYTES);
}

/** A name for a content that says nothing to who knows the SHA-256 of a published file. */
export function hiddenName(key: StoreKey, sha256: string): string {
  return createHmac('sha256', derived(key, '', 'don-doc names', KEY_BYTES))
    .update(sha256)
    .digest('hex');
}

export function isSameKey(one: StoreKey, other: StoreKey): boolean {
  return keyIdOf(one).equals(keyIdOf(other));
}

/** @throws Error when the key is not as long as it must be: a bug of the caller */
function derived({ bytes }: StoreKey, salt: Uint8Array | string, purpose: string, length: number): Buffer {
  if (bytes.length !== KEY_BYTES) throw new Error(`a key of ${bytes.length} bytes`);
  return Buffer.from(hkdfSync('sha256', bytes, salt, purpose, length));
}
