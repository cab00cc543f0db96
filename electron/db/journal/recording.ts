import type { Params, ReadDb, Row, SqlDatabase, Value, WriteDb } from '../database';
import { assertRepeatable } from './repeatable';

/** A transaction as the journal keeps it. */
interface Payload {
  /** Each statement once: its text and the names of its parameters. */
  readonly statements: readonly (readonly [sql: string, names: readonly string[]])[];
  /** In order: which statement, with which values. */
  readonly runs: readonly (readonly [statement: number, ...values: Value[]])[];
  /** Rows changed in all; a replay that changes another number is not the same transaction. */
  readonly changed: number;
}

/** Passes everything on and remembers what was written. */
export class RecordingDb implements WriteDb {
  readonly #database: SqlDatabase;
  readonly #statements = new Map<string, { readonly index: number; readonly names: readonly string[] }>();
  readonly #runs: [number, ...Value[]][] = [];
  #changed = 0;

  constructor(database: SqlDatabase) {
    this.#database = database;
  }

  get isEmpty(): boolean {
    return this.#runs.length === 0;
  }

  all<R extends object = Row>(sql: string, params?: Params): readonly R[] {
    return this.#database.all<R>(sql, params);
  }

  find<R extends object = Row>(sql: string, params?: Params): R | null {
    return this.#database.find<R>(sql, params);
  }

  run(sql: string, params: Params = {}): void {
    const { index, names } = this.#statement(sql, params);
    this.#changed += this.#database.runCounted(sql, params);
    this.#runs.push([index, ...names.map((name) => params[name] ?? null)]);
  }

  payload(): Uint8Array {
    const statements = [...this.#statements].map(([sql, { names }]) => [sql, names] as const);
    return Buffer.from(JSON.stringify({ statements, runs: this.#runs, changed: this.#changed } satisfies Payload));
  }

  #statement(sql: string, params: Params) {
    const known = this.#statements.get(sql);
    if (known?.names.length === Object.keys(params).length) return known;
    if (known) throw new Error(`a statement takes the same parameters each time: ${sql}`);
    assertRepeatable(sql);
    const fresh = { index: this.#statements.size, names: Object.keys(params) };
    this.#statements.set(sql, fresh);
    return fresh;
  }
}

/**
 * Runs a recorded transaction again, inside one of its own.
 * @returns false when it did not do what it did the first time; then nothing of it is kept
 */
export function replay(database: SqlDatabase, payload: Uint8Array): boolean {
  const { statements, runs, changed } = JSON.parse(Buffer.from(payload).toString('utf8')) as Payload; // its check was true
  let count = 0;
  database.script('BEGIN');
  try {
    for (const [index, ...values] of runs) {
      const [sql, names] = statements[index] ?? ['', []];
      count += database.runCounted(sql, Object.fromEntries(names.map((name, place) => [name, values[place] ?? null])));
    }
  } catch {
    count = Number.NaN;
  }
  const isSame = count === changed;
  database.script(isSame ? 'COMMIT' : 'ROLLBACK');
  return isSame;
}

/** The reader's half of a database: what a screen may hold on to. */
export function readOnly(database: SqlDatabase): ReadDb {
  return { all: (sql, params) => database.all(sql, params), find: (sql, params) => database.find(sql, params) };
}
