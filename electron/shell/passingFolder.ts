import { existsSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { app, dialog } from 'electron';
import { fileTrouble } from '../text/fileTrouble';
import { shellText } from '../text/shell';

/** A disk that takes nothing: a write-protected stick, a full one, a folder of somebody else. */
const TAKES_NOTHING = new Set(['EROFS', 'EACCES', 'EPERM', 'ENOSPC', 'EDQUOT']);

/**
 * Where the program keeps what is its own when its own folder cannot be written: for this start only, so that the data in
 * it can at least be looked at.
 * @returns why not, in words, where there is nothing to look at
 */
export function lookingPlace(
  homeFolder: string,
  error: unknown,
  temporary: string = tmpdir(),
): { readonly folder: string } | { readonly why: string } {
  const { code = '' } = error as NodeJS.ErrnoException;
  const isToBeLookedAt = TAKES_NOTHING.has(code) && existsSync(join(homeFolder, 'du-lieu'));
  return isToBeLookedAt ? { folder: mkdtempSync(join(temporary, 'don-doc-xem-')) } : { why: fileTrouble(code) };
}

/** @throws to end there, once it is said why there is nothing to look at */
export function passingFolder(homeFolder: string, error: unknown): string {
  const passing = lookingPlace(homeFolder, error);
  if ('why' in passing) {
    dialog.showErrorBox(shellText.dialogs.cannotOpen, shellText.failure.noProfile(homeFolder, passing.why));
    app.exit(1);
    throw error;
  }
  process.once('exit', () => rmSync(passing.folder, { recursive: true, force: true }));
  return passing.folder;
}
