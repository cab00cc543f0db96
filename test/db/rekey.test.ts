import { existsSync, mkdirSync, readdirSync, readFileSync, statSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { listAttachedFiles, saveAttachedFile } from '../../electron/db/attachedFiles';
import {
  ATTACHMENTS_FOLDER,
  attachmentState,
  hashOf,
  keepAttachment,
  readAttachment,
} from '../../electron/db/attachmentStore';
import { sealedSequence, slotsOfBackup } from '../../electron/db/backup/backupSeal';
import { Backups } from '../../electron/db/backup/backups';
import { loadBackup } from '../../electron/db/backup/loadBackup';
import { restoreFolder } from '../../electron/db/backup/restoreFolder';
import { protectionBy } from '../../electron/db/cipher/protection';
import { openForReading } from '../../electron/db/readingStore';
import { openStore, type Store, type StoreOptions } from '../../electron/db/store';
import { filesIn, SNAPSHOT_NAME } from '../../electron/db/storeFiles';
import { time } from '../support/builders';
import { temporaryFolder } from '../support/folder';
import { OTHER_KEY, TEST_KEY } from '../support/storeForms';
import { addGroup, asAfterAKill, contentOf, groupNames, STAMP } from './support';

const SECRET = 'Nguyễn Văn Bí Mật';
const SCAN = Buffer.from(`%PDF-1.7 ${SECRET} ${'x'.repeat(5000)}`);
const SLOTS = '{"slots":["của két"]}';
const SEALED: StoreOptions = { key: TEST_KEY, slots: () => SLOTS };

function backupsOf(store: Store, folder: string): Backups {
  return new Backups(store, { dataFolder: folder, appVersion: '1.2.3', clock: () => time('2021-08-17T15:00') });
}

/** A folder with everything that comes to lie in it: data, a scan, a backup, files set aside as damaged. */
async function furnished(options: StoreOptions = {}): Promise<{ readonly folder: string; readonly store: Store }> {
  const folder = temporaryFolder();
  const store = await openStore(folder, STAMP, options);
  await addGroup(store, SECRET);
  const kept = keepAttachment(folder, SCAN);
  await store.write((db) => saveAttachedFile(db, kept));
  await backupsOf(store, folder).make();
  const aside = join(folder, 'don-doc.hong-20210101-0800');
  mkdirSync(aside);
  writeFileSync(join(aside, SNAPSHOT_NAME), `SQLite format 3\0 hỏng ${SECRET}`);
  await addGroup(store, 'sau bản sao lưu');
  return { folder, store };
}

/** Files, whatever they are called, in which anybody can read what is in the data. */
function readableIn(folder: string): readonly string[] {
  return Object.entries(contentOf(folder))
    .filter(([, content]) => /Bí Mật|SQLite format/.test(Buffer.from(content, 'base64').toString('utf8')))
    .map(([name]) => name);
}

async function expectAll(folder: string, options: StoreOptions): Promise<void> {
  const store = await openStore(folder, STAMP, options);
  try {
    expect(groupNames(store.read)).toEqual([SECRET, 'sau bản sao lưu']);
    expect(store.notices).toEqual([]);
    expect(store.verify().problems).toEqual([]);
    expect(listAttachedFiles(store.read).map((file) => attachmentState(folder, file))).toEqual(['whole']);
    expect(readAttachment(folder, hashOf(SCAN))).toEqual(SCAN);
    const backups = backupsOf(store, folder);
    expect((await backups.checkAll()).problems).toEqual([]);
    expect((await backups.list()).backups.every(({ isGood }) => isGood)).toBe(true);
  } finally {
    await store.close();
  }
}

describe('turning encryption on', () => {
  test('leaves nothing readable, loses nothing, and says how far it is', async () => {
    const { folder, store } = await furnished();
    expect(readableIn(folder).length).toBeGreaterThan(4);
    const told: string[] = [];
    const { notDone } = await store.rekey(TEST_KEY, ({ done, total }) => told.push(`${done}/${total}`));
    expect(notDone).toEqual([]);
    expect(told.at(-1)).toBe('3/3');
    expect(readableIn(asAfterAKill(folder))).toEqual([]);
    expect(existsSync(join(folder, ATTACHMENTS_FOLDER, hashOf(SCAN)))).toBe(false);
    expect(readAttachment(folder, hashOf(SCAN))).toEqual(SCAN);
    await store.close();
    await expect(openStore(folder, STAMP)).rejects.toMatchObject({ code: 'locked' });
    await expectAll(folder, SEALED);
  });

  test('what is written afterwards is sealed: records, folds, scans, backups', async () => {
    const { folder, store } = await furnished();
    await store.rekey(TEST_KEY);
    await addGroup(store, 'Bí Mật khác');
    keepAttachment(folder, Buffer.from('Bí Mật trong tệp đính kèm'));
    await backupsOf(store, folder).make();
    expect(readableIn(asAfterAKill(folder))).toEqual([]);
    await store.close();
    expect(readableIn(folder)).toEqual([]);
  });

  test('keeps the time of a backup, by which the list knows it', async () => {
    const { folder, store } = await furnished();
    const [name = ''] = readdirSync(join(folder, 'sao-luu')).filter((one) => one.endsWith('.sqlite'));
    const path = join(folder, 'sao-luu', name);
    const { mtimeMs } = statSync(path);
    const sequence = sealedSequence(path);
    await store.rekey(TEST_KEY);
    expect(Math.abs(statSync(path).mtimeMs - mtimeMs)).toBeLessThan(2);
    expect(sealedSequence(path)).toBe(sequence);
    await store.close();
  });

  test('names what it cannot turn over and goes on with the rest', async () => {
    const { folder, store } = await furnished();
    const spoilt = join(folder, ATTACHMENTS_FOLDER, 'ab'.repeat(32));
    writeFileSync(spoilt, Buffer.concat([Buffer.from('DONDOC-MAHOA-1\n'), Buffer.alloc(200, 7)]));
    expect((await store.rekey(TEST_KEY)).notDone).toEqual([spoilt]);
    await store.close();
    await expectAll(folder, SEALED);
  });
});

test('turning it off makes everything plain again', async () => {
  const { folder, store } = await furnished(SEALED);
  expect((await store.rekey(null)).notDone).toEqual([]);
  await store.close();
  await expectAll(folder, {});
  expect(readFileSync(join(folder, ATTACHMENTS_FOLDER, hashOf(SCAN)))).toEqual(SCAN);
  expect(readFileSync(join(folder, 'don-doc.hong-20210101-0800', SNAPSHOT_NAME), 'utf8')).toContain(SECRET);
});

test('another key opens everything, the former one nothing', async () => {
  const { folder, store } = await furnished(SEALED);
  await store.rekey(OTHER_KEY);
  await store.close();
  await expect(openStore(folder, STAMP, SEALED)).rejects.toMatchObject({ code: 'locked' });
  await expectAll(folder, { ...SEALED, key: OTHER_KEY });
  expect(readableIn(folder)).toEqual([]);
});

test('to begin again where it was broken off does what is left', async () => {
  const { folder, store } = await furnished();
  await store
    .rekey(TEST_KEY, ({ done }) => {
      if (done === 1) throw new Error('bị ngắt');
    })
    .catch(() => undefined);
  const killed = asAfterAKill(folder);
  await store.close();
  expect(readableIn(killed).length).toBeGreaterThan(0);
  const again = await openStore(killed, STAMP, { ...SEALED, acceptsPlain: true });
  expect(readAttachment(killed, hashOf(SCAN))).toEqual(SCAN);
  expect((await again.rekey(TEST_KEY)).notDone).toEqual([]);
  await again.close();
  expect(readableIn(killed)).toEqual([]);
  await expectAll(killed, SEALED);
});

test('what overwriting a plain scan was broken off at never takes the place of the sealed one', async () => {
  const { folder, store } = await furnished();
  await store.rekey(TEST_KEY);
  writeFileSync(join(folder, ATTACHMENTS_FOLDER, hashOf(SCAN)), Buffer.alloc(SCAN.length));
  expect((await store.rekey(TEST_KEY)).notDone).toEqual([]);
  await store.close();
  await expectAll(folder, SEALED);
  expect(readdirSync(join(folder, ATTACHMENTS_FOLDER))).toHaveLength(1);
});

describe('a sealed backup', () => {
  async function backedUp(): Promise<{ readonly stick: string; readonly path: string; readonly folder: string }> {
    const { folder, store } = await furnished(SEALED);
    const stick = temporaryFolder();
    const { path } = await backupsOf(store, folder).makeIn(stick);
    await store.close();
    return { stick, path, folder };
  }

  test('says nothing of what is in it but the slots of the vault; neither do the files beside it', async () => {
    const { stick, path } = await backedUp();
    expect(readableIn(stick)).toEqual([]);
    expect(readdirSync(join(stick, ATTACHMENTS_FOLDER))).toHaveLength(1);
    expect(readdirSync(join(stick, ATTACHMENTS_FOLDER))).not.toContain(hashOf(SCAN));
    expect(slotsOfBackup(path)).toBe(SLOTS);
  });

  test('is locked without its key, not damaged; its key puts it into the data of another PC, scans and all', async () => {
    const { path } = await backedUp();
    await expect(loadBackup(path)).rejects.toMatchObject({ code: 'locked' });
    await expect(loadBackup(path, protectionBy({ key: OTHER_KEY }))).rejects.toMatchObject({ code: 'locked' });
    for (const options of [{}, { key: OTHER_KEY }]) {
      const folder = temporaryFolder();
      const store = await openStore(folder, STAMP, options);
      const backups = backupsOf(store, folder);
      await expect(backups.restoreFile(path)).rejects.toMatchObject({ code: 'locked' });
      await backups.restoreFile(path, TEST_KEY);
      expect(groupNames(store.read)).toEqual([SECRET, 'sau bản sao lưu']);
      expect(readAttachment(folder, hashOf(SCAN))).toEqual(SCAN);
      await store.close();
      if (options.key !== undefined) expect(readableIn(folder)).toEqual([]);
      await (await openStore(folder, STAMP, options)).close();
    }
  });

  test('with a bit changed is damaged', async () => {
    const { path } = await backedUp();
    const bytes = readFileSync(path);
    bytes[bytes.length >> 1] = (bytes[bytes.length >> 1] ?? 0) ^ 4;
    writeFileSync(path, bytes);
    await expect(loadBackup(path, protectionBy(SEALED))).rejects.toMatchObject({ code: 'damaged' });
  });

  test('is offered for damaged data and takes their place; a plain one put there by somebody is not', async () => {
    const { folder, store } = await furnished(SEALED);
    const plain = await furnished();
    const forged = await backupsOf(plain.store, plain.folder).make();
    await plain.store.close();
    await store.close();
    const good = join(folder, 'sao-luu', readdirSync(join(folder, 'sao-luu'))[0] ?? '');
    writeFileSync(join(folder, 'sao-luu', 'don-doc-20990101-0000-thu-cong.sqlite'), readFileSync(forged.path));
    for (const name of readdirSync(folder).filter((one) => /^don-doc\.(sqlite|\d)/.test(one)))
      writeFileSync(join(folder, name), 'x');
    await expect(openStore(folder, STAMP, SEALED)).rejects.toMatchObject({ code: 'damaged', backup: { path: good } });
    await restoreFolder(folder, good, STAMP, undefined, SEALED);
    const restored = await openForReading(folder, SEALED);
    expect(restored && groupNames(restored.read)).toEqual([SECRET]);
    await restored?.close();
    expect(readableIn(folder).filter((name) => !name.includes('2099'))).toEqual([
      'don-doc.hong-20210101-0800/don-doc.sqlite',
    ]);
  });

  test('is made before an older version is moved on, once, and is sealed', async () => {
    const { MIGRATIONS } = await import('../../electron/db/migrate');
    const folder = temporaryFolder();
    const old = await openStore(folder, STAMP, { ...SEALED, migrations: MIGRATIONS.slice(0, -2) });
    await old.write((db) => db.run("INSERT INTO unit_group (id, position, name) VALUES ('a', 1, 'Bí Mật')"));
    await old.close();
    const failing = {
      version: 9990,
      name: 'fails',
      up: () => {
        throw new Error('no');
      },
    };
    for (let start = 0; start < 2; start += 1)
      await expect(openStore(folder, STAMP, { ...SEALED, migrations: [...MIGRATIONS, failing] })).rejects.toThrow();
    const store = await openStore(folder, STAMP, SEALED);
    expect(groupNames(store.read)).toEqual(['Bí Mật']);
    await store.close();
    expect(readdirSync(join(folder, 'sao-luu')).filter((name) => name.includes('truoc-nang-cap'))).toHaveLength(1);
    expect(readableIn(folder)).toEqual([]);
  });
});

test('the scans of a sealed folder lie under names that tell no hash of a published file', async () => {
  const { folder, store } = await furnished(SEALED);
  const [name = ''] = readdirSync(join(folder, ATTACHMENTS_FOLDER));
  expect(name).not.toBe(hashOf(SCAN));
  writeFileSync(join(folder, ATTACHMENTS_FOLDER, name), readFileSync(filesIn(folder).snapshot));
  expect(attachmentState(folder, { sha256: hashOf(SCAN), sizeBytes: SCAN.length, media: '' })).toBe('changed');
  await store.close();
});
