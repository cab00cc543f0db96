import { randomBytes } from 'node:crypto';
import { access, open, rename, rm } from 'node:fs/promises';
import { basename, dirname, extname, join } from 'node:path';
import { AppFailure } from '../domain/failure';
import { shellText } from '../text/shell';

/** Files saved where the clerk says: whole or not at all, and never over something nobody agreed to replace. */

/**
 * Writes beside the target and then takes its place, so a target that is open elsewhere stays as it was.
 * @throws AppFailure fileLocked, readOnly, notFound, diskFull or unexpected, in words that name the file
 */
export async function saveCopy(path: string, bytes: Uint8Array): Promise<void> {
  const temporary = join(dirname(path), `.${basename(path)}.${randomBytes(4).toString('hex')}.tam`);
  try {
    const file = await open(temporary, 'wx');
    try {
      await file.writeFile(bytes);
      await file.sync();
    } finally {
      await file.close();
    }
  } catch (error) {
    await rm(temporary, { force: true });
    throw writeFailure(path, error);
  }
  try {
    await rename(temporary, path);
  } catch (error) {
    await rm(temporary, { force: true });
    throw replaceFailure(path, error);
  }
}

/** The name with `.extension` at its end; what the clerk typed stays in front of it. */
export function withExtension(path: string, extension: string): string {
  return extname(path).toLowerCase() === `.${extension}` ? path : `${path}.${extension}`;
}

/** `path`, or "… (2)", "… (3)" when something is there already. */
export async function freePath(path: string): Promise<string> {
  const extension = extname(path);
  const stem = path.slice(0, path.length - extension.length);
  for (let number = 2, candidate = path; ; number += 1) {
    if (!(await exists(candidate))) return candidate;
    candidate = `${stem} (${number})${extension}`;
  }
}

async function exists(path: string): Promise<boolean> {
  return access(path).then(
    () => true,
    () => false,
  );
}

/** What a failed write means for the clerk. */
export function writeFailure(path: string, error: unknown): AppFailure {
  const words = shellText.saveFailure;
  switch (codeOf(error)) {
    case 'EACCES':
    case 'EPERM':
    case 'EROFS':
      return new AppFailure('readOnly', words.readOnly(dirname(path)));
    case 'ENOENT':
    case 'ENOTDIR':
      return new AppFailure('notFound', words.notFound(dirname(path)));
    case 'ENOSPC':
    case 'EDQUOT':
      return new AppFailure('diskFull', words.diskFull(basename(path)));
    default:
      return new AppFailure('unexpected', words.unexpected(basename(path)));
  }
}

/** The folder took the temporary file, so what is refused here is the target itself: Word holds what it shows. */
function replaceFailure(path: string, error: unknown): AppFailure {
  const isHeld = ['EACCES', 'EPERM', 'EBUSY', 'EISDIR', 'ENOTEMPTY', 'EEXIST'].includes(codeOf(error));
  return isHeld
    ? new AppFailure('fileLocked', shellText.saveFailure.fileLocked(basename(path)))
    : writeFailure(path, error);
}

function codeOf(error: unknown): string {
  return error instanceof Error && 'code' in error ? String(error.code) : '';
}
