import type { BindParams, Database, SqlValue, Statement } from 'sql.js';
import { parameterNames } from './parameters';

/** Values that may stand in a STRICT table of this product; reals are not used, so figures stay exact. */
export type Value = string | number | null;
/** What a parameter may be given: a value, or UTF-8 that the statement itself cuts into texts; no bytes at all are NULL. */
export type Bound = Value | Uint8Array;
/** Named parameters as written in the SQL: `{ ':unitId': 'u1' }`. */
export type Params = Readonly<Record<string, Value>>;
/** One row, columns by name. */
export type Row = Readonly<Record<string, Value>>;

/** What a reader may do. Rows come in the order the SQL asks for; the SQL is a constant of the repository. */
export interface ReadDb {
  all<R extends object = Row>(sql: string, params?: Params): readonly R[];
  /** The first row, or null. */
  find<R extends object = Row>(sql: string, params?: Params): R | null;
  /** For very many rows: their values in the order of the columns, without an object for each. Nobody may ask the same SQL meanwhile. */
  each(sql: string, params: Params, take: (values: readonly Value[]) => void): void;
}

/** Also row by row, for tables that are too long to be held at once. */
export interface WalkDb extends ReadDb {
  /** Nobody may ask the same SQL while it is being walked. */
  walk<R extends object = Row>(sql: string, params?: Params): Iterable<R>;
}

/** What a writer may do inside its transaction. */
export interface WriteDb extends ReadDb {
  run(sql: string, params?: Params): void;
  /** For statements with many parameters. @param values in the order in which the parameters first appear in the SQL */
  runInOrder(sql: string, values: readonly Bound[]): void;
}

/** A statement kept ready; by number is several times faster than by name, so names are looked up here once. */
interface Prepared {
  readonly statement: Statement;
  readonly parameters: readonly string[];
}

/** A sql.js database with its prepared statements kept: preparing costs more than most of our queries. */
export class SqlDatabase implements WriteDb, WalkDb {
  readonly #database: Database;
  readonly #prepared = new Map<string, Prepared>();

  constructor(database: Database) {
    this.#database = database;
  }

  all<R extends object = Row>(sql: string, params: Params = {}): readonly R[] {
    const rows: R[] = [];
    this.#step(sql, params, (row) => {
      rows.push(row as R);
      return true;
    });
    return rows;
  }

  find<R extends object = Row>(sql: string, params: Params = {}): R | null {
    let first: R | null = null;
    this.#step(sql, params, (row) => {
      first = row as R;
      return false;
    });
    return first;
  }

  each(sql: string, params: Params, take: (values: readonly Value[]) => void): void {
    const { statement, parameters } = this.#prepare(sql);
    try {
      if (parameters.length > 0) statement.bind(valuesOf(parameters, params, sql) as BindParams);
      while (statement.step()) take(statement.get() as Value[]); // STRICT tables hold no bytes
    } finally {
      statement.reset();
    }
  }

  *walk<R extends object = Row>(sql: string, params: Params = {}): Generator<R> {
    const { statement, parameters } = this.#prepare(sql);
    try {
      if (parameters.length > 0) statement.bind(valuesOf(parameters, params, sql) as BindParams);
      while (statement.step()) yield rowOf(statement.getColumnNames(), statement.get()) as R;
    } finally {
      statement.reset();
    }
  }

  run(sql: string, params: Params = {}): void {
    this.runValues(sql, this.valuesFor(sql, params));
  }

  runInOrder(sql: string, values: readonly Bound[]): void {
    this.runValues(sql, this.complete(sql, values));
  }

  /** @throws Error when there are not as many as the statement has parameters: SQLite would take the rest for NULL */
  complete(sql: string, values: readonly Bound[]): readonly Bound[] {
    const { parameters } = this.#prepare(sql);
    if (parameters.length !== values.length)
      throw new Error(`${values.length} values for ${parameters.length}: ${sql}`);
    return values;
  }

  /**
   * The values in the order of the statement's parameters.
   * @throws Error when one is left out: SQLite would take it for NULL in silence
   */
  valuesFor(sql: string, params: Params): Value[] {
    return valuesOf(this.#prepare(sql).parameters, params, sql);
  }

  /** @returns rows inserted, changed or deleted by the statement itself */
  runValues(sql: string, values: readonly Bound[]): number {
    const { statement } = this.#prepare(sql);
    try {
      statement.bind(values as Bound[]); // sql.js only reads them
      statement.step();
    } finally {
      statement.reset();
    }
    return this.#database.getRowsModified();
  }

  /** Several statements without parameters: pragmas, schema. */
  script(sql: string): void {
    this.#database.exec(sql);
  }

  /** The whole database as the bytes of a SQLite file. Only outside a transaction. */
  toBytes(): Uint8Array {
    return this.#database.export();
  }

  close(): void {
    for (const { statement } of this.#prepared.values()) statement.free();
    this.#prepared.clear();
    this.#database.close();
  }

  #step(sql: string, params: Params, take: (row: Record<string, SqlValue>) => boolean): void {
    const { statement, parameters } = this.#prepare(sql);
    try {
      if (parameters.length > 0) statement.bind(valuesOf(parameters, params, sql) as BindParams);
      if (!statement.step()) return;
      const columns = statement.getColumnNames(); // asked now: a change of the schema prepares the statement anew
      while (take(rowOf(columns, statement.get())) && statement.step());
    } finally {
      statement.reset();
    }
  }

  #prepare(sql: string): Prepared {
    const known = this.#prepared.get(sql);
    if (known) return known;
    const statement = this.#database.prepare(sql);
    const prepared = { statement, parameters: parameterNames(sql) };
    this.#prepared.set(sql, prepared);
    return prepared;
  }
}

function valuesOf(parameters: readonly string[], params: Params, sql: string): Value[] {
  return parameters.map((name) => {
    const value = params[name];
    if (value === undefined) throw new Error(`no value for ${name}: ${sql}`);
    return value;
  });
}

function rowOf(columns: readonly string[], values: readonly SqlValue[]): Record<string, SqlValue> {
  const row: Record<string, SqlValue> = {};
  for (let column = 0; column < columns.length; column += 1) row[columns[column] ?? ''] = values[column] ?? null;
  return row;
}
