import { statSync } from 'node:fs';
import { filesIn, lookInto } from '../../db/storeFiles';
import { AppFailure, type FailureCode } from '../../domain/failure';
import { destructionText } from '../../text/destructionText';
import { sizeText } from '../../text/healthText';
import { diskRoom } from '../health/diskRoom';

/** The journal of what is taken out, two snapshots made anew beside those that are there, and a backup. */
const COPIES = 4;
const LEAST = 4 * 1024 * 1024;

/**
 * Asked before anything is taken out: the disk would be full when the rows are gone for good and the files still hold them.
 * @throws AppFailure `diskFull`
 */
export function requireRoom(dataFolder: string): void {
  const { freeBytes } = diskRoom(dataFolder);
  const needed = Math.max(LEAST, COPIES * storeBytes(dataFolder));
  if (freeBytes !== null && freeBytes < needed)
    throw new AppFailure('diskFull', destructionText.noRoom(sizeText(freeBytes), sizeText(needed)));
}

function storeBytes(dataFolder: string): number {
  const files = filesIn(dataFolder);
  const paths = [files.snapshot, ...lookInto(dataFolder).journals.slice(-1).map(files.journal)];
  return paths.reduce((sum, path) => sum + (statSync(path, { throwIfNoEntry: false })?.size ?? 0), 0);
}

/** What follows when the rows are gone: whatever stops it, the clerk is told that they are, and what is still to be done. */
export async function afterRowsGone<T>(clean: () => Promise<T>): Promise<T> {
  try {
    return await clean();
  } catch (error) {
    if (!(error instanceof AppFailure)) throw error;
    throw new AppFailure(error.code, destructionText.notCleaned[WHY[error.code] ?? 'other']);
  }
}

const WHY: Partial<Readonly<Record<FailureCode, 'full' | 'readOnly' | 'locked'>>> = {
  diskFull: 'full',
  readOnly: 'readOnly',
  fileLocked: 'locked',
};
