import { closeSync, existsSync, openSync, readSync } from 'node:fs';
import { AppFailure } from '../domain/failure';
import { cipherMessages } from '../text/cipherMessages';
import { type FileForm, formOf } from './cipher/sealedFile';
import type { FolderContent, StoreFiles } from './storeFiles';

/**
 * Whether the key is missing, another one, or the files are plain where only sealed ones count. None of this is damage:
 * nothing is set aside, and nothing is opened.
 * @throws AppFailure `locked`; what the disk throws
 */
export function refuseLocked(files: StoreFiles, content: FolderContent): void {
  const newest = existsSync(files.snapshot) ? [files.snapshot] : [];
  const snapshots = [...newest, ...content.olderSnapshots.map((generation) => files.olderSnapshot(generation))];
  const paths = [...snapshots, ...content.journals.map((generation) => files.journal(generation))];
  const forms = paths.map((path) => formOf(path, files.protection));
  if (files.protection.key === null) refuseWithoutKey(files, forms);
  else refuseWithKey(files, snapshots, forms);
}

/** Sealed files that turning off could not remove do no harm beside a snapshot that is plain. */
function refuseWithoutKey({ folder, snapshot }: StoreFiles, forms: readonly FileForm[]): void {
  if (forms.includes('noKey') && !(existsSync(snapshot) && isSqlite(snapshot)))
    throw new AppFailure('locked', cipherMessages.noKey(folder));
}

/** One file of ours is enough: then the others are damage, or somebody's who put them there. */
function refuseWithKey(
  { folder, protection }: StoreFiles,
  snapshots: readonly string[],
  forms: readonly FileForm[],
): void {
  if (forms.includes('ours')) return;
  if (forms.includes('otherKey')) throw new AppFailure('locked', cipherMessages.otherKey(folder));
  if (!protection.acceptsPlain && snapshots.some(isSqlite))
    throw new AppFailure('locked', cipherMessages.plainAmongSealed(folder));
}

const SQLITE_MARK = Buffer.from('SQLite format 3\0', 'latin1');

function isSqlite(path: string): boolean {
  const handle = openSync(path, 'r');
  try {
    const first = Buffer.alloc(SQLITE_MARK.length);
    readSync(handle, first, 0, first.length, 0);
    return first.equals(SQLITE_MARK);
  } finally {
    closeSync(handle);
  }
}
