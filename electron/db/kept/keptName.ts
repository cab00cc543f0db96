import { join } from 'node:path';

/** Asks nothing of the rest of the store, so that a start can ask it first. */
const KEPT_NAME = 'don-doc.man-hinh-dau.json';
const LOCK_NAME = 'don-doc.lock';

export function keptPathIn(folder: string): string {
  return join(folder, KEPT_NAME);
}

export function lockPathIn(folder: string): string {
  return join(folder, LOCK_NAME);
}
