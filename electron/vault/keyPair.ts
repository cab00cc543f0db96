import { createPrivateKey, createPublicKey, diffieHellman, generateKeyPairSync, type KeyObject } from 'node:crypto';
import { closeBox, derivedKey, openBox } from './box';

/**
 * The data key is sealed to a pair of keys for each person, and only the private half hangs on the password. So a new
 * data key can be given to everybody without asking everybody for a password.
 */
export interface KeyPair {
  /** 32 bytes in base64, as is the other half. */
  readonly publicKey: string;
  readonly privateKey: Uint8Array;
}

export interface SealedKey {
  readonly sender: string;
  readonly box: string;
}

export function newKeyPair(): KeyPair {
  const { privateKey } = generateKeyPairSync('x25519');
  const { d = '', x = '' } = privateKey.export({ format: 'jwk' });
  return { publicKey: Buffer.from(x, 'base64url').toString('base64'), privateKey: Buffer.from(d, 'base64url') };
}

/** Whoever has the private half of `publicKey` can open it; who sealed it cannot any more. */
export function sealTo(publicKey: string, key: Uint8Array): SealedKey {
  const sender = newKeyPair();
  return {
    sender: sender.publicKey,
    box: closeBox(shared(sender, publicKey, sender.publicKey, publicKey), key, PURPOSE),
  };
}

/** @returns null when it was sealed to another pair, or spoilt */
export function openSealed(pair: KeyPair, { sender, box }: SealedKey): Buffer | null {
  try {
    return openBox(shared(pair, sender, sender, pair.publicKey), box, PURPOSE);
  } catch {
    return null; // no key at all
  }
}

const PURPOSE = 'don-doc data key';

function shared(own: KeyPair, other: string, sender: string, receiver: string): Buffer {
  const secret = diffieHellman({ privateKey: privateOf(own), publicKey: publicOf(other) });
  return derivedKey(secret, Buffer.from(`${sender} ${receiver}`, 'utf8'), PURPOSE);
}

function privateOf({ publicKey, privateKey }: KeyPair): KeyObject {
  const d = Buffer.from(privateKey).toString('base64url');
  return createPrivateKey({ key: { kty: 'OKP', crv: 'X25519', x: urlForm(publicKey), d }, format: 'jwk' });
}

function publicOf(publicKey: string): KeyObject {
  return createPublicKey({ key: { kty: 'OKP', crv: 'X25519', x: urlForm(publicKey) }, format: 'jwk' });
}

function urlForm(base64: string): string {
  return Buffer.from(base64, 'base64').toString('base64url');
}
