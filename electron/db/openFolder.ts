import { join } from 'node:path';
import { AppFailure } from '../domain/failure';
import { restoreMessages } from '../text/restoreMessages';
import { storeMessages } from '../text/storeMessages';
import { keepBeforeUpgrade, type UpgradeRun } from './backup/keepBeforeUpgrade';
import { offerFor, sequenceAfter, wasBackedUp } from './backup/offerBackup';
import { type ProtectionOptions, protectionBy } from './cipher/protection';
import { removeUnreadably } from './cipher/removeUnreadably';
import { noteDamage } from './damageNotes';
import type { SqlDatabase } from './database';
import { openDatabase, prepareConnection } from './engine';
import { type Generation, highest, newBeginning, removeGenerations } from './generations';
import { JournalWriter } from './journal/journalFile';
import { MIGRATIONS, type Migration, migrate, schemaVersionOf, versionOf } from './migrate';
import { type Found, isAltered, type Recovered, readFolder, recover } from './recover';
import { keepAside, setAsideAll } from './setAside';
import { filesIn, lookInto, type StoreFiles } from './storeFiles';

/** A data folder brought into memory, with the journal that takes the next transaction. */
export interface OpenedFolder extends Generation {
  readonly files: StoreFiles;
  /** Vietnamese sentences about what was found wrong, and which backup may know more; also kept as a note. */
  readonly notices: readonly string[];
}

export interface OpenFolderOptions extends ProtectionOptions {
  readonly appVersion?: string;
  readonly migrations?: readonly Migration[];
}

/**
 * Brings back all that was acknowledged, from the snapshot and its journal or, when the snapshot is spoilt, from the
 * one before and both journals. What cannot be brought back is named, and the files as found are kept aside.
 * @param stamp names the folder for files set aside and a backup made before a migration
 * @throws AppFailure `damaged`, `newerVersion`, `locked`; what the disk throws
 */
export async function openFolder(
  folder: string,
  stamp: string,
  { appVersion = '', migrations = MIGRATIONS, ...options }: OpenFolderOptions = {},
): Promise<OpenedFolder> {
  const files = filesIn(folder, protectionBy(options));
  for (const name of lookInto(folder).leftovers) removeUnreadably(join(folder, name), files.protection);
  const found = readFolder(files);
  if (isUntouched(found)) return createNew(files, migrations);
  const recovered = await recover(found, versionOf(migrations));
  if (recovered === null) throw setAsideAll(files, stamp, isAltered(found));
  try {
    return await bringUp(recovered, files, migrations, { stamp, appVersion, protection: files.protection });
  } catch (error) {
    recovered.database.close();
    throw error;
  }
}

/** Nothing there, or only the empty first journal of a start that was killed before its snapshot. */
function isUntouched({ files, content, hasSnapshot, journals, unreadable }: Found): boolean {
  if (hasSnapshot || content.olderSnapshots.length > 0 || unreadable.length > 0) return false;
  const isEmptyStart = [...journals.values()].every(
    ({ generation, records, state }) => generation === 1 && records.length === 0 && state === 'whole',
  );
  if (!isEmptyStart) return false;
  const [aside] = content.aside;
  if (aside !== undefined) throw new AppFailure('damaged', storeMessages.stillSetAside(join(files.folder, aside)));
  if (wasBackedUp(files.folder)) throw new AppFailure('damaged', storeMessages.dataGone(files.folder));
  return true;
}

async function createNew(files: StoreFiles, migrations: readonly Migration[]): Promise<OpenedFolder> {
  const database = await emptyDatabase(migrations);
  return { files, ...newBeginning(files, database, 0, 0), notices: [] };
}

/** What all the steps make of nothing, worked out once: the sample's folder after the office's own need not wait for it. */
let made: { readonly migrations: readonly Migration[]; readonly bytes: Uint8Array } | null = null;

async function emptyDatabase(migrations: readonly Migration[]): Promise<SqlDatabase> {
  if (made?.migrations === migrations) return openDatabase(made.bytes);
  const database = await openDatabase(null);
  migrate(database, migrations);
  made = { migrations, bytes: database.toBytes() };
  prepareConnection(database);
  return database;
}

/** What was recovered, of this version and with a journal to write to. */
async function bringUp(
  recovered: Recovered,
  files: StoreFiles,
  migrations: readonly Migration[],
  run: UpgradeRun,
): Promise<OpenedFolder> {
  const { database, sequence, writable, troubles } = recovered;
  const version = versionOf(migrations);
  if (schemaVersionOf(database) > version)
    throw new AppFailure('newerVersion', storeMessages.newerFile(files.snapshot));
  const notices = troubles.length === 0 ? [] : await keepAndNote(files, run.stamp, troubles);
  const isMigrated = schemaVersionOf(database) < version;
  if (isMigrated) await upgrade(recovered, files, migrations, run);
  const next = notices.length === 0 ? sequence + 1 : sequenceAfter(files.folder, sequence);
  if (writable === null || isMigrated)
    return { files, ...newBeginning(files, database, next, highest(files)), notices };
  const { generation } = writable;
  removeGenerations(files, (other) => other > generation || other < generation - 1);
  const journal = new JournalWriter(files.journal(generation), writable);
  return { files, database, sequence, generation, journal, notices };
}

/** Before anything is changed. @returns all there is to say */
async function keepAndNote(files: StoreFiles, stamp: string, troubles: readonly string[]): Promise<readonly string[]> {
  const aside = keepAside(files, stamp, troubles.every(isOfJournalAlone));
  const notices = [
    ...troubles,
    storeMessages.keptAside(aside),
    ...(await offerFor(troubles, files.folder, files.protection)),
  ];
  noteDamage(aside, notices);
  return notices;
}

function isOfJournalAlone(trouble: string): boolean {
  return trouble === storeMessages.journalTorn || trouble === storeMessages.journalStained;
}

/**
 * Brings an older database up to this version, once a backup of it as it was is safe.
 * @throws AppFailure when the backup cannot be made or a step fails; then the files are as they were
 */
async function upgrade(
  { database, sequence }: Recovered,
  files: StoreFiles,
  migrations: readonly Migration[],
  run: UpgradeRun,
): Promise<void> {
  const kept = await keepBeforeUpgrade(files.folder, database, sequence, run);
  try {
    migrate(database, migrations);
  } catch (error) {
    throw new AppFailure('unexpected', restoreMessages.upgradeFailed(String((error as Error).message), kept));
  }
}
