import { createHash } from 'node:crypto';
import { existsSync, linkSync, readFileSync, rmSync } from 'node:fs';
import { setImmediate } from 'node:timers/promises';
import { AppFailure } from '../domain/failure';
import { writeFileAtomically } from './atomicWrite';
import { SealError } from './cipher/container';
import { removeUnreadably } from './cipher/removeUnreadably';
import { hashOfSealable, writeSealable } from './cipher/sealedFile';
import type { SqlDatabase } from './database';
import { prepareConnection } from './engine';
import { createJournal, JournalWriter } from './journal/journalFile';
import { release } from './release';
import { saveFailure } from './saveFailure';
import { lookInto, type StoreFiles } from './storeFiles';

/** A snapshot with the journal that takes what comes after it. */
export interface Generation {
  readonly database: SqlDatabase;
  readonly generation: number;
  readonly sequence: number;
  readonly journal: JournalWriter;
}

/**
 * Folds all that is in memory into a new snapshot with an empty journal; see `storeFiles.ts` for the order.
 * @param given image of the database as it is now, which the caller gives back; made here when absent
 * @throws AppFailure when the disk refuses; then the old generation is whole and still the one that counts
 */
export function newGeneration(
  files: StoreFiles,
  database: SqlDatabase,
  sequence: number,
  before: number,
  given?: Image,
): Generation {
  const image = given ?? imageOf(database);
  try {
    return place(files, database, sequence, before, image);
  } finally {
    if (given === undefined) release(image.bytes);
  }
}

function place(
  files: StoreFiles,
  database: SqlDatabase,
  sequence: number,
  before: number,
  { bytes, hash: snapshotHash }: Image,
): Generation {
  const generation = before + 1;
  let journal: JournalWriter | null = null;
  try {
    const path = files.journal(generation);
    const made = createJournal(path, { generation, base: sequence, snapshotHash }, files.protection);
    journal = JournalWriter.forNew(path, generation, made);
    if (before > 0 && existsSync(files.snapshot)) keepOlder(files.snapshot, files.olderSnapshot(before));
    placeSnapshot(files, generation, bytes, snapshotHash);
  } catch (error) {
    journal?.close();
    throw saveFailure(error, files.folder);
  }
  removeGenerations(files, (other) => other < before);
  return { database, generation, sequence, journal };
}

/**
 * A content that no journal of before leads to: the first one, a migrated, mended or restored one. Two generations, so
 * that from now on a snapshot the disk spoils can be built again from the one before.
 * @param sequence never the next number after the content before, so that no journal is ever taken for the past of this
 * @throws AppFailure when the disk refuses; then the old generation is whole and still the one that counts
 */
export function newBeginning(files: StoreFiles, database: SqlDatabase, sequence: number, before: number): Generation {
  const image = imageOf(database);
  const first = newGeneration(files, database, sequence, before, image);
  try {
    const second = newGeneration(files, database, sequence, first.generation, image);
    first.journal.close();
    return second;
  } catch {
    return first; // the content is on disk; the next fold makes the second
  } finally {
    release(image.bytes);
  }
}

export interface Image {
  readonly bytes: Uint8Array;
  /** SHA-256, hex. */
  readonly hash: string;
}

/** All that is in memory as the bytes of a file. Only outside a transaction. */
function imageOf(database: SqlDatabase): Image {
  const bytes = database.toBytes();
  prepareConnection(database);
  return { bytes, hash: hashOf(bytes) };
}

/** Some ten milliseconds of hashing. */
const HASHED_AT_ONCE = 4 * 1024 * 1024;

/** The same, letting others be answered between two pieces; nobody may write before the image has its place. */
export async function imageInPieces(database: SqlDatabase): Promise<Image> {
  const bytes = database.toBytes();
  prepareConnection(database);
  const hash = createHash('sha256');
  for (let at = 0; at < bytes.length; at += HASHED_AT_ONCE) {
    hash.update(bytes.subarray(at, at + HASHED_AT_ONCE));
    await setImmediate();
  }
  return { bytes, hash: hash.digest('hex') };
}

/** Number of the last generation of which anything is there. */
export function highest(files: StoreFiles): number {
  const { journals, olderSnapshots } = lookInto(files.folder);
  return Math.max(0, ...journals, ...olderSnapshots);
}

/** What another program holds stays, of no use and of no harm: the next generation tries again. */
export function removeGenerations(files: StoreFiles, isStale: (generation: number) => boolean): void {
  try {
    const { journals, olderSnapshots } = lookInto(files.folder);
    for (const generation of journals.filter(isStale)) removeUnreadably(files.journal(generation), files.protection);
    for (const generation of olderSnapshots.filter(isStale))
      removeUnreadably(files.olderSnapshot(generation), files.protection);
  } catch {
    // the folder cannot be looked into just now
  }
}

export function hashOf(bytes: Uint8Array): string {
  return createHash('sha256').update(bytes).digest('hex');
}

/** Of the content of a snapshot as it stands on the disk; null: it has none any more. @throws what the disk throws */
export function snapshotHashOf({ protection }: StoreFiles, path: string, generation?: number): string | null {
  try {
    const hash = hashOfSealable(path, { kind: 'snapshot', number: generation }, protection);
    if (hash !== null) return hash;
  } catch (error) {
    if (error instanceof SealError) return null;
    throw error;
  }
  if (!protection.acceptsPlain) return null;
  const bytes = readFileSync(path);
  const hash = hashOf(bytes);
  release(bytes);
  return hash;
}

/** The disk does not say whether the new snapshot counts: nothing may be appended before another fold has succeeded. */
export class UncertainFold extends AppFailure {}

/** From the moment the new snapshot has the name it is the one that counts, even if the call then fails. */
function placeSnapshot(files: StoreFiles, number: number, bytes: Uint8Array, hash: string): void {
  try {
    writeSealable(files.snapshot, bytes, { kind: 'snapshot', number }, files.protection);
  } catch (error) {
    if (!isOnDisk(files, number, hash, saveFailure(error, files.folder))) throw error;
  }
}

function isOnDisk(files: StoreFiles, generation: number, hash: string, { code, message }: AppFailure): boolean {
  try {
    return snapshotHashOf(files, files.snapshot, generation) === hash;
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'ENOENT') return false;
    throw new UncertainFold(code, message);
  }
}

/** A second name for the same bytes where the file system has hard links; a copy where it has not. */
function keepOlder(snapshot: string, older: string): void {
  rmSync(older, { force: true });
  try {
    linkSync(snapshot, older);
  } catch {
    writeFileAtomically(older, readFileSync(snapshot));
  }
}
