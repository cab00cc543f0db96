import { open, readdir, rename, rm, stat } from 'node:fs/promises';
import { join } from 'node:path';
import { isDeepStrictEqual } from 'node:util';
import { AppFailure } from '../../domain/failure';
import { backupMessages } from '../../text/backupMessages';
import { syncFolder } from '../atomicWrite';
import { sealedPieces } from '../cipher/container';
import { type Protection, UNPROTECTED } from '../cipher/protection';
import { readSealableInto } from '../cipher/sealedFile';
import type { SqlDatabase } from '../database';
import { fileAfter, openToCheck } from '../engine';
import { hashOf } from '../generations';
import { schemaVersionOf } from '../migrate';
import { problemsOf } from '../problemsOf';
import { release } from '../release';
import { type BackupCounts, type BackupInfo, countsOf, dataRows, readInfo, writeInfo } from './backupInfo';
import { backupName, isUnfinished, UNFINISHED_ENDING } from './backupName';
import { closeSeal, openSeal, sealState } from './backupSeal';

export interface WrittenBackup extends BackupInfo, BackupCounts {
  readonly name: string;
  readonly path: string;
  readonly sizeBytes: number;
  readonly modifiedMs: number;
}

/**
 * Writes one backup: a SQLite file with all the data and a table that says when, why and by whom it was made; sealed
 * whole when there is a key, with the vault's slots in the head, so that a password opens it on another PC.
 * It gets its name only after what stands on the disk has been read back, opened and found to be the same.
 * @param folder must be there: a folder made up where a stick used to be would be no backup at all
 * @param data bytes of a SQLite file; given back, so the caller must not use them again
 * @throws AppFailure in words that name the folder; then there is no such backup
 */
export async function writeBackup(
  folder: string,
  data: Uint8Array,
  info: BackupInfo,
  protection: Protection = UNPROTECTED,
): Promise<WrittenBackup> {
  const made = { ...(await describe(data, info)), protection };
  try {
    const name = await freeName(folder, info);
    const path = join(folder, name);
    await writeChecked(`${path}${UNFINISHED_ENDING}`, folder, made);
    await rename(`${path}${UNFINISHED_ENDING}`, path);
    keepName(folder);
    const { mtimeMs, size } = await stat(path);
    return { ...info, ...made.counts, name, path, sizeBytes: size, modifiedMs: mtimeMs };
  } catch (error) {
    throw writeFailure(folder, error);
  } finally {
    release(made.bytes);
  }
}

/** The file to be, and what must be found in it when it is read back. */
interface MadeBackup {
  readonly bytes: Buffer;
  readonly sequence: number;
  readonly content: object;
  readonly counts: BackupCounts;
}

interface BackupToWrite extends MadeBackup {
  readonly protection: Protection;
}

async function describe(data: Uint8Array, info: BackupInfo): Promise<MadeBackup> {
  const seal = openSeal(info.sequence);
  let content: object = {};
  let counts: BackupCounts = { units: null, reports: null };
  const bytes = await fileAfter(data, (copy) => {
    writeInfo(copy, info, seal);
    content = contentOf(copy);
    counts = countsOf(copy);
  });
  release(data);
  if (!closeSeal(bytes, seal)) throw new Error('the backup does not hold its own seal');
  return { bytes, sequence: info.sequence, content, counts };
}

function contentOf(database: SqlDatabase): object {
  return { version: schemaVersionOf(database), rows: dataRows(database), info: readInfo(database) };
}

/** Removes what killed processes left, and finds a name nobody has. */
async function freeName(folder: string, { madeAt, reason }: BackupInfo): Promise<string> {
  const names = new Set(await readdir(folder));
  for (const name of names) if (isUnfinished(name)) await rm(join(folder, name), { force: true });
  for (let number = 1; ; number += 1) {
    const name = backupName(madeAt, reason, number);
    if (!names.has(name)) return name;
  }
}

async function writeChecked(path: string, folder: string, made: BackupToWrite): Promise<void> {
  try {
    await writeAll(path, made);
    if (!(await isSame(path, made))) throw new AppFailure('damaged', backupMessages.badCopy(folder));
  } catch (error) {
    await rm(path, { force: true });
    throw error;
  }
}

async function writeAll(path: string, { bytes, sequence, protection }: BackupToWrite): Promise<void> {
  const { key, slots } = protection;
  const file = await open(path, 'w');
  try {
    if (key === null) await file.writeFile(bytes);
    else
      for (const piece of sealedPieces(bytes, { kind: 'backup', number: sequence }, key, slots()))
        await file.writeFile(piece);
    await file.sync();
  } finally {
    await file.close();
  }
}

/** Reads it back into the very bytes it was written from: what it should hold, its seal and its content say. */
async function isSame(path: string, { bytes, content, sequence, protection }: BackupToWrite): Promise<boolean> {
  const hash = hashOf(bytes);
  const isRead =
    protection.key === null
      ? await readBack(path, bytes)
      : readSealableInto(path, { kind: 'backup', number: sequence }, protection, bytes);
  if (!isRead || hashOf(bytes) !== hash || sealState(bytes) !== 'sealed') return false;
  const database = await openToCheck(bytes);
  try {
    return problemsOf(database).length === 0 && isDeepStrictEqual(contentOf(database), content);
  } finally {
    database.close();
  }
}

/** @returns whether the file is as long as the bytes it was read into */
async function readBack(path: string, bytes: Buffer): Promise<boolean> {
  const file = await open(path, 'r');
  try {
    if ((await file.stat()).size !== bytes.length) return false;
    bytes.fill(0);
    for (let at = 0; at < bytes.length; ) {
      const { bytesRead } = await file.read(bytes, at, bytes.length - at, at);
      if (bytesRead === 0) return false;
      at += bytesRead;
    }
    return true;
  } finally {
    await file.close();
  }
}

/** Makes the new name durable too, where the disk has such a call; FAT sticks and shares have none. */
function keepName(folder: string): void {
  try {
    syncFolder(folder);
  } catch {
    // the file is on the disk; only a power cut in this very moment could still take its name
  }
}

type WriteTrouble = 'diskFull' | 'readOnly' | 'notFound' | 'fileLocked';

const CODES: Readonly<Record<string, WriteTrouble>> = {
  ENOSPC: 'diskFull',
  EDQUOT: 'diskFull',
  EROFS: 'readOnly',
  EACCES: 'readOnly',
  EPERM: 'fileLocked',
  EBUSY: 'fileLocked',
  ENOENT: 'notFound',
  ENOTDIR: 'notFound',
  EEXIST: 'notFound', // a file stands where the folder should be
  ENODEV: 'notFound',
  ENXIO: 'notFound',
};

export function writeFailure(folder: string, error: unknown): AppFailure {
  if (error instanceof AppFailure) return error;
  const errno = (error as NodeJS.ErrnoException).code ?? '';
  const code = CODES[errno];
  if (code !== undefined) return new AppFailure(code, backupMessages.writeFailed[code](folder));
  return new AppFailure('unexpected', backupMessages.writeFailed.unexpected(folder, errno || String(error)));
}
