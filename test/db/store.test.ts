import { spawn } from 'node:child_process';
import { existsSync, mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { hostname } from 'node:os';
import { join } from 'node:path';
import { describe, expect, onTestFinished, test } from 'vitest';
import type { ReadDb } from '../../electron/db/database';
import { openDatabase } from '../../electron/db/engine';
import { CURRENT_VERSION } from '../../electron/db/migrate';
import { DATABASE_NAME, openStore, type Store } from '../../electron/db/store';
import { saveGroup } from '../../electron/db/units';
import { temporaryFolder } from '../support/folder';

const STAMP = '20210817-150000';

function groupNames(db: ReadDb): readonly string[] {
  return db.all<{ name: string }>('SELECT name FROM unit_group ORDER BY position').map(({ name }) => name);
}

async function addGroup(store: Store, name: string): Promise<void> {
  await store.write((db) => saveGroup(db, { id: name, name }));
}

async function folderWith(...names: string[]): Promise<string> {
  const folder = temporaryFolder();
  const store = await openStore(folder, STAMP);
  for (const name of names) await addGroup(store, name);
  await store.close();
  return folder;
}

function damage(folder: string): Buffer {
  const path = join(folder, DATABASE_NAME);
  const bytes = readFileSync(path);
  bytes.fill(0x5a, 4096, 8192); // a whole page
  writeFileSync(path, bytes);
  return bytes;
}

describe('a saved change', () => {
  test('is in the file when the promise resolves, without closing anything', async () => {
    const folder = temporaryFolder();
    const store = await openStore(folder, STAMP);
    await addGroup(store, 'UBND các xã, phường');
    const onDisk = await openDatabase(readFileSync(join(folder, DATABASE_NAME)));
    expect(groupNames(onDisk)).toEqual(['UBND các xã, phường']);
    await store.close();
  });

  test('is there after a restart, Vietnamese unharmed, no temporary file left', async () => {
    const folder = await folderWith('Ủy ban nhân dân', 'Đoàn thể');
    const store = await openStore(folder, STAMP);
    expect(groupNames(store.read)).toEqual(['Ủy ban nhân dân', 'Đoàn thể']);
    expect(store.verify()).toMatchObject({ ok: true, schemaVersion: CURRENT_VERSION, tables: { unit_group: 2 } });
    await store.close();
    expect(readdirSync(folder).filter((name) => name.endsWith('.tam'))).toEqual([]);
  });

  test('a failing transaction leaves nothing, and the next one works', async () => {
    const folder = temporaryFolder();
    const store = await openStore(folder, STAMP);
    await expect(
      store.write((db) => {
        saveGroup(db, { id: 'a', name: 'một nửa' });
        throw new Error('stop');
      }),
    ).rejects.toThrow('stop');
    await addGroup(store, 'sau đó');
    expect(groupNames(store.read)).toEqual(['sau đó']);
    await store.close();
  });

  test('foreign keys hold after every save', async () => {
    const store = await openStore(temporaryFolder(), STAMP);
    await addGroup(store, 'g');
    const orphan = store.write((db) =>
      db.run("INSERT INTO unit_group_member (group_id, unit_id) VALUES ('g', 'nobody')"),
    );
    await expect(orphan).rejects.toThrow(/FOREIGN KEY/);
    await store.close();
  });

  test('when the disk refuses, the change is refused, in memory too', async () => {
    const folder = temporaryFolder();
    const store = await openStore(folder, STAMP);
    await addGroup(store, 'cũ');
    const obstacle = join(folder, `${DATABASE_NAME}.tam`);
    mkdirSync(obstacle);
    await expect(addGroup(store, 'mới')).rejects.toMatchObject({ name: 'AppFailure' });
    expect(groupNames(store.read)).toEqual(['cũ']);
    rmSync(obstacle, { recursive: true });
    await addGroup(store, 'mới');
    expect(groupNames(store.read)).toEqual(['cũ', 'mới']);
    await store.close();
  });
});

describe('a damaged file', () => {
  test('is set aside untouched, and the state of the last start is used and named', async () => {
    const folder = await folderWith('trước');
    await (await openStore(folder, STAMP)).close(); // a good start keeps the file as it was
    const damaged = damage(folder);
    const store = await openStore(folder, STAMP);
    expect(groupNames(store.read)).toEqual(['trước']);
    expect(store.notices[0]).toContain(`don-doc.hong-${STAMP}.sqlite`);
    expect(readFileSync(join(folder, `don-doc.hong-${STAMP}.sqlite`)).equals(damaged)).toBe(true);
    await store.close();
  });

  test.each([
    ['a page overwritten', (folder: string) => void damage(folder)],
    [
      'cut off',
      (folder: string) =>
        writeFileSync(join(folder, DATABASE_NAME), readFileSync(join(folder, DATABASE_NAME)).subarray(0, 9000)),
    ],
    ['empty', (folder: string) => writeFileSync(join(folder, DATABASE_NAME), '')],
    ['no database at all', (folder: string) => writeFileSync(join(folder, DATABASE_NAME), 'Số liệu Bluezone')],
  ])('without a good copy (%s) is never replaced by an empty one, however often one tries', async (_, spoil) => {
    const folder = await folderWith('mất');
    spoil(folder);
    await expect(openStore(folder, STAMP)).rejects.toMatchObject({ code: 'damaged' });
    await expect(openStore(folder, STAMP)).rejects.toMatchObject({ code: 'damaged' });
    expect(existsSync(join(folder, DATABASE_NAME))).toBe(false);
    expect(existsSync(join(folder, `don-doc.hong-${STAMP}.sqlite`))).toBe(true);
  });

  test('a file from a newer app is refused and left alone', async () => {
    const folder = await folderWith('x');
    const path = join(folder, DATABASE_NAME);
    const database = await openDatabase(readFileSync(path));
    database.script('PRAGMA user_version = 99999');
    const newer = database.toBytes();
    writeFileSync(path, newer);
    await expect(openStore(folder, STAMP)).rejects.toMatchObject({ code: 'newerVersion' });
    expect(readFileSync(path).equals(newer)).toBe(true);
  });

  test('a temporary file of a process that died before the rename is ignored', async () => {
    const folder = await folderWith('còn');
    writeFileSync(join(folder, `${DATABASE_NAME}.tam`), 'half');
    const store = await openStore(folder, STAMP);
    expect(groupNames(store.read)).toEqual(['còn']);
    await store.close();
  });
});

describe('one writer', () => {
  test('a folder in use is refused with the name of the computer', async () => {
    const folder = temporaryFolder();
    const store = await openStore(folder, STAMP);
    await expect(openStore(folder, STAMP)).rejects.toMatchObject({ code: 'conflict' });
    await expect(openStore(folder, STAMP)).rejects.toThrow(hostname());
    await store.close();
    await (await openStore(folder, STAMP)).close();
  });

  test('the lock of a dead process is taken over', async () => {
    const child = spawn(process.execPath, ['-e', '']);
    await new Promise((resolve) => child.once('exit', resolve));
    const folder = temporaryFolder();
    writeFileSync(join(folder, 'don-doc.lock'), JSON.stringify({ host: hostname(), pid: child.pid }));
    const store = await openStore(folder, STAMP);
    onTestFinished(() => store.close());
    expect(store.notices).toEqual([]);
  });
});
