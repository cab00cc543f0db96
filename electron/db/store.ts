import { existsSync, mkdirSync } from 'node:fs';
import { setImmediate } from 'node:timers/promises';
import { AppFailure } from '../domain/failure';
import { storeMessages } from '../text/storeMessages';
import { withOfferedBackup } from './backup/offerBackup';
import { ChangeNotes, tellChanges, UNKNOWN_TABLE } from './changeFeed';
import { protect, unprotect } from './cipher/folderProtection';
import { changingOver, type Protection, type ProtectionOptions, protectionBy } from './cipher/protection';
import type { StoreKey } from './cipher/storeKey';
import type { ReadDb, SqlDatabase, WriteDb } from './database';
import { prepareConnection } from './engine';
import { fileProblems } from './fileProblems';
import { type FolderLock, lockFolder } from './folderLock';
import {
  type Generation,
  highest,
  type Image,
  imageInPieces,
  newBeginning,
  newGeneration,
  UncertainFold,
} from './generations';
import type { JournalWriter } from './journal/journalFile';
import type { RecordBuilder } from './journal/record';
import { RecordingDb, readOnly, rollBack } from './journal/recording';
import { removeKept } from './kept/removeKept';
import { listProblems } from './listProblems';
import { type Migration, schemaVersionOf } from './migrate';
import { type OpenedFolder, openFolder } from './openFolder';
import { problemsOf } from './problemsOf';
import { release } from './release';
import { type LeftOver, type RekeyProgress, resealBeside, staleFiles } from './resealBeside';
import { isFileError, openFailure, saveFailure } from './saveFailure';
import { filesIn, lookInto, type StoreFiles } from './storeFiles';
import { rowCounts } from './tableRows';
import { tableWritten, takeTouched, watchDuties } from './touchedDuties';

export interface StoreOptions extends ProtectionOptions {
  /** A journal longer than this is folded into a new snapshot after the write that made it so. */
  readonly foldAtBytes?: number;
  /** Written into a backup made before a migration. */
  readonly appVersion?: string;
  /** Other steps than the app's own: for tests of what happens between two versions. */
  readonly migrations?: readonly Migration[];
}

const FOLD_AT_BYTES = 4 * 1024 * 1024;

/**
 * The one durable place of the office's data: memory speed for reading, an append for every commit, a real SQLite file
 * on disk.
 *
 * Promise: when `write` resolves, the change is on disk; when it rejects, neither the files nor the memory have any of
 * it. What is found damaged at opening is kept aside and named; what can be built again from what was written is, what a
 * checksum says was not written so is never opened, and an empty database never takes its place.
 */
export interface Store {
  readonly read: ReadDb;
  /** Vietnamese sentences about what was found wrong at this opening, and which backup may help. */
  readonly notices: readonly string[];
  readonly schemaVersion: number;
  /** Number of the last committed transaction; another one means another content. */
  readonly sequence: number;
  /**
   * Runs `work` in one transaction. Writers queue up; `work` must not wait for anything, and its SQL must give the same
   * result whenever it is run again (see `journal/repeatable.ts`).
   * @throws AppFailure when the disk refuses; whatever `work` throws
   */
  write<T>(work: (db: WriteDb) => T, options?: WriteOptions): Promise<T>;
  /** Looks through the database in memory and the files on the disk. */
  verify(): StoreCheck;
  /** All that is committed now, as the bytes of a SQLite file. */
  toBytes(): Uint8Array;
  /**
   * Puts another database in place of all that is here, in the queue of the writers and as safe against a kill as any
   * write: before the promise resolves the old content counts, afterwards the new one. Readers go on with the new one.
   * @param database of this version's schema; belongs to the store once the promise resolves, to the caller if not
   * @param keep is called first, while no write can come between; when it rejects nothing is replaced
   * @throws AppFailure when the disk refuses; whatever `keep` throws
   */
  replaceWith(database: SqlDatabase, keep: () => Promise<void>): Promise<void>;
  /**
   * Makes the files anew without anything that was removed from the tables: free pages, older snapshot and journals go.
   * @throws AppFailure when the disk refuses, or an old file cannot be removed; the data are whole either way
   */
  scrub(): Promise<void>;
  /** What the files are sealed with. */
  readonly protection: Protection;
  /**
   * Seals everything with a key, with another one, or (null) makes it plain: the data first, in the queue of the writers and
   * as safe against a kill as a fold, then what lies beside them, file by file. Until it has resolved without anything left
   * over, the folder opens with the new key where plain files and the former key count as well; to begin again does what
   * is left.
   * @returns paths of what could not be turned over: held by another program, spoilt, or sealed with a key nobody has
   * @throws AppFailure when the disk refuses
   */
  rekey(key: StoreKey | null, progress?: (progress: RekeyProgress) => void): Promise<LeftOver>;
  /** Folds the journal into the SQLite file and gives the folder back. */
  close(): Promise<void>;
}

