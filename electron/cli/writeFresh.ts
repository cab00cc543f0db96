import { existsSync } from 'node:fs';
import { writeFile } from 'node:fs/promises';
import { extname } from 'node:path';
import { AppFailure } from '../domain/failure';
import { cliText } from '../text/cliText';

/**
 * Writes a file under the name given, or with a number behind it when something is there already.
 * @returns where it was written
 * @throws AppFailure `readOnly` for trouble of the disk
 */
export async function writeFresh(path: string, bytes: Uint8Array): Promise<string> {
  const extension = extname(path);
  const stem = path.slice(0, path.length - extension.length);
  for (let number = 1; ; number += 1) {
    const candidate = number === 1 ? path : `${stem} (${number})${extension}`;
    try {
      await writeFile(candidate, bytes, { flag: 'wx' });
      return candidate;
    } catch (error) {
      const { code = '' } = error as NodeJS.ErrnoException;
      if (code !== 'EEXIST') throw new AppFailure('readOnly', cliText.cannotWrite(path, code));
    }
  }
}

/** The name given, or the first with a number behind it that nothing has yet. */
export function freeFile(path: string): string {
  const extension = extname(path);
  const stem = path.slice(0, path.length - extension.length);
  for (let number = 1; ; number += 1) {
    const candidate = number === 1 ? path : `${stem} (${number})${extension}`;
    if (!existsSync(candidate)) return candidate;
  }
}
