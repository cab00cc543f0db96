import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Page } from 'playwright-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { cellAt } from '../../electron/imports/grid';
import { readWorkbook } from '../../electron/imports/readWorkbook';
import { PICTURES, type RunningApp, startApp } from './support/app';
import { openCell } from './support/boardCells';
import { fillWithSample } from './support/dataFolders';
import { endedFolder } from './support/folders';
import { atEachLook } from './support/looks';
import { lookAt, openScreen } from './support/screens';

/** One story: a list of people is masked, shown in full for a reason, masked again; a file of it; and who is told of it. */
const folders = { dataFolder: endedFolder('du-lieu'), profileFolder: endedFolder('ho-so') };
const saved = endedFolder('da-luu');
const WARD = 'phuong-bong-son';
/** Of the sample's list of Phường Bồng Sơn, 17/8. */
const MASKED = /0\d{2}\*{4}\d{3}/;
const WHOLE = /0\d{9}/;
let running: RunningApp;
let page: Page;
const id = (testId: string) => page.getByTestId(testId);

beforeAll(async () => {
  await fillWithSample(folders.dataFolder, { withReports: true });
  running = await startApp(folders);
  page = running.page;
  await openScreen(page, 'board');
  await lookAt(page, '17/8/2021', '17h00');
});
afterAll(() => running?.close());

const rows = () => id('persons-table').innerText();

/** What stands in the first column of names and that of phones of a saved list. */
function textOf(path: string): string {
  const result = readWorkbook(readFileSync(path), 'ds.xlsx');
  const [sheet] = result.ok ? result.workbook.sheets : [];
  if (sheet === undefined) throw new Error('the workbook cannot be read');
  return Array.from({ length: sheet.rowCount }, (_, row) =>
    Array.from({ length: sheet.columnCount }, (__, column) => cellAt(sheet, row + 1, column + 1)?.value ?? '').join(
      ' ',
    ),
  ).join('\n');
}

test('a list comes masked, is searched by name all the same, and saved masked', async () => {
  await openCell(running, WARD, '2021-08-17');
  await page
    .getByTestId(/^board-open-persons-/)
    .first()
    .click();
  await expect.poll(rows).toMatch(MASKED);
  expect(await rows()).not.toMatch(WHOLE);
  await atEachLook(page, PICTURES, 'danh-sach-che', 'danh-sach-che');
  await running.answerSave(join(saved, 'che.xlsx'));
  await id('persons-xlsx').click();
  await id('persons-saved').waitFor();
  expect(textOf(join(saved, 'che.xlsx'))).toMatch(MASKED);
  expect(textOf(join(saved, 'che.xlsx'))).not.toMatch(WHOLE);
});

test('shown in full for a reason that is chosen, until it is closed', async () => {
  await id('persons-reveal').click();
  expect(await id('persons-reveal-confirm').isDisabled()).toBe(true);
  await id('persons-reason').selectOption('check');
  await running.picture('danh-sach-hien-day-du-ly-do');
  await id('persons-reveal-confirm').click();
  await expect.poll(rows).toMatch(WHOLE);
  await id('persons-full').check();
  await id('persons-full-warning').waitFor();
  await atEachLook(page, PICTURES, 'danh-sach-day-du');
  await running.answerSave(join(saved, 'du.xlsx'));
  await id('persons-xlsx').click();
  await expect.poll(() => existsSync(join(saved, 'du.xlsx'))).toBe(true);
  expect(textOf(join(saved, 'du.xlsx'))).toMatch(WHOLE);
  await page.keyboard.press('Escape');
  await page
    .getByTestId(/^board-open-persons-/)
    .first()
    .click();
  await expect.poll(rows).toMatch(MASKED);
  expect(await rows()).not.toMatch(WHOLE);
  await page.keyboard.press('Escape');
  await page.keyboard.press('Escape');
});

test('the log says who saw which list and why, and takes out as a workbook', async () => {
  await openScreen(page, 'personalData');
  await id('personal-data-tab-log').click();
  await expect
    .poll(() => id('access-table').innerText())
    .toMatch(/Xuất đầy đủ[\s\S]*Hiện đầy đủ[\s\S]*Xuất bản đã che/);
  const log = await id('access-table').innerText();
  expect(log).toContain('Đối chiếu, kiểm tra số liệu với đơn vị');
  expect(log).toContain('Mẫu 02, Phường Bồng Sơn');
  expect(log).not.toMatch(WHOLE);
  await atEachLook(page, PICTURES, 'du-lieu-ca-nhan-nhat-ky');
  await id('access-action').selectOption('reveal');
  await expect.poll(() => id('access-total').innerText()).toBe('1 lượt');
  await running.answerSave(join(saved, 'nhat-ky.xlsx'));
  await id('access-export').click();
  await id('access-exported').waitFor();
});

test('what each form asks people for is written down with its ground', async () => {
  await id('personal-data-tab-held').click();
  await id('held-missing').waitFor();
  await id('held-edit-mau-02').click();
  await id('purpose-purpose').fill('Theo dõi kết quả cài đặt ứng dụng Bluezone theo chỉ đạo của UBND thị xã');
  await id('purpose-ground').fill('Công văn số 115/UBND-VX ngày 16/8/2021');
  await id('purpose-owner').fill('Văn phòng HĐND và UBND thị xã');
  await running.picture('du-lieu-ca-nhan-muc-dich');
  await id('purpose-save').click();
  await expect.poll(() => id('held-table').innerText()).toContain('Căn cứ: Công văn số 115/UBND-VX');
  await id('held-notice-mau-02').click();
  await id('held-drafted').waitFor();
  await atEachLook(page, PICTURES, 'du-lieu-ca-nhan');
  await openScreen(page, 'records');
  await page.getByText('về việc thu thập, xử lý dữ liệu cá nhân phục vụ Mẫu 02').first().waitFor();
});

test('a breach is reported with its 72 hours', async () => {
  await openScreen(page, 'personalData');
  await id('held-breach').click();
  await id('breach-event').fill('Gửi nhầm danh sách đầy đủ vào nhóm Zalo chung');
  await id('breach-deadline').waitFor();
  await running.picture('du-lieu-ca-nhan-su-co');
  await id('breach-write').click();
  await id('held-drafted').getByText('phát hiện vi phạm').waitFor();
});

test('the register of what people ask is saved to be shown at an inspection, and that is in the log', async () => {
  await id('personal-data-tab-requests').click();
  await id('request-add').click();
  await id('request-kind').selectOption('delete');
  await id('request-way').fill('Đơn tại bộ phận một cửa');
  await id('request-save').click();
  await id('request-table').getByText('Đơn tại bộ phận một cửa').waitFor();
  await running.answerSave(join(saved, 'so-yeu-cau.xlsx'));
  await id('requests-export-xlsx').click();
  await id('requests-exported').waitFor();
  expect(textOf(join(saved, 'so-yeu-cau.xlsx'))).toMatch(/Xóa dữ liệu\s+Đơn tại bộ phận một cửa/);
  await running.answerSave(join(saved, 'so-yeu-cau.pdf'));
  await id('requests-export-pdf').click();
  await expect.poll(() => existsSync(join(saved, 'so-yeu-cau.pdf'))).toBe(true);
  await atEachLook(page, PICTURES, 'so-yeu-cau');
  await id('personal-data-tab-log').click();
  await id('access-action').selectOption('exportMasked');
  await expect.poll(() => id('access-table').innerText()).toMatch(/Sổ yêu cầu về dữ liệu cá nhân/);
});
