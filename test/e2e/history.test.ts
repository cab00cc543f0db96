import { existsSync } from 'node:fs';
import { join } from 'node:path';
import ExcelJS from 'exceljs';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { strings } from '../../renderer/text/vi';
import { type RunningApp, startApp } from './support/app';
import { fillWithSample } from './support/dataFolders';
import { endedFolder } from './support/folders';
import { lookAt } from './support/screens';
import { expectSound } from './support/screenTour';

/**
 * Every change is told beside the thing it changed and in the log: who, when, from what to what, why. One story on one
 * data folder: the tests run in their order.
 */
const folders = { dataFolder: endedFolder('du-lieu'), profileFolder: endedFolder('ho-so') };
const outFolder = endedFolder('nhat-ky');
const CLERK = 'Nguyễn Thị Lan';
const screens = strings.navigation.screens;
let running: RunningApp;

const id = (testId: string) => running.page.getByTestId(testId);
const rows = () => id('history-table').locator('tbody tr');

beforeAll(async () => {
  await fillWithSample(folders.dataFolder, { withReports: true });
  running = await startApp(folders);
});
afterAll(async () => {
  await running?.close();
});

async function openLog(): Promise<void> {
  await id('nav-history').click();
  await id('history-table').waitFor();
}

/** Opens the history beside a thing, looks at it and gives its words. */
async function historyBeside(kind: string, picture: string): Promise<string> {
  await id(`history-of-${kind}`).click();
  const dialog = id('history-dialog');
  await dialog.locator('tbody tr').first().waitFor();
  await expectSound(running.page, await dialog.locator('h2').innerText());
  await running.picture(picture);
  const text = await dialog.innerText();
  await dialog.getByTestId('dialog-close').click();
  await expect.poll(() => id('history-dialog').count()).toBe(0);
  return text;
}

test('a clerk chooses the name changes are written down under', async () => {
  await openLog();
  await id('history-author').fill(CLERK);
  await id('history-author-save').click();
  await expect.poll(() => id('history-author-note').innerText()).toBe(strings.history.author.saved);
});

test('a change of the office is told beside it and in the log, with the name', async () => {
  await id('nav-office').click();
  await id('office-placeOfIssue').fill('Bồng Sơn');
  await id('office-save').click();
  await id('office-saved').waitFor();
  const beside = await historyBeside('office', '30-lich-su-co-quan');
  for (const words of ['Địa danh', 'Hoài Nhơn → Bồng Sơn', CLERK]) expect(beside).toContain(words);
  await openLog();
  await expect.poll(() => rows().first().innerText()).toContain('Hoài Nhơn → Bồng Sơn');
  await expect.poll(() => rows().first().innerText()).toContain(CLERK);
  await expectSound(running.page, screens.history);
  await running.picture('31-nhat-ky');
});

test('the log is searched with or without dấu, and by kind and day', async () => {
  await id('history-search').fill('dia danh bong');
  await expect.poll(() => rows().count()).toBe(1);
  await running.picture('32-nhat-ky-tim');
  await id('history-search').fill('không có chữ này');
  await expect.poll(() => id('history-table').innerText()).toContain(strings.table.noMatch);
  await id('history-search').fill('');
  await id('history-kind').selectOption('directive');
  await expect.poll(() => id('history-table').innerText()).toContain('Nạp dữ liệu mẫu');
  await expect.poll(() => rows().count()).toBe(1);
  await id('history-kind').selectOption('');
  await id('history-to').fill('19/8/2021');
  await id('history-to').press('Enter');
  await expect.poll(() => rows().first().innerText()).toContain('19/8/2021');
  await id('history-to').fill('');
  await id('history-to').press('Enter');
  await expect.poll(() => rows().first().innerText()).toContain('Bồng Sơn');
});

test('beside a report, a unit and a directive', async () => {
  await id('nav-board').click();
  await lookAt(running.page, '17/8/2021', '17h00');
  await id('board-section-mau-02').click();
  await id('board-cell-phuong-bong-son-2021-08-17').click();
  const report = await historyBeside('report', '33-lich-su-bao-cao');
  expect(report).toMatch(/Báo cáo mới[\s\S]*bản 1, tệp “.*Lũy kế đến thời điểm hiện tại: [\d.]+/);
  await id('dialog-close').click();
  await id('nav-units').click();
  await id('unit-edit-phuong-bong-son').click();
  await id('alias-text').fill('P. Bồng Sơn\nBSơn');
  await id('alias-save').click();
  await id('alias-saved').waitFor();
  await expect
    .poll(() => historyBeside('unit', '34-lich-su-don-vi'))
    .toMatch(/Tên gọi khác[\s\S]*→ P\. Bồng Sơn; BSơn/);
  await id('dialog-close').click();
  await id('nav-directives').click();
  await expect.poll(() => historyBeside('directive', '35-lich-su-van-ban')).toContain('Nạp dữ liệu mẫu');
});

test('undoing asks why, and the log keeps the answer', async () => {
  await id('nav-imports').click();
  await id('import-tab-history').click();
  await running.page.locator('[data-testid^="batch-undo-"]').first().click();
  await id('undo-reason').fill('nhập nhầm thư mục');
  await running.picture('36-ly-do-hoan-tac');
  await id('dialog-confirm').click();
  await id('history-undone').waitFor();
  await openLog();
  await expect.poll(() => rows().first().innerText()).toContain('nhập nhầm thư mục');
  await expect.poll(() => rows().first().innerText()).toContain('Hoàn tác đợt nhập');
  await running.picture('37-nhat-ky-sau-hoan-tac');
  await id('history-older').click();
  await expect.poll(() => rows().first().innerText()).toContain('Báo cáo mới');
  await id('history-newer').click();
  await expect.poll(() => rows().first().innerText()).toContain('Hoàn tác đợt nhập');
});

test('what is shown can be taken away as a workbook', async () => {
  const path = join(outFolder, 'nhat-ky.xlsx');
  await id('history-search').fill('bong son');
  await expect.poll(() => id('history-total').innerText()).not.toBe('');
  await running.page.waitForTimeout(400); // the search waits for the clerk to stop typing
  await running.answerSave(path);
  await id('history-export').click();
  await id('history-exported').waitFor({ timeout: 30_000 });
  expect(existsSync(path)).toBe(true);
  await running.picture('38-nhat-ky-da-luu');
  const book = new ExcelJS.Workbook();
  await book.xlsx.readFile(path);
  const values: unknown[] = [];
  book.eachSheet((sheet) => sheet.eachRow((row) => row.eachCell((cell) => values.push(cell.value))));
  expect(values).toEqual(expect.arrayContaining(['Địa danh', 'Hoài Nhơn', 'Bồng Sơn', CLERK]));
});

test('after a restart the log and the name are still there', async () => {
  await running.close();
  running = await startApp(folders);
  await openLog();
  await expect.poll(() => rows().first().innerText()).toContain('Hoàn tác đợt nhập');
  await expect.poll(() => id('history-author').inputValue()).toBe(CLERK);
});
