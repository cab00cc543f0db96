import { randomBytes, type ScryptOptions, scrypt } from 'node:crypto';
import { passwordText } from '../domain/access/password';
import { closeBox, derivedKey, openBox } from './box';
import type { CodeLock, PasswordLock } from './keyFile';
import { type KeyPair, newKeyPair } from './keyPair';

/** What makes guessing slow: 128 MB and some tenths of a second for each try. */
export interface ScryptCost {
  readonly n: number;
  readonly r: number;
  readonly p: number;
}

export const USUAL_COST: ScryptCost = { n: 2 ** 17, r: 8, p: 1 };
/** A key file that asks for more is not ours. */
export const MOST_COST: ScryptCost = { n: 2 ** 20, r: 16, p: 4 };
const SALT_BYTES = 16;

/** What the system adds on this PC and for this account of it; another PC cannot open it. */
export interface SystemProtection {
  wrap(text: string): Promise<string>;
  /** @throws when it was wrapped by another account or PC */
  unwrap(text: string): Promise<string>;
}

export type Opened = { readonly pair: KeyPair } | 'wrong' | 'otherSystem';

/** A new pair behind a password. @param bound what it is bound to: a lock moved to another person does not open */
export async function lockByPassword(
  password: string,
  bound: string,
  cost: ScryptCost,
  system: SystemProtection | null,
): Promise<{ pair: KeyPair; lock: PasswordLock }> {
  const pair = newKeyPair();
  const salt = randomBytes(SALT_BYTES);
  const box = closeBox(await passwordKey(password, salt, cost), pair.privateKey, `${bound} ${pair.publicKey}`);
  const kdf = { ...cost, salt: salt.toString('base64') };
  const lock = { publicKey: pair.publicKey, kdf, bySystem: system !== null };
  return { pair, lock: { ...lock, box: system === null ? box : await system.wrap(box) } };
}

/** The password is tried first to no end where the system does not open: then it says nothing about the password. */
export async function openByPassword(
  { publicKey, kdf, box, bySystem }: PasswordLock,
  password: string,
  bound: string,
  system: SystemProtection | null,
): Promise<Opened> {
  const inner = bySystem ? await system?.unwrap(box).catch(() => null) : box;
  if (inner == null) return 'otherSystem';
  const key = await passwordKey(password, Buffer.from(kdf.salt, 'base64'), kdf);
  const privateKey = openBox(key, inner, `${bound} ${publicKey}`);
  return privateKey === null ? 'wrong' : { pair: { publicKey, privateKey } };
}

/** The code is long enough by itself: it opens on every PC, without the system. */
export function lockByCode(code: Uint8Array): { pair: KeyPair; lock: CodeLock } {
  const pair = newKeyPair();
  const salt = randomBytes(SALT_BYTES);
  const box = closeBox(derivedKey(code, salt, CODE_PURPOSE), pair.privateKey, pair.publicKey);
  return { pair, lock: { publicKey: pair.publicKey, salt: salt.toString('base64'), box } };
}

export function openByCode({ publicKey, salt, box }: CodeLock, code: Uint8Array): KeyPair | null {
  const privateKey = openBox(derivedKey(code, Buffer.from(salt, 'base64'), CODE_PURPOSE), box, publicKey);
  return privateKey === null ? null : { publicKey, privateKey };
}

const CODE_PURPOSE = 'don-doc recovery';

function passwordKey(password: string, salt: Uint8Array, { n, r, p }: ScryptCost): Promise<Buffer> {
  const options: ScryptOptions = { N: n, r, p, maxmem: 2 ** 20 + 256 * r * (n + p) }; // twice what it takes
  return new Promise((resolve, reject) => {
    scrypt(passwordText(password), salt, 32, options, (error, key) => (error ? reject(error) : resolve(key)));
  });
}
