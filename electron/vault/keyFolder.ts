import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { removeIfPossible, writeFileAtomically } from '../db/atomicWrite';
import { type KeyFileFault, readKeyFile, type VaultFile, writeKeyFile } from './keyFile';
import { KEY_FILE, SPARE_KEY_FILE } from './keyFileNames';

export { KEY_FILE, SPARE_KEY_FILE };

/** Why a key file was passed over for the other: what is wrong with it, or that the other counts more changes. */
export type PassedOver = KeyFileFault | 'missing' | 'older';

export interface FoundKeyFile {
  readonly file: VaultFile;
  /** Name of the one that was taken. */
  readonly name: string;
  /** Why the first of the two was not taken; null: it was. */
  readonly fault: PassedOver | null;
  /** The one not taken, where it can be read. */
  readonly other: VaultFile | null;
}

export type KeyFolder = FoundKeyFile | { readonly file: null; readonly fault: KeyFileFault | null };

/**
 * Of two whole files the one that counts more changes: an older one put back by hand, by a cloud folder or from "previous
 * versions" must neither bring former passwords back nor be written over the newer.
 * @returns `file` null with `fault` null: there is no password; with a fault: there is one, and no key file that can be used
 */
export function readKeyFolder(folder: string): KeyFolder {
  const [first, spare] = [KEY_FILE, SPARE_KEY_FILE].map((name) => readIfThere(join(folder, name)));
  if (isFile(first)) {
    if (!isFile(spare)) return { file: first, name: KEY_FILE, fault: null, other: null };
    return spare.serial > first.serial
      ? { file: spare, name: SPARE_KEY_FILE, fault: 'older', other: first }
      : { file: first, name: KEY_FILE, fault: null, other: spare };
  }
  if (isFile(spare) && first !== 'newer')
    return { file: spare, name: SPARE_KEY_FILE, fault: first ?? 'missing', other: null };
  return { file: null, fault: first ?? (isFile(spare) ? null : (spare ?? null)) };
}

/** @throws what the disk throws for the first of the two */
export function writeKeyFolder(folder: string, file: Parameters<typeof writeKeyFile>[0]): void {
  const bytes = writeKeyFile(file);
  writeFileAtomically(join(folder, KEY_FILE), bytes);
  try {
    writeFileAtomically(join(folder, SPARE_KEY_FILE), bytes);
  } catch {
    // the first counts from now on, so nothing may be told as refused; whoever opens next writes both
  }
}

/** A copy of a whole key file before both are written anew. @throws what the disk throws */
export function keepKeyFile(folder: string, file: VaultFile): void {
  writeFileAtomically(join(folder, `${KEY_FILE}.${file.serial}`), writeKeyFile(file));
}

/** Only the count of wrong tries has changed. @param name of the file it was read from, so that no other is written over */
export function writeTries(folder: string, name: string, file: VaultFile): void {
  writeFileAtomically(join(folder, name), writeKeyFile(file));
}

/** The first goes last: as long as it is there, a password is asked for. */
export function removeKeyFolder(folder: string): void {
  removeIfPossible(join(folder, SPARE_KEY_FILE));
  removeIfPossible(join(folder, KEY_FILE));
}

function readIfThere(path: string): VaultFile | KeyFileFault | undefined {
  if (!existsSync(path)) return undefined;
  try {
    return readKeyFile(readFileSync(path));
  } catch {
    return 'damaged';
  }
}

function isFile(read: VaultFile | KeyFileFault | undefined): read is VaultFile {
  return typeof read === 'object';
}
