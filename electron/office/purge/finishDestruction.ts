import { join } from 'node:path';
import { destroyAttachment } from '../../db/attachmentStore';
import type { Backups } from '../../db/backup/backups';
import { protectionOf } from '../../db/cipher/folderProtection';
import { endDestruction, findDestruction, listDestroyedFiles, listDestructions } from '../../db/destructions';
import { findOffice } from '../../db/office';
import { sweepPersonLists } from '../../db/personLists';
import { saveFailure } from '../../db/saveFailure';
import type { Store } from '../../db/store';
import { lookInto } from '../../db/storeFiles';
import type { Destruction, Remains } from '../../domain/destruction/destruction';
import { subjects } from '../../text/changeSubjects';
import { filesDestroyed } from '../../text/destructionText';
import { listNeighbours } from '../counted/listNeighbours';
import { destroyMarkKeys, listMarkKeys } from '../counted/markKeys';
import type { OfficeEnvironment } from '../environment';
import { type Clerk, recordChanges } from '../recordChanges';
import { destroyReturns } from '../returnsFolder';
import { savedExports } from './savedExports';

/** Backups as a destruction needs them. */
export type BackupsToRenew = Pick<Backups, 'folders' | 'list' | 'renew'>;

interface Desk {
  readonly store: Store;
  readonly environment: Clerk & Pick<OfficeEnvironment, 'dataFolder'>;
  readonly backups: BackupsToRenew;
}

/**
 * What follows once the tables are rid of the data: kept files go, the files of the store are made anew, older backups go
 * when the clerk said so. Every step may be done twice, so whatever ends the program, the next start goes on here.
 * @throws AppFailure when the disk refuses; the next start tries again
 */
export async function finishDestruction(desk: Desk, id: string): Promise<Destruction> {
  const { store, environment, backups } = desk;
  const begun = findDestruction(store.read, id);
  if (begun === null) throw new Error('a destruction that is not there');
  removeFiles(environment.dataFolder, backups.folders, listDestroyedFiles(store.read, id));
  destroyReturns(environment.dataFolder);
  destroyUnusedKeys(store, environment.dataFolder);
  await store.scrub();
  const left = begun.takesBackups ? await backups.renew() : (await backups.list()).backups.map(({ path }) => path);
  const remains: Remains = {
    ...begun.remains,
    backups: left,
    setAside: setAsideIn(environment.dataFolder),
    exports: savedExports(store.read),
  };
  await store.write((db) => {
    endDestruction(db, id, remains);
    recordChanges(
      db,
      environment,
      [filesDestroyed(subjects.office(findOffice(db)?.name ?? ''), begun.files)],
      begun.reason,
    );
  });
  return { ...begun, state: 'done', remains };
}

/** At the start: what a kill or a full disk broke off. What does not work now is tried at the next start. */
export async function finishDestructions(desk: Desk): Promise<void> {
  for (const { id, state } of listDestructions(desk.store.read).toReversed()) {
    if (state === 'done') continue;
    try {
      await sweepPersonLists(desk.store); // nobody may be left in what the files are made anew of
      await finishDestruction(desk, id);
    } catch {
      // it stays named among the destructions as one that is not done
    }
  }
}

/** Originals and evidence: beside the data, and where backups on another drive have taken them along. */
function removeFiles(dataFolder: string, backupFolders: readonly string[], files: readonly string[]): void {
  const protection = protectionOf(dataFolder); // copies beside backups go by the same names
  try {
    for (const sha256 of files)
      for (const folder of new Set([dataFolder, ...backupFolders])) destroyAttachment(folder, sha256, protection);
  } catch (error) {
    throw saveFailure(error, dataFolder);
  }
}

/** A key whose marks are all destroyed opens nothing here, but would in a backup. */
function destroyUnusedKeys({ read }: Store, dataFolder: string): void {
  const unused = listMarkKeys(dataFolder).filter((group) => !listNeighbours(read, group).hasCounted);
  destroyMarkKeys(dataFolder, unused);
}

function setAsideIn(dataFolder: string): readonly string[] {
  return lookInto(dataFolder).aside.map((name) => join(dataFolder, name));
}
