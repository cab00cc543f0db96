import { readFile } from 'node:fs/promises';
import { join } from 'node:path';

/** Files by their paths, each to be taken once. */
export type FirstFiles = Map<string, Promise<Buffer>>;

const NAMED = /(?:src|href)="\.\/([^"]+)"/g;

/**
 * The page and what it begins with, read while Electron gets ready: when they are asked for, the main process has more to
 * do than at any other time, and every turn of reading waits for all of it.
 */
export async function readFirstFiles(pages: string): Promise<FirstFiles> {
  const page = join(pages, 'index.html');
  const read: FirstFiles = new Map([[page, readFile(page)]]);
  const html = await read.get(page)?.then(String, () => ''); // who serves it is told that it is not there
  for (const [, name = ''] of (html ?? '').matchAll(NAMED)) {
    const path = join(pages, ...name.split('/'));
    const file = readFile(path);
    file.catch(() => {});
    read.set(path, file);
  }
  return read;
}
