import { join } from 'node:path';
import type { OpenBatch } from '../ipc/contract';
import { batchText } from '../text/batchText';
import { exists, pathsOf } from './workFolder';

type Placed = Pick<OpenBatch, 'batchId' | 'folder' | 'folderName'>;

/** Whether the files of a batch took their place and only the word that they did is missing: the program was killed between. */
export async function hasTakenPlace({ batchId, folder, folderName }: Placed): Promise<boolean> {
  if (folder === null) return false;
  const { work, target } = pathsOf({ batchId, folder, folderName });
  return !(await exists(work)) && exists(join(target, batchText.toPrint));
}
