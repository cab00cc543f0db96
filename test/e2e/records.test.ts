import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { records } from '../../renderer/text/records';
import { strings } from '../../renderer/text/vi';
import { PICTURES, type RunningApp, startApp } from './support/app';
import { fillWithSample } from './support/dataFolders';
import { endedFolder } from './support/folders';
import { openPaper, openScreen } from './support/screens';
import { expectSound } from './support/screenTour';

/** Papers, arrivals, registers and series on the screen "Văn bản", from the first number to the printed book. */
const folders = { dataFolder: endedFolder('so-van-ban'), profileFolder: endedFolder('ho-so-so') };
let running: RunningApp;

const id = (testId: string) => running.page.getByTestId(testId);

async function look(name: string): Promise<void> {
  for (const width of [1366, 1024])
    for (const colorScheme of width === 1366 ? (['light', 'dark'] as const) : (['light'] as const)) {
      await running.page.setViewportSize({ width, height: 768 });
      await running.page.emulateMedia({ colorScheme });
      await running.page.screenshot({ path: join(PICTURES, `${name}-${width}-${colorScheme}.png`) });
    }
  await running.page.setViewportSize({ width: 1366, height: 768 });
  await running.page.emulateMedia({ colorScheme: 'light' });
}

beforeAll(async () => {
  await fillWithSample(folders.dataFolder);
  running = await startApp(folders);
});
afterAll(() => running?.close());

/** A box that cannot be read holds what would go on with the day that stood there before. */
async function expectHeld(field: string, text: string, button: string, notice: string): Promise<void> {
  const box = id(field);
  const before = await box.inputValue();
  await box.fill(text);
  await id(button).click(); // the box is left with the very press
  await expect.poll(() => id(notice).innerText()).toContain(text);
  await expect.poll(() => id(button).isDisabled()).toBe(true);
  await box.fill(before);
  await box.press('Enter');
  await expect.poll(() => id(notice).count()).toBe(0);
}

test('a report gets its number where it is composed, and is in the register as it then stood', async () => {
  await openPaper(running.page, 'report');
  await id('paper-take-number').click();
  await expect.poll(() => id('number-proposal').innerText()).toMatch(/số 01|thuộc năm/);
  if (await id('number-insist').isVisible()) await id('number-insist').check();
  await expectHeld('number-day', '31/11/2026', 'number-take', 'number-unread');
  await expect.poll(() => id('number-proposal').innerText()).toMatch(/số 01|thuộc năm/);
  if (await id('number-insist').isVisible()) await id('number-insist').check();
  await look('95-lay-so');
  await id('number-take').click();
  await expect.poll(() => id('paper-number-taken').innerText()).toContain('01/BC-UBND');
  await openScreen(running.page, 'records');
  await expect.poll(() => id('outgoing-table').innerText()).toContain('01/BC-UBND');
  await id('outgoing-table').locator('tbody tr').first().click();
  await id('paper-dialog').getByTestId('preview-page').first().waitFor({ timeout: 60_000 });
  await look('96-van-ban-di');
  await id('paper-mark-signed').click();
  await expectHeld('mark-day', '31/11/2026', 'dialog-confirm', 'dialog-unread');
  await id('dialog-confirm').click();
  await expect.poll(() => id('paper-steps').innerText()).toContain(records.steps.signed);
  await id('paper-unmark').waitFor();
  await running.page.keyboard.press('Control+z');
  const saidHere = () => id('paper-dialog').getByRole('status').last().innerText();
  await expect.poll(saidHere).toBe('Đã hoàn tác: ghi đã ký, đã chuyển, thu hồi văn bản.');
  await look('96a-hoan-tac-danh-dau');
  await id('paper-unmark').waitFor({ state: 'detached' });
  await running.page.keyboard.press('Control+z'); // nothing noted here is left: what others did is not touched
  await id('paper-mark-signed').click();
  await id('dialog-confirm').click();
  await expect.poll(() => id('paper-unmark').isVisible()).toBe(true);
  await id('paper-unmark').click();
  await id('paper-unmarked').waitFor();
  await id('paper-mark-signed').click();
  await id('dialog-confirm').click();
  await id('paper-unmarked').waitFor({ state: 'detached' });
  await id('number-cancel').click();
  await id('number-reason').fill('Ghi nhầm văn bản');
  await id('dialog-confirm').click();
  await id('number-restore').waitFor();
  await running.page.keyboard.press('Control+z'); // the last thing done in this dialog, and none before it
  await expect.poll(saidHere).toBe('Đã hoàn tác: hủy số văn bản.');
  await id('number-cancel').waitFor();
  await expect.poll(() => id('paper-unmark').isVisible()).toBe(true);
  const scan = join(endedFolder('ban-chup'), 'bao-cao-da-ky.pdf');
  writeFileSync(scan, '%PDF-1.4 bản chụp\n%%EOF\n');
  await running.answerOpen([scan]);
  await id('scan-add').click();
  await expect.poll(() => id('scan-list').innerText()).toContain('bao-cao-da-ky.pdf');
  await id('paper-dialog').getByTestId('dialog-close').last().click();
});

