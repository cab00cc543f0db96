import { randomFillSync } from 'node:crypto';
import { type GcmPlace, NONCE_BYTES, openInPlace, sealInPlace, TAG_BYTES } from './aesGcm';

/** Chance in the nonce of a record, kept before it: what the disk refused is written again under the same number. */
export const CHANCE_BYTES = NONCE_BYTES - 4;
export { TAG_BYTES } from './aesGcm';

/** Seals the records of one journal: chance, the encrypted record, its tag. Journal and number are bound in. */
export class RecordCipher {
  /** @param key of this file @param bound hash of its head */
  constructor(
    private readonly key: Uint8Array,
    private readonly bound: Uint8Array,
  ) {}

  /** @param bytes room for the chance, the record, room for the tag */
  sealInPlace(bytes: Uint8Array, sequence: number): void {
    randomFillSync(bytes, 0, CHANCE_BYTES);
    const record = bytes.subarray(CHANCE_BYTES, bytes.length - TAG_BYTES);
    bytes.set(sealInPlace(record, this.#placeOf(bytes, sequence)), bytes.length - TAG_BYTES);
  }

  /** @returns the record, decrypted where it was; null when it is not what was sealed under that number */
  openInPlace(bytes: Uint8Array, sequence: number): Uint8Array | null {
    if (bytes.length < CHANCE_BYTES + TAG_BYTES) return null;
    const record = bytes.subarray(CHANCE_BYTES, bytes.length - TAG_BYTES);
    const tag = bytes.subarray(bytes.length - TAG_BYTES);
    return openInPlace(record, tag, this.#placeOf(bytes, sequence)) ? record : null;
  }

  #placeOf(bytes: Uint8Array, sequence: number): GcmPlace {
    const nonce = Buffer.alloc(NONCE_BYTES);
    nonce.writeUInt32LE(sequence, 0);
    nonce.set(bytes.subarray(0, CHANCE_BYTES), 4);
    return { key: this.key, nonce, bound: this.bound };
  }
}
