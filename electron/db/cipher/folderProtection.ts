import { resolve } from 'node:path';
import { type Protection, UNPROTECTED } from './protection';

/**
 * What the files beside an open store are sealed with, from its opening to its closing: whoever reads a scan knows the
 * folder, and the key is handed about nowhere else.
 */
const open = new Map<string, Protection>();

export function protectionOf(folder: string): Protection {
  return open.get(resolve(folder)) ?? UNPROTECTED;
}

export function protect(folder: string, protection: Protection): void {
  open.set(resolve(folder), protection);
}

/** The folder was closed by who opened it so. */
export function unprotect(folder: string, protection: Protection): void {
  if (open.get(resolve(folder)) === protection) open.delete(resolve(folder));
}
