import { isUtf8 } from 'node:buffer';
import type { Bound, Params, ReadDb, Row, SqlDatabase, Value, WriteDb } from '../database';
import { assertReading } from './readingOnly';
import { partsOf, RecordBuilder } from './record';
import { assertRepeatable } from './repeatable';

/**
 * A transaction as the journal keeps it: a statement the first time it is used, then each run as `[number of the
 * statement, …values]`, at the end what it changed. Many of these entries make one line of JSON: writing each by itself
 * would take longer than SQLite does. Bytes stand before that line as they are, the next for each `{ block }`.
 */
type Entry = string | readonly [statement: number, ...values: Kept[]] | { readonly changed: number };
type Kept = Value | typeof BLOCK | { readonly utf8: string }; // the last in journals of before version 80
const BLOCK = { block: 1 } as const;
const ENTRIES_OF_A_LINE = 256;

/** Passes everything on and remembers what was written. */
export class RecordingDb implements WriteDb {
  readonly #database: SqlDatabase;
  readonly #record = new RecordBuilder();
  readonly #statements = new Map<string, number>();
  #entries: Entry[] = [];
  #changed = 0;
  #failure: { readonly error: unknown } | null = null;
  #isOver = false;

  constructor(database: SqlDatabase) {
    this.#database = database;
  }

  all<R extends object = Row>(sql: string, params?: Params): readonly R[] {
    assertReading(sql);
    return this.#database.all<R>(sql, params);
  }

  find<R extends object = Row>(sql: string, params?: Params): R | null {
    assertReading(sql);
    return this.#database.find<R>(sql, params);
  }

  each(sql: string, params: Params, take: (values: readonly Value[]) => void): void {
    assertReading(sql);
    this.#database.each(sql, params, take);
  }

  run(sql: string, params: Params = {}): void {
    this.#run(sql, () => this.#database.valuesFor(sql, params));
  }

  runInOrder(sql: string, values: readonly Bound[]): void {
    this.#run(sql, () => this.#database.complete(sql, values));
  }

  #run(sql: string, valuesOf: () => readonly Bound[]): void {
    if (this.#isOver) throw new Error(`the transaction is over: ${sql}`);
    try {
      const statement = this.#numberOf(sql);
      const values = valuesOf();
      const entry: [number, ...Kept[]] = [statement];
      for (const value of values) entry.push(this.#keep(value, sql));
      this.#changed += this.#database.runValues(sql, values);
      this.#add(entry);
    } catch (error) {
      this.#failure ??= { error };
      throw error;
    }
  }

  /** The different statements that were run. */
  get statements(): Iterable<string> {
    return this.#statements.keys();
  }

  get hasWritten(): boolean {
    return this.#statements.size > 0;
  }

  /**
   * Ends the recording: nothing can be written through it any more.
   * @returns the record; null when nothing was written
   * @throws what a statement threw, even when `work` took no notice: SQLite may have taken back more than that statement
   */
  finish(): RecordBuilder | null {
    this.end();
    if (this.#failure) throw this.#failure.error;
    if (this.#statements.size === 0) return null;
    this.#add({ changed: this.#changed });
    this.#flush();
    return this.#record;
  }

  end(): void {
    this.#isOver = true;
  }

  /** @throws Error for what the journal would not give back as it was */
  #keep(value: Bound, sql: string): Kept {
    if (value instanceof Uint8Array) {
      if (!isUtf8(value)) throw new Error(`bytes that are no text, which the journal cannot keep: ${sql}`);
      this.#record.addBlock(value);
      return BLOCK;
    }
    if (typeof value === 'number' ? Number.isFinite(value) : typeof value === 'string' || value === null) return value;
    throw new Error(`a value the journal cannot keep (${String(value)}): ${sql}`);
  }

  #numberOf(sql: string): number {
    const known = this.#statements.get(sql);
    if (known !== undefined) return known;
    assertRepeatable(sql);
    const number = this.#statements.size;
    this.#statements.set(sql, number);
    this.#add(sql);
    return number;
  }

  #add(entry: Entry): void {
    this.#entries.push(entry);
    if (this.#entries.length === ENTRIES_OF_A_LINE) this.#flush();
  }

  #flush(): void {
    if (this.#entries.length > 0) this.#record.addLine(JSON.stringify(this.#entries));
    this.#entries = [];
  }
}

/** Transactions run again inside one of SQLite's own: so many that starting them costs nothing, memory little. */
const REPLAYED_TOGETHER = 500;

/**
 * Runs recorded transactions again.
 * @returns how many did what they did the first time, from the first on; nothing of the others is kept
 */
export function replay(database: SqlDatabase, payloads: readonly Uint8Array[]): number {
  for (let start = 0; start < payloads.length; start += REPLAYED_TOGETHER) {
    const group = payloads.slice(start, start + REPLAYED_TOGETHER);
    const same = replayTogether(database, group);
    if (same === group.length) continue;
    return start + replayTogether(database, group.slice(0, same));
  }
  return payloads.length;
}

/** All or nothing. @returns how many of the first would have been good */
function replayTogether(database: SqlDatabase, payloads: readonly Uint8Array[]): number {
  database.runValues('BEGIN', []);
  const bad = payloads.findIndex((payload) => !isRepeated(database, payload));
  if (bad === -1) database.runValues('COMMIT', []);
  else rollBack(database);
  return bad === -1 ? payloads.length : bad;
}

function isRepeated(database: SqlDatabase, payload: Uint8Array): boolean {
  const statements: string[] = [];
  const blocks: Uint8Array[] = [];
  let count = 0;
  let changed: number | null = null;
  try {
    for (const part of partsOf(payload)) {
      if (typeof part !== 'string') blocks.push(part);
      else
        for (const entry of JSON.parse(part) as Entry[]) // written by the recording above
          if (typeof entry === 'string') statements.push(entry);
          else if ('changed' in entry) changed = entry.changed;
          else {
            const [number, ...values] = entry;
            count += database.runValues(statements[number] ?? '', boundFrom(values, blocks));
          }
    }
  } catch {
    return false; // its check was true, so this is another database than it was written on
  }
  return count === changed;
}

/** @param blocks that no entry has taken yet; the first go to those who ask */
function boundFrom(kept: readonly Kept[], blocks: Uint8Array[]): readonly Bound[] {
  return kept.map((value) => {
    if (typeof value !== 'object' || value === null) return value;
    if ('utf8' in value) return Buffer.from(value.utf8, 'utf8');
    const block = blocks.shift();
    if (block === undefined) throw new Error('an entry without its bytes');
    return block;
  });
}

/** SQLite may have rolled back by itself already, and then says so. */
export function rollBack(database: SqlDatabase): void {
  try {
    database.runValues('ROLLBACK', []);
  } catch {
    // no transaction is open: what was wanted
  }
}

/** The reader's half of whatever database is the current one: what a screen may hold on to. */
export function readOnly(current: () => SqlDatabase): ReadDb {
  return {
    all: (sql, params) => {
      assertReading(sql);
      return current().all(sql, params);
    },
    find: (sql, params) => {
      assertReading(sql);
      return current().find(sql, params);
    },
    each: (sql, params, take) => {
      assertReading(sql);
      current().each(sql, params, take);
    },
  };
}