export interface WriteOptions {
  /** More of the same follows at once: the journal is not folded yet, however long it is. */
  readonly isPartOfMore?: boolean;
}

export interface StoreCheck {
  readonly ok: boolean;
  readonly schemaVersion: number;
  /** Rows of each table. */
  readonly tables: Readonly<Record<string, number>>;
  readonly problems: readonly string[];
}

/**
 * Opens the data folder, making it when absent.
 * @param stamp text for the name of a folder of files set aside, e.g. `20210817-1500`
 * @throws AppFailure `damaged`, `newerVersion`, `conflict`, `readOnly`, `diskFull`, `locked`
 */
export async function openStore(folder: string, stamp: string, options: StoreOptions = {}): Promise<Store> {
  makeFolder(folder);
  const lock = lockFolder(folder);
  try {
    removeKept(folder); // it speaks of a closed folder
    const opened = await openFolder(folder, stamp, options);
    return new JournaledStore(opened, lock, options.foldAtBytes ?? FOLD_AT_BYTES);
  } catch (error) {
    lock.release();
    throw await withOfferedBackup(openFailure(folder, error), folder, protectionBy(options));
  }
}

function makeFolder(folder: string): void {
  try {
    mkdirSync(folder, { recursive: true });
  } catch (error) {
    throw openFailure(folder, error);
  }
}

class JournaledStore implements Store {
  readonly read: ReadDb;
  readonly notices: readonly string[];
  #files: StoreFiles;
  #database: SqlDatabase;
  readonly #lock: FolderLock;
  readonly #foldAtBytes: number;
  /** Length at which the journal is folded next; a fold that the disk refused is not tried at every write. */
  #foldAt: number;
  #generation: number;
  #sequence: number;
  #journal: JournalWriter;
  /** The journal may hold what was refused: a new generation must begin before anything else is written. */
  #isJournalDoubtful = false;
  #queue: Promise<unknown> = Promise.resolve();
  #isClosed = false;
  readonly #notes = new ChangeNotes();

