import type { ProtectionOptions } from '../../electron/db/cipher/protection';
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
  /** Data, journal and backups are sealed; with `sealOn` and `sealOff` what they are to become is in the aim. */
  readonly isSealed: boolean;
  /** The calls are counted from the beginning of this piece of work on; null: from the start of the process. */
  readonly aim: Aim | null;
}

/** Pieces of work that are short and change many files: each is killed at every one of its calls. */
export const AIMS = ['firstStart', 'fold', 'migration', 'backup', 'restore', 'close', 'sealOn', 'sealOff'] as const;
export type Aim = (typeof AIMS)[number];

export const TORTURE_KEY = { bytes: Buffer.alloc(32, 0x42) };
/** Beside the data when they are turned over. */
export const TORTURE_SCAN = Buffer.from('%PDF-1.7 quét công văn '.repeat(400));

export function isTurningOver({ aim }: Pick<WriterPlan, 'aim'>): boolean {
  return aim === 'sealOn' || aim === 'sealOff';
}

/** What the key file says while the plan is carried out. */
export function protectionOfPlan(plan: Pick<WriterPlan, 'aim' | 'isSealed'>): ProtectionOptions {
  if (isTurningOver(plan)) return { key: TORTURE_KEY, acceptsPlain: true };
  return plan.isSealed ? { key: TORTURE_KEY } : {};
}

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
