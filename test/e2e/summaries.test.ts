import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import type { Page } from 'playwright-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { PROJECT, type RunningApp, startApp } from './support/app';
import { fillWithSample } from './support/dataFolders';
import { endedFolder } from './support/folders';
import { atEachLook as look } from './support/looks';
import { lookAt, openScreen } from './support/screens';
import { textWith } from './support/words';

/** Totals with what is chosen for missing units, down to the cell, and frozen. One story: the tests run in their order. */
const folders = { dataFolder: endedFolder('du-lieu'), profileFolder: endedFolder('ho-so') };
const PICTURES = join(PROJECT, 'test-output', 'summaries');
const RATE = 'installed-among-smartphone-users';
let running: RunningApp;
let page: Page;
const id = (testId: string) => page.getByTestId(testId);

beforeAll(async () => {
  mkdirSync(PICTURES, { recursive: true });
  await fillWithSample(folders.dataFolder, { withReports: true });
  running = await startApp(folders);
  page = running.page;
}, 120_000);
afterAll(() => running?.close());

/** The official report of a frozen summary, by the clerk's own way. */
async function takeNumber(openTestId: string, number: number): Promise<void> {
  await id(openTestId).click();
  await id('snapshot-official').click();
  await textWith(id('paper-cut'), 'Báo cáo lập từ Lần chốt 1');
  await id('paper-take-number').click();
  await textWith(id('number-proposal'), 'ngày … tháng 8 năm 2021'); // the sample's directive has no number yet
  await id('number-insist').check();
  await id('number-take').click();
  await textWith(id('paper-number-taken'), `0${number}/BC-UBND`);
}

const atEachLook = (name: string) => look(page, PICTURES, name);

test('a figure opens down to the cell of the file it came from', async () => {
  await openScreen(page, 'compilation');
  await lookAt(page, '17/8/2021', '17h00');
  await expect.poll(() => id(`coverage-${RATE}`).innerText()).toContain('15/17');
  const row = id('compiled-phuong-bong-son');
  expect((await row.boundingBox())?.y).toBeLessThan(768 - 30); // in sight without scrolling
  await atEachLook('totals');
  const figure = (await row.locator('td').nth(2).innerText()).trim();
  await id('trace-phuong-bong-son').focus();
  await page.keyboard.press('Enter');
  await expect.poll(() => id('trace-cell').innerText()).toBe(figure.replaceAll('.', ''));
  await expect.poll(() => id('trace-denominator').innerText()).toContain('số nền');
  await atEachLook('trace');
  await page.keyboard.press('Escape');
  await expect.poll(() => id('trace-dialog').count()).toBe(0);
});

test('a figure of the day’s list opens as far', async () => {
  await openScreen(page, 'today');
  await lookAt(page, '17/8/2021', '17h00');
  const first = id('today-below').getByRole('listitem').first();
  const share = /\((\d+(?:\.\d+)?)\/(\d+(?:\.\d+)?), kỳ 17\/8\)/.exec(await first.innerText());
  await first.scrollIntoViewIfNeeded();
  await atEachLook('today');
  await first.getByRole('button').focus();
  await page.keyboard.press('Enter');
  await expect.poll(() => id('trace-cell').innerText()).toBe(share?.[1]?.replaceAll('.', ''));
  await expect.poll(() => id('trace-denominator').innerText()).toContain(share?.[2] ?? 'nothing');
  await page.keyboard.press('Escape');
});

