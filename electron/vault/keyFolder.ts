import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { removeIfPossible, writeFileAtomically } from '../db/atomicWrite';
import { type KeyFileFault, readKeyFile, type VaultFile, writeKeyFile } from './keyFile';
import { KEY_FILE, SPARE_KEY_FILE } from './keyFileNames';

export { KEY_FILE, SPARE_KEY_FILE };

export interface FoundKeyFile {
  readonly file: VaultFile;
  /** Why the first of the two was not taken; null: it was. */
  readonly fault: KeyFileFault | 'missing' | null;
}

export type KeyFolder = FoundKeyFile | { readonly file: null; readonly fault: KeyFileFault | null };

/** @returns `file` null with `fault` null: there is no password; with a fault: there is one, and no key file that can be used */
export function readKeyFolder(folder: string): KeyFolder {
  const [first, spare] = [KEY_FILE, SPARE_KEY_FILE].map((name) => readIfThere(join(folder, name)));
  if (isFile(first)) return { file: first, fault: null };
  if (isFile(spare) && first !== 'newer') return { file: spare, fault: first ?? 'missing' };
  return { file: null, fault: first ?? (isFile(spare) ? null : (spare ?? null)) };
}

/** The spare one, for when the first turns out to be edited. */
export function readSpare(folder: string): VaultFile | null {
  const spare = readIfThere(join(folder, SPARE_KEY_FILE));
  return isFile(spare) ? spare : null;
}

/** @throws what the disk throws; then at least one of the two files is whole */
export function writeKeyFolder(folder: string, file: Parameters<typeof writeKeyFile>[0]): void {
  const bytes = writeKeyFile(file);
  writeFileAtomically(join(folder, KEY_FILE), bytes);
  writeFileAtomically(join(folder, SPARE_KEY_FILE), bytes);
}

/** Only the count of wrong tries has changed. */
export function writeTries(folder: string, file: VaultFile): void {
  writeFileAtomically(join(folder, KEY_FILE), writeKeyFile(file));
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
