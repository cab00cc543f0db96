import { dirname, join } from 'node:path';
import type { LocalTime } from '../domain/calendar';
import type { Core, PreviewFile } from '../ipc/contract';
import { makeFolder } from './makeFolder';
import { writeFresh } from './writeFresh';

const FOLDER = 'tra-lai';

/** Where the workbook for the units goes when nobody says: never among the files that were read. */
export function errorWorkbookIn(dataFolder: string, now: LocalTime): string {
  return join(dataFolder, FOLDER, `tra-lai-${now.replace(/[^\d]/g, '')}.xlsx`);
}

/**
 * Everything the units have to look at, in one workbook.
 * @returns where it was written, under a name nothing there had; null when there is nothing to send back
 */
export async function writeErrors(
  core: Core,
  sessionId: string,
  files: readonly PreviewFile[],
  target: string,
): Promise<string | null> {
  const hasProblem = files.some(
    ({ state, issues }) => state !== 'skipped' && issues.some(({ severity }) => severity !== 'note'),
  );
  if (!hasProblem) return null;
  const [file] = await core['imports.renderReturns']({ sessionId, indexes: null, isTogether: true });
  if (file === undefined) return null;
  await makeFolder(dirname(target));
  return writeFresh(target, file.bytes);
}
