import { setTimeout } from 'node:timers/promises';
import { AppFailure } from '../domain/failure';
import { storeMessages } from '../text/storeMessages';
import { offerFor } from './backup/offerBackup';
import { stillFeed, tellChanges } from './changeFeed';
import { protect, unprotect } from './cipher/folderProtection';
import { type ProtectionOptions, protectionBy } from './cipher/protection';
import type { SqlDatabase } from './database';
import { readOnly } from './journal/recording';
import { listProblems } from './listProblems';
import { CURRENT_VERSION, migrate, schemaVersionOf } from './migrate';
import { problemsOf } from './problemsOf';
import { type Recovered, readFolder, recover } from './recover';
import { isFileError } from './saveFailure';
import type { Store } from './store';
import { filesIn, lookInto, type StoreFiles } from './storeFiles';
import { rowCounts } from './tableRows';

const ATTEMPTS = 5;
const PAUSE_MS = 60;

/**
 * What was committed last in a folder that another process has open, or that cannot be written to: snapshot and journal
 * brought into memory without the writer's lock and without changing a byte. The writer goes on meanwhile; when it made
 * new files while these were read, they are read again.
 * @returns null when nothing can be opened; then only a writer may put aside and rebuild
 * @throws AppFailure `newerVersion`, `locked`
 */
export async function openForReading(folder: string, options: ProtectionOptions = {}): Promise<Store | null> {
  const files = filesIn(folder, protectionBy(options));
  for (let attempt = 1; ; attempt += 1) {
    const recovered = await readAtRest(files, attempt === ATTEMPTS);
    if (recovered !== null)
      return readingStore(files, recovered, await offerFor(recovered.troubles, folder, files.protection));
    if (attempt === ATTEMPTS) return null;
    await setTimeout(PAUSE_MS);
  }
}

/** @param isLast takes what there is, and names what is missing; before, only what was read without any doubt */
async function readAtRest(files: StoreFiles, isLast: boolean): Promise<Recovered | null> {
  try {
    const found = readFolder(files);
    const recovered = await recover(found, CURRENT_VERSION);
    if (recovered === null) return null;
    const isAtRest = JSON.stringify(lookInto(files.folder)) === JSON.stringify(found.content);
    if (isLast || (isAtRest && recovered.troubles.length === 0)) return recovered;
    recovered.database.close();
    return null;
  } catch (error) {
    if (isFileError(error)) return null; // a generation was removed while it was read
    throw error;
  }
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
