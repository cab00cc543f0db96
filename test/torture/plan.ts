import { MIGRATIONS, type Migration } from '../../electron/db/migrate';
import type { KillMoment } from './killAtCall';

/** What a writer process does until it is killed; handed over as JSON. */
export interface WriterPlan {
  readonly folder: string;
  /**
   * write: transaction after transaction; cycle: opens, writes a little, backs up, closes, again and again;
   * backup: writes and backs up by hand; restore: writes and puts older backups in place.
   */
  readonly work: 'write' | 'cycle' | 'backup' | 'restore';
  /** So small that most kills fall into folding. */
  readonly foldAtBytes: number;
  /** How many steps of the test's own the data file gets beyond the app's. */
  readonly steps: number;
  /** Which call to the file system is the last one; null: the harness kills by the clock. */
  readonly killAtCall: number | null;
  readonly killMoment: KillMoment;
  /** The calls are counted from the beginning of this piece of work on; null: from the start of the process. */
  readonly aim: Aim | null;
}

/** Pieces of work that are short and change many files: each is killed at every one of its calls. */
export const AIMS = ['firstStart', 'fold', 'migration', 'backup', 'restore', 'close'] as const;
export type Aim = (typeof AIMS)[number];

/** Rows of one transaction: half of them would show. */
export const ROWS_PER_TRANSACTION = 3;
export const STAMP = '20210817-1500';

/** The app's migrations and some of the test's own, each of which rewrites much of the data. */
export function migrationsWith(steps: number): readonly Migration[] {
  const own = Array.from({ length: steps }, (_, index): Migration => {
    const number = index + 1;
    return {
      version: 9000 + number,
      name: `step ${number}`,
      up(db) {
        db.run(`CREATE TABLE step_${number} (id TEXT NOT NULL PRIMARY KEY, name TEXT NOT NULL) STRICT`);
        db.run(`INSERT INTO step_${number} SELECT id, name || ' ${number}' FROM unit_group ORDER BY id`);
        if (number > 1) db.run(`DROP TABLE step_${number - 1}`);
      },
    };
  });
  return [...MIGRATIONS, ...own];
}