  constructor(opened: OpenedFolder, lock: FolderLock, foldAtBytes: number) {
    this.#foldAtBytes = foldAtBytes;
    this.#foldAt = foldAtBytes;
    this.#files = opened.files;
    this.#database = opened.database;
    this.#generation = opened.generation;
    this.#sequence = opened.sequence;
    this.#journal = opened.journal;
    this.#lock = lock;
    protect(this.#files.folder, this.protection);
    this.notices = opened.notices;
    this.read = readOnly(() => this.#database);
    tellChanges(this.read, this.#notes);
  }

  get schemaVersion(): number {
    return schemaVersionOf(this.#database);
  }

  get protection(): Protection {
    return this.#files.protection;
  }

  get sequence(): number {
    return this.#sequence;
  }

  write<T>(work: (db: WriteDb) => T, { isPartOfMore = false }: WriteOptions = {}): Promise<T> {
    const done = this.#queue.then(() => this.#transact(work));
    this.#queue = done.then(
      () => (isPartOfMore ? undefined : this.#foldWhenLong()),
      () => undefined,
    );
    return done;
  }

  #transact<T>(work: (db: WriteDb) => T): T {
    this.#requireOpen();
    if (this.#isJournalDoubtful || !existsSync(this.#files.snapshot)) this.#fold();
    const database = this.#database;
    watchDuties(database);
    const recording = new RecordingDb(database);
    tellChanges(recording, this.#notes);
    this.#notes.begin(() => recording.hasWritten);
    database.runValues('BEGIN', []);
    try {
      const result = work(recording);
      refuseToWait(result);
      const duties = takeTouched(database);
      this.#commit(recording.finish());
      if (recording.hasWritten) this.#notes.committed({ tables: tablesOf(recording), duties });
      return result;
    } catch (error) {
      recording.end();
      rollBack(database);
      throw error;
    } finally {
      this.#notes.end();
    }
  }

  /** On disk before memory commits: from here on nothing but a broken machine can refuse the transaction. */
  #commit(record: RecordBuilder | null): void {
    if (record !== null) this.#append(record);
    try {
      this.#database.runValues('COMMIT', []);
    } catch (error) {
      if (record !== null) this.#takeBack();
      throw error;
    }
  }

  #append(record: RecordBuilder): void {
    this.#requireHeld();
    try {
      this.#journal.append(this.#sequence + 1, record);
    } catch (error) {
      this.#isJournalDoubtful ||= !this.#journal.isClean;
      throw saveFailure(error, this.#files.folder);
    }
    this.#sequence += 1;
  }

  #takeBack(): void {
    this.#journal.takeBackLast();
    this.#sequence -= 1;
    this.#isJournalDoubtful ||= !this.#journal.isClean;
  }

  async #foldWhenLong(): Promise<void> {
    if (this.#journal.size < this.#foldAt) return;
    await setImmediate(); // whoever wrote gets the answer first
    try {
      const image = await imageInPieces(this.#database); // who reads meanwhile is answered, who writes is in the queue
      try {
        this.#fold(image);
      } finally {
        release(image.bytes);
      }
    } catch {
      this.#foldAt = this.#journal.size + this.#foldAtBytes; // everything is safe in the journal
    }
  }

  #fold(image?: Image): void {
    this.#requireHeld();
    try {
      this.#continueIn(newGeneration(this.#files, this.#database, this.#sequence, this.#generation, image));
    } catch (error) {
      this.#isJournalDoubtful ||= error instanceof UncertainFold;
      throw error;
    }
  }

  #requireHeld(): void {
    try {
      this.#lock.requireHeld(() => this.#isFolderAsLeft());
    } catch (error) {
      this.#isJournalDoubtful = true; // when the disk comes back, the open file may lead nowhere
      throw saveFailure(error, this.#files.folder);
    }
  }

  /** Whoever writes here and leaves makes a new generation. */
  #isFolderAsLeft(): boolean {
    return highest(this.#files) === this.#generation && this.#journal.isInPlace();
  }

  #requireOpen(): void {
    if (this.#isClosed) throw new AppFailure('unexpected', storeMessages.closed);
  }

  #continueIn(next: Generation): void {
    this.#journal.close();
    this.#journal = next.journal;
    this.#generation = next.generation;
    this.#sequence = next.sequence;
    this.#isJournalDoubtful = false;
    this.#foldAt = this.#foldAtBytes;
  }

  verify(): StoreCheck {
    const onDisk = fileProblems(this.#files, this.#generation, this.#sequence);
    this.#isJournalDoubtful ||= onDisk.length > 0; // memory is right: the next write or the end writes all of it anew
    const problems = [...problemsOf(this.#database), ...listProblems(this.#database), ...onDisk];
    return {
      ok: problems.length === 0,
      schemaVersion: this.schemaVersion,
      tables: rowCounts(this.#database),
      problems,
    };
  }

  toBytes(): Uint8Array {
    const bytes = this.#database.toBytes();
    prepareConnection(this.#database);
    return bytes;
  }

  replaceWith(database: SqlDatabase, keep: () => Promise<void>): Promise<void> {
    const done = this.#queue.then(() => this.#replace(database, keep));
    this.#queue = done.catch(() => undefined);
    return done;
  }

  async #replace(database: SqlDatabase, keep: () => Promise<void>): Promise<void> {
    this.#requireOpen();
    await keep();
    this.#requireHeld();
    const next = newBeginning(this.#files, database, this.#sequence + 1, this.#generation);
    this.#database.close();
    this.#database = database;
    this.#notes.replaced();
    this.#continueIn(next);
  }

  scrub(): Promise<void> {
    const done = this.#queue.then(() => this.#scrub());
    this.#queue = done.catch(() => undefined);
    return done;
  }

  #scrub(): void {
    this.#requireOpen();
    this.#requireHeld();
    const before = this.#generation;
    this.#database.script('VACUUM');
    prepareConnection(this.#database);
    this.#continueIn(newBeginning(this.#files, this.#database, this.#sequence + 1, before));
    const { journals, olderSnapshots } = lookInto(this.#files.folder);
    if ([...journals, ...olderSnapshots].some((generation) => generation <= before))
      throw new AppFailure('fileLocked', storeMessages.oldFilesStay(this.#files.folder));
  }

  rekey(key: StoreKey | null, progress: (progress: RekeyProgress) => void = () => undefined): Promise<LeftOver> {
    const done = this.#queue.then(() => this.#rekey(key, progress));
    this.#queue = done.catch(() => undefined);
    return done;
  }

  async #rekey(key: StoreKey | null, progress: (progress: RekeyProgress) => void): Promise<LeftOver> {
    this.#requireOpen();
    const { folder, protection } = this.#files;
    const changing = changingOver(protection, key);
    await this.#foldAnewAs(changing);
    const { notDone, isDiskFull } = await this.#resealBeside(progress);
    // what is left over stays readable until the folder is closed
    if (notDone.length === 0) this.#protectBy(protectionBy({ key, slots: protection.slots }));
    return { notDone: [...staleFiles(filesIn(folder, changing), this.#generation), ...notDone], isDiskFull };
  }

  async #resealBeside(progress: (progress: RekeyProgress) => void): Promise<LeftOver> {
    try {
      return await resealBeside(this.#files, progress);
    } catch (error) {
      throw isFileError(error) ? saveFailure(error, this.#files.folder) : error;
    }
  }

  /** Two generations, so that the older snapshot and its journal are of the new form, too. */
  async #foldAnewAs(protection: Protection): Promise<void> {
    const before = this.#files;
    const generation = this.#generation;
    const image = await imageInPieces(this.#database);
    this.#protectBy(protection);
    try {
      this.#fold(image);
      this.#fold(image);
    } catch (error) {
      // nothing counts in the new form yet
      if (this.#generation === generation && !(error instanceof UncertainFold)) this.#protectBy(before.protection);
      throw error;
    } finally {
      release(image.bytes);
    }
  }

  #protectBy(protection: Protection): void {
    unprotect(this.#files.folder, this.protection);
    this.#files = filesIn(this.#files.folder, protection);
    protect(this.#files.folder, protection);
  }

  async close(): Promise<void> {
    await this.#queue;
    if (this.#isClosed) return;
    this.#isClosed = true;
    try {
      if (this.#journal.size > 0 || this.#isJournalDoubtful) this.#fold();
    } catch {
      // the disk refuses a new snapshot; the journal keeps everything for the next start
    }
    this.#journal.close();
    this.#database.close();
    unprotect(this.#files.folder, this.protection);
    this.#lock.release();
  }
}

function tablesOf({ statements }: RecordingDb): ReadonlySet<string> {
  return new Set(Array.from(statements, (sql) => tableWritten(sql) ?? UNKNOWN_TABLE));
}

/** A transaction that waits would be committed before it has done its work. */
function refuseToWait(result: unknown): void {
  if (!(result instanceof Promise)) return;
  result.catch(() => undefined);
  throw new Error('the work of a transaction must not wait for anything');
}
