import { statSync } from 'node:fs';
import { join } from 'node:path';

export const DEFAULT_BACKUPS_FOLDER = 'sao-luu';

export interface BackupFolders {
  /** Where the next backup goes. */
  readonly folder: string;
  /** Inside the data folder; always to be had, but on the same disk as the data. */
  readonly default: string;
  readonly chosen: string | null;
  readonly isChosenGone: boolean;
}

export function backupFolders(dataFolder: string, chosen: string | null): BackupFolders {
  const inside = join(dataFolder, DEFAULT_BACKUPS_FOLDER);
  const isChosenGone = chosen !== null && !isFolder(chosen);
  return { folder: chosen === null || isChosenGone ? inside : chosen, default: inside, chosen, isChosenGone };
}

export function isFolder(path: string): boolean {
  try {
    return statSync(path).isDirectory();
  } catch {
    return false;
  }
}
