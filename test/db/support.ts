import { cpSync, readdirSync, readFileSync } from 'node:fs';
import { basename, join } from 'node:path';
import { Backups } from '../../electron/db/backup/backups';
import type { ReadDb } from '../../electron/db/database';
import { openStore, type Store } from '../../electron/db/store';
import { saveGroup } from '../../electron/db/units';
import type { LocalTime } from '../../electron/domain/calendar';
import { time } from '../support/builders';
import { temporaryFolder } from '../support/folder';

export const STAMP = '20210817-1500';

export function groupNames(db: ReadDb): readonly string[] {
  return db.all<{ name: string }>('SELECT name FROM unit_group ORDER BY position').map(({ name }) => name);
}

export async function addGroup(store: Store, name: string): Promise<void> {
  await store.write((db) => saveGroup(db, { id: name, name }));
}

/** An open store with its backups and a clock the test sets. */
export interface Desk {
  readonly folder: string;
  readonly store: Store;
  readonly backups: Backups;
  now: LocalTime;
  /** Ends the run as the app does. */
  close(): Promise<void>;
}

export async function openDesk(folder = temporaryFolder(), now = '2021-08-17T15:00'): Promise<Desk> {
  const store = await openStore(folder, STAMP);
  const desk: Desk = {
    folder,
    store,
    now: time(now),
    backups: new Backups(store, { dataFolder: folder, appVersion: '1.2.3', clock: () => desk.now }),
    async close() {
      await desk.backups.close();
      await store.close();
    },
  };
  return desk;
}

/** Files of a folder and everything below, by path there, with their bytes. */
export function contentOf(folder: string): Readonly<Record<string, string>> {
  return Object.fromEntries(
    readdirSync(folder, { recursive: true, withFileTypes: true })
      .filter((entry) => entry.isFile())
      .map((entry) => join(entry.parentPath, entry.name))
      .sort()
      .map((path) => [path.slice(folder.length + 1), readFileSync(path).toString('base64')]),
  );
}

/** What a kill in this moment would leave. */
export function asAfterAKill(folder: string): string {
  const copy = temporaryFolder();
  cpSync(folder, copy, { recursive: true, filter: (path) => basename(path) !== 'don-doc.lock' });
  return copy;
}

/** All of a table in the order it is kept in, with the numbers SQLite gives its rows where it gives any. */
export function rowsOf(db: ReadDb, table: string): readonly object[] {
  const isNumbered = db.find('SELECT 1 AS one FROM pragma_table_list WHERE name = :table AND wr = 0', {
    ':table': table,
  });
  if (isNumbered !== null) return db.all(`SELECT rowid AS "(rowid)", * FROM "${table}" ORDER BY rowid`);
  const keys = db.all<{ name: string }>('SELECT name FROM pragma_table_info(:table) WHERE pk > 0 ORDER BY pk', {
    ':table': table,
  });
  return db.all(`SELECT * FROM "${table}" ORDER BY ${keys.map(({ name }) => name).join(', ')}`);
}
