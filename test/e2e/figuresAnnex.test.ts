import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import ExcelJS from 'exceljs';
import type { Page } from 'playwright-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { readPaper } from '../../electron/ruler/readPaper';
import { SAMPLE_ID } from '../support/office';
import { PICTURES } from './support/app';
import { fillWithSample } from './support/dataFolders';
import { endedFolder } from './support/folders';
import { openScreen } from './support/screens';
import { startWatched, type WatchedApp } from './support/watchedApp';

/** A typed report that takes the table of units of a campaign along. */
const dataFolder = endedFolder('du-lieu');
const desk = endedFolder('ban-lam-viec');

let running: WatchedApp | null = null;
const page = (): Page => {
  if (running === null) throw new Error('the app does not run');
  return running.page;
};
const id = (testId: string) => page().getByTestId(testId);

beforeAll(async () => {
  await fillWithSample(dataFolder, { withReports: true });
  running = await startWatched({ dataFolder, profileFolder: endedFolder('ho-so') });
});
afterAll(() => running?.close());

test('the tables of a campaign go along with a typed report, across where they are wide, as PDF and as Word file', async () => {
  await openScreen(page(), 'records');
  await id('records-write').click();
  await id('write-bao-cao').click();
  await id('written-subject').fill('kết quả cài đặt Bluezone đến ngày 17/8/2021');
  await id('written-addressees').fill('UBND tỉnh Bình Định');
  await id('written-body').fill('UBND thị xã báo cáo kết quả cài đặt tại Phụ lục kèm theo.');
  await id('written-figures').selectOption(SAMPLE_ID);
  await id('written-figures-day').fill('17/8/2021');
  await id('written-figures-day').press('Enter');
  await id('written-figures-clock').fill('17h00');
  await id('written-figures-clock').press('Enter');
  await expect.poll(() => id('written-figures-tables').innerText()).toMatch(/\d+\/17 đơn vị có số liệu/);
  await expect.poll(() => id('preview-page').count(), { timeout: 60_000 }).toBeGreaterThanOrEqual(2);
  await id('preview-page').nth(1).scrollIntoViewIfNeeded();
  await id('written-figures-tables').scrollIntoViewIfNeeded();
  await page().screenshot({ path: join(PICTURES, '98-phu-luc-bang-tong-hop.png') });
  await page().setViewportSize({ width: 1024, height: 768 });
  await page().screenshot({ path: join(PICTURES, '98-phu-luc-bang-tong-hop-1024.png') });
  const path = join(desk, 'bao-cao-phu-luc.pdf');
  await running?.answerSave(path);
  await id('written-save-pdf').click();
  await expect.poll(() => existsSync(path), { timeout: 60_000 }).toBe(true);
  const { lines } = await readPaper(readFileSync(path), 'bao-cao-phu-luc.pdf');
  const annex = lines.filter(({ sheet }) => sheet >= 2).map(({ text }) => text);
  expect(annex[0]).toBe('Phụ lục I');
  expect(annex.join(' ')).toMatch(/\(Kèm theo Báo cáo số +\/BC-UBND .* của UBND\sthị\sxã\sHoài\sNhơn\)/);
  expect(annex.join(' ')).toMatch(/Tổng cộng tính trên \d+\/17 đơn vị có số liệu; chưa có số liệu: /);
  const workbook = new ExcelJS.Workbook();
  const table = join(desk, 'bao-cao-phu-luc.xlsx');
  await running?.answerSave(table);
  await id('written-save-xlsx').click();
  await expect.poll(() => existsSync(table), { timeout: 60_000 }).toBe(true);
  await expect.poll(() => workbook.xlsx.readFile(table).then(() => workbook.worksheets[0]?.name)).toBe('Phụ lục I');
  expect(workbook.worksheets[0]?.getCell(1, 1).text).toBe('Phụ lục I');
  await id('paper-check').click();
  await id('check-dialog').waitFor({ timeout: 60_000 });
  expect(await id('check-pdf').innerText()).toBe('Bản PDF: đúng');
  expect(await id('check-docx').innerText()).toBe('Bản Word: đúng');
  await id('dialog-close').click();
});
