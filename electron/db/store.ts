import { copyFileSync, existsSync, mkdirSync, readdirSync, readFileSync, renameSync, rmSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { AppFailure } from '../domain/failure';
import { storeMessages } from '../text/storeMessages';
import { writeFileAtomically } from './atomicWrite';
import type { ReadDb, SqlDatabase, WriteDb } from './database';
import { openDatabase, prepareConnection } from './engine';
import { lockFolder } from './folderLock';
import { CURRENT_VERSION, migrate, schemaVersionOf } from './migrate';
import { saveFailure } from './saveFailure';

export const DATABASE_NAME = 'don-doc.sqlite';
/** The file as it was, and known to be good, when the app was last opened. */
const PREVIOUS_NAME = 'don-doc.truoc.sqlite';
const ASIDE_PREFIX = 'don-doc.hong-';

/**
 * The one durable place of the office's data: a SQLite file, read from memory.
 *
 * Promise: when `write` resolves, the change is on disk; when it rejects, neither the file nor the memory has any of
 * it. A damaged file is set aside under its own name and never replaced by an empty one.
 */
export interface Store {
  readonly read: ReadDb;
  /** Vietnamese sentences about what was found wrong at opening. */
  readonly notices: readonly string[];
  readonly schemaVersion: number;
  /** Runs `work` in one transaction. Writers queue up; `work` must not wait for anything. */
  write<T>(work: (db: WriteDb) => T): Promise<T>;
  verify(): StoreCheck;
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
 * @param stamp text for names of files set aside, e.g. `20210817-150000`
 * @throws AppFailure `damaged`, `newerVersion`, `conflict`, `readOnly`, `diskFull`
 */
export async function openStore(folder: string, stamp: string): Promise<Store> {
  makeFolder(folder);
  const unlock = lockFolder(folder);
  try {
    const { database, notices } = await openOrRecover(folder, stamp);
    return new FileStore(folder, database, notices, unlock);
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

interface Opened {
  readonly database: SqlDatabase;
  readonly notices: readonly string[];
}

async function openOrRecover(folder: string, stamp: string): Promise<Opened> {
  const path = join(folder, DATABASE_NAME);
  rmSync(`${path}.tam`, { force: true }); // left by a process that died before the rename: never acknowledged
  if (!existsSync(path)) return { database: await createNew(folder, path), notices: [] };
  const database = await openGood(path);
  if (database === null) return recover(folder, path, stamp);
  await bringUpToDate(database, path);
  copyFileSync(path, join(folder, PREVIOUS_NAME));
  return { database, notices: [] };
}

async function createNew(folder: string, path: string): Promise<SqlDatabase> {
  const aside = readdirSync(folder).find((name) => name.startsWith(ASIDE_PREFIX));
  if (aside !== undefined) throw new AppFailure('damaged', storeMessages.stillSetAside(join(folder, aside)));
  const database = await openDatabase(null);
  await bringUpToDate(database, path);
  return database;
}

/** @returns null when the file is no whole SQLite database */
async function openGood(path: string): Promise<SqlDatabase | null> {
  let database: SqlDatabase | null = null;
  try {
    const bytes = readFileSync(path);
    if (bytes.length === 0) return null;
    database = await openDatabase(bytes);
    if (problemsOf(database).length === 0) return database;
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== undefined) throw saveFailure(error); // the disk, not the content
  }
  database?.close();
  return null;
}

async function recover(folder: string, path: string, stamp: string): Promise<Opened> {
  const aside = join(folder, `${ASIDE_PREFIX}${stamp}.sqlite`);
  renameSync(path, aside);
  const previous = join(folder, PREVIOUS_NAME);
  const database = existsSync(previous) ? await openGood(previous) : null;
  if (database === null) throw new AppFailure('damaged', storeMessages.damaged(aside));
  const savedAt = statSync(previous).mtime.toLocaleString('vi-VN');
  copyFileSync(previous, path);
  await bringUpToDate(database, path);
  return { database, notices: [storeMessages.damagedRecovered(aside, savedAt)] };
}

async function bringUpToDate(database: SqlDatabase, path: string): Promise<void> {
  if (schemaVersionOf(database) > CURRENT_VERSION) {
    database.close();
    throw new AppFailure('newerVersion', storeMessages.newerFile(path));
  }
  if (!migrate(database)) return;
  save(database, path);
}

function problemsOf(database: SqlDatabase): readonly string[] {
  const integrity = database
    .all<{ integrity_check: string }>('PRAGMA integrity_check')
    .map((row) => row.integrity_check);
  const orphans = database.all<{ table: string }>('PRAGMA foreign_key_check').map((row) => `foreign key: ${row.table}`);
  return [...integrity.filter((line) => line !== 'ok'), ...orphans];
}

/** @throws AppFailure when the bytes did not reach the disk */
function save(database: SqlDatabase, path: string): void {
  const bytes = database.toBytes();
  prepareConnection(database);
  try {
    writeFileAtomically(path, bytes);
  } catch (error) {
    throw saveFailure(error);
  }
}

class FileStore implements Store {
  readonly notices: readonly string[];
  readonly #path: string;
  readonly #unlock: () => void;
  #database: SqlDatabase;
  #queue: Promise<unknown> = Promise.resolve();
  #isClosed = false;

  constructor(folder: string, database: SqlDatabase, notices: readonly string[], unlock: () => void) {
    this.#path = join(folder, DATABASE_NAME);
    this.#database = database;
    this.#unlock = unlock;
    this.notices = notices;
  }

  get read(): ReadDb {
    return this.#database;
  }

  get schemaVersion(): number {
    return schemaVersionOf(this.#database);
  }

  write<T>(work: (db: WriteDb) => T): Promise<T> {
    const done = this.#queue.then(() => this.#transact(work));
    this.#queue = done.catch(() => undefined);
    return done;
  }

  async #transact<T>(work: (db: WriteDb) => T): Promise<T> {
    const database = this.#database;
    database.script('BEGIN');
    let result: T;
    try {
      result = work(database);
      database.script('COMMIT');
    } catch (error) {
      database.script('ROLLBACK');
      throw error;
    }
    try {
      save(database, this.#path);
    } catch (error) {
      await this.#fallBackToFile(); // memory must not know what the disk does not
      throw error;
    }
    return result;
  }

  async #fallBackToFile(): Promise<void> {
    const onDisk = await openDatabase(readFileSync(this.#path));
    this.#database.close();
    this.#database = onDisk;
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
    this.#database.close();
    this.#unlock();
  }
}

function rowCount(db: ReadDb, table: string): number {
  return db.find<{ rows: number }>(`SELECT count(*) AS rows FROM "${table}"`)?.rows ?? 0;
}
