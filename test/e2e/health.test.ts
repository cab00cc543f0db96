import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { temporaryFolder } from '../support/folder';
import { PROJECT, type RunningApp, startApp } from './support/app';
import { fillWithSample } from './support/dataFolders';
import { endedFolder } from './support/folders';
import { atEachLook } from './support/looks';
import { openScreen } from './support/screens';

/** How the program stands, and the text for a report of an error, in the real window: one story, tests in order. */
const PICTURES = join(PROJECT, 'test-output', 'health');
const folders = { dataFolder: endedFolder('du-lieu'), profileFolder: endedFolder('ho-so') };
const log = join(folders.profileFolder, 'logs', 'don-doc.log');
let running: RunningApp;

const id = (testId: string) => running.page.getByTestId(testId);

beforeAll(async () => {
  await fillWithSample(folders.dataFolder);
  running = await startApp(folders);
  await openScreen(running.page, 'backups');
});
afterAll(() => running?.close());

test('an error of the window reaches the log without the name and the phone in it', async () => {
  await running.page.evaluate(() => {
    setTimeout(() => {
      throw new TypeError('Cannot read Nguyễn Văn An 0912345678');
    });
  });
  await expect.poll(() => existsSync(log)).toBe(true);
  const text = readFileSync(log, 'utf8');
  expect(text).toMatch(/ window \S+ TypeError: Cannot read …\n/);
  expect(text).not.toMatch(/Nguyễn|0912/);
});

test('the picture tells store, backups, disks, versions and the last errors in plain words', async () => {
  await id('health-open').click();
  await expect.poll(() => id('health-store').innerText()).toContain(folders.dataFolder);
  expect(await id('health-store').innerText()).toContain('chưa lần nào');
  expect(await id('health-backups').innerText()).toContain('Bản dùng được mới nhất');
  expect(await id('health-disks').innerText()).toContain('còn trống');
  expect(await id('health-versions').innerText()).toMatch(/Electron\s+\d+\.\d/);
  expect(await id('health-errors').innerText()).toContain('Cửa sổ: lỗi bên trong chương trình (TypeError).');
});

test('“Kiểm tra ngay” looks through everything and is remembered', async () => {
  await id('health-verify').click();
  await expect.poll(() => id('health-checked').innerText(), { timeout: 30_000 }).toContain('nguyên vẹn');
  await expect.poll(() => id('health-store').innerText()).toMatch(/Kiểm tra toàn bộ lần cuối\s+.*: nguyên vẹn/);
  await atEachLook(running.page, PICTURES, 'tinh-trang');
});

test('the bundle is read whole before it is saved, and what is saved is what was read', async () => {
  await id('health-bundle').click();
  const shown = await id('health-bundle-text').inputValue();
  expect(shown).toContain('Trong gói này không có');
  expect(shown).toContain('TypeError: Cannot read …');
  for (const word of ['Nguyễn', '0912', folders.dataFolder, 'Hoài Nhơn', 'Bồng Sơn']) expect(shown).not.toContain(word);
  const target = join(temporaryFolder(), 'bao-loi.txt');
  await running.answerSave(target);
  await id('health-save').click();
  await expect.poll(() => id('health-saved').innerText()).toContain(target);
  expect(readFileSync(target, 'utf8').replace('\uFEFF', '').replaceAll('\r\n', '\n')).toBe(shown);
  await atEachLook(running.page, PICTURES, 'goi-bao-loi');
  await id('health-back').click();
  await id('health-dialog').waitFor();
  await running.page.keyboard.press('Escape');
  await expect.poll(() => id('health-dialog').count()).toBe(0);
});
