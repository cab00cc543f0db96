import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import type { Page } from 'playwright-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { SAMPLE_REPORTS } from '../support/office';
import { PROJECT, type RunningApp, startApp } from './support/app';
import { fillWithSample } from './support/dataFolders';
import { endedFolder } from './support/folders';
import { atEachLook } from './support/looks';
import { openScreen } from './support/screens';
import { textWith } from './support/words';

/** A campaign is closed, looked at, taken back by Ctrl+Z and by its button; a report comes too late. One story. */
const PICTURES = join(PROJECT, 'test-output', 'closing');
const folders = { dataFolder: endedFolder('du-lieu'), profileFolder: endedFolder('ho-so') };
const LATE = join(SAMPLE_REPORTS, '2021-08-17', 'Mau02_P.BongSon_17-8.xlsx');
let running: RunningApp;
let page: Page;
const id = (testId: string) => page.getByTestId(testId);

beforeAll(async () => {
  mkdirSync(PICTURES, { recursive: true });
  await fillWithSample(folders.dataFolder);
  running = await startApp({ ...folders, env: { TZ: 'Asia/Ho_Chi_Minh' } });
  page = running.page;
}, 120_000);
afterAll(() => running?.close());

async function undo(said: string): Promise<void> {
  await page.locator('main').focus();
  await page.keyboard.press('Control+z');
  await expect.poll(() => id('undo-said').innerText()).toBe(`Đã hoàn tác: ${said}.`);
}

async function close(): Promise<void> {
  await id('campaign-close').click();
  await id('closing-clock').fill('18h00');
  await id('closing-day').fill('18/8/2021');
  await id('closing-reason-choice').last().click();
}

test('what is open is shown before: x of y units, who is missing, what falls away', async () => {
  await openScreen(page, 'directives');
  await close();
  await textWith(
    id('closing-open'),
    '0/17 đơn vị đã báo cáo đủ',
    'Phường Bồng Sơn: 16/8, 17/8, 18/8',
    'sẽ không phải nộp',
  );
  expect(await id('closing-reason').inputValue()).toBe('Cấp trên có văn bản kết thúc đợt báo cáo');
  await atEachLook(page, PICTURES, 'ket-thuc');
  await id('closing-save').click();
  await textWith(id('campaign-closed'), 'Đợt báo cáo đã kết thúc lúc 18h00 ngày 18/8/2021');
  await atEachLook(page, PICTURES, 'da-ket-thuc');
});

test('it is found under its own heading, seen as it was closed, and asks nothing any more', async () => {
  expect(await id('campaign-picker').locator('optgroup').getAttribute('label')).toBe('Đã kết thúc');
  await openScreen(page, 'board');
  expect(await id('as-of-clock').inputValue()).toBe('18h00');
  expect(await id('as-of-day').inputValue()).toBe('18/8/2021');
  await id('nav-today').click();
  await textWith(id('screen-today'), '1 đợt báo cáo đã kết thúc; không còn đợt nào đang diễn ra');
  await textWith(id('today-upper'), 'Báo cáo kết quả thực hiện', 'theo thời gian quy định'); // the office owes it all the same
  await atEachLook(page, PICTURES, 'hom-nay');
  await id('nav-reminders').click();
  await textWith(id('remind-closed'), 'không đôn đốc nữa');
});

test('the office’s own report stays on Hôm nay until it is noted as sent; Ctrl+Z makes it owed again', async () => {
  await id('nav-today').click();
  await id('today-upper-sent').click();
  await id('own-report-channel').fill('trục liên thông văn bản');
  await id('own-report-other').fill('Báo cáo số 45/BC-UBND');
  await id('own-report-receipt').fill('881');
  await atEachLook(page, PICTURES, 'da-gui-len');
  await id('own-report-save').click();
  await textWith(id('today-upper'), 'đã gửi', 'qua trục liên thông văn bản', '45/BC-UBND', 'biên nhận 881');
  await atEachLook(page, PICTURES, 'hom-nay-da-gui');
  await undo('ghi nhận báo cáo gửi cấp trên');
  await id('today-upper-sent').waitFor();
  await id('nav-directives').click();
  await id('own-report-note-line').click();
  await id('own-report-withdrawn').click();
  expect(await id('own-report-save').isDisabled()).toBe(true);
  await id('own-report-note').fill('Sở thôi yêu cầu');
  await id('own-report-save').click();
  await textWith(id('own-reports'), 'không phải gửi: Sở thôi yêu cầu');
  await atEachLook(page, PICTURES, 'khong-phai-gui');
  await undo('ghi nhận báo cáo gửi cấp trên');
  await textWith(id('own-reports'), 'chưa ghi đã gửi');
});

test('Ctrl+Z takes the closing back, and its opening again', async () => {
  await undo('kết thúc đợt báo cáo');
  await expect.poll(() => id('campaign-picker').locator('optgroup').count()).toBe(0);
  await id('nav-directives').click();
  await close();
  await id('closing-save').click();
  await id('campaign-reopen').click();
  await id('reopen-reason').fill('Cấp trên hỏi thêm');
  await id('dialog-confirm').click();
  await id('campaign-close').waitFor();
  await undo('mở lại đợt báo cáo');
  await id('campaign-closed').waitFor();
});

test('a report that comes after it is asked about, and kept as evidence', async () => {
  await openScreen(page, 'imports');
  await running.answerOpen([LATE]);
  await id('import-choose-files').click();
  await id('import-accept').click({ timeout: 60_000 });
  await textWith(id('late-dialog'), '1/1 báo cáo nhận sau giờ đó');
  await atEachLook(page, PICTURES, 'den-sau');
  await id('late-keep').click();
  await id('import-saved').waitFor({ timeout: 60_000 });
  await openScreen(page, 'board');
  await expect.poll(() => id('board-cell-phuong-bong-son-2021-08-17').innerText()).toContain('Chưa báo cáo');
  await expect.poll(() => id('board-cell-phuong-bong-son-2021-08-20').innerText()).toContain('Đợt đã kết thúc');
  await id('board-cell-phuong-bong-son-2021-08-17').click();
  await textWith(id('board-versions'), 'sau giờ kết thúc đợt');
  expect(await id('board-compose').count()).toBe(0); // nobody is reminded any more
  await id('board-detail').getByTestId('dialog-close').last().click();
  await openScreen(page, 'compilation');
  await textWith(id('after-closing'), 'không còn là việc phải làm');
  await atEachLook(page, PICTURES, 'tong-hop-sau-ket-thuc');
  await id('nav-history').click();
  await textWith(id('screen-history'), 'Kết thúc đợt báo cáo', 'Mở lại đợt báo cáo', 'Cấp trên hỏi thêm');
});
