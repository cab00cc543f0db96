import { type LocalTime, minutesBetween } from '../calendar';
import type { ErrorPlace } from './loggedError';

/** What the program says about itself: how the data, its copies, the disks and the program stand. No data of the office. */
export interface Health {
  readonly at: LocalTime;
  readonly store: StoreHealth;
  readonly backups: BackupHealth;
  readonly disks: { readonly data: DiskRoom; readonly backups: DiskRoom };
  readonly versions: Versions;
  /** Newest first; null: there is no log to read, which is the usual case where nothing has gone wrong. */
  readonly errors: readonly KnownError[] | null;
}

export interface StoreHealth {
  readonly folder: string;
  /** null: not on the disk yet. */
  readonly snapshotBytes: number | null;
  /** When the journal was folded into the SQLite file last. */
  readonly foldedAt: LocalTime | null;
  /** What was written to the journal since. */
  readonly journalBytes: number;
  readonly attachments: { readonly files: number; readonly bytes: number };
  /** Rows of each table. */
  readonly rows: Readonly<Record<string, number>>;
  /** The disk takes nothing, so the data can only be looked at. */
  readonly isReadingOnly: boolean;
  /** How many sentences about damage wait to be read. */
  readonly notices: number;
  readonly lastCheck: LastCheck | null;
}

export interface LastCheck {
  readonly at: LocalTime;
  readonly problems: number;
}

export interface BackupHealth {
  readonly folder: string;
  /** The clerk chose the folder; else it is the one inside the data folder. */
  readonly isChosen: boolean;
  readonly isChosenGone: boolean;
  readonly count: number;
  readonly bad: number;
  /** The newest that can be restored. */
  readonly newest: { readonly madeAt: LocalTime; readonly sizeBytes: number } | null;
  /** Sentences about what the last backups could not do. */
  readonly troubles: readonly string[];
}

export interface DiskRoom {
  /** null: the system does not say. */
  readonly freeBytes: number | null;
  readonly totalBytes: number | null;
}

export interface Versions {
  readonly app: string;
  /** null: plain Node, the command line. */
  readonly electron: string | null;
  readonly node: string;
  /** `Windows 10 Pro (10.0.19045)` */
  readonly system: string;
  readonly machine: string;
  readonly memoryBytes: number;
  readonly freeMemoryBytes: number;
  readonly schema: number;
}

/** Of one kind, however often it came. */
export interface KnownError {
  readonly at: LocalTime;
  readonly times: number;
  readonly place: ErrorPlace;
  readonly appVersion: string;
  readonly name: string;
  readonly code: string | null;
  readonly message: string;
  readonly frames: readonly string[];
}

export type HealthWarning =
  | 'readingOnly'
  | 'notices'
  | 'problems'
  | 'noBackup'
  | 'oldBackup'
  | 'backupFolderGone'
  | 'sameDisk'
  | 'badBackups'
  | 'dataDiskLow'
  | 'backupDiskLow';

/** Room that must be left on a disk: a gigabyte, or ten copies of the data, whichever is more. */
const LEAST_ROOM = 1024 ** 3;
const COPIES = 10;
/** A working week without a backup is too long. */
export const OLD_BACKUP_DAYS = 7;

export function neededRoom(store: Pick<StoreHealth, 'snapshotBytes'>): number {
  return Math.max(LEAST_ROOM, COPIES * (store.snapshotBytes ?? 0));
}

/** What the clerk should do something about. A disk that does not say its room is not warned of. */
export function healthWarnings({ at, store, backups, disks }: Health): readonly HealthWarning[] {
  const needed = neededRoom(store);
  const isLow = ({ freeBytes }: DiskRoom) => freeBytes !== null && freeBytes < needed;
  const age = backups.newest === null ? null : daysSince(backups.newest.madeAt, at);
  const found: Readonly<Record<HealthWarning, boolean>> = {
    readingOnly: store.isReadingOnly,
    notices: store.notices > 0,
    problems: (store.lastCheck?.problems ?? 0) > 0,
    noBackup: age === null,
    oldBackup: age !== null && age >= OLD_BACKUP_DAYS,
    backupFolderGone: backups.isChosenGone,
    sameDisk: age !== null && !backups.isChosen,
    badBackups: backups.bad > 0,
    dataDiskLow: isLow(disks.data),
    backupDiskLow: isLow(disks.backups),
  };
  return (Object.keys(found) as HealthWarning[]).filter((warning) => found[warning]);
}

/** Whole days; 0 also when the clock was ahead. */
export function daysSince(from: LocalTime, to: LocalTime): number {
  return Math.max(0, Math.floor(minutesBetween(from, to) / 1440));
}
