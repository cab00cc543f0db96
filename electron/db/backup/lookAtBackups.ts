import type { BackupList } from '../../domain/backup';
import type { LocalTime } from '../../domain/calendar';
import type { Protection } from '../cipher/protection';
import { readNotes } from './backupNotes';
import { backupFolders } from './backupPlace';
import { backupTroubles } from './backupTroubles';
import { listBackups } from './listBackups';

/** The backups of a folder whose data are not open; what is found is not remembered. */
export async function lookAtBackups(dataFolder: string, now: LocalTime, protection: Protection): Promise<BackupList> {
  const notes = readNotes(dataFolder);
  const folders = backupFolders(dataFolder, notes.folder);
  const { entries } = await listBackups(folders, notes.checked, now, protection);
  return {
    folder: folders.folder,
    chosenFolder: folders.chosen,
    isChosenGone: folders.isChosenGone,
    backups: entries,
    troubles: backupTroubles(dataFolder, notes),
  };
}
