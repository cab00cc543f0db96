import { linkSync, readdirSync, rmSync, statSync, utimesSync } from 'node:fs';
import { basename, join } from 'node:path';
import { setImmediate } from 'node:timers/promises';
import { writeFileAtomically } from './atomicWrite';
import { ATTACHMENTS_FOLDER, hashOf, isWhole, pathFor } from './attachmentStore';
import { readBackupName } from './backup/backupName';
import { areNotesSpoilt, readNotes } from './backup/backupNotes';
import { type BackupFolders, backupFolders } from './backup/backupPlace';
import { sealedSequence } from './backup/backupSeal';
import { SealError, sealedPieces } from './cipher/container';
import type { Protection } from './cipher/protection';
import { removeUnreadably } from './cipher/removeUnreadably';
import { formOf, readSealable, sealHeadOf, writeSealable } from './cipher/sealedFile';
import type { SealedAs } from './cipher/sealHead';
import { keyIdOf } from './cipher/storeKey';
import { release } from './release';
import { isFileError, saveFailure } from './saveFailure';
import { lookInto, type StoreFiles } from './storeFiles';

export interface RekeyProgress {
  /** Files done, of all beside the data. */
  readonly done: number;
  readonly total: number;
}

/** What could not be turned over, and whether it was room that was missing. */
export interface LeftOver {
  readonly notDone: readonly string[];
  /** The disk was full for one of them at least: nobody holds it. */
  readonly isDiskFull: boolean;
}

/** What has yet to be turned over: from one path to another, or in its place. */
type Turn = (protection: Protection) => void;

interface Piece {
  readonly path: string;
  readonly turn: Turn;
}

/** A former content that has lost its name to the new one and is about to be overwritten. */
const FORMER_ENDING = '.cu.tam';

/**
 * Turns over what lies beside the data: attachments, backups in our folders with their attachments, files set aside. Each
 * file is whole in one form or the other at any moment, so whatever was broken off is done by beginning again.
 * @param files already of the new form, still opening the former one
 * @throws what the disk throws
 */
export async function resealBeside(
  { folder, protection }: StoreFiles,
  progress: (progress: RekeyProgress) => void,
): Promise<LeftOver> {
  const backups = backupFolders(folder, readNotes(folder).folder);
  const pieces = piecesBeside(folder, backups);
  const notDone = [
    ...(backups.isChosenGone ? [backups.chosen ?? ''] : []), // a stick that is not plugged in
    ...(areNotesSpoilt(folder) ? [backups.default] : []), // there may be another folder that nobody knows of now
  ];
  let isDiskFull = false;
  for (const [done, { path, turn }] of pieces.entries()) {
    progress({ done, total: pieces.length });
    await setImmediate(); // who reads meanwhile is answered
    try {
      turn(protection);
    } catch (error) {
      if (!(error instanceof SealError) && !isFileError(error)) throw error;
      if (isGone(path)) continue;
      notDone.push(path);
      isDiskFull ||= isFileError(error) && saveFailure(error, folder).code === 'diskFull';
    }
  }
  progress({ done: pieces.length, total: pieces.length });
  return { notDone, isDiskFull };
}

function isGone(path: string): boolean {
  try {
    return statSync(path, { throwIfNoEntry: false }) === undefined;
  } catch {
    return false;
  }
}

/** Files of former generations that another program held when they were to be removed. */
export function staleFiles(files: StoreFiles, generation: number): readonly string[] {
  const { olderSnapshots, journals } = lookInto(files.folder);
  const isStale = (other: number) => other < generation - 1;
  return [
    ...olderSnapshots.filter(isStale).map((one) => files.olderSnapshot(one)),
    ...journals.filter(isStale).map((one) => files.journal(one)),
  ];
}

function piecesBeside(folder: string, backups: BackupFolders): readonly Piece[] {
  const outside = new Set([backups.default, backups.folder]);
  return [
    ...attachmentsOf(folder),
    ...[...outside].flatMap((one) => [...backupsOf(one), ...attachmentsOf(one)]),
    ...lookInto(folder).aside.flatMap((name) => setAsideIn(join(folder, name))),
  ];
}

