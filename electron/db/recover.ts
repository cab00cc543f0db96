import { webcrypto } from 'node:crypto';
import { existsSync } from 'node:fs';
import { basename } from 'node:path';
import { AppFailure } from '../domain/failure';
import { storeMessages } from '../text/storeMessages';
import { SealError } from './cipher/container';
import { readSealable } from './cipher/sealedFile';
import type { SqlDatabase } from './database';
import { openDatabase } from './engine';
import { hashOf } from './generations';
import { beginJournal, type JournalReading } from './journal/journalFile';
import { replay } from './journal/recording';
import { schemaVersionOf } from './migrate';
import { problemsOf } from './problemsOf';
import { refuseLocked } from './refuseLocked';
import { release } from './release';
import { isFileError } from './saveFailure';
import { type FolderContent, lookInto, SNAPSHOT_NAME, type StoreFiles } from './storeFiles';

/** What lies in a data folder, as found. */
export interface Found {
  readonly files: StoreFiles;
  readonly content: FolderContent;
  readonly hasSnapshot: boolean;
  /** By generation, rising. */
  readonly journals: ReadonlyMap<number, JournalReading>;
  /** Generations whose journal is there and is none any more. */
  readonly unreadable: readonly number[];
}

/** All that could be brought back into memory. */
export interface Recovered {
  readonly database: SqlDatabase;
  readonly sequence: number;
  /** The journal that may take the next record as it is; null when a new generation must begin. */
  readonly writable: JournalReading | null;
  readonly troubles: readonly string[];
}

/** @throws AppFailure `locked`; what the disk throws */
export function readFolder(files: StoreFiles): Found {
  const content = lookInto(files.folder);
  refuseLocked(files, content);
  const journals = new Map<number, JournalReading>();
  for (const generation of content.journals) {
    const journal = beginJournal(files.journal(generation), files.protection);
    if (journal?.generation === generation) journals.set(generation, journal);
  }
  const unreadable = content.journals.filter((generation) => !journals.has(generation));
  return { files, content, hasSnapshot: existsSync(files.snapshot), journals, unreadable };
}

/**
 * Everything that was acknowledged, from the best source there is; what is missing is named in `troubles`. What a journal
 * says is not what was written is never opened: whatever SQLite thinks of it, its figures may be wrong.
 * @param version newest version of the tables that this app knows
 * @returns null when nothing can be opened
 * @throws AppFailure `newerVersion`; what the disk throws: a file that cannot be read now is not taken for damaged
 */
export async function recover(found: Found, version: number): Promise<Recovered | null> {
  const newest = await fromNewest(found);
  if (newest !== null) return newest;
  if (found.hasSnapshot) await refuseNewer(found, version);
  return (
    (await fromOlder(found, true)) ??
    (await fromOlder(found, false)) ??
    (isAltered(found) ? null : await snapshotAlone(found, found.files.snapshot)) ??
    (await anyOlderAlone(found))
  );
}

async function fromNewest(found: Found): Promise<Recovered | null> {
  if (!found.hasSnapshot) return null;
  const snapshot = readSnapshot(found.files, found.files.snapshot);
  if (snapshot === null) return null;
  const [hash, opening] = await Promise.all([hashBeside(snapshot), Promise.allSettled([openDatabase(snapshot)])]);
  release(snapshot);
  const [opened] = opening;
  const journal = journalOf([...found.journals.values()].filter(({ snapshotHash }) => snapshotHash === hash));
  if (journal === undefined) {
    if (opened.status === 'fulfilled') opened.value.close(); // nobody has asked it anything
    return null;
  }
  if (opened.status === 'rejected') throw opened.reason;
  return replayChain(opened.value, journal, found, false);
}

/** The same as `hashOf`, worked out while this thread goes on: it takes as long as to open the database. */
async function hashBeside(bytes: Buffer): Promise<string> {
  return Buffer.from(await webcrypto.subtle.digest('SHA-256', bytes)).toString('hex');
}

/**
 * Two generations may hold the same bytes; then one of their journals was never written to: the former when the second came
 * to its snapshot, the latter when the disk refused it.
 */
function journalOf(journals: readonly JournalReading[]): JournalReading | undefined {
  return journals.findLast(({ records, state }) => records.length > 0 || state !== 'whole') ?? journals.at(-1);
}

/**
 * A newer app's file laid over this folder is nobody's damage. The old journals beside it know nothing of it, so it is
 * asked itself; but a spoilt bit in its number makes no newer file of ours.
 * @throws AppFailure `newerVersion`
 */
async function refuseNewer({ files, journals }: Found, version: number): Promise<void> {
  const bytes = readSnapshot(files, files.snapshot);
  if (bytes === null || headerVersion(bytes) <= version) return;
  const database = await openWhole(bytes);
  if (database === null) return;
  database.close();
  bytes.writeUInt32BE(version, HEADER_VERSION_AT);
  const hash = hashOf(bytes);
  if ([...journals.values()].some(({ snapshotHash }) => snapshotHash === hash)) return;
  throw new AppFailure('newerVersion', storeMessages.newerFile(files.snapshot));
}

/** Where SQLite keeps what `PRAGMA user_version` says. */
const HEADER_VERSION_AT = 60;
const HEADER_BYTES = 100;

