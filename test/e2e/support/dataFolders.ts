import { existsSync, readdirSync, readFileSync, statSync } from 'node:fs';
import { join, relative } from 'node:path';
import { openStore } from '../../../electron/db/store';
import { tableNames } from '../../../electron/db/tableRows';
import type { Core } from '../../../electron/ipc/contract';
import { openOffice } from '../../../electron/office/openOffice';
import { copySample, environmentOf, fillFrom } from '../../support/office';

/** Works on a data folder without the app, as it does: opened, used, closed. The app must not be running on it. */
export async function withOffice<T>(dataFolder: string, work: (core: Core) => Promise<T> | T): Promise<T> {
  const core = await openOffice(environmentOf(dataFolder));
  try {
    return await work(core);
  } finally {
    await core['core.close']({});
  }
}

/** Loads the sample campaign and, when asked, takes in all its reports: as if the office had done so before. */
export async function fillWithSample(
  dataFolder: string,
  options: { readonly withReports?: boolean } = {},
): Promise<void> {
  const isUsed = existsSync(dataFolder) && readdirSync(dataFolder).length > 0;
  if (isUsed) await withOffice(dataFolder, (core) => fillFrom(core, options.withReports));
  else await copySample(dataFolder, options.withReports);
}

/**
 * The rows of each table as one text; the app must not be running on the folder.
 * @param key what they are sealed with; null: nothing
 */
export async function rowsOf(dataFolder: string, key: Uint8Array | null): Promise<ReadonlyMap<string, string>> {
  const store = await openStore(dataFolder, '20210817-1700', { key: key && { bytes: key } });
  try {
    const textOf = (name: string) => JSON.stringify(store.read.all(`SELECT * FROM "${name}"`));
    return new Map(tableNames(store.read).map((name) => [name, textOf(name)]));
  } finally {
    await store.close();
  }
}

/** Tables whose rows are not what they were. */
export function changedTables(
  before: ReadonlyMap<string, string>,
  after: ReadonlyMap<string, string>,
): readonly string[] {
  return [...new Set([...before.keys(), ...after.keys()])].filter((name) => before.get(name) !== after.get(name));
}

/** What is in the database now, and whether it is whole. */
export function verifyFolder(dataFolder: string) {
  return withOffice(dataFolder, (core) => core['store.verify']({}));
}

/** Every file below a folder with its bytes, by its path there. */
export function filesBelow(folder: string): ReadonlyMap<string, Buffer> {
  const paths = readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .map((name) => join(folder, name))
    .filter((path) => statSync(path).isFile());
  return new Map(paths.map((path) => [relative(folder, path), readFileSync(path)]));
}
