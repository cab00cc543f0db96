import { readFile } from 'node:fs/promises';
import { setImmediate } from 'node:timers/promises';
import type { AttachedFile } from '../db/attachedFiles';
import { hashOf, keepAttachment } from '../db/attachmentStore';
import { saveFailure } from '../db/saveFailure';
import type { ImportFile } from './importFiles';

/**
 * Copies the very files that are being taken in into the data folder, each under its hash; to be called before the rows
 * that name them are written. A file that is gone or has changed since it was read is not kept: another must not pass for it.
 * @throws AppFailure when the disk does not take them; then the import has not begun
 */
export async function keepOriginals(
  dataFolder: string,
  files: readonly ImportFile[],
): Promise<readonly AttachedFile[]> {
  const kept: AttachedFile[] = [];
  for (const { path, sha256 } of files) {
    const bytes = await readFile(path).catch(() => null);
    if (bytes !== null && hashOf(bytes) === sha256) kept.push(keep(dataFolder, bytes));
    await setImmediate(); // sixty files must not keep anybody waiting for an answer
  }
  return kept;
}

function keep(dataFolder: string, bytes: Uint8Array): AttachedFile {
  try {
    return keepAttachment(dataFolder, bytes);
  } catch (error) {
    throw saveFailure(error, dataFolder);
  }
}
