import { mkdir, writeFile } from 'node:fs/promises';
import { dirname, extname, join } from 'node:path';
import type { LocalTime } from '../domain/calendar';
import { AppFailure } from '../domain/failure';
import type { Core, PreviewFile } from '../ipc/contract';
import { cliText } from '../text/cliText';

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
  try {
    await mkdir(dirname(target), { recursive: true });
    return await writeFresh(target, file.bytes);
  } catch (error) {
    const { code, syscall } = error as NodeJS.ErrnoException;
    if (code === undefined || syscall === undefined) throw error;
    throw new AppFailure('readOnly', cliText.cannotWrite(target, code));
  }
}

async function writeFresh(path: string, bytes: Uint8Array): Promise<string> {
  const extension = extname(path);
  const stem = path.slice(0, path.length - extension.length);
  for (let number = 1; ; number += 1) {
    const candidate = number === 1 ? path : `${stem} (${number})${extension}`;
    try {
      await writeFile(candidate, bytes, { flag: 'wx' });
      return candidate;
    } catch (error) {
      if ((error as NodeJS.ErrnoException).code !== 'EEXIST') throw error;
    }
  }
}
