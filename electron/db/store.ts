import { mkdirSync } from 'node:fs';
import { AppFailure } from '../domain/failure';
import { storeMessages } from '../text/storeMessages';
import type { ReadDb, SqlDatabase, WriteDb } from './database';
import { lockFolder } from './folderLock';
import type { JournalWriter } from './journal/journalFile';
import { RecordingDb, readOnly } from './journal/recording';
import { schemaVersionOf } from './migrate';
import { newGeneration, type OpenedFolder, openFolder, problemsOf } from './openFolder';
import { saveFailure } from './saveFailure';
import type { StoreFiles } from './storeFiles';

export interface StoreOptions {
  /** A journal longer than this is folded into a new snapshot after the write that made it so. */
  readonly foldAtBytes?: number;
}

const FOLD_AT_BYTES = 4 * 1024 * 1024;

/**
 * The one durable place of the office's data: memory speed for reading, an append for every commit, a real SQLite file
 * on disk.
 *
 * Promise: when `write` resolves, the change is on disk; when it rejects, neither the files nor the memory have any of
 * it. What is found damaged at opening is rebuilt or named, kept aside, and never replaced by an empty database.
 */
export interface Store {
  readonly read: ReadDb;
  /** Vietnamese sentences about what was found wrong at opening. */
  readonly notices: readonly string[];
  readonly schemaVersion: number;
  /**
   * Runs `work` in one transaction. Writers queue up; `work` must not wait for anything, and its SQL must give the same
   * result whenever it is run again (see `journal/repeatable.ts`).
   * @throws AppFailure when the disk refuses; whatever `work` throws
   */
  write<T>(work: (db: WriteDb) => T): Promise<T>;
  verify(): StoreCheck;
  /** Folds the journal into the SQLite file and gives the folder back. */
  close(): Promise<void>;
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
 * @throws AppFailure `damaged`, `newerVersion`, `conflict`, `readOnly`, `diskFull`
 */
export async function openStore(folder: string, stamp: string, options: StoreOptions = {}): Promise<Store> {
  makeFolder(folder);
  const unlock = lockFolder(folder);
  try {
    return new JournaledStore(await openFolder(folder, stamp), unlock, options.foldAtBytes ?? FOLD_AT_BYTES);
  } catch (error) {
    unlock();
    throw error;
  }
}

function makeFolder(folder: string): void {
  try {
    mkdirSync(folder, { recursive: true });
  } catch (error) {
    throw new AppFailure('readOnly', storeMessages.folderUnusable(folder, (error as NodeJS.ErrnoException).code ?? ''));
  }
}

class JournaledStore implements Store {
  readonly read: ReadDb;
  readonly notices: readonly string[];
  readonly #files: StoreFiles;
  readonly #database: SqlDatabase;
  readonly #unlock: () => void;
  readonly #foldAtBytes: number;
  #generation: number;
  #sequence: number;
  #journal: JournalWriter;
  /** The journal may hold what was refused: a new generation must begin before anything else is written. */
  #isJournalDoubtful = false;
  #queue: Promise<unknown> = Promise.resolve();
  #isClosed = false;

  constructor(opened: OpenedFolder, unlock: () => void, foldAtBytes: number) {
    this.#foldAtBytes = foldAtBytes;
    this.#files = opened.files;
    this.#database = opened.database;
    this.#generation = opened.generation;
    this.#sequence = opened.sequence;
    this.#journal = opened.journal;
    this.#unlock = unlock;
    this.notices = opened.notices;
    this.read = readOnly(opened.database);
  }

  get schemaVersion(): number {
    return schemaVersionOf(this.#database);
  }

  write<T>(work: (db: WriteDb) => T): Promise<T> {
    const done = this.#queue.then(() => this.#transact(work));
    this.#queue = done.then(
      () => this.#foldWhenLong(),
      () => undefined,
    );
    return done;
  }

  #transact<T>(work: (db: WriteDb) => T): T {
    if (this.#isJournalDoubtful) this.#fold();
    const database = this.#database;
    const recording = new RecordingDb(database);
    database.script('BEGIN');
    try {
      const result = work(recording);
      if (!recording.isEmpty) this.#append(recording.payload());
      database.script('COMMIT');
      return result;
    } catch (error) {
      database.script('ROLLBACK');
      throw error;
    }
  }

  /** On disk before memory commits: from here on nothing but a broken machine can refuse the transaction. */
  #append(payload: Uint8Array): void {
    try {
      this.#journal.append(this.#sequence + 1, payload);
    } catch (error) {
      this.#isJournalDoubtful = !this.#journal.isClean;
      throw saveFailure(error);
    }
    this.#sequence += 1;
  }

  #foldWhenLong(): void {
    if (this.#journal.size < this.#foldAtBytes) return;
    try {
      this.#fold();
    } catch {
      // everything is safe in the journal; the next write tries again
    }
  }

  #fold(): void {
    const next = newGeneration(this.#files, this.#database, this.#sequence, this.#generation);
    this.#journal.close();
    this.#journal = next.journal;
    this.#generation = next.generation;
    this.#isJournalDoubtful = false;
  }

  verify(): StoreCheck {
    const names = this.read.all<{ name: string }>(
      "SELECT name FROM sqlite_schema WHERE type = 'table' AND name NOT LIKE 'sqlite_%' ORDER BY name",
    );
    const tables = Object.fromEntries(names.map(({ name }) => [name, rowCount(this.read, name)]));
    const problems = problemsOf(this.#database);
    return { ok: problems.length === 0, schemaVersion: this.schemaVersion, tables, problems };
  }

  async close(): Promise<void> {
    await this.#queue;
    if (this.#isClosed) return;
    this.#isClosed = true;
    try {
      if (this.#journal.size > 0) this.#fold();
    } catch {
      // the disk refuses a new snapshot; the journal keeps everything for the next start
    }
    this.#journal.close();
    this.#database.close();
    this.#unlock();
  }
}

function rowCount(db: ReadDb, table: string): number {
  return db.find<{ rows: number }>(`SELECT count(*) AS rows FROM "${table}"`)?.rows ?? 0;
}
