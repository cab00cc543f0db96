import { AppFailure } from '../../domain/failure';
import { backupMessages } from '../../text/backupMessages';
import { listAttachedFiles } from '../attachedFiles';
import { openingAlso, type ProtectionOptions, protectionBy, takingPlain } from '../cipher/protection';
import type { StoreKey } from '../cipher/storeKey';
import { lockFolder } from '../folderLock';
import { highest, newBeginning } from '../generations';
import { openFolder } from '../openFolder';
import { filesIn } from '../storeFiles';
import type { BackupCounts, BackupInfo } from './backupInfo';
import { slotsOfBackup } from './backupSeal';
import { bringBackFiles } from './bringBackFiles';
import { loadBackup, type MarkRestored } from './loadBackup';
import { sequenceAfter } from './offerBackup';

/** What a folder is sealed with, and what else opens the backup. */
export interface RestoreKeys extends ProtectionOptions {
  /** Of a backup made on another PC. */
  readonly backupKey?: StoreKey | null;
}

export interface FolderRestored extends BackupCounts {
  /** Files the data speak of that did not lie with the backup either. */
  readonly missingFiles: number;
  /** It was encrypted, and the folder has no password. */
  readonly isPlainNow: boolean;
  readonly path: string;
  readonly info: BackupInfo | null;
}

/**
 * Puts a backup into a data folder that cannot be opened because it is damaged. What was found there stays set aside,
 * untouched; a folder that still opens is refused, so that nothing good is ever replaced this way.
 * @param stamp names the folder for files set aside, when none has been made yet
 * @param mark notes in the restored data that it was restored
 * @throws AppFailure `notFound`, `damaged`, `locked`, `newerVersion`, `invalid` of the backup; `conflict`; the trouble of the disk
 */
export async function restoreFolder(
  dataFolder: string,
  path: string,
  stamp: string,
  mark?: MarkRestored,
  { backupKey = null, ...options }: RestoreKeys = {},
): Promise<FolderRestored> {
  const protection = protectionBy(options);
  const source = backupKey === null ? protection : openingAlso(protection, backupKey);
  const lock = lockFolder(dataFolder);
  let missingFiles = 0;
  try {
    const { database, info, units, reports, discard } = await loadBackup(path, source);
    try {
      await requireDamaged(dataFolder, stamp, options);
      await mark?.(database, info, null);
      const files = filesIn(dataFolder, protection);
      const sequence = sequenceAfter(dataFolder, info?.sequence ?? 0);
      newBeginning(files, database, sequence, highest(files)).journal.close();
      const attached = listAttachedFiles(database);
      missingFiles = bringBackFiles(path, dataFolder, attached, takingPlain(source), protection);
    } finally {
      discard();
    }
    const isPlainNow = protection.key === null && slotsOfBackup(path) !== null;
    return { path, info, units, reports, missingFiles, isPlainNow };
  } finally {
    lock.release();
  }
}

async function requireDamaged(dataFolder: string, stamp: string, options: ProtectionOptions): Promise<void> {
  try {
    const opened = await openFolder(dataFolder, stamp, options);
    opened.journal.close();
    opened.database.close();
  } catch (error) {
    if (error instanceof AppFailure && error.code === 'damaged') return;
    throw error;
  }
  throw new AppFailure('conflict', backupMessages.stillOpens);
}
