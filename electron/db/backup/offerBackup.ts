import { AppFailure } from '../../domain/failure';
import { backupMessages } from '../../text/backupMessages';
import { storeMessages } from '../../text/storeMessages';
import type { Protection } from '../cipher/protection';
import { areNotesSpoilt, readNotes } from './backupNotes';
import { backupFolders } from './backupPlace';
import { hasBackups, lastSequenceIn, newestGoodBackup } from './listBackups';

/** Adds to a failure that says "damaged" which backup could take the place of the data. */
export async function withOfferedBackup(error: unknown, dataFolder: string, protection: Protection): Promise<unknown> {
  if (!(error instanceof AppFailure) || error.code !== 'damaged') return error;
  const offered = await newestIn(dataFolder, protection);
  const sentence = offered ? backupMessages.offered(offered.path, offered.madeAt) : backupMessages.noneToOffer;
  return new AppFailure('damaged', `${error.message} ${sentence}`, offered ?? undefined);
}

/** Nothing of what was saved is missing with these. */
const WITHOUT_LOSS: ReadonlySet<string> = new Set([storeMessages.snapshotRebuilt, storeMessages.journalStained]);

/** For data that opens but may lack something: a sentence saying which backup could be put in its place, on which screen. */
export async function offerFor(
  troubles: readonly string[],
  dataFolder: string,
  protection: Protection,
): Promise<readonly string[]> {
  if (troubles.every((trouble) => WITHOUT_LOSS.has(trouble))) return [];
  const offered = await newestIn(dataFolder, protection);
  return [offered ? backupMessages.offeredOnScreen(offered.path, offered.madeAt) : backupMessages.noneToOffer];
}

function newestIn(dataFolder: string, protection: Protection): ReturnType<typeof newestGoodBackup> {
  const { folder, checked } = readNotes(dataFolder);
  return newestGoodBackup(backupFolders(dataFolder, folder), checked, protection);
}

/**
 * Where the numbers of transactions go on after damage: no number that a backup ends with is given a second time, so that
 * a higher one is always the later state.
 */
export function sequenceAfter(dataFolder: string, sequence: number): number {
  const { folder, checked, lastSequence } = readNotes(dataFolder);
  const inBackups = lastSequenceIn(backupFolders(dataFolder, folder), checked);
  return Math.max(sequence, lastSequence ?? 0, inBackups ?? 0) + 1;
}

/** Whether this folder ever had data worth a backup, as far as what is left can tell. */
export function wasBackedUp(dataFolder: string): boolean {
  const { folder, lastSequence } = readNotes(dataFolder);
  return lastSequence !== null || areNotesSpoilt(dataFolder) || hasBackups(backupFolders(dataFolder, folder));
}
