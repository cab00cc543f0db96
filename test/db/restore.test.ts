import { mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { basename, join } from 'node:path';
import { describe, expect, onTestFinished, test, vi } from 'vitest';
import { loadBackup } from '../../electron/db/backup/loadBackup';
import { restoreFolder } from '../../electron/db/backup/restoreFolder';
import type { SqlDatabase } from '../../electron/db/database';
import { openDatabase } from '../../electron/db/engine';
import { newGeneration } from '../../electron/db/generations';
import { CURRENT_VERSION } from '../../electron/db/migrate';
import { firstTables } from '../../electron/db/migrations/0010-firstTables';
import { openFolder } from '../../electron/db/openFolder';
import { openStore } from '../../electron/db/store';
import { filesIn, SNAPSHOT_NAME } from '../../electron/db/storeFiles';
import { backupMessages } from '../../electron/text/backupMessages';
import { restoreMessages } from '../../electron/text/restoreMessages';
import { storeMessages } from '../../electron/text/storeMessages';
import { temporaryFolder } from '../support/folder';
import { addGroup, asAfterAKill, contentOf, type Desk, groupNames, openDesk, rowsOf, STAMP } from './support';

/** Told before and after every file that is put in place. */
const disk = vi.hoisted(() => ({ onStep: null as (() => void) | null }));
vi.mock('../../electron/db/atomicWrite', async (original) => {
  const real = await original<typeof import('../../electron/db/atomicWrite')>();
  return {
    ...real,
    writeFileAtomically(path: string, bytes: Uint8Array) {
      disk.onStep?.();
      real.writeFileAtomically(path, bytes);
      disk.onStep?.();
    },
  };
});

/** A file beside the data, made by hand. */
async function aFile(name: string, make: (database: SqlDatabase) => void): Promise<string> {
  const database = await openDatabase(null);
  make(database);
  const path = join(temporaryFolder(), name);
  writeFileSync(path, database.toBytes());
  database.close();
  return path;
}

function allRows(desk: Desk): unknown {
  const tables = Object.keys(desk.store.verify().tables);
  return tables.map((table) => [table, rowsOf(desk.store.read, table)]);
}

describe('the restore drill', () => {
  test('data, backup, change, restore: as at the backup; the safety backup holds the change', async () => {
    const desk = await openDesk();
    await addGroup(desk.store, 'đầu');
    const first = allRows(desk);
    const made = await desk.backups.make();
    await addGroup(desk.store, 'sửa sau');
    const second = allRows(desk);
    const { read } = desk.store; // what a screen holds on to

    const restored = await desk.backups.restore(made.name);
    expect(restored).toMatchObject({ restored: made.path, madeAt: made.madeAt, units: 0, reports: 0 });
    expect(allRows(desk)).toEqual(first);
    expect(groupNames(read)).toEqual(['đầu']);
    await addGroup(desk.store, 'ghi tiếp');
    expect(groupNames(read)).toEqual(['đầu', 'ghi tiếp']);
    await desk.close();

    const again = await openDesk(desk.folder);
    expect(groupNames(again.store.read)).toEqual(['đầu', 'ghi tiếp']);
    expect(again.store.notices).toEqual([]);
    expect(again.store.verify()).toMatchObject({ ok: true });
    expect(restored.safetyBackup).toContain('truoc-khoi-phuc');
    await again.backups.restore(basename(restored.safetyBackup ?? ''));
    expect(allRows(again)).toEqual(second);
    await again.close();
  });

  test('writes asked for while it runs come after it, none is lost between safety backup and replacement', async () => {
    const desk = await openDesk();
    await addGroup(desk.store, 'đầu');
    const { name } = await desk.backups.make();
    const before = addGroup(desk.store, 'ngay trước');
    const restoring = desk.backups.restore(name);
    const after = Array.from({ length: 30 }, async (_, index) => {
      for (let wait = 0; wait < index; wait += 1) await new Promise(setImmediate);
      await addGroup(desk.store, `trong lúc ${index}`);
    });
    const [{ safetyBackup }] = await Promise.all([restoring, before, ...after]);
    const kept = await loadBackup(safetyBackup ?? '');
    expect(new Set([...groupNames(kept.database), ...groupNames(desk.store.read)]).size).toBe(32);
    kept.database.close();
    await desk.close();
  });

  test('an empty office has nothing to keep before', async () => {
    const full = await openDesk();
    await addGroup(full.store, 'từ máy cũ');
    const { path } = await full.backups.make();
    const fresh = await openDesk();
    expect(await fresh.backups.restoreFile(path)).toMatchObject({ safetyBackup: null });
    expect(groupNames(fresh.store.read)).toEqual(['từ máy cũ']);
    await Promise.all([full.close(), fresh.close()]);
  });

  test('a copy of the data file made by hand does as well', async () => {
    const desk = await openDesk();
    await addGroup(desk.store, 'chép tay');
    await desk.close();
    const fresh = await openDesk();
    const restored = await fresh.backups.restoreFile(join(desk.folder, SNAPSHOT_NAME));
    expect(restored).toMatchObject({ madeAt: null });
    expect(groupNames(fresh.store.read)).toEqual(['chép tay']);
    await fresh.close();
  });

  test('one of an older version is brought up to this one, the file itself untouched', async () => {
    const path = await aFile('cũ.sqlite', (database) => {
      firstTables.up(database);
      database.script(
        "PRAGMA user_version = 10; INSERT INTO unit_group (id, position, name) VALUES ('cũ', 0, 'nhóm cũ')",
      );
    });
    const bytes = readFileSync(path);
    const desk = await openDesk();
    await desk.backups.restoreFile(path);
    expect(groupNames(desk.store.read)).toEqual(['nhóm cũ']);
    expect(desk.store.schemaVersion).toBe(CURRENT_VERSION);
    expect(readFileSync(path).equals(bytes)).toBe(true);
    await desk.close();
  });
});

describe('refused, and nothing has changed', () => {
  const unit = "INSERT INTO unit (id, position, name, kind, addressee) VALUES ('u', 0, 'u', 'u', 'u')";
  const current = async (change: (database: SqlDatabase) => void) => {
    const database = await openFolder(temporaryFolder(), STAMP).then((opened) => {
      opened.journal.close();
      return opened.database;
    });
    change(database);
    const path = join(temporaryFolder(), 'tệp.sqlite');
    writeFileSync(path, database.toBytes());
    database.close();
    return path;
  };
  const spoilt = async (spoil: (bytes: Buffer) => Buffer) => {
    const path = await current(() => undefined);
    writeFileSync(path, spoil(readFileSync(path)));
    return path;
  };
  const files: Readonly<
    Record<string, readonly [make: () => Promise<string>, code: string, words: (name: string) => string]>
  > = {
    'a page overwritten': [() => spoilt((bytes) => bytes.fill(0x5a, 8192, 12_288)), 'damaged', backupMessages.damaged],
    'cut off': [() => spoilt((bytes) => bytes.subarray(0, 20_000)), 'damaged', backupMessages.damaged],
    empty: [() => spoilt(() => Buffer.alloc(0)), 'damaged', backupMessages.damaged],
    'no database': [() => spoilt(() => Buffer.from('Số liệu Bluezone')), 'damaged', backupMessages.damaged],
    'references to nobody': [
      () =>
        current((database) =>
          database.script(`PRAGMA foreign_keys = OFF;
        INSERT INTO unit_group_member (group_id, unit_id) VALUES ('x', 'nobody')`),
        ),
      'damaged',
      backupMessages.damaged,
    ],
    newer: [
      () => current((database) => database.script('PRAGMA user_version = 99999')),
      'newerVersion',
      backupMessages.newer,
    ],
    'of another program': [
      () => aFile('khác.sqlite', (database) => database.script('CREATE TABLE note (text TEXT)')),
      'invalid',
      backupMessages.foreign,
    ],
    'of another program with our version number': [
      () =>
        aFile('khác.sqlite', (database) =>
          database.script(`CREATE TABLE unit (id TEXT); PRAGMA user_version = ${CURRENT_VERSION}`),
        ),
      'invalid',
      backupMessages.foreign,
    ],
    'of an older version that cannot be brought up': [
      () => aFile('cũ.sqlite', (database) => database.script('CREATE TABLE unit (id TEXT); PRAGMA user_version = 5')),
      'damaged',
      backupMessages.notUpgraded,
    ],
    'with a trigger of a stranger': [
      () =>
        current((database) =>
          database.script(`${unit}; CREATE TRIGGER t AFTER INSERT ON unit BEGIN DELETE FROM unit; END`),
        ),
      'invalid',
      backupMessages.foreign,
    ],
    'that lies about itself': [
      () => current((database) => database.script('CREATE TABLE backup_info (made_at TEXT)')),
      'invalid',
      backupMessages.foreign,
    ],
  };

  test.each(Object.entries(files))('%s', async (_, [make, code, words]) => {
    const path = await make();
    const desk = await openDesk();
    await addGroup(desk.store, 'đang dùng');
    const [rows, disk] = [allRows(desk), contentOf(desk.folder)];
    await expect(desk.backups.restoreFile(path)).rejects.toMatchObject({
      code,
      message: restoreMessages.nothingRestored(words(basename(path))),
    });
    expect(allRows(desk)).toEqual(rows);
    expect(contentOf(desk.folder)).toEqual(disk);
    await desk.close();
  });

  test('a file that is not there, or a name that is not of the list', async () => {
    const desk = await openDesk();
    await expect(desk.backups.restoreFile(join(desk.folder, 'không có.sqlite'))).rejects.toMatchObject({
      code: 'notFound',
    });
    await expect(desk.backups.restore('../don-doc.sqlite')).rejects.toMatchObject({ code: 'notFound' });
    await desk.close();
  });

  test('the present state cannot be kept: nothing is restored, and the app goes on', async () => {
    const desk = await openDesk();
    await addGroup(desk.store, 'đầu');
    const { path } = await desk.backups.makeIn(temporaryFolder());
    await addGroup(desk.store, 'sửa sau');
    writeFileSync(join(desk.folder, 'sao-luu'), 'a file where the folder should be');
    await expect(desk.backups.restoreFile(path)).rejects.toThrow(/Chưa khôi phục vì không sao lưu được/);
    await addGroup(desk.store, 'vẫn ghi được');
    expect(groupNames(desk.store.read)).toEqual(['đầu', 'sửa sau', 'vẫn ghi được']);
    await desk.close();
  });
});

describe('a kill while restoring', () => {
  test('at every step on disk the old or the new content counts, whole and without a word', async () => {
    const desk = await openDesk();
    await addGroup(desk.store, 'đầu');
    const { path } = await desk.backups.make();
    await addGroup(desk.store, 'sửa sau');
    const moments: string[] = [];
    const { database } = await loadBackup(path);
    disk.onStep = () => moments.push(asAfterAKill(desk.folder));
    onTestFinished(() => {
      disk.onStep = null;
    });
    await desk.store.replaceWith(database, async () => undefined);
    disk.onStep = null;
    await desk.close();

    const contents: string[] = [];
    for (const folder of moments) {
      const store = await openStore(folder, STAMP);
      expect(store.notices).toEqual([]);
      contents.push(groupNames(store.read).join(' + '));
      await addGroup(store, 'làm tiếp');
      await store.close();
      const again = await openStore(folder, STAMP);
      expect(groupNames(again.read).at(-1)).toBe('làm tiếp');
      await again.close();
    }
    expect(new Set(contents)).toEqual(new Set(['đầu + sửa sau', 'đầu']));
    expect(contents).toEqual(contents.toSorted().toReversed()); // never back again
    expect(moments.length).toBeGreaterThanOrEqual(8); // two journals and two snapshots, before and after
  });

  /** A folder as a kill leaves it that came when the restored content had been made once and not yet twice. */
  async function halfRestored(): Promise<string> {
    const desk = await openDesk();
    await addGroup(desk.store, 'cũ');
    const folder = asAfterAKill(desk.folder);
    await desk.close();
    const opened = await openFolder(folder, STAMP);
    opened.journal.close();
    const restored = await openDatabase(null);
    firstTables.up(restored);
    restored.script("PRAGMA user_version = 10; INSERT INTO unit_group (id, position, name) VALUES ('m', 0, 'mới')");
    newGeneration(opened.files, restored, opened.sequence + 1, opened.generation).journal.close();
    return folder;
  }

  test('a snapshot spoilt after that is never passed off as rebuilt from what was before the restore', async () => {
    const folder = await halfRestored();
    writeFileSync(join(folder, SNAPSHOT_NAME), readFileSync(join(folder, SNAPSHOT_NAME)).fill(0x5a, 4096, 8192));
    const store = await openStore(folder, STAMP);
    expect(store.notices).toContain(storeMessages.chainBroken);
    await store.close();
  });

  test('after a whole restore a spoilt snapshot is rebuilt with the restored content', async () => {
    const desk = await openDesk();
    await addGroup(desk.store, 'đầu');
    const { name } = await desk.backups.make();
    await addGroup(desk.store, 'sửa sau');
    await desk.backups.restore(name);
    await addGroup(desk.store, 'ghi tiếp');
    const folder = asAfterAKill(desk.folder);
    await desk.close();
    writeFileSync(join(folder, SNAPSHOT_NAME), 'x');
    const store = await openStore(folder, STAMP);
    expect(groupNames(store.read)).toEqual(['đầu', 'ghi tiếp']);
    expect(store.notices[0]).toBe(storeMessages.snapshotRebuilt);
    await store.close();
  });
});

describe('a data folder that cannot be opened', () => {
  async function damagedFolder(): Promise<{ readonly folder: string; readonly backup: string }> {
    const desk = await openDesk();
    await addGroup(desk.store, 'đã sao lưu');
    const { path } = await desk.backups.make();
    await desk.close();
    for (const name of readdirSync(desk.folder).filter((name) => /^don-doc\./.test(name)))
      writeFileSync(join(desk.folder, name), `hỏng ${name}`);
    return { folder: desk.folder, backup: path };
  }

  test('says which backup is the newest good one and when it was made', async () => {
    const { folder, backup } = await damagedFolder();
    const inFolder = join(folder, 'sao-luu');
    writeFileSync(join(inFolder, 'don-doc-20220101-0800-hang-ngay.sqlite'), 'newer, but damaged');
    for (let start = 0; start < 2; start += 1)
      await expect(openStore(folder, STAMP)).rejects.toMatchObject({
        code: 'damaged',
        message: expect.stringContaining(`Bản sao lưu tốt gần nhất làm lúc 15h00 ngày 17/8/2021: ${backup}`),
        backup: { path: backup, madeAt: '2021-08-17T15:00' },
      });
  });

  test('says so when there is none', async () => {
    const { folder } = await damagedFolder();
    rmSync(join(folder, 'sao-luu'), { recursive: true });
    await expect(openStore(folder, STAMP)).rejects.toMatchObject({
      message: expect.stringContaining(backupMessages.noneToOffer),
      backup: undefined,
    });
  });

  test.each([[0], [1], [2]])(
    'takes a backup after %i failed starts, and what was damaged stays aside',
    async (starts) => {
      const { folder, backup } = await damagedFolder();
      for (let start = 0; start < starts; start += 1) await expect(openStore(folder, STAMP)).rejects.toThrow();
      expect(await restoreFolder(folder, backup, STAMP)).toMatchObject({ path: backup, units: 0, reports: 0 });
      const store = await openStore(folder, STAMP);
      expect(groupNames(store.read)).toEqual(['đã sao lưu']);
      expect(store.notices).toEqual([]);
      await store.close();
      const aside = join(folder, `don-doc.hong-${STAMP}`);
      expect(readFileSync(join(aside, SNAPSHOT_NAME), 'utf8')).toBe(`hỏng ${SNAPSHOT_NAME}`);
    },
  );

  test('a damaged backup is refused before anything is touched', async () => {
    const { folder, backup } = await damagedFolder();
    writeFileSync(backup, 'x');
    const before = contentOf(folder);
    await expect(restoreFolder(folder, backup, STAMP)).rejects.toMatchObject({ code: 'damaged' });
    expect(contentOf(folder)).toEqual(before);
  });

  test('a folder that still opens is never replaced this way', async () => {
    const desk = await openDesk();
    await addGroup(desk.store, 'tốt');
    const { path } = await desk.backups.make();
    await expect(restoreFolder(desk.folder, path, STAMP)).rejects.toMatchObject({ code: 'conflict' }); // in use
    await addGroup(desk.store, 'mới hơn');
    await desk.close();
    await expect(restoreFolder(desk.folder, path, STAMP)).rejects.toThrow(backupMessages.stillOpens);
    const again = await openDesk(desk.folder);
    expect(groupNames(again.store.read)).toEqual(['tốt', 'mới hơn']);
    await again.close();
  });
});

describe('a data file of an older version', () => {
  /** @param script makes the tables as that version had them */
  async function olderFolder(version: number, script: (database: SqlDatabase) => void): Promise<string> {
    const folder = temporaryFolder();
    const database = await openDatabase(null);
    script(database);
    database.script(`PRAGMA user_version = ${version}`);
    const files = filesIn(folder);
    newGeneration(files, database, 7, 0).journal.close();
    newGeneration(files, database, 7, 1).journal.close();
    database.close();
    return folder;
  }
  const withGroup = (database: SqlDatabase) => {
    firstTables.up(database);
    database.script("INSERT INTO unit_group (id, position, name) VALUES ('c', 0, 'nhóm cũ')");
  };
  const kept = (folder: string) => readdirSync(join(folder, 'sao-luu'));

  test('is kept as it was before it is migrated, and the backup can be restored', async () => {
    const folder = await olderFolder(10, withGroup);
    const store = await openStore(folder, STAMP, { appVersion: '2.0.0' });
    expect(store.schemaVersion).toBe(CURRENT_VERSION);
    expect(groupNames(store.read)).toEqual(['nhóm cũ']);
    await store.close();
    expect(kept(folder)).toEqual(['don-doc-20210817-1500-truoc-nang-cap.sqlite']);
    const file = await openDatabase(readFileSync(join(folder, 'sao-luu', kept(folder)[0] ?? '')));
    expect(file.find('PRAGMA user_version')).toEqual({ user_version: 10 });
    expect(file.find('SELECT reason, app_version FROM backup_info')).toEqual({
      reason: 'beforeUpgrade',
      app_version: '2.0.0',
    });
    file.close();
    const desk = await openDesk(folder);
    await desk.backups.restore(kept(folder)[0] ?? '');
    expect(groupNames(desk.store.read)).toEqual(['nhóm cũ']);
    await desk.close();
  });

  test('a snapshot spoilt after the migration is rebuilt with the migrated content', async () => {
    const folder = await olderFolder(10, withGroup);
    const store = await openStore(folder, STAMP);
    await addGroup(store, 'sau nâng cấp');
    const killed = asAfterAKill(folder);
    await store.close();
    writeFileSync(join(killed, SNAPSHOT_NAME), 'x');
    const again = await openStore(killed, STAMP);
    expect(groupNames(again.read)).toEqual(['nhóm cũ', 'sau nâng cấp']);
    expect(again.notices[0]).toBe(storeMessages.snapshotRebuilt);
    await again.close();
  });

  test('is not migrated when it cannot be kept first', async () => {
    const folder = await olderFolder(10, withGroup);
    writeFileSync(join(folder, 'sao-luu'), 'a file where the folder should be');
    const before = contentOf(folder);
    await expect(openStore(folder, STAMP)).rejects.toThrow(/Chưa nâng cấp dữ liệu vì không tạo được bản sao lưu/);
    expect(contentOf(folder)).toEqual(before);
    rmSync(join(folder, 'sao-luu'));
    await (await openStore(folder, STAMP)).close();
  });

  test('a step that fails leaves the old files in place and says so; ten tries make one backup', async () => {
    const folder = await olderFolder(5, (database) => database.script('CREATE TABLE unit (id TEXT)'));
    const files = contentOf(folder);
    for (let start = 0; start < 3; start += 1)
      await expect(openStore(folder, STAMP)).rejects.toMatchObject({
        name: 'AppFailure',
        message: expect.stringMatching(/Chưa nâng cấp được dữ liệu.*Dữ liệu cũ giữ nguyên tại chỗ/),
      });
    expect(kept(folder)).toHaveLength(1);
    rmSync(join(folder, 'sao-luu'), { recursive: true });
    expect(contentOf(folder)).toEqual(files);
  });

  test('goes to the folder the clerk chose', async () => {
    const folder = await olderFolder(10, withGroup);
    const chosen = join(temporaryFolder(), 'ổ khác');
    mkdirSync(chosen);
    writeFileSync(join(folder, 'sao-luu.json'), JSON.stringify({ folder: chosen }));
    await (await openStore(folder, STAMP)).close();
    expect(readdirSync(chosen)).toEqual(['don-doc-20210817-1500-truoc-nang-cap.sqlite']);
  });
});
