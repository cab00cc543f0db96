import { closeSync, fsyncSync, openSync, renameSync, rmSync, writeSync } from 'node:fs';
import { dirname } from 'node:path';

/**
 * Puts bytes in place of a file so that after a kill or a power cut the old or the new content is there, never a part:
 * temporary file in the same folder, fsync, rename, fsync of the folder (Windows has no such call and needs none).
 * @param content in one piece, or in pieces that are written as they are made
 * @throws what the disk throws; then the old content is there, unless it was the last of the four that failed
 */
export function writeFileAtomically(path: string, content: Uint8Array | Iterable<Uint8Array>): void {
  const temporary = `${path}.tam`;
  try {
    writeThrough(temporary, content instanceof Uint8Array ? [content] : content);
    replaceBy(temporary, path);
  } catch (error) {
    removeIfPossible(temporary);
    throw error;
  }
  syncFolder(dirname(path));
}

function writeThrough(path: string, pieces: Iterable<Uint8Array>): void {
  const handle = openSync(path, 'w');
  try {
    for (const bytes of pieces)
      for (let written = 0; written < bytes.length; ) written += writeSync(handle, bytes, written);
    fsyncSync(handle);
  } finally {
    closeSync(handle);
  }
}

/** What cannot be removed now is found and removed at the next opening. */
export function removeIfPossible(path: string): void {
  try {
    rmSync(path, { force: true });
  } catch {
    // held by another program, or the disk is gone
  }
}

/** Milliseconds; a virus scanner looks into a new file for a moment, and Windows refuses to rename it meanwhile. */
const WAITS = [10, 40, 160, 400];
const HELD = new Set(['EPERM', 'EACCES', 'EBUSY']);

/** Renames over what is there; on Windows with some patience. @throws what the disk throws */
export function replaceBy(temporary: string, path: string): void {
  for (const wait of process.platform === 'win32' ? WAITS : []) {
    try {
      renameSync(temporary, path);
      return;
    } catch (error) {
      if (!HELD.has((error as NodeJS.ErrnoException).code ?? '')) throw error;
      Atomics.wait(new Int32Array(new SharedArrayBuffer(4)), 0, 0, wait);
    }
  }
  renameSync(temporary, path);
}

/** What file systems without such a call answer: network shares, sticks behind a driver of their own. */
const UNKNOWN_CALL = new Set(['EINVAL', 'ENOTSUP', 'EOPNOTSUPP', 'ENOSYS', 'EISDIR', 'EPERM', 'EACCES', 'EBADF']);

/** Makes renames inside the folder durable, where the file system has a call for it. */
export function syncFolder(folder: string): void {
  if (process.platform === 'win32') return;
  try {
    syncHandle(openSync(folder, 'r'));
  } catch (error) {
    if (!UNKNOWN_CALL.has((error as NodeJS.ErrnoException).code ?? '')) throw error;
  }
}

function syncHandle(handle: number): void {
  try {
    fsyncSync(handle);
  } finally {
    closeSync(handle);
  }
}
