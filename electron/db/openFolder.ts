import { createHash } from 'node:crypto';
import { cpSync, existsSync, linkSync, mkdirSync, readdirSync, readFileSync, renameSync, rmSync } from 'node:fs';
import { basename, join } from 'node:path';
import { AppFailure } from '../domain/failure';
import { storeMessages } from '../text/storeMessages';
import { writeFileAtomically } from './atomicWrite';
import type { SqlDatabase } from './database';
import { openDatabase, prepareConnection } from './engine';
import { createJournal, type JournalReading, JournalWriter, readJournal } from './journal/journalFile';
import { replay } from './journal/recording';
import { CURRENT_VERSION, migrate, schemaVersionOf } from './migrate';
import { saveFailure } from './saveFailure';
import { filesIn, lookInto, type StoreFiles } from './storeFiles';

/** A data folder brought into memory, with the journal that takes the next transaction. */
export interface OpenedFolder {
  readonly files: StoreFiles;
  readonly database: SqlDatabase;
  readonly generation: number;
  readonly sequence: number;
  readonly journal: JournalWriter;
  readonly notices: readonly string[];
}

/**
 * Brings back all that was acknowledged, from the snapshot and its journal or, when the snapshot is spoilt, from the
 * one before and both journals. What cannot be brought back is named, and the files as found are kept aside.
 * @param stamp names the folder for files set aside
 * @throws AppFailure `damaged`, `newerVersion`, or the trouble of the disk
 */
export async function openFolder(folder: string, stamp: string): Promise<OpenedFolder> {
  const files = filesIn(folder);
  for (const name of lookInto(folder).leftovers) rmSync(join(folder, name), { force: true });
  const found = readFolder(files);
  if (isUntouched(files, found)) return createNew(files);
  const recovered = (await fromNewest(found)) ?? (await fromOlder(files, found)) ?? (await withoutJournal(files));
  if (recovered === null) throw setAsideAll(files, stamp);
  const notices = recovered.troubles.length === 0 ? [] : [...recovered.troubles, keepAside(files, stamp)];
  refuseNewer(recovered.database, files);
  const isMigrated = migrate(recovered.database);
  const isClean = recovered.writable !== null && notices.length === 0 && !isMigrated;
  if (isClean && recovered.writable) {
    const { generation } = recovered.writable;
    removeGenerations(files, (other) => other > generation || other < generation - 1);
    return {
      ...recovered,
      files,
      generation,
      journal: new JournalWriter(files.journal(generation), recovered.writable),
      notices,
    };
  }
  return { files, ...newGeneration(files, recovered.database, recovered.sequence, highest(files)), notices };
}

interface Found {
  readonly snapshotHash: string | null;
  readonly snapshot: Uint8Array | null;
  readonly journals: ReadonlyMap<number, JournalReading>;
}

function readFolder(files: StoreFiles): Found {
  try {
    const snapshot = existsSync(files.snapshot) ? readFileSync(files.snapshot) : null;
    const journals = new Map<number, JournalReading>();
    for (const generation of lookInto(files.folder).journals) {
      const journal = readJournal(files.journal(generation));
      if (journal?.generation === generation) journals.set(generation, journal);
    }
    return { snapshot, snapshotHash: snapshot && hashOf(snapshot), journals };
  } catch (error) {
    throw saveFailure(error);
  }
}

function hashOf(bytes: Uint8Array): string {
  return createHash('sha256').update(bytes).digest('hex');
}

/** Nothing there, or only the empty first journal of a start that was killed before its snapshot. */
function isUntouched(files: StoreFiles, { snapshot, journals }: Found): boolean {
  const content = lookInto(files.folder);
  const isEmptyStart = [...journals.values()].every(
    ({ generation, records, state }) => generation === 1 && records.length === 0 && state === 'whole',
  );
  if (
    snapshot !== null ||
    content.olderSnapshots.length > 0 ||
    content.journals.length !== journals.size ||
    !isEmptyStart
  )
    return false;
  const [aside] = content.aside;
  if (aside !== undefined) throw new AppFailure('damaged', storeMessages.stillSetAside(join(files.folder, aside)));
  return true;
}

