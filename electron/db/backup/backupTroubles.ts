import { backupMessages } from '../../text/backupMessages';
import { type BackupNotes, readNotes } from './backupNotes';
import { backupFolders } from './backupPlace';

/** Vietnamese sentences about what the last backups could not do. @param notes as they stand on the disk unless given */
export function backupTroubles(dataFolder: string, notes: BackupNotes = readNotes(dataFolder)): readonly string[] {
  const { chosen, isChosenGone, folder } = backupFolders(dataFolder, notes.folder);
  if (chosen !== null && isChosenGone) return [backupMessages.chosenGone(chosen, folder)];
  return notes.trouble === null ? [] : [notes.trouble];
}
