import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { removeIfPossible, writeFileAtomically } from '../atomicWrite';
import { type FolderStamp, stampOfClosed } from './folderStamp';
import { keptPathIn } from './keptName';
import type { KeptReads } from './reads';

/**
 * Rows of the database the first screen is made of, in a file beside it as long as that is closed: they can be read before
 * it is open. Not there while anybody writes, and good for nothing but the very files they were read from.
 */
export interface Kept extends KeptReads {
  readonly appVersion: string;
  readonly schemaVersion: number;
  /** Number of the last transaction when they were read. */
  readonly sequence: number;
}

/** Of a folder that was closed just now; not at all where something came in between, or the disk refuses. */
export function writeKept(folder: string, kept: Kept): void {
  const stamp = stampOfClosed(folder);
  if (stamp === null || stamp.sequence !== kept.sequence) return;
  const body = Buffer.from(JSON.stringify(kept));
  try {
    writeFileAtomically(keptPathIn(folder), Buffer.concat([headOf(stamp, body), body]));
  } catch {
    removeIfPossible(keptPathIn(folder)); // the next start takes longer
  }
}

/** @returns null where there is nothing that speaks of the folder as it is now */
export function readKept(folder: string, appVersion: string): Kept | null {
  try {
    const bytes = readFileSync(keptPathIn(folder));
    const body = bytes.subarray(bytes.indexOf('\n') + 1);
    const stamp = stampOfClosed(folder);
    if (stamp === null || !bytes.subarray(0, -body.length).equals(headOf(stamp, body))) return null;
    const kept = JSON.parse(body.toString('utf8')) as Kept; // its checksum says that we wrote it
    return kept.appVersion === appVersion ? kept : null;
  } catch {
    return null;
  }
}

/** One line. */
function headOf(stamp: FolderStamp, body: Buffer): Buffer {
  const hash = createHash('sha256').update(body).digest('hex');
  return Buffer.from(`${JSON.stringify({ ...stamp, hash })}\n`);
}
