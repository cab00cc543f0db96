import { dayOf, daysBetween, type IsoDay, type LocalTime, toIsoDay } from './calendar';

/** daily: first opening of a day; closing: at exit, when something changed; manual: by hand, never removed. */
export type BackupReason = 'daily' | 'closing' | 'beforeUpgrade' | 'beforeRestore' | 'manual';

/** One backup file as a clerk sees it. */
export interface BackupEntry {
  readonly name: string;
  readonly path: string;
  readonly madeAt: LocalTime;
  readonly reason: BackupReason;
  readonly sizeBytes: number;
  /** Version of the app that made it; null when the file cannot be read. */
  readonly appVersion: string | null;
  /** null when the file cannot be read. */
  readonly units: number | null;
  /** Reports that count: one per duty that has been answered; null when the file cannot be read. */
  readonly reports: number | null;
  /** It can be restored by this app: whole, its references sound, not newer. */
  readonly isGood: boolean;
  /** Vietnamese sentence saying why it is not good. */
  readonly problem: string | null;
  /** Sealed by a key this data has not got: opens by a password or the recovery code of the PC it was made on. */
  readonly isElsewhere: boolean;
  /** When it was last opened and looked through. */
  readonly checkedAt: LocalTime;
}

export interface BackupList {
  /** Where the next backup goes. */
  readonly folder: string;
  /** What the clerk chose; null: the folder inside the data folder. */
  readonly chosenFolder: string | null;
  /** The chosen folder is not there now, so `folder` is the one inside the data folder. */
  readonly isChosenGone: boolean;
  /** Newest first; those of the chosen folder and of the one inside the data folder. */
  readonly backups: readonly BackupEntry[];
  /** Vietnamese sentences about what the last backups could not do. */
  readonly troubles: readonly string[];
}

/** What a backup holds, seen before it takes the place of the data. */
export interface BackupContent {
  /** null: it does not say. */
  readonly madeAt: LocalTime | null;
  readonly appVersion: string | null;
  /** null: a file of a time that had no such table. */
  readonly units: number | null;
  readonly reports: number | null;
}

export interface BackupRestored {
  /** The file that was restored. */
  readonly restored: string;
  readonly madeAt: LocalTime | null;
  /** Where the state before is kept; null when there was nothing to keep. */
  readonly safetyBackup: string | null;
  /** Numbers of papers given since the backup, kept as used. */
  readonly carriedNumbers: number;
  /** Destructions of people's data since the backup: what they destroyed has come back with it. */
  readonly returnedDestructions: number;
  /** Corrections at somebody's request since the backup: the former values have come back with it. */
  readonly returnedCorrections: number;
  /** Both were done again in what came back, because somebody said so. */
  readonly isDoneAgain: boolean;
  /** Originals and scans the data speak of that lay neither here nor with the backup; null: not looked for. */
  readonly missingFiles: number | null;
  /** The backup was encrypted, and the folder it came into has no password: what was sealed lies plain now. */
  readonly isPlainNow: boolean;
  readonly units: number | null;
  readonly reports: number | null;
}

/** Automatic backups that are always kept. */
const NEWEST_KEPT = 10;
/** Beyond them one per week, for this many days. */
const WEEKLY_DAYS = 365;
const A_MONDAY: IsoDay = toIsoDay('1970-01-05');

export interface DatedBackup {
  readonly name: string;
  readonly madeAt: LocalTime;
  readonly reason: BackupReason;
}

/** Newest first. */
export function byAge(a: DatedBackup, b: DatedBackup): number {
  return a.madeAt === b.madeAt ? 0 : a.madeAt < b.madeAt ? 1 : -1;
}

/**
 * Which automatic backups have had their time: all but the newest ten and, of the older ones, the last of each week
 * (Monday to Sunday) for a year. What is dated after `now` was made while a clock was wrong: it is thinned out in the same
 * way, but takes no place from the others.
 * @param backups those of one minute newest first
 */
export function outdatedBackups<B extends DatedBackup>(backups: readonly B[], now: LocalTime): readonly B[] {
  const automatic = backups.filter(({ reason }) => reason !== 'manual').toSorted(byAge);
  const ahead = automatic.filter(({ madeAt }) => madeAt > now);
  const older = [...ahead.slice(NEWEST_KEPT), ...automatic.slice(ahead.length + NEWEST_KEPT)];
  const lastOfWeek = new Map<number, B>();
  for (const backup of older) {
    const week = weekOf(dayOf(backup.madeAt));
    if (!lastOfWeek.has(week)) lastOfWeek.set(week, backup);
  }
  const isKept = (backup: B) =>
    lastOfWeek.get(weekOf(dayOf(backup.madeAt))) === backup &&
    daysBetween(dayOf(backup.madeAt), dayOf(now)) <= WEEKLY_DAYS;
  return older.filter((backup) => !isKept(backup));
}

function weekOf(day: IsoDay): number {
  return Math.floor(daysBetween(A_MONDAY, day) / 7);
}
