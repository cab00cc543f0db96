import { existsSync, mkdirSync, readdirSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { basename, join } from 'node:path';
import { describe, expect, onTestFinished, test, vi } from 'vitest';
import { openDatabase } from '../../electron/db/engine';
import { CURRENT_VERSION } from '../../electron/db/migrate';
import { saveUnit } from '../../electron/db/units';
import { backupMessages } from '../../electron/text/backupMessages';
import { aUnit, time } from '../support/builders';
import { temporaryFolder } from '../support/folder';
import { addGroup, groupNames, openDesk } from './support';

/** What the disk does when told to write: nothing special, or refuse. */
const disk = vi.hoisted(() => ({ refusal: null as string | null, spoil: false }));
vi.mock('node:fs/promises', async (original) => {
  const real = await original<typeof import('node:fs/promises')>();
  return {
    ...real,
    async open(...args: Parameters<typeof real.open>) {
      const file = await real.open(...args);
      const write = file.writeFile.bind(file);
      file.writeFile = async (data, ...rest) => {
        if (disk.refusal) throw Object.assign(new Error('refused'), { code: disk.refusal });
        return write(disk.spoil ? Buffer.from(data as Uint8Array).fill(0x5a, 4096, 4200) : data, ...rest);
      };
      return file;
    },
  };
});

function withDisk(change: Partial<typeof disk>): void {
  Object.assign(disk, change);
  onTestFinished(() => void Object.assign(disk, { refusal: null, spoil: false }));
}

const names = (folder: string) => (existsSync(folder) ? readdirSync(folder).toSorted() : []);

describe('a backup', () => {
  test('is one plain SQLite file that says when, why and by whom it was made', async () => {
    const desk = await openDesk();
    await desk.store.write((db) => {
      db.run("INSERT INTO unit_group (id, position, name) VALUES ('communes', 1, 'UBND các xã')");
      saveUnit(db, aUnit());
    });
    const made = await desk.backups.make();
    expect(made).toEqual({
      name: 'don-doc-20210817-1500-thu-cong.sqlite',
      path: join(desk.folder, 'sao-luu', 'don-doc-20210817-1500-thu-cong.sqlite'),
      madeAt: '2021-08-17T15:00',
      reason: 'manual',
      sizeBytes: readFileSync(made.path).length,
      appVersion: '1.2.3',
      units: 1,
      reports: 0,
      isGood: true,
      isElsewhere: false,
      problem: null,
      checkedAt: '2021-08-17T15:00',
    });
    const file = await openDatabase(readFileSync(made.path));
    expect(file.find('SELECT made_at, reason, app_version FROM backup_info')).toEqual({
      made_at: '2021-08-17T15:00',
      reason: 'manual',
      app_version: '1.2.3',
    });
    expect(file.find('PRAGMA user_version')).toEqual({ user_version: CURRENT_VERSION });
    expect(file.find("SELECT name FROM unit WHERE id = 'bong-son'")).toEqual({ name: 'Phường Bồng Sơn' });
    await desk.close();
  });

  test('leaves the data as it is: no table of its own, foreign keys still on, later writes safe', async () => {
    const desk = await openDesk();
    await addGroup(desk.store, 'trước');
    const before = desk.store.verify();
    await desk.backups.make();
    expect(desk.store.verify()).toEqual(before);
    const orphan = desk.store.write((db) =>
      db.run("INSERT INTO unit_group_member (group_id, unit_id) VALUES ('trước', 'nobody')"),
    );
    await expect(orphan).rejects.toThrow(/FOREIGN KEY/);
    await addGroup(desk.store, 'sau');
    expect(groupNames(desk.store.read)).toEqual(['trước', 'sau']);
    await desk.close();
  });

  test('two of the same minute get two names', async () => {
    const desk = await openDesk();
    const made = [await desk.backups.make(), await desk.backups.make(), await desk.backups.make()];
    expect(made.map(({ name }) => name)).toEqual([
      'don-doc-20210817-1500-thu-cong.sqlite',
      'don-doc-20210817-1500-thu-cong-2.sqlite',
      'don-doc-20210817-1500-thu-cong-3.sqlite',
    ]);
    expect((await desk.backups.list()).backups).toHaveLength(3);
    await desk.close();
  });

  test('asked for while others are being made, they come one after the other', async () => {
    const desk = await openDesk();
    const writes = Array.from({ length: 20 }, (_, index) => addGroup(desk.store, `nhóm ${index}`));
    const made = await Promise.all([desk.backups.make(), desk.backups.make(), desk.backups.list(), ...writes]);
    expect(made[0].name).not.toBe(made[1].name);
    expect(groupNames(desk.store.read)).toHaveLength(20);
    await desk.close();
  });

  test('that reads back differently does not count and leaves nothing', async () => {
    const desk = await openDesk();
    withDisk({ spoil: true });
    await expect(desk.backups.make()).rejects.toMatchObject({
      code: 'damaged',
      message: backupMessages.badCopy(join(desk.folder, 'sao-luu')),
    });
    expect(names(join(desk.folder, 'sao-luu'))).toEqual([]);
    await desk.store.close();
  });

  test.each([
    ['ENOSPC', 'diskFull', /đã đầy/],
    ['EACCES', 'readOnly', /không có quyền ghi/],
    ['EBUSY', 'fileLocked', /chương trình khác giữ/],
    ['ENOENT', 'notFound', /không tìm thấy thư mục/],
    ['EIO', 'unexpected', /EIO/],
  ])('that the disk refuses with %s is a sentence, and leaves nothing', async (refusal, code, words) => {
    const desk = await openDesk();
    await addGroup(desk.store, 'còn');
    withDisk({ refusal });
    await expect(desk.backups.make()).rejects.toMatchObject({ code, message: expect.stringMatching(words) });
    expect(names(join(desk.folder, 'sao-luu'))).toEqual([]);
    await addGroup(desk.store, 'vẫn ghi được');
    withDisk({ refusal: null });
    await desk.close();
  });

  test('half written by a process that was killed is not listed, and gone after the next one', async () => {
    const desk = await openDesk();
    await desk.backups.make();
    const folder = join(desk.folder, 'sao-luu');
    writeFileSync(join(folder, 'don-doc-20210816-1700-khi-dong.sqlite.tam'), 'half');
    writeFileSync(join(folder, 'ghi chu.tam'), 'of somebody else');
    expect((await desk.backups.list()).backups).toHaveLength(1);
    await desk.backups.make();
    expect(names(folder).filter((name) => name.endsWith('.tam'))).toEqual(['ghi chu.tam']);
    await desk.close();
  });
});

describe('by itself', () => {
  test('the first opening of a day and the end of a day with changes', async () => {
    const folder = temporaryFolder();
    const day = async (now: string, change: string | null) => {
      const desk = await openDesk(folder, now);
      await desk.backups.keepDaily();
      if (change !== null) await addGroup(desk.store, change);
      await desk.close();
      return names(join(folder, 'sao-luu')).map((name) => name.slice(8, -7));
    };
    expect(await day('2021-08-17T08:00', null)).toEqual([]); // nothing to keep yet
    expect(await day('2021-08-17T09:00', 'một')).toEqual(['20210817-0900-khi-dong']);
    expect(await day('2021-08-17T10:00', null)).toHaveLength(1); // today's state is kept
    expect(await day('2021-08-18T08:00', 'hai')).toEqual([
      '20210817-0900-khi-dong',
      '20210818-0800-hang-ngay',
      '20210818-0800-khi-dong',
    ]);
  });

  test('what a killed run had written is backed up at the end of the next', async () => {
    const folder = temporaryFolder();
    const killed = await openDesk(folder);
    await addGroup(killed.store, 'đã báo lưu');
    await killed.store.close(); // the backup at exit never came
    await (await openDesk(folder)).close();
    expect(names(join(folder, 'sao-luu'))).toEqual(['don-doc-20210817-1500-khi-dong.sqlite']);
  });

  test('old ones go, those made by hand stay, and a damaged one is left for the clerk to see', async () => {
    const desk = await openDesk();
    await addGroup(desk.store, 'x');
    await desk.backups.make();
    const folder = join(desk.folder, 'sao-luu');
    writeFileSync(join(folder, 'don-doc-20210101-0800-hang-ngay.sqlite'), 'hỏng');
    for (let day = 18; day <= 29; day += 1) {
      desk.now = time(`2021-08-${day}T08:00`);
      await desk.backups.keepDaily();
    }
    const { backups, troubles } = await desk.backups.list();
    expect(backups.map(({ madeAt }) => madeAt.slice(5, 10))).toEqual([
      ...['29', '28', '27', '26', '25', '24', '23', '22', '21', '20', '19'].map((day) => `08-${day}`),
      '08-17',
      '01-01',
    ]); // the 19th is the last of the older ones of its week
    expect(backups.at(-1)).toMatchObject({ isGood: false, units: null });
    expect(troubles).toEqual([]);
    await desk.close();
  });

  test('a disk that refuses never stops the app: it is said now and at the next start, until one succeeds', async () => {
    const folder = temporaryFolder();
    const desk = await openDesk(folder);
    await addGroup(desk.store, 'còn');
    withDisk({ refusal: 'ENOSPC' });
    await desk.backups.keepDaily();
    expect(desk.backups.troubles).toEqual([backupMessages.writeFailed.diskFull(join(folder, 'sao-luu'))]);
    await desk.close();
    const again = await openDesk(folder);
    expect(groupNames(again.store.read)).toEqual(['còn']);
    expect(again.backups.troubles).toHaveLength(1);
    disk.refusal = null;
    await again.backups.keepDaily();
    expect(again.backups.troubles).toEqual([]);
    await again.close();
  });

  test('a file stands where the folder should be: said, and the app goes on', async () => {
    const desk = await openDesk();
    await addGroup(desk.store, 'còn');
    writeFileSync(join(desk.folder, 'sao-luu'), 'a file');
    await desk.backups.keepDaily();
    expect(desk.backups.troubles).toHaveLength(1);
    await desk.close();
    expect(readFileSync(join(desk.folder, 'sao-luu'), 'utf8')).toBe('a file');
  });
});

describe('the folder the clerk chooses', () => {
  test('takes the backups from then on; those of before are still listed', async () => {
    const chosen = temporaryFolder();
    const desk = await openDesk();
    await desk.backups.make();
    desk.now = time('2021-08-17T16:00');
    expect(await desk.backups.setFolder(chosen)).toMatchObject({ folder: chosen, chosenFolder: chosen });
    await desk.backups.make();
    const { backups } = await desk.backups.list();
    expect(backups.map(({ path }) => path)).toEqual([
      join(chosen, 'don-doc-20210817-1600-thu-cong.sqlite'),
      join(desk.folder, 'sao-luu', 'don-doc-20210817-1500-thu-cong.sqlite'),
    ]);
    await desk.close();
    const again = await openDesk(desk.folder);
    expect((await again.backups.list()).chosenFolder).toBe(chosen);
    expect(await again.backups.setFolder(null)).toMatchObject({ chosenFolder: null });
    await again.close();
  });

  test('gone: the folder inside the data folder takes over, the clerk is told, and all is well when it is back', async () => {
    const stick = temporaryFolder();
    const chosen = join(stick, 'Đôn Đốc');
    mkdirSync(chosen);
    const desk = await openDesk();
    await addGroup(desk.store, 'x');
    await desk.backups.setFolder(chosen);
    renameSync(chosen, join(stick, 'rút'));
    const inside = join(desk.folder, 'sao-luu');
    expect(await desk.backups.list()).toMatchObject({ folder: inside, chosenFolder: chosen, isChosenGone: true });
    expect(desk.backups.troubles).toEqual([backupMessages.chosenGone(chosen, inside)]);
    expect((await desk.backups.make()).path).toContain(inside);
    expect(existsSync(chosen)).toBe(false); // never made up where a stick used to be
    renameSync(join(stick, 'rút'), chosen);
    expect(await desk.backups.list()).toMatchObject({ folder: chosen, isChosenGone: false, troubles: [] });
    await desk.close();
  });

  test('that refuses to be written is refused when it is chosen, and stood in for later', async () => {
    const desk = await openDesk();
    const file = join(temporaryFolder(), 'tệp');
    writeFileSync(file, '');
    await expect(desk.backups.setFolder(file)).rejects.toMatchObject({ code: 'notFound' });
    await expect(desk.backups.setFolder(join(file, 'x'))).rejects.toMatchObject({ code: 'notFound' });
    expect((await desk.backups.list()).chosenFolder).toBeNull();
    const chosen = temporaryFolder();
    await desk.backups.setFolder(chosen);
    mkdirSync(join(chosen, 'don-doc-20210817-1500-thu-cong.sqlite.tam')); // cannot be written over
    const made = await desk.backups.make();
    expect(made.path).toContain(join(desk.folder, 'sao-luu'));
    expect(desk.backups.troubles[0]).toContain(chosen);
    await desk.close();
  });

  test('a settings file that cannot be read is as good as none', async () => {
    const desk = await openDesk();
    await addGroup(desk.store, 'x');
    await desk.backups.setFolder(temporaryFolder());
    await desk.close();
    for (const text of ['', '{', '[]', 'null', '{"folder":3,"checked":{"a":{}},"lastSequence":"x"}']) {
      writeFileSync(join(desk.folder, 'sao-luu.json'), text);
      const again = await openDesk(desk.folder);
      expect((await again.backups.list()).chosenFolder).toBeNull();
      await again.close();
    }
  });

  test('a backup into a stick by hand is made there and nowhere else', async () => {
    const stick = join(temporaryFolder(), 'USB của văn thư');
    const desk = await openDesk();
    const made = await desk.backups.makeIn(stick);
    expect(names(stick)).toEqual([basename(made.path)]);
    expect((await desk.backups.list()).backups).toEqual([]);
    await desk.close();
  });
});

describe('looking through', () => {
  test('a file once known is not opened again, a changed one is', async () => {
    const desk = await openDesk();
    await addGroup(desk.store, 'x');
    const { path } = await desk.backups.make();
    expect((await desk.backups.list()).backups[0]).toMatchObject({ isGood: true });
    const bytes = readFileSync(path);
    writeFileSync(path, bytes.fill(0x5a, 4096, 8192));
    desk.now = time('2021-08-18T09:00');
    expect((await desk.backups.list()).backups[0]).toMatchObject({
      isGood: false,
      problem: backupMessages.damaged(basename(path)),
      checkedAt: '2021-08-18T09:00',
    });
    await desk.close();
  });

  test('each is opened when all are looked through, even if size and time look the same', async () => {
    const desk = await openDesk();
    await addGroup(desk.store, 'x');
    expect((await desk.backups.checkAll()).problems).toEqual([]); // none yet
    const { path } = await desk.backups.make();
    await desk.backups.make();
    expect((await desk.backups.checkAll()).problems).toEqual([]);
    const { utimesSync, statSync } = await import('node:fs');
    const { atime, mtime } = statSync(path);
    writeFileSync(path, readFileSync(path).fill(0x5a, 4096, 8192));
    utimesSync(path, atime, mtime);
    const name = basename(path);
    expect((await desk.backups.checkAll()).problems).toEqual([backupMessages.damaged(name)]);
    expect((await desk.backups.list()).backups.map(({ isGood }) => isGood)).toContain(false);
    rmSync(path);
    await desk.close();
  });
});
