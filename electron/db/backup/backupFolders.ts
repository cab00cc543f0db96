import { randomUUID } from 'node:crypto';
import { mkdirSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { AppFailure } from '../../domain/failure';
import { backupMessages } from '../../text/backupMessages';
import type { Protection } from '../cipher/protection';
import type { BackupInfo } from './backupInfo';
import { type BackupFolders, isFolder } from './backupPlace';
import { type WrittenBackup, writeBackup, writeFailure } from './writeBackup';

/** @throws AppFailure when it is no folder, or nothing can be written there */
export function requireWritable(folder: string): void {
  if (!isFolder(folder)) throw new AppFailure('notFound', backupMessages.noFolder(folder));
  const trial = join(folder, `don-doc-${randomUUID()}.tam`);
  try {
    writeFileSync(trial, '');
    rmSync(trial, { force: true });
  } catch (error) {
    throw writeFailure(folder, error);
  }
}

/** Makes the folder when it is not there. @param within must be there already @throws AppFailure */
export function makeFolder(folder: string, within?: string): void {
  try {
    if (within !== undefined) statSync(within);
    mkdirSync(folder, { recursive: true });
  } catch (error) {
    throw writeFailure(folder, error);
  }
}

export interface KeptBackup {
  readonly backup: WrittenBackup;
  /** Vietnamese sentence when the chosen folder is there and refused it. */
  readonly trouble: string | null;
}

/**
 * Writes a backup to the chosen folder, or, when that is gone or refuses, to the one inside the data folder.
 * @param data called for each attempt, so that nothing of it is kept between them
 * @throws AppFailure when neither takes it
 */
export async function keepBackup(
  folders: BackupFolders,
  data: () => Uint8Array,
  info: BackupInfo,
  protection: Protection,
): Promise<KeptBackup> {
  const inside = () => keepInside(folders, data, info, protection);
  if (folders.folder === folders.default) return { backup: await inside(), trouble: null };
  try {
    return { backup: await writeBackup(folders.folder, data(), info, protection), trouble: null };
  } catch (error) {
    const { message } = error as AppFailure; // writeBackup throws nothing else
    const backup = await inside();
    return { backup, trouble: backupMessages.chosenRefused(message, folders.default) };
  }
}

async function keepInside(
  folders: BackupFolders,
  data: () => Uint8Array,
  info: BackupInfo,
  protection: Protection,
): Promise<WrittenBackup> {
  makeFolder(folders.default, dirname(folders.default)); // a data folder whose disk was pulled is never made anew
  return writeBackup(folders.default, data(), info, protection);
}
