import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { isLocalTime, type LocalTime } from '../../domain/calendar';
import { writeFileAtomically } from '../atomicWrite';

/**
 * What the app remembers about backups, in a small file of its own beside the data and not in a table: it must be
 * readable when the database is not, it names a drive of this very PC, and restoring a backup must not bring an old
 * folder back. Losing it loses no data: the default folder counts and every backup is looked through again.
 */
export const BACKUP_NOTES_FILE = 'sao-luu.json';

/** What was found when the file was last opened; holds as long as the file has this size and time. */
export interface CheckedFile {
  readonly sizeBytes: number;
  readonly modifiedMs: number;
  /** Version of the schema the app could read then: what was too new may have become readable. */
  readonly schemaVersion: number;
  readonly checkedAt: LocalTime;
  readonly appVersion: string | null;
  readonly units: number | null;
  readonly reports: number | null;
  /** Number of the last transaction inside; null when it does not say. */
  readonly sequence: number | null;
  readonly problem: string | null;
  /** Sealed by another key; such a file is tried again each time, for the folder's key may have changed. */
  readonly isElsewhere?: boolean;
}

export interface BackupNotes {
  /** Chosen by the clerk; null: the folder inside the data folder. */
  readonly folder: string | null;
  /** Number of the last transaction inside the newest backup. */
  readonly lastSequence: number | null;
  /** Sentence about the last automatic backup when it failed; said again at the next start. */
  readonly trouble: string | null;
  /** By path. */
  readonly checked: Readonly<Record<string, CheckedFile>>;
}

const EMPTY: BackupNotes = { folder: null, lastSequence: null, trouble: null, checked: {} };

/** Never fails: what cannot be understood is as good as nothing remembered. */
export function readNotes(dataFolder: string): BackupNotes {
  try {
    const raw: unknown = JSON.parse(readFileSync(join(dataFolder, BACKUP_NOTES_FILE), 'utf8'));
    if (!isRecord(raw)) return EMPTY;
    const { folder, lastSequence, trouble, checked } = raw;
    return {
      folder: typeof folder === 'string' ? folder : null,
      lastSequence: typeof lastSequence === 'number' ? lastSequence : null,
      trouble: typeof trouble === 'string' ? trouble : null,
      checked: isRecord(checked) ? onlyChecked(checked) : {},
    };
  } catch {
    return EMPTY;
  }
}

/** Whether such a file is there and cannot be understood: what it remembered is not known. */
export function areNotesSpoilt(dataFolder: string): boolean {
  try {
    return !isRecord(JSON.parse(readFileSync(join(dataFolder, BACKUP_NOTES_FILE), 'utf8')));
  } catch (error) {
    return (error as NodeJS.ErrnoException).code !== 'ENOENT';
  }
}

/** @throws what the disk throws */
export function writeNotes(dataFolder: string, notes: BackupNotes): void {
  writeFileAtomically(
    join(dataFolder, BACKUP_NOTES_FILE),
    Buffer.from(JSON.stringify({ version: 1, ...notes }, null, 1)),
  );
}

function isRecord(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

function onlyChecked(raw: Readonly<Record<string, unknown>>): Readonly<Record<string, CheckedFile>> {
  return Object.fromEntries(Object.entries(raw).filter((entry): entry is [string, CheckedFile] => isChecked(entry[1])));
}

function isChecked(value: unknown): value is CheckedFile {
  if (!isRecord(value)) return false;
  const {
    sizeBytes,
    modifiedMs,
    schemaVersion,
    checkedAt,
    appVersion,
    units,
    reports,
    sequence,
    problem,
    isElsewhere,
  } = value;
  return (
    (isElsewhere === undefined || typeof isElsewhere === 'boolean') &&
    [sizeBytes, modifiedMs, schemaVersion].every((number) => typeof number === 'number') &&
    [units, reports, sequence].every((count) => count === null || typeof count === 'number') &&
    [appVersion, problem].every((text) => text === null || typeof text === 'string') &&
    typeof checkedAt === 'string' &&
    isLocalTime(checkedAt)
  );
}
