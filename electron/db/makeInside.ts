import { mkdirSync } from 'node:fs';
import { join } from 'node:path';

/**
 * Makes a folder inside one that must be there already, for a disk that is pulled leaves its path behind: made anew, it
 * would take the units' files on to another disk.
 * @throws what the disk throws; ENOENT where the outer folder is gone
 */
export function makeInside(folder: string, name: string): void {
  try {
    mkdirSync(join(folder, name));
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== 'EEXIST') throw error;
  }
}
