import { statfsSync } from 'node:fs';
import { dirname } from 'node:path';
import type { DiskRoom } from '../../domain/diagnostics/health';

/** Of the disk a folder lies on, or will lie on: a folder that is not there yet is made in the one above it. */
export function diskRoom(folder: string): DiskRoom {
  try {
    const { bavail, bsize, blocks } = statfsSync(folder);
    return { freeBytes: bavail * bsize, totalBytes: blocks * bsize };
  } catch (error) {
    const above = dirname(folder);
    const isMissing = (error as NodeJS.ErrnoException).code === 'ENOENT';
    return isMissing && above !== folder ? diskRoom(above) : { freeBytes: null, totalBytes: null };
  }
}
