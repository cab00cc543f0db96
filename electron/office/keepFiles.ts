import { readFile, stat } from 'node:fs/promises';
import { basename } from 'node:path';
import type { AttachedFile } from '../db/attachedFiles';
import { keepAttachment } from '../db/attachmentStore';
import { saveFailure } from '../db/saveFailure';
import { AppFailure } from '../domain/failure';
import { officeMessages } from '../text/officeMessages';

/** A scan of a long letter; more is a film or a mistake. */
const LARGEST_MB = 50;

export interface KeptFile extends AttachedFile {
  readonly fileName: string;
}

/** The sentence for a file that a place does not keep; null: it does. */
export type Refuse = (fileName: string, bytes: Uint8Array) => string | null;

/**
 * Copies files into the data folder, each under its hash; to be called before the rows that name them are written.
 * @param refuse what is not kept; by default nothing
 * @throws AppFailure naming the file that cannot be taken; then none is
 */
export async function keepFiles(
  dataFolder: string,
  paths: readonly string[],
  refuse: Refuse = () => null,
): Promise<readonly KeptFile[]> {
  const files = [];
  for (const path of paths) files.push(await readWhole(path));
  for (const { fileName, bytes } of files) {
    const why = refuse(fileName, bytes);
    if (why !== null) throw new AppFailure('invalid', why);
  }
  return files.map(({ fileName, bytes }) => ({ fileName, ...keep(dataFolder, bytes) }));
}

/** A file from this PC, within the bounds of what is kept. @throws AppFailure naming it */
export async function readWhole(path: string): Promise<{ readonly fileName: string; readonly bytes: Uint8Array }> {
  const fileName = basename(path).normalize('NFC');
  try {
    const { size } = await stat(path);
    if (size === 0) throw new AppFailure('invalid', officeMessages.emptyAttachment(fileName));
    if (size > LARGEST_MB * 1024 * 1024)
      throw new AppFailure('invalid', officeMessages.attachmentTooLarge(fileName, LARGEST_MB));
    return { fileName, bytes: await readFile(path) };
  } catch (error) {
    if (error instanceof AppFailure) throw error;
    throw new AppFailure(
      'notFound',
      officeMessages.unreadableFile(fileName, (error as NodeJS.ErrnoException).code ?? ''),
    );
  }
}

function keep(dataFolder: string, bytes: Uint8Array): AttachedFile {
  try {
    return keepAttachment(dataFolder, bytes);
  } catch (error) {
    throw saveFailure(error, dataFolder);
  }
}
