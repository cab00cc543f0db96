import { type LocalTime, minutesBetween } from '../calendar';
import type { FailureCode } from '../failure';
import type { ErrorPlace } from './loggedError';

/** What the program says about itself: how the data, its copies, the disks and the program stand. No data of the office. */
export interface Health {
  readonly at: LocalTime;
  /** Why the data could not be opened: then only what needs no database is told; null: they are open. */
  readonly notOpened: NotOpened | null;
  readonly store: StoreHealth;
  readonly backups: BackupHealth;
  readonly disks: { readonly data: DiskRoom; readonly backups: DiskRoom };
  readonly versions: Versions;
  /** Newest first; null: there is no log to read, which is the usual case where nothing has gone wrong. */
  readonly errors: readonly KnownError[] | null;
}

export interface NotOpened {
  readonly code: FailureCode;
  /** Vietnamese sentence; it may name folders. */
  readonly message: string;
}

/** `spare`: the first of the two is not the one that counts; `unusable`: there is a password, and no key file to go by; `gone`: the data are encrypted, and neither is there. */
export type KeyFileState = 'none' | 'whole' | 'single' | 'spare' | 'unusable' | 'gone';

export interface StoreHealth {
  readonly folder: string;
  /** null: not on the disk yet. */
  readonly snapshotBytes: number | null;
  /** When the journal was folded into the SQLite file last. */
  readonly foldedAt: LocalTime | null;
  /** What was written to the journal since. */
  readonly journalBytes: number;
  readonly attachments: { readonly files: number; readonly bytes: number };
  readonly keyFile: KeyFileState;
  /** What was changed last, as the clock said then; null: nothing yet, or not to be known. */
  readonly lastChange: LocalTime | null;
  /** Rows of each table; none of data that are not open. */
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
  /** Sealed by a key that is not at hand: nobody knows whether they are good. */
  readonly sealed: number;
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
  /** null: of data that are not open. */
  readonly schema: number | null;
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
  | 'notOpened'
  | 'clockBehind'
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
export function healthWarnings(health: Health): readonly HealthWarning[] {
  const { at, notOpened, store, backups, disks } = health;
  const needed = neededRoom(store);
  const isLow = ({ freeBytes }: DiskRoom) => freeBytes !== null && freeBytes < needed;
  const age = backups.newest === null ? null : daysSince(backups.newest.madeAt, at);
  const found: Readonly<Record<HealthWarning, boolean>> = {
    notOpened: notOpened !== null,
    clockBehind: isClockBehind(health),
    readingOnly: store.isReadingOnly,
    notices: store.notices > 0,
    problems: (store.lastCheck?.problems ?? 0) > 0,
    noBackup: age === null && backups.sealed === 0,
    oldBackup: age !== null && age >= OLD_BACKUP_DAYS,
    backupFolderGone: backups.isChosenGone,
    sameDisk: age !== null && !backups.isChosen,
    badBackups: backups.bad > 0,
    dataDiskLow: isLow(disks.data),
    backupDiskLow: isLow(disks.backups),
  };
  return (Object.keys(found) as HealthWarning[]).filter((warning) => found[warning]);
}

/** A server's clock and the PC's never agree to the minute. */
const CLOCK_SLACK_MINUTES = 10;

/** The newest moment anything of the data speaks of; null: nothing does. */
export function newestMoment({ store, backups }: Pick<Health, 'store' | 'backups'>): LocalTime | null {
  const moments = [store.lastChange, store.foldedAt, store.lastCheck?.at ?? null, backups.newest?.madeAt ?? null];
  return moments.reduce((newest, moment) =>
    newest === null || (moment !== null && moment > newest) ? moment : newest,
  );
}

function isClockBehind(health: Health): boolean {
  const newest = newestMoment(health);
  return newest !== null && minutesBetween(health.at, newest) > CLOCK_SLACK_MINUTES;
}

/** Whole days; 0 also when the clock was ahead. */
export function daysSince(from: LocalTime, to: LocalTime): number {
  return Math.max(0, Math.floor(minutesBetween(from, to) / 1440));
}
