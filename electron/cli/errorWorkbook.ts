import { dirname, join } from 'node:path';
import type { LocalTime } from '../domain/calendar';
import type { Core, PreviewFile } from '../ipc/contract';
import { returnsFolderOf } from '../office/returnsFolder';
import { makeFolder } from './makeFolder';
import { vaultIn } from './openVault';
import { writeFresh } from './writeFresh';

/** Where the workbook for the units goes when nobody says: never among the files that were read. */
export function errorWorkbookIn(dataFolder: string, now: LocalTime): string {
  return join(returnsFolderOf(dataFolder), `tra-lai-${now.replace(/[^\d]/g, '')}.xlsx`);
}

/**
 * Files whose rows may be written into the data folder without anybody asking: no list that is counted and not kept, nothing
 * that may be one, and nothing at all where the folder is sealed, because the workbook is plain.
 */
export async function mayLieBeside(
  core: Core,
  files: readonly PreviewFile[],
  dataFolder: string,
): Promise<readonly PreviewFile[]> {
  if (vaultIn(dataFolder).look().isOn) return [];
  const held = await core['personalData.held']({});
  const counted = new Set(held.flatMap(({ formId, isCounted }) => (isCounted ? [formId] : [])));
  if (counted.size === 0) return files;
  return files.filter(
    ({ formId, issues }) =>
      formId !== null && !counted.has(formId) && !issues.some(({ code }) => code === 'counted-not-kept'),
  );
}

/** Something in the file is for its unit to look at. */
export function hasProblem({ state, issues }: PreviewFile): boolean {
  return state !== 'skipped' && issues.some(({ severity }) => severity !== 'note');
}

/**
 * Everything the units have to look at of these files, in one workbook.
 * @returns where it was written, under a name nothing there had; null when there is nothing to send back
 */
export async function writeErrors(
  core: Core,
  sessionId: string,
  files: readonly PreviewFile[],
  target: string,
): Promise<string | null> {
  const indexes = files.filter(hasProblem).map(({ index }) => index);
  if (indexes.length === 0) return null;
  const [file] = await core['imports.renderReturns']({ sessionId, indexes, isTogether: true });
  if (file === undefined) return null;
  await makeFolder(dirname(target));
  return writeFresh(target, file.bytes);
}
