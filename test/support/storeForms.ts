import type { ProtectionOptions } from '../../electron/db/cipher/protection';

/** A key of its own for tests; the same in every run, so that a failing one can be repeated. */
export const TEST_KEY = { bytes: Buffer.alloc(32, 0x5c) };
export const OTHER_KEY = { bytes: Buffer.alloc(32, 0x3a) };

/** The promise of the store is the same in both: each of its tests runs twice. */
export const STORE_FORMS: readonly (readonly [name: string, options: ProtectionOptions])[] = [
  ['plain', {}],
  ['sealed', { key: TEST_KEY }],
];
