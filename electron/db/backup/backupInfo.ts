import type { BackupReason } from '../../domain/backup';
import { isLocalTime, type LocalTime } from '../../domain/calendar';
import type { ReadDb, SqlDatabase } from '../database';
import { rowCounts, tableNames } from '../tableRows';

/** A table of the backup file only: what it says of itself, so that it can be moved and renamed. */
const TABLE = 'backup_info';

export interface BackupInfo {
  readonly madeAt: LocalTime;
  readonly reason: BackupReason;
  readonly appVersion: string;
  /** Number of the last transaction inside. */
  readonly sequence: number;
}

/** Adds what the backup says of itself to a copy of the data. @param seal see `backupSeal.ts` */
export function writeInfo(copy: SqlDatabase, info: BackupInfo, seal: string): void {
  removeInfo(copy);
  copy.script(`CREATE TABLE ${TABLE} (
    made_at TEXT NOT NULL,
    reason TEXT NOT NULL,
    app_version TEXT NOT NULL,
    sequence INTEGER NOT NULL,
    seal TEXT NOT NULL
  ) STRICT`);
  copy.run(`INSERT INTO ${TABLE} VALUES (:madeAt, :reason, :appVersion, :sequence, :seal)`, {
    ':madeAt': info.madeAt,
    ':reason': info.reason,
    ':appVersion': info.appVersion,
    ':sequence': info.sequence,
    ':seal': seal,
  });
}

/** null when the file says nothing of itself: a copy of the data file made by hand. */
export function readInfo(db: ReadDb): BackupInfo | null {
  if (!tableNames(db).includes(TABLE)) return null;
  const info = db.find<BackupInfo>(
    `SELECT made_at AS madeAt, reason, app_version AS appVersion, sequence FROM ${TABLE} ORDER BY rowid LIMIT 1`,
  );
  return info !== null && isLocalTime(info.madeAt) ? info : null;
}

/** Not a trace of it is left in the pages that become free: an old seal would be a false one. */
export function removeInfo(copy: SqlDatabase): void {
  copy.script(`PRAGMA secure_delete = ON; DROP TABLE IF EXISTS ${TABLE}; PRAGMA secure_delete = OFF`);
}

/** Rows of the data's own tables. */
export function dataRows(db: ReadDb): Readonly<Record<string, number>> {
  const { [TABLE]: _info, ...rows } = rowCounts(db);
  return rows;
}

export interface BackupCounts {
  /** null: a file of a time that had no such table. */
  readonly units: number | null;
  /** Duties that have been answered. */
  readonly reports: number | null;
}

export function countsOf(db: ReadDb): BackupCounts {
  const tables = tableNames(db);
  const count = (table: string, sql: string) =>
    tables.includes(table) ? (db.find<{ count: number }>(sql)?.count ?? 0) : null;
  return {
    units: count('unit', 'SELECT count(*) AS count FROM unit'),
    reports: count('submission', 'SELECT count(DISTINCT obligation_id) AS count FROM submission'),
  };
}
