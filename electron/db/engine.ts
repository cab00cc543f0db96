import { existsSync, readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { join } from 'node:path';
import initSqlJs, { type Database, type SqlJsStatic } from 'sql.js';
import { SqlDatabase } from './database';
import { disarmFunctions } from './journal/disarm';

let engine: Promise<SqlJsStatic> | null = null;

/** The wasm lies beside the bundle in the built app, and in the package when tests run from source. */
function wasmBytes(): Buffer {
  const beside = join(__dirname, 'sql-wasm.wasm');
  return readFileSync(existsSync(beside) ? beside : createRequire(__filename).resolve('sql.js/dist/sql-wasm.wasm'));
}

async function loadEngine(): Promise<SqlJsStatic> {
  const bytes = wasmBytes();
  const wasmBinary = bytes.buffer.slice(bytes.byteOffset, bytes.byteOffset + bytes.byteLength) as ArrayBuffer;
  return initSqlJs({ wasmBinary });
}

/** Begins to make the engine ready; whoever opens a database waits for it. */
export function warmEngine(): void {
  engine ??= loadEngine();
  engine.catch(() => {}); // who opens a database is told
}

/**
 * Opens a database from the bytes of a file, or an empty one, to be written to.
 * @param bytes is copied: sql.js adopts the buffer it is given and writes into it
 * @throws when the bytes are no SQLite file (sql.js notices at the first statement, so the pragmas here may throw)
 */
export async function openDatabase(bytes: Uint8Array | null): Promise<SqlDatabase> {
  engine ??= loadEngine();
  const SQL = await engine;
  return connected(new SQL.Database(withRoom(bytes ?? emptyFile(SQL))));
}

/** Like `openDatabase`, without a second copy in memory: the caller must not touch the bytes again. */
export async function adoptDatabase(bytes: Uint8Array | null): Promise<SqlDatabase> {
  engine ??= loadEngine();
  const SQL = await engine;
  const own = bytes && Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength); // sql.js copies what is no Buffer
  return connected(new SQL.Database(own ?? undefined));
}

function connected(raw: Database): SqlDatabase {
  disarmFunctions(raw);
  const database = new SqlDatabase(raw);
  prepareConnection(database);
  return database;
}

/** Pages kept while a copy is looked through once. */
const SMALL_CACHE = 'PRAGMA cache_size = -2048';
const ROOM_FOR_A_TABLE = 1024 * 1024;

/**
 * The file that comes of a change to a database, with one copy of it in memory and not three.
 * @param bytes of a SQLite file; stay as they are
 * @param change adds little, outside a transaction
 */
export async function fileAfter(bytes: Uint8Array, change: (copy: SqlDatabase) => void): Promise<Buffer> {
  engine ??= loadEngine();
  const SQL = await engine;
  const roomy = Buffer.allocUnsafeSlow(bytes.length + ROOM_FOR_A_TABLE);
  const copy = connected(new SQL.Database(within(roomy, bytes)));
  try {
    copy.script(SMALL_CACHE);
    change(copy);
    const length = fileLength(copy);
    const isWithin = length <= roomy.length && roomy.toString('latin1', 0, FILE_MARK.length) === FILE_MARK;
    return isWithin ? roomy.subarray(0, length) : Buffer.from(copy.toBytes());
  } finally {
    copy.close();
  }
}

const FILE_MARK = 'SQLite format 3';

function fileLength(database: SqlDatabase): number {
  const size = database.find<{ bytes: number }>(
    'SELECT page_count * page_size AS bytes FROM pragma_page_count(), pragma_page_size()',
  );
  return size?.bytes ?? Number.POSITIVE_INFINITY;
}

/** Opens bytes to look through them once: little is kept besides. The caller must not touch them meanwhile. */
export async function openToCheck(bytes: Buffer): Promise<SqlDatabase> {
  const database = await adoptDatabase(bytes);
  try {
    database.script(SMALL_CACHE);
    return database;
  } catch (error) {
    database.close();
    throw error;
  }
}

/** An import of a whole province makes a file longer by this much. It costs no memory until it is written to. */
const ROOM_BYTES = 48 * 1024 * 1024;

/**
 * The bytes with room behind them. sql.js keeps the file in one array that it copies into a longer one whenever it is
 * full, an eighth longer each time: for a large import that is as much work as writing the rows. It takes over what
 * `subarray` of a Buffer gives (it would copy anything else), and writes on into what room that has.
 */
function withRoom(bytes: Uint8Array): Buffer {
  return within(Buffer.from(new SharedArrayBuffer(bytes.length + ROOM_BYTES)), bytes); // the collector takes others for used
}

/** The bytes at the start of a longer buffer that sql.js writes on into. */
function within(roomy: Buffer, bytes: Uint8Array): Buffer {
  roomy.set(bytes);
  const own = roomy.subarray(0, bytes.length);
  own.subarray = () => roomy;
  return own;
}

/** A file of no bytes has no array to take over. */
function emptyFile(SQL: SqlJsStatic): Uint8Array {
  const empty = new SQL.Database();
  empty.exec('PRAGMA user_version = 1; PRAGMA user_version = 0');
  const bytes = empty.export();
  empty.close();
  return bytes;
}

/**
 * Pages kept outside the file in memory. SQLite's own 2 MB make a question over all persons read nearly every page
 * anew through sql.js' file system; what is beyond this gains nothing more.
 */
const PAGE_CACHE_KIB = 32 * 1024;

const SETTINGS = `PRAGMA foreign_keys = ON; PRAGMA journal_mode = MEMORY; PRAGMA trusted_schema = OFF;
  PRAGMA cache_size = -${PAGE_CACHE_KIB}; PRAGMA synchronous = OFF; PRAGMA locking_mode = EXCLUSIVE`; // its file is in memory, and nobody else opens it

/** Settings of the connection, not of the file; set again after each export because sql.js once dropped them. */
export function prepareConnection(database: SqlDatabase): void {
  database.script(SETTINGS);
}