test('a paper made elsewhere is registered, numbered, cancelled with its reason', async () => {
  await id('outgoing-add').click();
  await id('paper-subject').fill('triển khai ứng dụng Bluezone');
  await id('paper-signer').fill('Trần Văn Bình');
  await id('paper-copies').fill('12');
  await look('97-dang-ky-van-ban');
  await id('paper-form-save').click();
  await id('number-take').waitFor();
  await expect.poll(() => id('number-proposal').innerText()).toContain('02');
  await id('number-take').click();
  await id('number-cancel').click();
  await id('number-reason').fill('In hỏng');
  await id('dialog-confirm').click();
  await id('number-restore').waitFor();
  await id('paper-dialog').getByTestId('dialog-close').last().click();
  await id('outgoing-search').fill('trien khai');
  await expect.poll(() => id('outgoing-count').innerText()).toContain('1/1');
  await expect.poll(() => id('outgoing-table').innerText()).toContain(records.statuses.cancelled);
});

test('what is ticked is noted at once; what is not that far is left as it is', async () => {
  await id('outgoing-search').fill('');
  await expect.poll(() => id('outgoing-count').innerText()).toContain('2/2');
  await id('outgoing-tick-all').check();
  await expect.poll(() => id('ticked-count').innerText()).toContain('2 văn bản');
  await expect.poll(() => id('ticked-signed').isDisabled()).toBe(true); // one is signed, the other cancelled
  await id('ticked-sent').click();
  await expect.poll(() => running.page.locator('dialog[open]').innerText()).toContain('Để lại 1 văn bản');
  await look('96b-ghi-nhieu-van-ban');
  await id('dialog-confirm').click();
  await expect.poll(() => id('ticked-done').innerText()).toContain('Đã ghi đã gửi: 1 văn bản.');
  await expect.poll(() => id('outgoing-table').innerText()).toContain(records.statuses.sent);
  await expect.poll(() => id('outgoing-table').innerText()).toContain(records.statuses.cancelled);
  await expect.poll(() => id('ticked-count').count()).toBe(0);
  await look('96c-da-ghi-nhieu-van-ban');
  await running.page.keyboard.press('Control+z');
  await expect.poll(() => id('ticked-done').innerText()).toBe('Đã hoàn tác: 1 văn bản không còn ghi đã gửi.');
  await expect.poll(() => id('outgoing-table').innerText()).not.toContain(records.statuses.sent);
});

test('a paper whose number was cancelled is not printed as if it were in force', async () => {
  await id('outgoing-table').getByText('01/BC-UBND').first().click();
  await id('record-print').waitFor();
  await id('number-cancel').click();
  await id('number-reason').fill('In hỏng');
  await id('dialog-confirm').click();
  await id('record-void').waitFor();
  await expect.poll(() => id('record-print').isDisabled()).toBe(true);
  await expect.poll(() => id('record-save-pdf').isDisabled()).toBe(true);
  await look('96d-van-ban-da-huy');
  await id('record-print-void').check();
  await expect.poll(() => id('record-print').isDisabled()).toBe(false);
  await id('number-restore').click();
  await id('record-void').waitFor({ state: 'detached' });
  await id('paper-dialog').getByTestId('dialog-close').last().click();
});

test('an arrival is entered with the next number', async () => {
  await id('records-tab-incoming').click();
  await id('incoming-add').click();
  await id('incoming-author').fill('UBND tỉnh Bình Định');
  await id('incoming-numberAndCode').fill('4937/UBND-VX');
  await id('incoming-subject').fill('đẩy mạnh cài đặt Bluezone');
  await expectHeld('incoming-issuedOn', '20112026', 'incoming-save', 'dialog-unread');
  await expectHeld('incoming-arrivedClock', '25h99', 'incoming-save', 'dialog-unread');
  await look('98-van-ban-den');
  await id('incoming-save').click();
  await expect.poll(() => id('incoming-table').innerText()).toContain('4937/UBND-VX');
});

test('a filled form is not thrown away by a key, and an arrival past its limit says so in the list', async () => {
  await id('records-tab-incoming').click();
  await id('incoming-add').click();
  await id('incoming-subject').fill('Mời họp');
  await running.page.keyboard.press('Escape');
  await id('dialog-confirm').waitFor();
  await running.page.keyboard.press('Escape');
  await id('dialog-confirm').waitFor({ state: 'detached' });
  await expect.poll(() => id('incoming-subject').inputValue()).toBe('Mời họp');
  await id('incoming-arrivedOn').fill('1/3/2021');
  await id('incoming-arrivedOn').press('Enter');
  await id('incoming-dueOn').fill('8/3/2021');
  await id('incoming-dueOn').press('Enter');
  await id('incoming-save').click();
  await id('incoming-dialog').waitFor({ state: 'detached' });
  await expect.poll(() => id('incoming-table').innerText()).toContain('quá hạn');
  await running.picture('van-ban-den-qua-han');
  await id('nav-office').click();
  await id('office-organId').waitFor();
  await id('office-organId').scrollIntoViewIfNeeded();
  await running.picture('co-quan-ma-dinh-danh');
  await id('nav-records').click();
});

test('the register is looked at as the book it prints as, and saved', async () => {
  await id('records-tab-registers').click();
  await id('screen-records').getByTestId('preview-page').first().waitFor({ timeout: 60_000 });
  await look('99-so-dang-ky');
  const target = join(endedFolder('so-ra'), 'so.csv');
  await running.answerSave(target);
  await id('register-csv').click();
  await id('record-saved').waitFor();
  expect(readFileSync(target, 'utf8')).toContain('Hủy: In hỏng');
});

test('the series shows what is next and keeps numbers for papers to come', async () => {
  await id('records-tab-series').click();
  await id('reserve-reason').fill('Phòng Nội vụ');
  await id('reserve-count').fill('2');
  await id('reserve').click();
  await expect.poll(() => id('series-next').innerText()).toContain('05');
  await look('99b-day-so');
  await expectSound(running.page, strings.navigation.screens.records);
});
