import type { ReadDb } from './database';

/** What SQLite finds wrong with the file and with the references between its rows; empty when it is whole. */
export function problemsOf(db: ReadDb): readonly string[] {
  const integrity = db.all<{ integrity_check: string }>('PRAGMA integrity_check').map((row) => row.integrity_check);
  const orphans = db.all<{ table: string }>('PRAGMA foreign_key_check').map((row) => `foreign key: ${row.table}`);
  return [...integrity.filter((line) => line !== 'ok'), ...orphans];
}
