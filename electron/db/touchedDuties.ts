import type { SqlDatabase } from './database';

/**
 * SQLite itself notes which duties a transaction touches, whatever statement or cascade does it: triggers of the
 * connection, which are in no file, write their ids into a table of the connection that a rollback empties like any other.
 */
const NOTES = 'temp.touched_duty';

const note = (source: string) => `INSERT OR IGNORE INTO touched_duty ${source};`;
const ofSubmission = (where: string) => `SELECT obligation_id FROM main.submission WHERE ${where}`;

/** How the duty is told from a row of a table: `ROW` is the row before or after. */
const SOURCES: Readonly<Record<string, string>> = {
  obligation: 'VALUES (ROW.id)',
  obligation_grant: 'VALUES (ROW.obligation_id)',
  submission: 'VALUES (ROW.obligation_id)',
  figure: ofSubmission('id = ROW.submission_id'),
  batch_file: ofSubmission('file_id = ROW.id'),
  file_issue: ofSubmission('file_id = ROW.file_id'),
};

const EVENTS = { INSERT: ['NEW'], DELETE: ['OLD'], UPDATE: ['OLD', 'NEW'] } as const;

/** Begins to note, where it is not done yet: an export of the database ends it. Only outside a transaction. */
export function watchDuties(database: SqlDatabase): void {
  if (database.find("SELECT 1 FROM temp.sqlite_schema WHERE name = 'touched_duty'") !== null) return;
  database.script('CREATE TEMP TABLE touched_duty (id TEXT NOT NULL PRIMARY KEY) WITHOUT ROWID');
  const tables = database.all<{ name: string }>("SELECT name FROM main.sqlite_schema WHERE type = 'table'");
  const there = new Set(tables.map(({ name }) => name));
  for (const [table, source] of Object.entries(SOURCES))
    for (const [event, sides] of Object.entries(EVENTS)) {
      if (!there.has(table)) continue; // an older version, or a test of its own
      const notes = sides.map((side) => note(source.replaceAll('ROW', side))).join(' ');
      database.script(
        `CREATE TEMP TRIGGER ${table}_${event.toLowerCase()} AFTER ${event} ON main.${table} BEGIN ${notes} END`,
      );
    }
}

/** What was noted in the transaction that is about to end; forgets it. */
export function takeTouched(database: SqlDatabase): ReadonlySet<string> {
  const touched = database.all<{ id: string }>(`SELECT id FROM ${NOTES}`);
  if (touched.length > 0) database.runValues(`DELETE FROM ${NOTES}`, []);
  return new Set(touched.map(({ id }) => id));
}

const WRITTEN = /^\s*(?:INSERT(?:\s+OR\s+\w+)?\s+INTO|UPDATE(?:\s+OR\s+\w+)?|DELETE\s+FROM|REPLACE\s+INTO)\s+(\w+)/i;

/** The table a statement writes to; null: it is not told for sure. */
export function tableWritten(sql: string): string | null {
  return WRITTEN.exec(sql)?.[1] ?? null;
}