test('a missing unit is counted as the clerk chose, without a mouse; undo puts back what was there', async () => {
  await openScreen(page, 'compilation');
  await lookAt(page, '17/8/2021', '17h00');
  await expect.poll(() => id(`coverage-${RATE}`).innerText()).toContain('15/17');
  const before = await id(`rate-${RATE}`).innerText();
  await id('missing-open').focus();
  await page.keyboard.press('Enter');
  await id('missing-reason').fill('mất điện, đã báo qua điện thoại');
  await id('choice-xa-hoai-son').focus();
  await page.keyboard.press('ArrowDown'); // left out
  await page.keyboard.press('ArrowDown');
  await expect.poll(() => id('choice-xa-hoai-son').inputValue()).toBe('carry 2021-08-16');
  await expect.poll(() => id('freeze-unsaved').innerText()).toContain('Còn 1 lựa chọn');
  await expect.poll(() => id('freeze-open').isDisabled()).toBe(true);
  await id('choices-save').focus();
  await page.keyboard.press('Enter');
  await expect.poll(() => id('compiled-xa-hoai-son').innerText()).toContain('lấy số ngày 16/8/2021');
  await expect.poll(() => id(`coverage-${RATE}`).innerText()).toContain('và 1 đơn vị dùng số thay thế');
  await expect.poll(() => id('missing-table').innerText()).toContain('mất điện');
  await atEachLook('choices');
  await id('missing-all').selectOption('none');
  await id('choices-save').click();
  await expect.poll(() => id(`rate-${RATE}`).innerText()).toBe(before);
  await id('missing-open').click();
  await id('choices-undo-closed').scrollIntoViewIfNeeded();
  await atEachLook('undo-closed');
  await id('choices-undo-closed').click();
  await expect.poll(() => id(`rate-${RATE}`).innerText()).not.toBe(before);
  await id('compilation-tab-targets').click();
  await textWith(id(`target-${RATE}`), 'và 1 đơn vị dùng số thay thế. Các mốc tính từ tổng số này');
  await atEachLook('targets-stand-in');
  await id('compilation-tab-totals').click();
});

test('the 14h55 summary is frozen; made anew at 17h00 it says what moved and why', async () => {
  await lookAt(page, '17/8/2021', '14h55');
  await openScreen(page, 'compilation');
  await id('freeze-open').click();
  await id('freeze-reason').fill('giao ban');
  await atEachLook('freeze-dialog');
  await id('dialog-confirm').click();
  await expect.poll(() => id('frozen').innerText()).toContain('Lần chốt 1');
  await atEachLook('frozen');
  await id('freeze-open').click();
  await id('freeze-unchanged').waitFor();
  await atEachLook('freeze-unchanged');
  await page.keyboard.press('Escape');
  await lookAt(page, '17/8/2021', '17h00');
  await id('compilation-tab-snapshots').click();
  await id('snapshot-open-1-1').click();
  await textWith(id('snapshot-moves'), 'Phường Tam Quan Bắc', 'báo cáo đến lúc 15h07 ngày 17/8/2021, sau giờ chốt');
  const totals = await id('snapshot-totals').innerText();
  await id('freeze-open').click();
  await id('freeze-as').selectOption({ index: 1 });
  await id('freeze-reason').fill('báo cáo đến muộn');
  await id('dialog-confirm').click();
  await id('snapshot-open-1-2').waitFor();
  await id('snapshot-open-1-1').click();
  await expect.poll(() => id('snapshot-totals').innerText()).toBe(totals);
  await atEachLook('snapshots');
  await id(`snapshot-units-${RATE}`).click();
  await id('snapshot-units').scrollIntoViewIfNeeded();
  await atEachLook('frozen-table');
  await takeNumber('snapshot-open-1-1', 1);
  await openScreen(page, 'compilation');
  await textWith(id('snapshots'), '01/BC-UBND');
  await id('snapshot-open-1-2').click();
  await id('snapshot-official').click();
  await textWith(id('paper-cut'), 'Lần chốt 1, bản 2');
  await id('paper-take-number').click();
  await textWith(id('take-number'), 'phải ban hành báo cáo thay thế', '01/BC-UBND');
  await atEachLook('replaces');
  await page.keyboard.press('Escape');
  await openScreen(page, 'compilation');
  await id('compilation-tab-levels').click();
  await expect.poll(() => id(`levels-kinds-${RATE}`).innerText()).toContain('phường');
  await atEachLook('levels');
});