interface Recovered {
  readonly database: SqlDatabase;
  readonly sequence: number;
  /** The journal that may take the next record as it is; null when a new generation must begin. */
  readonly writable: JournalReading | null;
  readonly troubles: readonly string[];
}

async function fromNewest({ snapshot, snapshotHash, journals }: Found): Promise<Recovered | null> {
  const journal = [...journals.values()].find((candidate) => candidate.snapshotHash === snapshotHash);
  if (snapshot === null || journal === undefined) return null;
  return replayChain(await openDatabase(snapshot), journal, journals);
}

/** The snapshot is spoilt or gone: the one before, its journal and the journals after it hold the same. */
async function fromOlder(files: StoreFiles, { journals }: Found): Promise<Recovered | null> {
  for (const generation of [...lookInto(files.folder).olderSnapshots].reverse()) {
    const journal = journals.get(generation);
    const hasNext = journals.has(generation + 1);
    if (journal === undefined || !hasNext) continue; // without a later journal the newest snapshot is the better source
    const bytes = readFileSync(files.olderSnapshot(generation));
    if (hashOf(bytes) !== journal.snapshotHash) continue;
    const recovered = replayChain(await openDatabase(bytes), journal, journals);
    return { ...recovered, writable: null, troubles: [storeMessages.snapshotRebuilt, ...recovered.troubles] };
  }
  return null;
}

/** The journal is gone or its head spoilt; the snapshot alone is whole as far as SQLite can tell. */
async function withoutJournal(files: StoreFiles): Promise<Recovered | null> {
  for (const path of [
    files.snapshot,
    ...[...lookInto(files.folder).olderSnapshots].reverse().map(files.olderSnapshot),
  ]) {
    const database = existsSync(path) ? await openWhole(path) : null;
    if (database !== null)
      return { database, sequence: 0, writable: null, troubles: [storeMessages.journalLost(basename(path))] };
  }
  return null;
}

async function openWhole(path: string): Promise<SqlDatabase | null> {
  let database: SqlDatabase | null = null;
  try {
    const bytes = readFileSync(path);
    if (bytes.length === 0) return null;
    database = await openDatabase(bytes);
    if (problemsOf(database).length === 0 && schemaVersionOf(database) > 0) return database;
  } catch {
    // no SQLite file at all: the next source is tried, and the files are kept
  }
  database?.close();
  return null;
}

export function problemsOf(database: SqlDatabase): readonly string[] {
  const integrity = database
    .all<{ integrity_check: string }>('PRAGMA integrity_check')
    .map((row) => row.integrity_check);
  const orphans = database.all<{ table: string }>('PRAGMA foreign_key_check').map((row) => `foreign key: ${row.table}`);
  return [...integrity.filter((line) => line !== 'ok'), ...orphans];
}

/** Replays a journal and those after it, as long as each begins where the one before ended. */
function replayChain(
  database: SqlDatabase,
  first: JournalReading,
  journals: ReadonlyMap<number, JournalReading>,
): Recovered {
  const troubles: string[] = [];
  let journal = first;
  let sequence = first.base;
  for (;;) {
    sequence = replayJournal(database, journal, troubles);
    const next = journals.get(journal.generation + 1);
    if (next === undefined || next.records.length === 0) break; // empty: a fold was broken off before its snapshot
    if (next.base !== sequence) {
      troubles.push(storeMessages.chainBroken);
      break;
    }
    journal = next;
  }
  return { database, sequence, writable: troubles.length === 0 ? journal : null, troubles };
}

/** @returns sequence of the last transaction that is in the database now */
function replayJournal(database: SqlDatabase, journal: JournalReading, troubles: string[]): number {
  let sequence = journal.base;
  for (const record of journal.records) {
    if (!replay(database, record.payload)) {
      troubles.push(storeMessages.replayFailed);
      return sequence;
    }
    sequence = record.sequence;
  }
  if (journal.state === 'torn') troubles.push(storeMessages.journalTorn);
  if (journal.state === 'broken') troubles.push(storeMessages.journalBroken);
  return sequence;
}

