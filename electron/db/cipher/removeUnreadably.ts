import { closeSync, fstatSync, fsyncSync, openSync, writeSync } from 'node:fs';
import { removeIfPossible } from '../atomicWrite';
import { type Protection, UNPROTECTED } from './protection';
import { formOf } from './sealedFile';

const ZEROS = Buffer.alloc(256 * 1024);

/**
 * Removes a file of the data; in a sealed folder a plain one is overwritten first, so that its content is not just
 * waiting in unused room of the disk. Disks that write elsewhere (SSD, journalled, shadow copies) may keep it all the same.
 * What is held by another program stays, and is found at the next opening.
 */
export function removeUnreadably(path: string, protection: Pick<Protection, 'key'>): void {
  if (protection.key !== null) overwriteIfPlain(path);
  removeIfPossible(path);
}

function overwriteIfPlain(path: string): void {
  try {
    if (formOf(path, UNPROTECTED) === 'plain') overwrite(path);
  } catch {
    // gone, or held: then it is only removed, or found again
  }
}

/** Zeros in place of what a file holds, unless another name for it still counts. @throws what the disk throws */
export function overwrite(path: string): void {
  const handle = openSync(path, 'r+');
  try {
    const { size, nlink } = fstatSync(handle);
    if (nlink > 1) return;
    for (let at = 0; at < size; ) at += writeSync(handle, ZEROS, 0, Math.min(ZEROS.length, size - at), at);
    fsyncSync(handle);
  } finally {
    closeSync(handle);
  }
}
