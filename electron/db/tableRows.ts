import type { ReadDb } from './database';

/** Names of the tables of a database, those of SQLite itself left out. */
export function tableNames(db: ReadDb): readonly string[] {
  return db
    .all<{ name: string }>(
      "SELECT name FROM sqlite_schema WHERE type = 'table' AND name NOT LIKE 'sqlite_%' ORDER BY name",
    )
    .map(({ name }) => name);
}

/** Rows of each table. */
export function rowCounts(db: ReadDb): Readonly<Record<string, number>> {
  return Object.fromEntries(
    tableNames(db).map((name) => [
      name,
      db.find<{ rows: number }>(`SELECT count(*) AS rows FROM "${name}"`)?.rows ?? 0,
    ]),
  );
}

/** What every new database begins with; whoever changes it leaves a row in the log of changes. */
const THERE_FROM_THE_START: readonly string[] = ['number_series'];

/** Whether anything at all has been entered. */
export function hasRows(db: ReadDb): boolean {
  const own = tableNames(db).filter((name) => !THERE_FROM_THE_START.includes(name));
  return own.some((name) => db.find(`SELECT 1 AS one FROM "${name}" LIMIT 1`) !== null);
}
