import { storeMessages } from '../text/storeMessages';
import { snapshotHashOf } from './generations';
import { readJournal } from './journal/journalFile';
import { saveFailure } from './saveFailure';
import type { StoreFiles } from './storeFiles';

/**
 * Whether the files as they lie on the disk now would give back what is in memory.
 * @param sequence of the last committed transaction
 * @returns Vietnamese sentences
 */
export function fileProblems(files: StoreFiles, generation: number, sequence: number): readonly string[] {
  try {
    const journal = readJournal(files.journal(generation), files.protection);
    const isWhole = journal?.state === 'whole' && journal.base + journal.records.length === sequence;
    const isSnapshotOurs = journal === null || snapshotHashOf(files, files.snapshot) === journal.snapshotHash;
    return [
      ...(isSnapshotOurs ? [] : [storeMessages.snapshotAltered(files.snapshot)]),
      ...(isWhole ? [] : [storeMessages.journalAltered(files.journal(generation))]),
    ];
  } catch (error) {
    return [saveFailure(error, files.folder).message];
  }
}
