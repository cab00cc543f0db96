import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import ExcelJS from 'exceljs';
import type { Page } from 'playwright-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { aForm, partsOf } from '../upper/forms';
import { PROJECT, type RunningApp, startApp } from './support/app';
import { fillWithSample } from './support/dataFolders';
import { endedFolder } from './support/folders';
import { atEachLook } from './support/looks';
import { lookAt, openScreen } from './support/screens';

/** The upper level's Excel form: brought, pointed at once, filled, reopened. One story: the tests run in their order. */
const folders = { dataFolder: endedFolder('du-lieu'), profileFolder: endedFolder('ho-so') };
const outside = endedFolder('tep');
const PICTURES = join(PROJECT, 'test-output', 'upperForms');
const SHEET = 'Biểu 1';
const form = aForm({ extension: 'xlsm' });
const target = join(outside, 'Đã điền.xlsm');
let running: RunningApp;
let page: Page;
const id = (testId: string) => page.getByTestId(testId);
const cell = (address: string) => page.locator(`[data-cell="${address}"]`);

beforeAll(async () => {
  mkdirSync(PICTURES, { recursive: true });
  writeFileSync(join(outside, 'Biểu ngày của tỉnh.xlsm'), form);
  await fillWithSample(folders.dataFolder, { withReports: true });
  running = await startApp(folders);
  page = running.page;
}, 120_000);
afterAll(() => running?.close());

const look = (name: string, image?: string) => atEachLook(page, PICTURES, name, image);

test('a form is brought and shown as its sheet, with merged headings', async () => {
  await openScreen(page, 'compilation');
  await lookAt(page, '17/8/2021', '17h00');
  await id('compilation-tab-upperForms').click();
  await running.answerOpen([join(outside, 'Biểu ngày của tỉnh.xlsm')]);
  await id('upper-add').click();
  await expect.poll(() => id('upper-name').inputValue()).toBe('Biểu ngày của tỉnh');
  await id('dialog-confirm').click();
  await expect.poll(() => cell('A1').innerText()).toBe('SỞ THÔNG TIN VÀ TRUYỀN THÔNG');
  await expect.poll(() => id('upper-fill').isDisabled()).toBe(true);
});

test('a cell takes a figure of the total, by keys alone; a formula of the form is left alone', async () => {
  await cell('A1').focus();
  for (const key of ['ArrowDown', 'ArrowDown', 'ArrowRight']) await page.keyboard.press(key);
  await expect.poll(() => page.evaluate(() => document.activeElement?.getAttribute('data-cell'))).toBe('B3');
  await page.keyboard.press('Enter');
  await id('upper-point-figure').selectOption('percent');
  await look('point');
  await id('upper-point-save').click();
  await expect.poll(() => id('upper-saved').innerText()).toContain('1 ô nhận số liệu');
  await cell('C11').click();
  await expect.poll(() => id('upper-formula').innerText()).toContain('phải giữ nguyên');
  await page.keyboard.press('Escape');
  await cell('D2').click();
  await id('upper-kind-text').check();
  await id('upper-text').selectOption('dataHour');
  await id('upper-point-save').click();
  await expect.poll(() => id('upper-saved').innerText()).toContain('2 ô');
});

test('a whole table is pointed at once by its column of names, and can be taken back', async () => {
  await id('upper-table').click();
  await id('upper-top').fill('8');
  await id('upper-bottom').fill('11');
  await id('upper-add-column').click();
  await id('upper-column-1-figure').selectOption('denominator');
  await id('upper-match').click();
  await expect.poll(() => id('upper-row-8').inputValue()).toBe('phuong-bong-son');
  await expect.poll(() => id('upper-row-11').inputValue()).toBe('');
  await look('table');
  await id('upper-table-take').click();
  await expect.poll(() => id('upper-saved').innerText()).toContain('8 ô');
  await id('upper-undo').click();
  await expect.poll(() => id('upper-points').locator('tbody tr').count()).toBe(2);
  await id('upper-table').click();
  await id('upper-top').fill('8');
  await id('upper-bottom').fill('11');
  await id('upper-match').click();
  await id('upper-table-take').click();
  await expect.poll(() => id('upper-points').locator('tbody tr').count()).toBe(5);
  await look('pointed', 'mau-excel-cap-tren');
});

test('an earlier version is used again, and the one of before is still there', async () => {
  await id('upper-versions').click();
  await expect.poll(() => id('upper-version-list').locator('tbody tr').count()).toBe(6);
  await id('upper-use-4').click(); // with both columns of figures
  await expect.poll(() => id('upper-version-list').locator('tbody tr').count()).toBe(7);
  await id('upper-use-6').click();
  await expect.poll(() => id('upper-version-list').locator('tbody tr').count()).toBe(8);
  await look('versions');
  await page.keyboard.press('Escape');
  await expect.poll(() => id('upper-points').locator('tbody tr').count()).toBe(5);
});

test('the preview names what is missing; the saved file holds the figures of the screen and everything else of the form', async () => {
  await id('upper-fill').click();
  await expect.poll(() => id('upper-warnings').innerText()).toContain('1 ô để trống vì chưa có số liệu: C10');
  await expect.poll(() => id('upper-warnings').innerText()).toContain('15/17 đơn vị');
  await look('preview');
  await running.answerSave(target);
  await id('upper-save').click();
  await expect.poll(() => id('upper-file').innerText()).toContain('Đã điền.xlsm');
  const bytes = readFileSync(target);
  const book = new ExcelJS.Workbook();
  await book.xlsx.load(bytes as unknown as ArrayBuffer);
  const sheet = book.getWorksheet(SHEET);
  const shown = (address: string) =>
    id('upper-lines')
      .locator('tr', { hasText: `${SHEET}!${address}` })
      .locator('td')
      .nth(2)
      .innerText();
  expect(String(sheet?.getCell('C8').value)).toBe((await shown('C8')).replaceAll('.', ''));
  expect(sheet?.getCell('C10').value).toBeNull();
  expect(sheet?.getCell('D2').value).toEqual(new Date('2021-08-17T17:00:00Z'));
  const before = partsOf(form);
  const changed = [...partsOf(bytes)].filter(([name, content]) => content !== before.get(name)).map(([name]) => name);
  expect(changed).toEqual(['xl/workbook.xml', 'xl/worksheets/sheet1.xml', 'xl/worksheets/sheet2.xml']);
  await page.keyboard.press('Escape');
});

test('the same is reached from the papers; a removed form comes back', async () => {
  await openScreen(page, 'papers');
  const here = (testId: string) => id('screen-papers').getByTestId(testId);
  await id('papers-upper').click();
  await expect.poll(() => here('upper-choice').innerText()).toContain('Biểu ngày của tỉnh (5 ô)');
  await look('papers');
  await here('upper-remove').click();
  await expect.poll(() => here('upper-removed').innerText()).toContain('Đã xóa mẫu “Biểu ngày của tỉnh”');
  await here('upper-restore').click();
  await expect.poll(() => here('upper-points').locator('tbody tr').count()).toBe(5);
});
