import { copyFileSync, existsSync, mkdirSync, readdirSync, renameSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { AppFailure } from '../domain/failure';
import { storeMessages } from '../text/storeMessages';
import type { StoreFiles } from './storeFiles';

const STORE_FILE = /^don-doc\.(?:sqlite|\d{6,}\.(?:sqlite|nhat-ky))$/;
const JOURNAL = /\.nhat-ky$/;

/**
 * Copies the files as found before anything is changed.
 * @param isOnlyJournal the snapshots are whole and stay what they are: no need to fill the disk with them
 * @returns the folder they are in now
 */
export function keepAside(files: StoreFiles, stamp: string, isOnlyJournal: boolean): string {
  const aside = newFolder(files.folder, stamp);
  try {
    for (const name of storeFileNames(files))
      if (!isOnlyJournal || JOURNAL.test(name)) copyFileSync(join(files.folder, name), join(aside, name));
  } catch (error) {
    rmSync(aside, { recursive: true, force: true }); // the next start begins anew, and must not fill the disk
    throw error;
  }
  return aside;
}

/**
 * Moves the files away untouched; an empty database never takes their place.
 * @param isAltered the newest snapshot could be opened, but is not what was written
 * @returns the failure to throw
 */
export function setAsideAll(files: StoreFiles, stamp: string, isAltered: boolean): AppFailure {
  const aside = newFolder(files.folder, stamp);
  for (const name of storeFileNames(files)) renameSync(join(files.folder, name), join(aside, name));
  return new AppFailure('damaged', isAltered ? storeMessages.altered(aside) : storeMessages.damaged(aside));
}

function storeFileNames(files: StoreFiles): readonly string[] {
  return readdirSync(files.folder).filter((name) => STORE_FILE.test(name));
}

function newFolder(parent: string, stamp: string): string {
  for (let attempt = 1; ; attempt += 1) {
    const folder = join(parent, `don-doc.hong-${stamp}${attempt === 1 ? '' : `-${attempt}`}`);
    if (existsSync(folder) || existsSync(`${folder}.txt`)) continue; // the note of one that was taken elsewhere
    mkdirSync(folder);
    return folder;
  }
}
