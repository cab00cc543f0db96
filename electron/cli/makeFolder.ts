import { randomUUID } from 'node:crypto';
import { mkdir, rm, stat, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { AppFailure } from '../domain/failure';
import { cliText } from '../text/cliText';

/**
 * Makes a folder with those above it. Not by Node's own `recursive`: where the system answers ENOENT although the folder
 * above is there (/proc does), it tries for ever.
 * @throws AppFailure `readOnly`
 */
export async function makeFolder(path: string): Promise<void> {
  try {
    await makeWithParents(path);
  } catch (error) {
    throw refusedBy(error, path);
  }
}

/**
 * A folder files can be written to, found out before an hour's work is lost on it.
 * @throws AppFailure `readOnly`
 */
export async function makeWritableFolder(path: string): Promise<void> {
  await makeFolder(path);
  const trial = join(path, `.don-doc-${randomUUID()}.tam`);
  try {
    await writeFile(trial, '', { flag: 'wx' });
    await rm(trial, { force: true });
  } catch (error) {
    throw refusedBy(error, path);
  }
}

async function makeWithParents(path: string): Promise<void> {
  if (await isFolder(path)) return;
  const above = dirname(path);
  if (above !== path && !(await isFolder(above))) await makeWithParents(above);
  await mkdir(path).catch(async (error) => {
    if (!(await isFolder(path))) throw error; // somebody else was quicker
  });
}

async function isFolder(path: string): Promise<boolean> {
  return stat(path).then(
    (found) => found.isDirectory(),
    () => false,
  );
}

/** A failure of the disk in words, anything else as it came. */
export function refusedBy(error: unknown, path: string): unknown {
  const { code, syscall } = error as NodeJS.ErrnoException;
  if (code === undefined || syscall === undefined) return error;
  return new AppFailure('readOnly', cliText.cannotWrite(path, code));
}
