import { removeIfPossible } from '../atomicWrite';
import { overwrite } from '../cipher/removeUnreadably';
import { keptPathIn } from './keptName';

/** What it said is not left on the disk either: a password may be set next. */
export function removeKept(folder: string): void {
  const path = keptPathIn(folder);
  try {
    overwrite(path);
  } catch {
    // not there, held by another program, or the disk is gone
  }
  removeIfPossible(path);
}
