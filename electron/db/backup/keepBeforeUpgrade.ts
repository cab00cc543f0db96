import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import { isDeepStrictEqual } from 'node:util';
import { AppFailure } from '../../domain/failure';
import { restoreMessages } from '../../text/restoreMessages';
import type { Protection } from '../cipher/protection';
import { readSealable } from '../cipher/sealedFile';
import type { SqlDatabase } from '../database';
import { adoptDatabase, prepareConnection } from '../engine';
import { schemaVersionOf } from '../migrate';
import { problemsOf } from '../problemsOf';
import { keepBackup } from './backupFolders';
import { dataRows, readInfo } from './backupInfo';
import { readBackupName, timeOfStamp } from './backupName';
import { readNotes } from './backupNotes';
import { backupFolders, isFolder } from './backupPlace';

/** What is known of the start that found an older file. */
export interface UpgradeRun {
  /** Local time as `20210817-1500`. */
  readonly stamp: string;
  readonly appVersion: string;
  readonly protection: Protection;
}

/**
 * Keeps the data of an older version as it is, before anything is migrated. A start that failed after its backup finds
 * it again, so that trying ten times does not fill the disk.
 * @returns path of the backup
 * @throws AppFailure that says why nothing was upgraded
 */
export async function keepBeforeUpgrade(
  dataFolder: string,
  database: SqlDatabase,
  sequence: number,
  { stamp, appVersion, protection }: UpgradeRun,
): Promise<string> {
  const info = { madeAt: timeOfStamp(stamp), reason: 'beforeUpgrade', appVersion, sequence } as const;
  const data = () => {
    const bytes = database.toBytes();
    prepareConnection(database);
    return bytes;
  };
  const folders = backupFolders(dataFolder, readNotes(dataFolder).folder);
  try {
    return (
      (await findKept(folders.folder, database, sequence, protection)) ??
      (await keepBackup(folders, data, info, protection)).backup.path
    );
  } catch (error) {
    if (!(error instanceof AppFailure)) throw error;
    throw new AppFailure(error.code, restoreMessages.upgradeNotKept(error.message));
  }
}

async function findKept(
  folder: string,
  database: SqlDatabase,
  sequence: number,
  protection: Protection,
): Promise<string | null> {
  if (!isFolder(folder)) return null;
  const names = readdirSync(folder).filter((name) => readBackupName(name)?.reason === 'beforeUpgrade');
  for (const name of names)
    if (await holds(join(folder, name), database, sequence, protection)) return join(folder, name);
  return null;
}

async function holds(path: string, database: SqlDatabase, sequence: number, protection: Protection): Promise<boolean> {
  let kept: SqlDatabase | null = null;
  try {
    kept = await adoptDatabase(readSealable(path, { kind: 'backup' }, protection));
    return (
      problemsOf(kept).length === 0 &&
      readInfo(kept)?.sequence === sequence &&
      schemaVersionOf(kept) === schemaVersionOf(database) &&
      isDeepStrictEqual(dataRows(kept), dataRows(database))
    );
  } catch {
    return false; // cannot be read: a new one is made
  } finally {
    kept?.close();
  }
}
