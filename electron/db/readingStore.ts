import { join } from 'node:path';
import { setTimeout } from 'node:timers/promises';
import { AppFailure } from '../domain/failure';
import { storeMessages } from '../text/storeMessages';
import { offerFor, wasBackedUp, withOfferedBackup } from './backup/offerBackup';
import { stillFeed, tellChanges } from './changeFeed';
import { protect, unprotect } from './cipher/folderProtection';
import { type ProtectionOptions, protectionBy } from './cipher/protection';
import type { SqlDatabase } from './database';
import { readOnly } from './journal/recording';
import { listProblems } from './listProblems';
import { CURRENT_VERSION, migrate, schemaVersionOf } from './migrate';
import { problemsOf } from './problemsOf';
import { type Found, isAltered, type Recovered, readFolder, recover } from './recover';
import { isFileError, openFailure } from './saveFailure';
import type { Store } from './store';
import { filesIn, lookInto, type StoreFiles } from './storeFiles';
import { rowCounts } from './tableRows';

const ATTEMPTS = 5;
const PAUSE_MS = 60;

/**
 * What was committed last in a folder that another process has open, or that cannot be written to: snapshot and journal
 * brought into memory without the writer's lock and without changing a byte. The writer goes on meanwhile; when it made
 * new files while these were read, they are read again.
 * @throws AppFailure `damaged` when nothing can be opened: only a writer puts aside and rebuilds; `newerVersion`, `locked`
 */
export async function openForReading(folder: string, options: ProtectionOptions = {}): Promise<Store> {
  const files = filesIn(folder, protectionBy(options));
  for (let attempt = 1; ; attempt += 1) {
    const recovered = await readAtRest(files, attempt === ATTEMPTS);
    if (recovered !== null)
      return readingStore(files, recovered, await offerFor(recovered.troubles, folder, files.protection));
    await setTimeout(PAUSE_MS);
  }
}

/**
 * @param isLast takes what there is, and names what is missing; before, only what was read without any doubt
 * @returns null: to be tried again @throws what keeps the folder from being read, the last time
 */
async function readAtRest(files: StoreFiles, isLast: boolean): Promise<Recovered | null> {
  try {
    const found = readFolder(files);
    const recovered = await recover(found, CURRENT_VERSION);
    if (recovered === null) {
      if (!isLast) return null;
      throw await withOfferedBackup(nothingOpens(found), files.folder, files.protection);
    }
    const isAtRest = JSON.stringify(lookInto(files.folder)) === JSON.stringify(found.content);
    if (isLast || (isAtRest && recovered.troubles.length === 0)) return recovered;
    recovered.database.close();
    return null;
  } catch (error) {
    if (isFileError(error) && !isLast) return null; // a generation was removed while it was read
    throw openFailure(files.folder, error);
  }
}

/** What a writer would say of it, who sets the files aside; here they stay where they are. */
function nothingOpens(found: Found): AppFailure {
  const { files, content, hasSnapshot, journals, unreadable } = found;
  const { folder } = files;
  const [aside] = content.aside;
  const hasFiles = hasSnapshot || content.olderSnapshots.length > 0 || journals.size > 0 || unreadable.length > 0;
  if (hasFiles)
    return new AppFailure(
      'damaged',
      isAltered(found) ? storeMessages.alteredInPlace(folder) : storeMessages.damagedInPlace(folder),
    );
  if (aside !== undefined) return new AppFailure('damaged', storeMessages.stillSetAside(join(folder, aside)));
  if (wasBackedUp(folder)) return new AppFailure('damaged', storeMessages.dataGone(folder));
  return new AppFailure('notFound', storeMessages.nothingToRead(folder));
}

function readingStore(files: StoreFiles, { database, sequence, troubles }: Recovered, offer: readonly string[]): Store {
  const found = schemaVersionOf(database);
  if (found > CURRENT_VERSION) {
    database.close();
    throw new AppFailure('newerVersion', storeMessages.newerFile(files.snapshot));
  }
  migrate(database); // in memory only
  protect(files.folder, files.protection);
  const refuse = async () => {
    throw new AppFailure('readOnly', storeMessages.onlyReading);
  };
  const read = readOnly(() => database);
  tellChanges(read, stillFeed());
  return {
    read,
    notices: [...troubles, ...offer],
    schemaVersion: found,
    sequence,
    protection: files.protection,
    write: refuse,
    rekey: refuse,
    replaceWith: refuse,
    scrub: refuse,
    toBytes: () => database.toBytes(),
    verify: () => checkOf(database, found, troubles),
    close: async () => {
      unprotect(files.folder, files.protection);
      database.close();
    },
  };
}

function checkOf(database: SqlDatabase, schemaVersion: number, troubles: readonly string[]) {
  const problems = [...problemsOf(database), ...listProblems(database), ...troubles];
  return { ok: problems.length === 0, schemaVersion, tables: rowCounts(database), problems };
}
