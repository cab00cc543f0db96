import type { SqlDatabase, WriteDb } from './database';
import { firstTables } from './migrations/0010-firstTables';

export interface Migration {
  /** By tens, so that two branches can both add one; never renumbered once shipped. */
  readonly version: number;
  readonly name: string;
  up(db: WriteDb): void;
}

const MIGRATIONS: readonly Migration[] = [firstTables];

export const CURRENT_VERSION = Math.max(...MIGRATIONS.map((migration) => migration.version));

export function schemaVersionOf(db: SqlDatabase): number {
  return db.find<{ user_version: number }>('PRAGMA user_version')?.user_version ?? 0;
}

/**
 * Runs the steps the file has not seen, each in a transaction that also sets the version.
 * @returns whether anything ran
 * @throws whatever a step throws; the step is rolled back and the file on disk untouched
 */
export function migrate(db: SqlDatabase): boolean {
  const before = schemaVersionOf(db);
  const due = MIGRATIONS.filter((migration) => migration.version > before);
  for (const migration of due) {
    db.script('BEGIN');
    try {
      migration.up(db);
      db.script(`PRAGMA user_version = ${migration.version}; COMMIT`);
    } catch (error) {
      db.script('ROLLBACK');
      throw error;
    }
  }
  return due.length > 0;
}
