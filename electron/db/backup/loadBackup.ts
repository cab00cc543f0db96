import { readFile } from 'node:fs/promises';
import { basename } from 'node:path';
import { AppFailure } from '../../domain/failure';
import { backupMessages } from '../../text/backupMessages';
import { SealError } from '../cipher/container';
import { type Protection, takingPlain, UNPROTECTED } from '../cipher/protection';
import { formOf, readSealable } from '../cipher/sealedFile';
import type { ReadDb, SqlDatabase } from '../database';
import { adoptDatabase, openToCheck } from '../engine';
import { CURRENT_VERSION, migrate, schemaVersionOf } from '../migrate';
import { problemsOf } from '../problemsOf';
import { release } from '../release';
import { tableNames } from '../tableRows';
import { type BackupCounts, type BackupInfo, countsOf, readInfo, removeInfo } from './backupInfo';
import { sealState } from './backupSeal';

/** One page of the smallest size. */
const SMALLEST_FILE = 512;

/** A backup in memory that may take the place of the data: whole, ours, and of this version of the app. */
export interface LoadedBackup extends BackupCounts {
  readonly database: SqlDatabase;
  /** null for a copy of the data file made by hand. */
  readonly info: BackupInfo | null;
  /** Closes the database of a backup that was only looked through, and gives its memory back. */
  discard(): void;
}

/**
 * Writes into a loaded backup that it is being restored, before it takes the place of the data.
 * @param present the data that goes; null: it cannot be read
 */
export type MarkRestored = (
  database: SqlDatabase,
  info: BackupInfo | null,
  present: ReadDb | null,
) => CarriedOver | Promise<CarriedOver>;

/** What was carried over from the data that goes. */
export interface CarriedOver {
  /** Numbers of papers. */
  readonly numbers: number;
  /** Records of destructions that the backup knows nothing of: the destroyed data are in it. */
  readonly destructions: number;
  /** Corrections at somebody's request that the backup knows nothing of: the former values are in it. */
  readonly corrections: number;
  /** What those did was done again in the backup. */
  readonly isDoneAgain: boolean;
}

export const NOTHING_CARRIED: CarriedOver = { numbers: 0, destructions: 0, corrections: 0, isDoneAgain: false };

/**
 * Opens a backup as restoring does, the file itself untouched; an older one is brought up to this version in memory.
 * The caller closes the database. A plain one opens, too: whoever restores it has chosen it.
 * @throws AppFailure `notFound`, `damaged`, `locked`, `newerVersion`, `invalid` (not a file of this app)
 */
export async function loadBackup(path: string, protection: Protection = UNPROTECTED): Promise<LoadedBackup> {
  const name = basename(path);
  const bytes = await readBytes(path, protection);
  const database = await openWhole(bytes, name);
  const discard = () => {
    database.close();
    release(bytes);
  };
  try {
    refuse(schemaVersionOf(database) > CURRENT_VERSION, 'newerVersion', backupMessages.newer(name));
    refuse(schemaVersionOf(database) === 0, 'invalid', backupMessages.foreign(name));
    const info = readInfo(database);
    removeInfo(database);
    upgrade(database, name);
    refuse(!(await isOurs(database)), 'invalid', backupMessages.foreign(name));
    return { database, info, discard, ...countsOf(database) };
  } catch (error) {
    discard();
    // a sound SQLite file whose tables are not what their names say is a stranger's, too
    throw error instanceof AppFailure ? error : new AppFailure('invalid', backupMessages.foreign(name));
  }
}

async function readBytes(path: string, protection: Protection): Promise<Buffer> {
  try {
    if (formOf(path, protection) === 'plain') return await readFile(path);
    return readSealable(path, { kind: 'backup' }, takingPlain(protection));
  } catch (error) {
    if (error instanceof SealError) throw sealFailure(error, basename(path));
    const code = (error as NodeJS.ErrnoException).code ?? String(error);
    if (code === 'ENOENT') throw new AppFailure('notFound', backupMessages.notFound(path));
    throw new AppFailure('unexpected', backupMessages.unreadable(path, code));
  }
}

function sealFailure({ trouble }: SealError, name: string): AppFailure {
  if (trouble === 'noKey') return new AppFailure('locked', backupMessages.sealed(name));
  if (trouble === 'otherKey') return new AppFailure('locked', backupMessages.sealedByOther(name));
  return new AppFailure('damaged', backupMessages.damaged(name));
}

async function openWhole(bytes: Buffer, name: string): Promise<SqlDatabase> {
  const damaged = new AppFailure('damaged', backupMessages.damaged(name));
  if (bytes.length < SMALLEST_FILE) throw damaged; // SQLite would take it for a new, empty database
  if (sealState(bytes) === 'broken') throw damaged;
  let database: SqlDatabase | null = null;
  try {
    database = await openToCheck(bytes);
    if (problemsOf(database).length === 0) return database;
  } catch {
    // no SQLite file at all
  }
  database?.close();
  throw damaged;
}

function refuse(isRefused: boolean, code: AppFailure['code'], message: string): void {
  if (isRefused) throw new AppFailure(code, message);
}

function upgrade(database: SqlDatabase, name: string): void {
  try {
    migrate(database);
  } catch {
    throw new AppFailure('damaged', backupMessages.notUpgraded(name));
  }
}

interface Schema {
  /** Columns of each table. */
  readonly tables: ReadonlyMap<string, string>;
  /** What acts by itself: triggers, views. */
  readonly actors: string;
}
let knownSchema: Promise<Schema> | null = null;

/** That of an empty data file of this version. */
function ownSchema(): Promise<Schema> {
  knownSchema ??= adoptDatabase(null).then((database) => {
    migrate(database);
    const schema = schemaOf(database);
    database.close();
    return schema;
  });
  return knownSchema;
}

/** Every table of ours as we know it, and nothing that acts by itself but what is ours. */
async function isOurs(db: ReadDb): Promise<boolean> {
  const found = schemaOf(db);
  const own = await ownSchema();
  const hasTables = [...own.tables].every(([name, columns]) => found.tables.get(name) === columns);
  return hasTables && found.actors === own.actors;
}

function schemaOf(db: ReadDb): Schema {
  const columns = 'SELECT name, type, "notnull", pk FROM pragma_table_info(:table)';
  const actors = "SELECT name, sql FROM sqlite_schema WHERE type IN ('trigger', 'view') ORDER BY name";
  return {
    tables: new Map(tableNames(db).map((table) => [table, JSON.stringify(db.all(columns, { ':table': table }))])),
    actors: JSON.stringify(db.all(actors)),
  };
}