function headerVersion(bytes: Buffer): number {
  return bytes.length < HEADER_BYTES ? 0 : bytes.readInt32BE(HEADER_VERSION_AT);
}

/** Of a snapshot that no journal fits: whether the newest journal can be read and says that it should fit it. */
export function isAltered({ content, hasSnapshot, journals }: Found): boolean {
  const top = content.journals.at(-1) ?? 0;
  const journal = journals.get(top);
  if (!hasSnapshot || journal === undefined) return false;
  // an empty one may be of a fold that never came to its snapshot: then the one before speaks of it
  return !isBrokenOff(journal, false) || journals.has(top - 1);
}

/**
 * The newest snapshot is spoilt or gone, or nothing speaks for it: the one before, its journal and the journals after it
 * hold the same.
 * @param withNext only with a journal after it; without one it gives what the newest snapshot was made of
 */
async function fromOlder(found: Found, withNext: boolean): Promise<Recovered | null> {
  for (const generation of found.content.olderSnapshots.toReversed()) {
    const journal = found.journals.get(generation);
    if (journal === undefined || (withNext && !found.journals.has(generation + 1))) continue;
    const bytes = readSnapshot(found.files, found.files.olderSnapshot(generation));
    if (bytes === null || hashOf(bytes) !== journal.snapshotHash) continue;
    const recovered = replayChain(await openDatabase(bytes), journal, found, withNext);
    const why = withNext ? storeMessages.snapshotRebuilt : storeMessages.journalLost(SNAPSHOT_NAME);
    return { ...recovered, writable: null, troubles: [...new Set([why, ...recovered.troubles])] };
  }
  return null;
}

async function anyOlderAlone(found: Found): Promise<Recovered | null> {
  for (const generation of found.content.olderSnapshots.toReversed()) {
    if (found.journals.has(generation)) continue; // it says that the file is not what was written
    const recovered = await snapshotAlone(found, found.files.olderSnapshot(generation));
    if (recovered !== null) return recovered;
  }
  return null;
}

/** The journal is gone or its head spoilt, so nothing speaks for the snapshot but that SQLite finds it whole. */
async function snapshotAlone({ files, journals }: Found, path: string): Promise<Recovered | null> {
  const bytes = existsSync(path) ? readSnapshot(files, path) : null;
  const database = bytes && (await openWhole(bytes));
  if (database === null) return null;
  const sequence = Math.max(0, ...[...journals.values()].map(({ base, records }) => base + records.length));
  return { database, sequence, writable: null, troubles: [storeMessages.snapshotUnchecked(basename(path))] };
}

/**
 * Of whichever generation: the hash in the head of a journal says whether it is the one that belongs there.
 * @returns null for what does not count: a sealed file that is not as it was written, a plain one among sealed ones
 * @throws what the disk throws
 */
function readSnapshot({ protection }: StoreFiles, path: string): Buffer | null {
  try {
    return readSealable(path, { kind: 'snapshot' }, protection);
  } catch (error) {
    if (error instanceof SealError) return null;
    throw error;
  }
}

async function openWhole(bytes: Buffer): Promise<SqlDatabase | null> {
  if (bytes.length === 0) return null;
  let database: SqlDatabase | null = null;
  try {
    database = await openDatabase(bytes);
    if (problemsOf(database).length === 0 && schemaVersionOf(database) > 0) return database;
  } catch (error) {
    if (isFileError(error)) throw error;
    // no SQLite file at all: the next source is tried, and the files are kept
  }
  database?.close();
  return null;
}

/**
 * Replays a journal and those after it, as long as each begins where the one before ended.
 * @param isNextMade the snapshot after this one had been made, so that even an empty journal after it says where it began
 */
function replayChain(database: SqlDatabase, first: JournalReading, found: Found, isNextMade: boolean): Recovered {
  const troubles: string[] = [];
  let journal = first;
  let sequence = first.base;
  for (;;) {
    sequence = replayJournal(database, journal, troubles);
    const next = found.journals.get(journal.generation + 1);
    if (next === undefined || isBrokenOff(next, isNextMade)) break;
    if (next.base !== sequence) {
      troubles.push(storeMessages.chainBroken);
      break;
    }
    journal = next;
  }
  if (found.unreadable.some((generation) => generation > journal.generation))
    troubles.push(storeMessages.journalLost(SNAPSHOT_NAME));
  const writable = troubles.length === 0 && journal === first ? journal : null;
  return { database, sequence, writable, troubles };
}

/** Empty, because the fold it was made for never came to its snapshot. */
function isBrokenOff({ records, state }: JournalReading, isNextMade: boolean): boolean {
  return records.length === 0 && state === 'whole' && !isNextMade;
}

/** @returns sequence of the last transaction that is in the database now */
function replayJournal(database: SqlDatabase, journal: JournalReading, troubles: string[]): number {
  const { base, records, state } = journal;
  const same = replay(
    database,
    records.map(({ payload }) => payload),
  );
  if (same < records.length) troubles.push(storeMessages.replayFailed);
  else if (state === 'stained') troubles.push(storeMessages.journalStained);
  else if (state === 'torn') troubles.push(storeMessages.journalTorn);
  else if (state === 'broken') troubles.push(storeMessages.journalBroken);
  return base + same;
}
