import { readdirSync, readFileSync, statSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Page } from 'playwright-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { wardReport } from '../support/wardReport';
import { PICTURES, type RunningApp, startApp } from './support/app';
import { openCell } from './support/boardCells';
import { fillWithSample } from './support/dataFolders';
import { endedFolder } from './support/folders';
import { atEachLook } from './support/looks';
import { lookAt, openScreen } from './support/screens';

/** One story: a form is set to count only; its list is taken, shown and asked for, and nobody on it is written anywhere. */
const folders = { dataFolder: endedFolder('dem-du-lieu'), profileFolder: endedFolder('dem-ho-so') };
const sent = endedFolder('dem-nhan');
const MARKS = ['Mốc Xanh', 'Mốc Đỏ', '0987654321', '912873465'];
const PEOPLE = [
  ['Đặng Thị Mốc Xanh', '0987654321'],
  ['Trần Văn Mốc Đỏ', '0912873465'],
  ['Trần Văn Mốc Đỏ', '0912873465'],
] as const;
let running: RunningApp;
let page: Page;
const id = (testId: string) => page.getByTestId(testId);

beforeAll(async () => {
  await fillWithSample(folders.dataFolder);
  running = await startApp(folders);
  page = running.page;
}, 120_000);
afterAll(() => running?.close());

async function preview(name: string, report: Parameters<typeof wardReport>[0]): Promise<void> {
  const path = join(sent, name);
  writeFileSync(path, await wardReport(report));
  await openScreen(page, 'imports');
  await running.answerOpen([path]);
  await id('import-choose-files').click();
  await id('counted-not-kept').waitFor();
}

/** Where the data folder and all that Chromium keeps hold somebody of the lists. */
function planted(): readonly string[] {
  return [folders.dataFolder, folders.profileFolder].flatMap((folder) =>
    readdirSync(folder, { recursive: true, encoding: 'utf8' }).flatMap((name) => {
      const path = join(folder, name);
      const bytes = statSync(path, { throwIfNoEntry: false })?.isFile() ? readFileSync(path) : null;
      const isIn = (one: string) =>
        name.includes(one) || bytes?.includes(one) || bytes?.includes(Buffer.from(one, 'utf16le'));
      return MARKS.filter(isIn).map((one) => `${name}: ${one}`);
    }),
  );
}

test('the form is set to count only where its purpose is written down', async () => {
  await openScreen(page, 'personalData');
  await id('held-edit-mau-02').click();
  await id('purpose-purpose').fill('Theo dõi kết quả cài đặt ứng dụng Bluezone');
  await id('purpose-ground').fill('Công văn số 115/UBND-VX ngày 16/8/2021');
  await id('purpose-counted').check();
  await atEachLook(page, PICTURES, 'dem-xong-khong-luu-dat', 'dem-xong-khong-luu');
  await id('purpose-save').click();
  await id('held-counted').waitFor();
  await atEachLook(page, PICTURES, 'dem-xong-khong-luu-dang-giu');
});

test('what was pasted into a chat box is not kept, and closing the box asks first', async () => {
  await openScreen(page, 'imports');
  await id('import-paste').click();
  await id('paste-text').fill('Phường Bồng Sơn báo cáo: bà Đặng Thị Mốc Xanh 0987654321 đã cài đặt');
  await expect.poll(() => id('paste-dialog').innerText()).toContain('đếm xong không lưu, nên nội dung đã dán không');
  await page.keyboard.press('Escape');
  await id('dialog-confirm').waitFor();
  await atEachLook(page, PICTURES, 'dem-xong-khong-luu-dan-hoi');
  await page.keyboard.press('Escape'); // back to what was pasted
  await id('dialog-confirm').waitFor({ state: 'detached' });
  expect(await id('paste-text').inputValue()).toContain('Mốc Xanh');
  await page.keyboard.press('Escape');
  await id('dialog-confirm').click();
  await id('paste-dialog').waitFor({ state: 'detached' });
  expect(planted()).toEqual([]);
});

test('what comes is said to be counted before it is taken, and the list shows nobody', async () => {
  const report = { ward: 'PHƯỜNG BỒNG SƠN', day: '19 tháng 8 năm 2021', total: 4000, people: PEOPLE };
  await preview('Mau 02 phuong bong son 19-8.xlsx', report);
  await atEachLook(page, PICTURES, 'dem-xong-khong-luu-nhap');
  await id('import-select-valid').click();
  await id('import-accept').click();
  await id('import-saved').waitFor();
  await openScreen(page, 'board');
  await lookAt(page, '19/8/2021', '17h00');
  await openCell(running, 'phuong-bong-son', '2021-08-19');
  await page
    .getByTestId(/^board-open-persons-/)
    .first()
    .click();
  await id('persons-counted').waitFor();
  await expect.poll(() => id('persons-table').innerText()).toContain('[không lưu]');
  await atEachLook(page, PICTURES, 'dem-xong-khong-luu-danh-sach');
  await page.keyboard.press('Escape');
  await page.keyboard.press('Escape');
});

test('one person who asks is told of a trace, without any data', async () => {
  await openScreen(page, 'personalData');
  await id('personal-data-tab-person').click();
  await id('person-phone').fill('0912 873 465');
  await id('person-find').click();
  await id('person-trace').waitFor();
  expect(await id('person-table').innerText()).toContain('Phường Bồng Sơn');
  await atEachLook(page, PICTURES, 'dem-xong-khong-luu-mot-nguoi');
  expect(planted()).toEqual([]);
});
