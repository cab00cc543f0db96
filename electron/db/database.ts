import type { BindParams, Database, SqlValue, Statement } from 'sql.js';

/** Values that may stand in a STRICT table of this product; reals are not used, so figures stay exact. */
export type Value = string | number | null;
/** Named parameters as written in the SQL: `{ ':unitId': 'u1' }`. */
export type Params = Readonly<Record<string, Value>>;
/** One row, columns by name. */
export type Row = Readonly<Record<string, Value>>;

/** What a reader may do. Rows come in the order the SQL asks for; the SQL is a constant of the repository. */
export interface ReadDb {
  all<R extends object = Row>(sql: string, params?: Params): readonly R[];
  /** The first row, or null. */
  find<R extends object = Row>(sql: string, params?: Params): R | null;
}

/** What a writer may do inside its transaction. */
export interface WriteDb extends ReadDb {
  run(sql: string, params?: Params): void;
}

/** A sql.js database with its prepared statements kept: preparing costs more than most of our queries. */
export class SqlDatabase implements WriteDb {
  readonly #database: Database;
  readonly #statements = new Map<string, Statement>();

  constructor(database: Database) {
    this.#database = database;
  }

  all<R extends object = Row>(sql: string, params: Params = {}): readonly R[] {
    const statement = this.#prepared(sql);
    const rows: R[] = [];
    try {
      statement.bind(params as BindParams);
      while (statement.step()) rows.push(statement.getAsObject() as Record<string, SqlValue> as R);
    } finally {
      statement.reset();
    }
    return rows;
  }

  find<R extends object = Row>(sql: string, params: Params = {}): R | null {
    return this.all<R>(sql, params)[0] ?? null;
  }

  run(sql: string, params: Params = {}): void {
    this.runCounted(sql, params);
  }

  /** @returns rows inserted, changed or deleted by the statement itself */
  runCounted(sql: string, params: Params): number {
    const statement = this.#prepared(sql);
    try {
      statement.run(params as BindParams);
    } finally {
      statement.reset();
    }
    return this.#database.getRowsModified();
  }

  /** Several statements without parameters: pragmas, schema, transaction control. */
  script(sql: string): void {
    this.#database.exec(sql);
  }

  /** Frees the prepared statements; `export()` of sql.js wants none open. */
  releaseStatements(): void {
    for (const statement of this.#statements.values()) statement.free();
    this.#statements.clear();
  }

  /** The whole database as the bytes of a SQLite file. Only outside a transaction. */
  toBytes(): Uint8Array {
    this.releaseStatements();
    return this.#database.export();
  }

  close(): void {
    this.releaseStatements();
    this.#database.close();
  }

  #prepared(sql: string): Statement {
    const known = this.#statements.get(sql);
    if (known) return known;
    const statement = this.#database.prepare(sql);
    this.#statements.set(sql, statement);
    return statement;
  }
}
