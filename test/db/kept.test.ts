import { existsSync, readFileSync, statSync, utimesSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { readKept, writeKept } from '../../electron/db/kept/keptFile';
import { keptPathIn, lockPathIn } from '../../electron/db/kept/keptName';
import { NotKept, RecordingReads, RepeatedReads } from '../../electron/db/kept/reads';
import { openStore, type Store } from '../../electron/db/store';
import { SNAPSHOT_NAME } from '../../electron/db/storeFiles';
import { temporaryFolder } from '../support/folder';
import { TEST_KEY } from '../support/storeForms';
import { addGroup, asAfterAKill, groupNames, STAMP } from './support';

const VERSION = '1.2.3';

function keptOf(store: Store) {
  const read = new RecordingReads(store.read);
  groupNames(read);
  const { schemaVersion, sequence } = store;
  return { ...read.kept, appVersion: VERSION, schemaVersion, sequence };
}

/** A closed folder with one group, and what was kept of it. */
async function closedFolder(): Promise<string> {
  const folder = temporaryFolder();
  const store = await openStore(folder, STAMP);
  await addGroup(store, 'một');
  const kept = keptOf(store);
  await store.close();
  writeKept(folder, kept);
  return folder;
}

function keptNames(folder: string, version = VERSION): readonly string[] | null {
  const kept = readKept(folder, version);
  return kept && groupNames(new RepeatedReads(kept));
}

describe('reads', () => {
  test('are answered as they were, by whichever way they were asked, and nothing else is', async () => {
    const store = await openStore(temporaryFolder(), STAMP);
    await addGroup(store, 'một');
    await addGroup(store, 'hai');
    const [byName, one] = ['SELECT id, name, position FROM unit_group ORDER BY position', 'SELECT :x AS x, NULL AS y'];
    const rowsOf = (db: Pick<Store['read'], 'each'>) => {
      const rows: unknown[] = [];
      db.each(byName, {}, (values) => rows.push(values));
      return rows;
    };
    const askedOf = (db: Store['read']) => [
      ...[db.all(byName), db.find(byName), rowsOf(db), db.find(one, { ':x': 1 }), db.find(one, { ':x': '1' })],
      ...[db.all('SELECT id FROM unit'), db.find('SELECT id FROM unit')],
    ];
    const recording = new RecordingReads(store.read);
    const asked = askedOf(recording);
    expect(asked).toEqual(askedOf(store.read));
    const repeated = new RepeatedReads(JSON.parse(JSON.stringify(recording.kept)));
    expect(askedOf(repeated)).toEqual(asked);
    expect(() => repeated.find(one, { ':x': 2 })).toThrow(NotKept);
    expect(() => repeated.all(one, { ':x': 1 })).toThrow(NotKept);
    await store.close();
  });
});

describe('what was kept of a folder', () => {
  test('is read from the folder as it was closed, by the version that closed it', async () => {
    const folder = await closedFolder();
    expect(keptNames(folder)).toEqual(['một']);
    expect(keptNames(folder, '1.2.4')).toBeNull();
  });

  test('goes when the folder is opened to write, and is not there after a kill', async () => {
    const folder = await closedFolder();
    const bytes = readFileSync(keptPathIn(folder));
    const store = await openStore(folder, STAMP);
    expect(existsSync(keptPathIn(folder))).toBe(false);
    await addGroup(store, 'hai');
    const killed = asAfterAKill(folder);
    writeFileSync(keptPathIn(killed), bytes); // as if it could not have been removed
    expect(keptNames(killed)).toBeNull();
    await store.close();
    writeFileSync(keptPathIn(folder), bytes);
    expect(keptNames(folder)).toBeNull();
  });

  test('is not written where something came between', async () => {
    const folder = temporaryFolder();
    const store = await openStore(folder, STAMP);
    const kept = keptOf(store);
    await addGroup(store, 'một');
    await store.close();
    writeKept(folder, kept);
    expect(existsSync(keptPathIn(folder))).toBe(false);
  });

  test('tells nothing while somebody holds the folder', async () => {
    const folder = await closedFolder();
    writeFileSync(lockPathIn(folder), '{}');
    expect(keptNames(folder)).toBeNull();
  });

  test.each([
    ['a snapshot of another time', (folder: string) => utimesSync(join(folder, SNAPSHOT_NAME), 1, 1)],
    ['another snapshot', (folder: string) => writeFileSync(join(folder, SNAPSHOT_NAME), 'x')],
    ['a journal with something in it', (folder: string) => spoil(join(folder, 'don-doc.000003.nhat-ky'), 60_000)],
    ['a journal whose head is spoilt', (folder: string) => spoil(join(folder, 'don-doc.000003.nhat-ky'), 20)],
    ['one bit of its own', (folder: string) => spoil(keptPathIn(folder), statSync(keptPathIn(folder)).size >> 1)],
    ['half of it', (folder: string) => cut(keptPathIn(folder))],
    ['none of it', (folder: string) => writeFileSync(keptPathIn(folder), '')],
  ])('tells nothing beside %s', async (_what, change) => {
    const folder = await closedFolder();
    expect(keptNames(folder)).not.toBeNull();
    change(folder);
    expect(keptNames(folder)).toBeNull();
    expect(() => readKept(folder, VERSION)).not.toThrow();
  });

  test('is not kept of a sealed folder, nor read there', async () => {
    const folder = await closedFolder();
    const bytes = readFileSync(keptPathIn(folder));
    const store = await openStore(folder, STAMP);
    await store.rekey(TEST_KEY);
    const kept = keptOf(store);
    await store.close();
    writeKept(folder, kept);
    expect(existsSync(keptPathIn(folder))).toBe(false);
    writeFileSync(keptPathIn(folder), bytes);
    expect(keptNames(folder)).toBeNull();
  });
});

function spoil(path: string, at: number): void {
  const bytes = readFileSync(path);
  bytes[at] = (bytes[at] ?? 0) ^ 1;
  writeFileSync(path, bytes);
}

function cut(path: string): void {
  const bytes = readFileSync(path);
  writeFileSync(path, bytes.subarray(0, bytes.length >> 1));
}
