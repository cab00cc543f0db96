import { closeSync, fsyncSync, openSync, renameSync, rmSync, writeSync } from 'node:fs';
import { dirname } from 'node:path';

/**
 * Puts bytes in place of a file so that after a kill or a power cut the old or the new content is there, never a part:
 * temporary file in the same folder, fsync, rename, fsync of the folder (Windows has no such call and needs none).
 */
export function writeFileAtomically(path: string, bytes: Uint8Array): void {
  const temporary = `${path}.tam`;
  const handle = openSync(temporary, 'w');
  try {
    let written = 0;
    while (written < bytes.length) written += writeSync(handle, bytes, written);
    fsyncSync(handle);
  } catch (error) {
    closeSync(handle);
    rmSync(temporary, { force: true });
    throw error;
  }
  closeSync(handle);
  renameSync(temporary, path);
  syncFolder(dirname(path));
}

function syncFolder(folder: string): void {
  if (process.platform === 'win32') return;
  const handle = openSync(folder, 'r');
  try {
    fsyncSync(handle);
  } finally {
    closeSync(handle);
  }
}
