import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import { removeIfPossible } from '../db/atomicWrite';
import { overwrite } from '../db/cipher/removeUnreadably';
import { saveFailure } from '../db/saveFailure';

export const RETURNS_FOLDER = 'tra-lai';

/** Where the command line puts workbooks for the units when nobody says where: they repeat rows of lists, people included. */
export function returnsFolderOf(dataFolder: string): string {
  return join(dataFolder, RETURNS_FOLDER);
}

/**
 * Takes away every workbook that lies there: whose rows stand in which, nobody noted.
 * @returns how many there were
 * @throws AppFailure when the disk refuses, or a program has one open
 */
export function destroyReturns(dataFolder: string): number {
  const folder = returnsFolderOf(dataFolder);
  const names = workbooksIn(folder);
  try {
    for (const name of names) {
      overwrite(join(folder, name));
      removeIfPossible(join(folder, name));
    }
  } catch (error) {
    throw saveFailure(error, dataFolder);
  }
  return names.length;
}

function workbooksIn(folder: string): readonly string[] {
  try {
    return readdirSync(folder, { withFileTypes: true }).flatMap((entry) => (entry.isFile() ? [entry.name] : []));
  } catch {
    return []; // none was ever made
  }
}
