import type { ReadDb, WriteDb } from './database';

type Value = string | number | null;
type Row = Readonly<Record<string, Value>>;

/** A row of a table as it stood and as it stands; null: it was not there, or is not there any more. */
export interface RowChange {
  readonly table: string;
  readonly before: Row | null;
  readonly after: Row | null;
}

/** A table that is looked at: which columns tell its rows apart, and which of them are meant. */
export interface ImagedTable {
  readonly table: string;
  readonly key: readonly string[];
  /** Condition with `:directiveId`; left out: all rows. */
  readonly where?: string;
}

export type RowImage = ReadonlyMap<string, ReadonlyMap<string, Row>>;

/** All rows of the tables; to be taken before and after, in one transaction. */
export function imageOf(db: ReadDb, tables: readonly ImagedTable[], directiveId: string): RowImage {
  return new Map(
    tables.map(({ table, key, where }) => {
      const rows =
        where === undefined
          ? db.all<Row & object>(`SELECT * FROM ${table}`)
          : db.all<Row & object>(`SELECT * FROM ${table} WHERE ${where}`, { ':directiveId': directiveId });
      return [table, new Map(rows.map((row) => [keyOf(row, key), row]))];
    }),
  );
}

function keyOf(row: Row, key: readonly string[]): string {
  return JSON.stringify(key.map((column) => row[column]));
}

/** What differs, tables in their order. */
export function changesBetween(before: RowImage, after: RowImage): readonly RowChange[] {
  return [...after].flatMap(([table, now]) => {
    const was = before.get(table) ?? new Map<string, Row>();
    const gone = [...was].flatMap(([key, row]) => (now.has(key) ? [] : [{ table, before: row, after: null }]));
    const others = [...now].flatMap(([key, row]) => {
      const old = was.get(key) ?? null;
      return JSON.stringify(old) === JSON.stringify(row) ? [] : [{ table, before: old, after: row }];
    });
    return [...gone, ...others];
  });
}

/** Whether every changed row still stands as the change left it. */
export function stillStands(db: ReadDb, tables: readonly ImagedTable[], changes: readonly RowChange[]): boolean {
  return changes.every(({ table, before, after }) => {
    const key = tables.find((one) => one.table === table)?.key;
    const row = after ?? before;
    if (key === undefined || row === null) return false;
    const now = findRow(db, table, key, row);
    return JSON.stringify(now) === JSON.stringify(after);
  });
}

function findRow(db: ReadDb, table: string, key: readonly string[], row: Row): Row | null {
  return db.find<Row & object>(`SELECT * FROM ${table} WHERE ${conditionOf(key)}`, paramsOf(key, row));
}

/**
 * Puts the rows back as they were; part of the caller's transaction. What was added goes, from the last table to the first;
 * then what went comes back and what was changed is written again, from the first to the last.
 */
export function putBack(db: WriteDb, tables: readonly ImagedTable[], changes: readonly RowChange[]): void {
  const of = ({ table }: ImagedTable) => changes.filter((change) => change.table === table);
  for (const one of tables.toReversed())
    for (const { before, after } of of(one))
      if (before === null && after !== null)
        db.run(`DELETE FROM ${one.table} WHERE ${conditionOf(one.key)}`, paramsOf(one.key, after));
  for (const one of tables)
    for (const { before, after } of of(one)) {
      if (before === null) continue;
      if (after === null) insertRow(db, one.table, before);
      else updateRow(db, one, before);
    }
}

function insertRow(db: WriteDb, table: string, row: Row): void {
  const columns = Object.keys(row);
  const values = columns.map((column) => `:${column}`).join(', ');
  db.run(`INSERT INTO ${table} (${columns.join(', ')}) VALUES (${values})`, paramsOf(columns, row));
}

function updateRow(db: WriteDb, { table, key }: ImagedTable, row: Row): void {
  const columns = Object.keys(row).filter((column) => !key.includes(column));
  if (columns.length === 0) return;
  const sets = columns.map((column) => `${column} = :${column}`).join(', ');
  db.run(`UPDATE ${table} SET ${sets} WHERE ${conditionOf(key)}`, paramsOf(Object.keys(row), row));
}

function conditionOf(key: readonly string[]): string {
  return key.map((column) => `${column} = :${column}`).join(' AND ');
}

function paramsOf(columns: readonly string[], row: Row) {
  return Object.fromEntries(columns.map((column) => [`:${column}`, row[column] ?? null]));
}