function attachmentsOf(folder: string): readonly Piece[] {
  return filesOf(join(folder, ATTACHMENTS_FOLDER)).map((path) => ({
    path,
    turn: (protection) => turnAttachment(folder, path, protection),
  }));
}

function backupsOf(folder: string): readonly Piece[] {
  return filesOf(folder)
    .filter((path) => readBackupName(basename(path)) !== null || path.endsWith(FORMER_ENDING))
    .map((path) => ({
      path,
      turn: (protection) =>
        turnInPlace(path, () => ({ kind: 'backup', number: sealedSequence(path) ?? 0 }), protection),
    }));
}

function setAsideIn(folder: string): readonly Piece[] {
  return filesOf(folder).map((path) => ({
    path,
    turn: (protection) => turnInPlace(path, () => ({ kind: 'aside', number: 0 }), protection),
  }));
}

const SHA256 = /^[0-9a-f]{64}$/;

/** Under its new name first; the old one goes when the new one is on the disk. */
function turnAttachment(folder: string, path: string, protection: Protection): void {
  if (path.endsWith('.tam')) removeUnreadably(path, protection);
  if (path.endsWith('.tam') || isOfForm(path, protection)) return;
  const name = basename(path);
  const content = readSealable(path, { kind: 'attachment' }, protection);
  // one that was spoilt while it was plain stays what it claims to be, and is named as spoilt
  const sha256 = formOf(path, protection) === 'plain' && SHA256.test(name) ? name : hashOf(content);
  const target = pathFor(folder, sha256, protection);
  // what a broken-off overwriting has left of the former one never takes the place of the new one
  if (target === path || !isWhole(target, sha256, protection))
    writeSealable(target, content, { kind: 'attachment', number: 0 }, protection);
  if (target !== path) removeUnreadably(path, protection);
}

/** @param as what a plain file becomes; a sealed one stays what it is */
function turnInPlace(path: string, as: () => SealedAs, protection: Protection): void {
  const isFormer = path.endsWith(FORMER_ENDING);
  if (isFormer) removeUnreadably(path, protection);
  if (isFormer || isOfForm(path, protection)) return;
  const sealed = sealHeadOf(path);
  const content = readSealable(path, { kind: (sealed ?? as()).kind }, protection);
  const { atime, mtime } = statSync(path);
  const { key, slots } = protection;
  const target = sealed ?? as();
  const former = secondName(path);
  writeFileAtomically(
    path,
    key === null ? content : sealedPieces(content, target, key, target.kind === 'backup' ? slots() : ''),
  );
  utimesSync(path, atime, mtime); // what is known of a backup holds for its time
  release(content);
  if (former !== null) removeUnreadably(former, protection);
}

/** null: the disk has no second names; then what was there is only let go. */
function secondName(path: string): string | null {
  const former = `${path}${FORMER_ENDING}`;
  rmSync(former, { force: true });
  try {
    linkSync(path, former);
    return former;
  } catch {
    return null;
  }
}

/** Whether it is as it is to be: nothing has to be read then. */
function isOfForm(path: string, protection: Protection): boolean {
  const { key } = protection;
  if (key === null) return formOf(path, protection) === 'plain';
  return sealHeadOf(path)?.keyId.equals(keyIdOf(key)) ?? false;
}

const HAS_NONE = new Set(['ENOENT', 'ENOTDIR']);

/** @throws what the disk throws: a folder that cannot be read has not been turned over */
function filesOf(folder: string): readonly string[] {
  try {
    return readdirSync(folder, { withFileTypes: true })
      .filter((entry) => entry.isFile())
      .map(({ name }) => join(folder, name))
      .sort();
  } catch (error) {
    if (HAS_NONE.has((error as NodeJS.ErrnoException).code ?? '')) return []; // nothing has been put there
    throw error;
  }
}
