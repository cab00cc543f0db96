import type { Params, ReadDb, Row, Value } from '../database';

type Asking = 'all' | 'find' | 'each';

/** One question to the database and what it said. */
export interface KeptRead {
  readonly asking: Asking;
  readonly sql: string;
  readonly params: Params;
  readonly columns: readonly string[];
  /** How many values a row has. */
  readonly width: number;
  /** Row by row, places in `values`. */
  readonly cells: readonly number[];
}

export interface KeptReads {
  /** Each once, whatever holds it. */
  readonly values: readonly Value[];
  readonly reads: readonly KeptRead[];
}

/** It was not asked when the others were. */
export class NotKept extends Error {}

function keyOf(asking: Asking, sql: string, params: Params): string {
  return `${asking} ${JSON.stringify(params)} ${sql}`;
}

/** Reads as the database does, and writes down what was asked and said. */
export class RecordingReads implements ReadDb {
  readonly #db: ReadDb;
  readonly #places = new Map<Value, number>();
  readonly #reads = new Map<string, KeptRead>();

  constructor(db: ReadDb) {
    this.#db = db;
  }

  get kept(): KeptReads {
    return { values: [...this.#places.keys()], reads: [...this.#reads.values()] };
  }

  all<R extends object = Row>(sql: string, params: Params = {}): readonly R[] {
    const rows = this.#db.all<R>(sql, params);
    this.#keepNamed('all', sql, params, rows);
    return rows;
  }

  find<R extends object = Row>(sql: string, params: Params = {}): R | null {
    const row = this.#db.find<R>(sql, params);
    this.#keepNamed('find', sql, params, row === null ? [] : [row]);
    return row;
  }

  each(sql: string, params: Params, take: (values: readonly Value[]) => void): void {
    const cells: number[] = [];
    let width = 0;
    this.#db.each(sql, params, (values) => {
      width = values.length;
      for (const value of values) cells.push(this.#placeOf(value));
      take(values);
    });
    this.#keep({ asking: 'each', sql, params, columns: [], width, cells });
  }

  #keepNamed(asking: Asking, sql: string, params: Params, rows: readonly object[]): void {
    const columns = Object.keys(rows[0] ?? {});
    const cells = rows.flatMap((row) => columns.map((name) => this.#placeOf((row as Row)[name] ?? null)));
    this.#keep({ asking, sql, params, columns, width: columns.length, cells });
  }

  #keep(read: KeptRead): void {
    this.#reads.set(keyOf(read.asking, read.sql, read.params), read);
  }

  #placeOf(value: Value): number {
    const place = this.#places.get(value) ?? this.#places.size;
    this.#places.set(value, place);
    return place;
  }
}

/** Answers what was asked before, and nothing else. */
export class RepeatedReads implements ReadDb {
  readonly #values: readonly Value[];
  readonly #reads: ReadonlyMap<string, KeptRead>;

  constructor({ values, reads }: KeptReads) {
    this.#values = values;
    this.#reads = new Map(reads.map((read) => [keyOf(read.asking, read.sql, read.params), read]));
  }

  /** @throws NotKept */
  all<R extends object = Row>(sql: string, params: Params = {}): readonly R[] {
    return this.#named('all', sql, params) as R[];
  }

  /** @throws NotKept */
  find<R extends object = Row>(sql: string, params: Params = {}): R | null {
    return (this.#named('find', sql, params)[0] as R | undefined) ?? null;
  }

  /** @throws NotKept */
  each(sql: string, params: Params, take: (values: readonly Value[]) => void): void {
    this.#step(this.#asked('each', sql, params), take);
  }

  #named(asking: Asking, sql: string, params: Params): readonly Row[] {
    const read = this.#asked(asking, sql, params);
    const rows: Row[] = [];
    this.#step(read, (values) =>
      rows.push(Object.fromEntries(read.columns.map((name, column) => [name, values[column] ?? null]))),
    );
    return rows;
  }

  #asked(asking: Asking, sql: string, params: Params): KeptRead {
    const read = this.#reads.get(keyOf(asking, sql, params));
    if (read === undefined) throw new NotKept(sql);
    return read;
  }

  #step({ width, cells }: KeptRead, take: (values: readonly Value[]) => void): void {
    for (let start = 0; start < cells.length; start += width) {
      const values: Value[] = [];
      for (let place = start; place < start + width; place += 1) values.push(this.#values[cells[place] ?? -1] ?? null);
      take(values);
    }
  }
}