function refuseNewer(database: SqlDatabase, files: StoreFiles): void {
  if (schemaVersionOf(database) <= CURRENT_VERSION) return;
  database.close();
  throw new AppFailure('newerVersion', storeMessages.newerFile(files.snapshot));
}

async function createNew(files: StoreFiles): Promise<OpenedFolder> {
  const database = await openDatabase(null);
  migrate(database);
  // twice, so that from the first day on a snapshot the disk spoils can be built again from the one before
  newGeneration(files, database, 0, 0).journal.close();
  return { files, ...newGeneration(files, database, 0, 1), notices: [] };
}

export interface Generation {
  readonly database: SqlDatabase;
  readonly generation: number;
  readonly sequence: number;
  readonly journal: JournalWriter;
}

/**
 * Folds all that is in memory into a new snapshot with an empty journal; see `storeFiles.ts` for the order.
 * @throws AppFailure when the disk refuses; then the old generation is whole and still the one that counts
 */
export function newGeneration(files: StoreFiles, database: SqlDatabase, sequence: number, before: number): Generation {
  const generation = before + 1;
  const bytes = database.toBytes();
  prepareConnection(database);
  const snapshotHash = hashOf(bytes);
  let journal: JournalWriter | null = null;
  try {
    createJournal(files.journal(generation), { generation, base: sequence, snapshotHash });
    journal = JournalWriter.forNew(files.journal(generation), generation);
    if (before > 0 && existsSync(files.snapshot)) keepOlder(files.snapshot, files.olderSnapshot(before));
    placeSnapshot(files.snapshot, bytes, snapshotHash);
    removeGenerations(files, (other) => other < before);
    return { database, generation, sequence, journal };
  } catch (error) {
    journal?.close();
    throw saveFailure(error);
  }
}

/** From the moment the new snapshot has the name it is the one that counts, even if the call then fails. */
function placeSnapshot(path: string, bytes: Uint8Array, hash: string): void {
  try {
    writeFileAtomically(path, bytes);
  } catch (error) {
    if (!existsSync(path) || hashOf(readFileSync(path)) !== hash) throw error;
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

function highest(files: StoreFiles): number {
  const { journals, olderSnapshots } = lookInto(files.folder);
  return Math.max(0, ...journals, ...olderSnapshots);
}

function removeGenerations(files: StoreFiles, isStale: (generation: number) => boolean): void {
  const { journals, olderSnapshots } = lookInto(files.folder);
  for (const generation of journals.filter(isStale)) rmSync(files.journal(generation), { force: true });
  for (const generation of olderSnapshots.filter(isStale)) rmSync(files.olderSnapshot(generation), { force: true });
}

function storeFileNames(files: StoreFiles): readonly string[] {
  return readdirSync(files.folder).filter((name) => /^don-doc\.(sqlite|\d{6}\.(sqlite|nhat-ky))$/.test(name));
}

/** Copies the files as found before anything is changed. @returns the sentence that says where */
function keepAside(files: StoreFiles, stamp: string): string {
  const aside = newFolder(files.folder, stamp);
  for (const name of storeFileNames(files)) cpSync(join(files.folder, name), join(aside, name));
  return storeMessages.keptAside(aside);
}

/** Moves the files away untouched. @returns the failure to throw; an empty database never takes their place */
function setAsideAll(files: StoreFiles, stamp: string): AppFailure {
  const aside = newFolder(files.folder, stamp);
  for (const name of storeFileNames(files)) renameSync(join(files.folder, name), join(aside, name));
  return new AppFailure('damaged', storeMessages.damaged(aside));
}

function newFolder(parent: string, stamp: string): string {
  for (let attempt = 1; ; attempt += 1) {
    const folder = join(parent, `don-doc.hong-${stamp}${attempt === 1 ? '' : `-${attempt}`}`);
    if (existsSync(folder)) continue;
    mkdirSync(folder);
    return folder;
  }
}
