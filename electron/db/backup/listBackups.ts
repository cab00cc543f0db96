import { readdirSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { type BackupEntry, byAge, type DatedBackup } from '../../domain/backup';
import type { LocalTime } from '../../domain/calendar';
import { AppFailure } from '../../domain/failure';
import { type Protection, UNPROTECTED } from '../cipher/protection';
import { formOf } from '../cipher/sealedFile';
import { CURRENT_VERSION } from '../migrate';
import { readBackupName } from './backupName';
import type { BackupNotes, CheckedFile } from './backupNotes';
import type { BackupFolders } from './backupPlace';
import { sealedSequence } from './backupSeal';
import { loadBackup } from './loadBackup';
import type { WrittenBackup } from './writeBackup';

interface BackupFile extends DatedBackup {
  readonly path: string;
  readonly sizeBytes: number;
  readonly modifiedMs: number;
}

export interface LookedThrough {
  readonly entries: readonly BackupEntry[];
  readonly checked: BackupNotes['checked'];
}

/**
 * Every backup of both folders, newest first. A file known from before by size and time is not opened again: fifty
 * backups of a large office would take a minute. One of the same name in both folders is listed once.
 */
export async function listBackups(
  folders: BackupFolders,
  known: BackupNotes['checked'],
  now: LocalTime,
  protection: Protection = UNPROTECTED,
): Promise<LookedThrough> {
  const entries: BackupEntry[] = [];
  const checked: Record<string, CheckedFile> = folders.isChosenGone ? { ...known } : {}; // the stick will be back
  for (const file of backupFiles(folders)) {
    const before = known[file.path];
    const isKnown = before !== undefined && before.isElsewhere !== true && isUnchanged(before, file);
    const found = isKnown ? before : await lookThrough(file, now, protection);
    checked[file.path] = found;
    entries.push(entryOf(file, found));
  }
  return { entries, checked };
}

/**
 * The one with the last transaction inside, of those that really open now, whatever was known of them; null when there is
 * none. The time in the name says less: the clock may have been wrong. Where data are sealed no plain one is offered: a
 * clerk may choose it, but who can write into the folder must not have it put forward.
 */
export async function newestGoodBackup(
  folders: BackupFolders,
  known: BackupNotes['checked'],
  protection: Protection = UNPROTECTED,
): Promise<{ readonly path: string; readonly madeAt: LocalTime } | null> {
  const files = backupFiles(folders).map((file) => ({ ...file, sequence: sequenceOf(file, known) ?? -1 }));
  for (const file of files.toSorted((a, b) => b.sequence - a.sequence))
    if (counts(file, protection) && (await lookThrough(file, file.madeAt, protection)).problem === null)
      return { path: file.path, madeAt: file.madeAt };
  return null;
}

function counts({ path }: BackupFile, protection: Protection): boolean {
  try {
    return protection.acceptsPlain || formOf(path, protection) !== 'plain';
  } catch {
    return false; // gone since
  }
}

/** Number of the last transaction in any backup; null when there is no backup that says it. */
export function lastSequenceIn(folders: BackupFolders, known: BackupNotes['checked']): number | null {
  const sequences = backupFiles(folders).flatMap((file) => sequenceOf(file, known) ?? []);
  return sequences.length === 0 ? null : Math.max(...sequences);
}

export function hasBackups(folders: BackupFolders): boolean {
  return backupFiles(folders).length > 0;
}

function sequenceOf(file: BackupFile, known: BackupNotes['checked']): number | null {
  const before = known[file.path];
  return before !== undefined && isUnchanged(before, file) ? before.sequence : sealedSequence(file.path);
}

/** Opens one file now. */
export async function lookThrough(
  { path, sizeBytes, modifiedMs }: Pick<BackupFile, 'path' | 'sizeBytes' | 'modifiedMs'>,
  now: LocalTime,
  protection: Protection = UNPROTECTED,
): Promise<CheckedFile> {
  const base = { sizeBytes, modifiedMs, schemaVersion: CURRENT_VERSION, checkedAt: now };
  try {
    const { info, units, reports, discard } = await loadBackup(path, protection);
    discard();
    const { appVersion = null, sequence = null } = info ?? {};
    return { ...base, appVersion, units, reports, sequence, problem: null };
  } catch (error) {
    if (!(error instanceof AppFailure)) throw error;
    const isElsewhere = error.code === 'locked';
    const nothing = { appVersion: null, units: null, reports: null, sequence: null };
    return { ...base, ...nothing, problem: error.message, ...(isElsewhere && { isElsewhere }) };
  }
}

function backupFiles(folders: BackupFolders): readonly BackupFile[] {
  const files = new Map<string, BackupFile>();
  for (const folder of new Set([folders.folder, folders.default]))
    for (const name of namesIn(folder)) {
      const dated = readBackupName(name);
      const file = dated && !files.has(name) ? stated(dated, join(folder, name)) : null;
      if (file !== null) files.set(name, file);
    }
  return [...files.values()].sort((a, b) => byAge(a, b) || b.modifiedMs - a.modifiedMs);
}

function namesIn(folder: string): readonly string[] {
  try {
    return readdirSync(folder);
  } catch {
    return []; // not made yet, or pulled out in this moment
  }
}

function stated(dated: DatedBackup, path: string): BackupFile | null {
  try {
    const stats = statSync(path);
    return stats.isFile() ? { ...dated, path, sizeBytes: stats.size, modifiedMs: stats.mtimeMs } : null;
  } catch {
    return null; // gone since the folder was read
  }
}

function isUnchanged(known: CheckedFile, file: BackupFile): boolean {
  return (
    known.sizeBytes === file.sizeBytes &&
    known.modifiedMs === file.modifiedMs &&
    known.schemaVersion === CURRENT_VERSION
  );
}

function entryOf(file: BackupFile, found: CheckedFile): BackupEntry {
  const { name, path, madeAt, reason, sizeBytes } = file;
  const { appVersion, units, reports, problem, isElsewhere = false, checkedAt } = found;
  const isGood = problem === null;
  return { name, path, madeAt, reason, sizeBytes, appVersion, units, reports, isGood, problem, isElsewhere, checkedAt };
}

/** A backup was looked through while it was written. */
export function checkedAsWritten({
  sizeBytes,
  modifiedMs,
  madeAt,
  appVersion,
  units,
  reports,
  sequence,
}: WrittenBackup): CheckedFile {
  const known = { sizeBytes, modifiedMs, schemaVersion: CURRENT_VERSION, checkedAt: madeAt };
  return { ...known, appVersion, units, reports, sequence, problem: null };
}

export function entryOfWritten(written: WrittenBackup): BackupEntry {
  return entryOf(written, checkedAsWritten(written));
}
