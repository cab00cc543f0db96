import { copyFileSync, readdirSync, readFileSync, rmSync, statSync, utimesSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, onTestFinished, test } from 'vitest';
import { restoreFolder } from '../../electron/db/backup/restoreFolder';
import { openDatabase } from '../../electron/db/engine';
import { openStore } from '../../electron/db/store';
import { SNAPSHOT_NAME } from '../../electron/db/storeFiles';
import { backupMessages } from '../../electron/text/backupMessages';
import { storeMessages } from '../../electron/text/storeMessages';
import { time } from '../support/builders';
import { temporaryFolder } from '../support/folder';
import { randomFrom } from '../support/randomFrom';
import { addGroup, asAfterAKill, contentOf, groupNames, openDesk, STAMP } from './support';

/** A desk whose data and backups hold `names`. */
async function deskWith(...names: readonly string[]) {
  const desk = await openDesk();
  onTestFinished(() => desk.store.close());
  for (const name of names) await addGroup(desk.store, name);
  return desk;
}

function ruinData(folder: string): void {
  for (const name of readdirSync(folder).filter((one) => /^don-doc\.(sqlite|\d)/.test(one)))
    writeFileSync(join(folder, name), `hỏng ${name}`);
}

describe('a backup with one bit spoilt', () => {
  test('is refused wherever the bit is, 300 times, and a copy of it on a stick as well', async () => {
    const desk = await deskWith('nhóm một', 'nhóm hai');
    const { path } = await desk.backups.make();
    const whole = readFileSync(path);
    const random = randomFrom(20211125);
    const stick = join(temporaryFolder(), 'tệp chép ra USB.sqlite');
    for (let round = 0; round < 300; round += 1) {
      const bytes = Buffer.from(whole);
      const place = Math.floor(random() * bytes.length);
      bytes[place] = (bytes[place] ?? 0) ^ (1 << Math.floor(random() * 8));
      writeFileSync(stick, bytes);
      await expect(desk.backups.restoreFile(stick), `byte ${place}`).rejects.toMatchObject({ code: 'damaged' });
    }
    expect(groupNames(desk.store.read)).toEqual(['nhóm một', 'nhóm hai']);
    writeFileSync(stick, whole);
    await desk.backups.restoreFile(stick);
  });

  test('in a figure, which SQLite cannot see: listed as damaged, and never offered', async () => {
    const desk = await deskWith('đầu');
    const { path: older } = await desk.backups.make();
    await addGroup(desk.store, 'thêm một nhóm');
    desk.now = time('2021-08-18T08:00');
    const { path, name } = await desk.backups.make();
    const bytes = readFileSync(path);
    bytes.write('T', bytes.indexOf('thêm một nhóm'));
    const { atime, mtime } = statSync(path);
    writeFileSync(path, bytes);
    utimesSync(path, atime, mtime);
    expect((await desk.backups.checkAll()).problems).toEqual([backupMessages.damaged(name)]);
    await desk.store.close();
    ruinData(desk.folder);
    await expect(openStore(desk.folder, STAMP)).rejects.toMatchObject({ code: 'damaged', backup: { path: older } });
  });

  test('the seal of a backup that was restored is no false seal of the data: a copy made by hand does', async () => {
    const desk = await deskWith('đầu');
    const { name } = await desk.backups.make();
    await desk.backups.restore(name);
    await addGroup(desk.store, 'sau');
    await desk.store.close();
    const copy = join(temporaryFolder(), 'chép tay.sqlite');
    copyFileSync(join(desk.folder, SNAPSHOT_NAME), copy);
    const again = await openDesk(desk.folder);
    await again.backups.restoreFile(copy);
    expect(groupNames(again.store.read)).toEqual(['đầu', 'sau']);
    await again.close();
  });
});

describe('the newest backup', () => {
  test('is the one with the last change inside, whatever the clock said', async () => {
    const desk = await deskWith('đầu');
    desk.now = time('2026-11-25T08:00');
    await desk.backups.make();
    await addGroup(desk.store, 'sửa sau');
    desk.now = time('2000-01-01T00:00');
    const { path } = await desk.backups.make();
    await desk.store.close();
    ruinData(desk.folder);
    for (const notes of [null, 'gone', '{']) {
      if (notes === 'gone') rmSync(join(desk.folder, 'sao-luu.json'));
      else if (notes !== null) writeFileSync(join(desk.folder, 'sao-luu.json'), notes);
      await expect(openStore(desk.folder, STAMP)).rejects.toMatchObject({ code: 'damaged', backup: { path } });
    }
  });

  test('stays the newest after damage: no number is given twice', async () => {
    const desk = await deskWith('một', 'hai', 'ba', 'bốn', 'năm');
    const { path } = await desk.backups.make();
    await desk.store.close();
    ruinData(desk.folder);
    await restoreFolder(desk.folder, path, STAMP);
    const again = await openDesk(desk.folder, '2021-08-19T08:00');
    for (let number = 0; number < 5; number += 1) await addGroup(again.store, `sau ${number}`);
    const folder = asAfterAKill(desk.folder);
    await again.store.close();

    const after = await openDesk(folder, '2021-08-20T08:00');
    await after.close();
    const made = readdirSync(join(folder, 'sao-luu')).find((name) => name.endsWith('khi-dong.sqlite')) ?? '';
    const file = await openDatabase(readFileSync(join(folder, 'sao-luu', made)));
    expect(groupNames(file)).toHaveLength(10);
    file.close();
    ruinData(folder);
    await expect(openStore(folder, STAMP)).rejects.toMatchObject({
      backup: { path: join(folder, 'sao-luu', made) },
    });
  });
});

describe('data files that are gone, where backups are', () => {
  test.each([
    ['the notes are gone', (folder: string) => rmSync(join(folder, 'sao-luu.json')), true],
    ['the notes are spoilt', (folder: string) => writeFileSync(join(folder, 'sao-luu.json'), '{'), true],
    [
      'the notes are spoilt, and their folder is not known',
      (folder: string) => {
        writeFileSync(join(folder, 'sao-luu.json'), '{');
        rmSync(join(folder, 'sao-luu'), { recursive: true });
      },
      false,
    ],
  ])('%s: no empty database takes their place, and the backup is offered', async (_, lose, isOffered) => {
    const desk = await deskWith('đầu');
    const { path } = await desk.backups.make();
    await desk.store.close();
    for (const name of readdirSync(desk.folder).filter((one) => one.startsWith('don-doc.')))
      rmSync(join(desk.folder, name));
    lose(desk.folder);
    const before = contentOf(desk.folder);
    await expect(openStore(desk.folder, STAMP)).rejects.toMatchObject({
      code: 'damaged',
      message: expect.stringContaining(storeMessages.dataGone(desk.folder)),
      backup: isOffered ? { path } : undefined,
    });
    expect(contentOf(desk.folder)).toEqual(before);
    if (!isOffered) return;
    await restoreFolder(desk.folder, path, STAMP);
    const store = await openStore(desk.folder, STAMP);
    expect(groupNames(store.read)).toEqual(['đầu']);
    await store.close();
  });
});
