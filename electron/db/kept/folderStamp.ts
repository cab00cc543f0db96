import { existsSync, readFileSync, statSync } from 'node:fs';
import { UNPROTECTED } from '../cipher/protection';
import { decodeHead } from '../journal/journalHead';
import { filesIn, lookInto } from '../storeFiles';
import { lockPathIn } from './keptName';

/** What tells the content of a closed plain folder from any other. */
export interface FolderStamp {
  readonly generation: number;
  /** Number of the last transaction. */
  readonly sequence: number;
  readonly snapshotHash: string;
  readonly snapshot: string;
  readonly journal: string;
}

/**
 * Of a plain folder that was closed as it should be: nobody holds it, and nothing came after its newest snapshot. The
 * snapshot itself is not read; that it is the one its journal names is looked at by whoever opens it.
 * @returns null for any other
 */
export function stampOfClosed(folder: string): FolderStamp | null {
  try {
    return stampOf(folder);
  } catch {
    return null; // whoever opens it is told what is wrong
  }
}

function stampOf(folder: string): FolderStamp | null {
  if (existsSync(lockPathIn(folder))) return null;
  const generation = lookInto(folder).journals.at(-1);
  if (generation === undefined) return null;
  const { snapshot, journal } = filesIn(folder);
  const bytes = readFileSync(journal(generation));
  const head = decodeHead(bytes, UNPROTECTED);
  if (head === null || head.cipher !== null || head.generation !== generation) return null;
  if (bytes.subarray(head.start).some((byte) => byte !== 0)) return null; // something was written since
  return {
    generation,
    sequence: head.base,
    snapshotHash: head.snapshotHash,
    snapshot: shapeOf(snapshot),
    journal: shapeOf(journal(generation)),
  };
}

/** @throws what the disk throws */
function shapeOf(path: string): string {
  const { size, mtimeNs, ino } = statSync(path, { bigint: true });
  return `${size} ${mtimeNs} ${ino}`;
}
