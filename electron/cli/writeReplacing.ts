import { randomUUID } from 'node:crypto';
import { rename, rm, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { makeFolder, refusedBy } from './makeFolder';

/** Writes beside the target and then takes its place: a disk that is full leaves no half a file. @throws AppFailure `readOnly` */
export async function writeReplacing(path: string, bytes: Uint8Array): Promise<void> {
  await makeFolder(dirname(path));
  const beside = join(dirname(path), `.don-doc-${randomUUID()}.tam`);
  try {
    await writeFile(beside, bytes, { flag: 'wx' });
    await rename(beside, path);
  } catch (error) {
    await rm(beside, { force: true });
    throw refusedBy(error, path);
  }
}
