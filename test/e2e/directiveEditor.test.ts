import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { type RunningApp, startApp } from './support/app';
import { fillWithSample } from './support/dataFolders';
import { takeInHand } from './support/drag';
import { endedFolder } from './support/folders';
import { lookAt, openScreen } from './support/screens';
import { textWith } from './support/words';

/** Entering and amending a directive in the window, and what becomes of the reports owed: one story, in this order. */
const folders = { dataFolder: endedFolder('du-lieu'), profileFolder: endedFolder('ho-so') };
const desk = endedFolder('ban-quet');
let running: RunningApp;
const id = (testId: string) => running.page.getByTestId(testId);

async function fill(testId: string, text: string): Promise<void> {
  await id(testId).fill(text);
  await id(testId).blur();
}

beforeAll(async () => {
  await fillWithSample(folders.dataFolder);
  running = await startApp(folders);
  mkdirSync(desk, { recursive: true });
});
afterAll(async () => {
  await running?.close();
});

test('the paper opens in the order of the sheet, with the sheet beside it that follows every key', async () => {
  await openScreen(running.page, 'directives');
  await id('directive-edit').click();
  await id('directive-editor').waitFor();
  await running.picture('van-ban-sua');
  await fill('editor-number', '1234');
  await expect.poll(() => id('editor-paper').innerText()).toContain('Số: 1234/UBND-VX');
  await fill('editor-number', '');
  await id('editor-communes-daily').scrollIntoViewIfNeeded();
  await running.picture('van-ban-sua-bao-cao');
});

test('another cycle is said to replace the periods past, with what to do instead, before it is saved', async () => {
  const every = id('editor-communes-daily').getByTestId('editor-every-day');
  await every.fill('2');
  await every.blur();
  await id('editor-apply').click();
  await expect.poll(() => id('amend-cycle').innerText()).toMatch(/kể cả kỳ đã qua.*“Thêm chế độ báo cáo”/);
  await running.picture('van-ban-sua-chu-ky');
  await running.page.keyboard.press('Escape');
  await every.fill('');
  await every.blur();
});

test('an amendment shows what becomes of the reports owed before it is saved, and can be taken back', async () => {
  const duty = id('editor-communes-daily');
  await duty.getByTestId('editor-to').fill('25/8/2021');
  await duty.getByTestId('editor-to').blur();
  await duty.getByTestId('editor-from').fill('17/8/2021');
  await duty.getByTestId('editor-from').blur();
  await id('editor-apply').click();
  await id('amend-dialog').waitFor();
  await expect.poll(() => id('amend-added').innerText()).toContain('Thêm 51 lượt');
  await expect.poll(() => id('amend-kept').innerText()).toMatch(/Giữ nguyên 121 lượt báo cáo, trong đó \d+ lượt/);
  await running.picture('van-ban-sua-xem-truoc');
  await id('amend-confirm').click();
  await id('directive-undo').waitFor();
  await expect.poll(() => id('directive-detail').innerText()).toContain('từ ngày 17/8 đến ngày 25/8');
  await id('directive-undo').click();
  await id('amend-dialog').waitFor();
  await expect.poll(() => id('amend-kept').innerText()).toMatch(/Giữ nguyên 121 lượt báo cáo, trong đó \d+ lượt/);
  await id('amend-confirm').click();
  await id('directive-undo').waitFor({ state: 'detached' });
  await expect.poll(() => id('directive-detail').innerText()).toContain('từ ngày 16/8 đến ngày 22/8');
});

test('a scan dropped on the window while the paper is open is attached to it', async () => {
  const scan = join(desk, 'Ban quet cong van.pdf');
  writeFileSync(scan, '%PDF-1.4 bản quét');
  await id('directive-edit').click();
  await id('editor-attachments').scrollIntoViewIfNeeded();
  const box = await id('editor-attachments').boundingBox();
  if (box === null) throw new Error('the card is not on screen');
  const hand = await takeInHand(running.page, [scan]);
  await hand.drop(box.x + 40, box.y + 20);
  await id('editor-attachments').getByText('Ban quet cong van.pdf').waitFor();
  await running.picture('van-ban-dinh-kem');
  await id('editor-close').click();
  await id('directive-detail').getByRole('button', { name: 'Mở bản sao tệp Ban quet cong van.pdf' }).waitFor();
});

test('what a field cannot read keeps the paper from being saved, is named, and nothing of it is taken', async () => {
  await id('directive-edit').click();
  const clock = id('editor-communes-daily').getByTestId('editor-clock').first();
  await clock.fill('15h30 mai');
  await clock.blur();
  await fill('editor-clause-1-to', '5/12/202');
  await id('editor-apply').click();
  await textWith(id('editor-unread'), 'ô “Giờ” đang ghi “15h30 mai”', '“5/12/202”');
  await expect.poll(() => id('amend-dialog').count()).toBe(0);
  await running.picture('van-ban-o-ghi-sai');
  await clock.fill('15 giờ 00');
  await clock.blur();
  await expect.poll(() => clock.inputValue()).toBe('15h00');
  await fill('editor-clause-1-to', '20/8/21');
  await expect.poll(() => id('editor-unread').count()).toBe(0);
  await id('editor-close').click();
  await id('dialog-confirm').click();
  await id('directive-detail').waitFor();
});

test('a new paper by keyboard: what is missing is said, then it gives work out, and what it leaves open is asked', async () => {
  await id('directive-create').click();
  await id('directive-editor').waitFor();
  await id('editor-apply').click();
  await expect.poll(() => id('editor-lacks').innerText()).toContain('trích yếu');
  await running.picture('van-ban-moi-con-thieu');
  await id('editor-incoming').focus();
  await running.page.keyboard.press('Space');
  await fill('editor-stamp-number', '812');
  await fill('editor-stamp-day', '4/2/2021');
  await fill('editor-short-name', 'Bluezone thử');
  await fill('editor-campaign', 'cài đặt ứng dụng Bluezone');
  await fill('editor-issuer', 'ỦY BAN NHÂN DÂN\nTHỊ XÃ HOÀI NHƠN');
  await fill('editor-month', '8');
  await fill('editor-year', '2021');
  await fill('editor-subject', 'đợt thử (từ ngày 16/8 đến ngày 18/8)');
  await fill('editor-authority', 'KT. CHỦ TỊCH\nPHÓ CHỦ TỊCH');
  await fill('editor-signer', 'Nguyễn Văn Thử');
  await id('editor-add-clause').focus();
  await running.page.keyboard.press('Enter');
  await fill('editor-clause-1-text', '1. UBND các xã, phường báo cáo hằng ngày trước 15h00.');
  await id('editor-clause-1-add-group').selectOption('cac-xa-phuong');
  await id('editor-clause-1-add-duty').focus();
  await running.page.keyboard.press('Enter');
  await id('editor-schedule-1-form').selectOption('mau-02');
  await fill('editor-schedule-1-quote', 'báo cáo hằng ngày trước 15h00');
  await running.picture('van-ban-moi');
  await id('editor-apply').click();
  await id('directive-questions').waitFor();
  await expect.poll(() => id('directive-questions').innerText()).toContain('từ ngày 16/8 đến ngày 18/8');
  await running.picture('van-ban-cau-hoi');
  await id('answer-window').click();
  await id('directive-questions').waitFor({ state: 'detached' });
  await expect.poll(() => id('directive-detail').innerText()).toContain('51 lượt báo cáo phải nhận');
});

test('from a cell of the board a whole period is put off in one action, and taken back in one', async () => {
  await running.page.getByTestId('nav-board').click();
  await lookAt(running.page, '18/8/2021', '16h00');
  const cell = running.page.locator('td button').first();
  await cell.waitFor({ timeout: 30_000 });
  await cell.click();
  await id('grant-open').click();
  await id('grant-dialog').waitFor();
  await fill('grant-day', '20/8/2021');
  await fill('grant-reason', 'Mất điện toàn thị xã');
  await id('grant-all').click();
  await running.picture('gia-han');
  await id('grant-save').click();
  await id('grant-dialog').waitFor({ state: 'detached' });
  await cell.click();
  await id('board-detail').getByText('Mất điện toàn thị xã').first().waitFor();
  await running.picture('gia-han-o');
  await expect.poll(() => id('grant-revoke').innerText()).toContain('của đơn vị này');
  await id('grant-revoke-all').click();
  await id('board-detail').waitFor({ state: 'detached' });
});

test('on a narrow window the paper stands under the form, and nothing sticks out; also in the dark', async () => {
  await running.page.getByTestId('nav-directives').click();
  await id('directive-edit').click();
  await running.page.setViewportSize({ width: 1024, height: 768 });
  await running.page.emulateMedia({ colorScheme: 'dark' });
  await id('directive-editor').waitFor();
  await running.picture('van-ban-sua-1024-toi');
  const excess = await running.page.evaluate(
    () => document.documentElement.scrollWidth - document.documentElement.clientWidth,
  );
  expect(excess).toBeLessThanOrEqual(0);
  await running.page.emulateMedia({ colorScheme: 'light' });
  await id('editor-close').click();
  await running.page.getByTestId('nav-start').click();
  await id('samples-more').click();
  await running.page.getByTestId('sample-load-binh-duong-2021-02').waitFor();
  await running.picture('bat-dau-nam-mau');
});

test('a paper half typed when the power goes is offered again, and can be given up for good', async () => {
  await running.page.setViewportSize({ width: 1366, height: 768 });
  await id('nav-directives').click(); // another paper than the sample's is chosen by now
  await id('directive-create').click();
  await fill('editor-subject', 'V/v rà soát hộ nghèo năm 2026');
  await id('editor-add-clause').click();
  const typed = () => running.page.evaluate(() => window.donDoc.invoke('directives.entry', { directiveId: null }));
  await expect.poll(async () => JSON.stringify(await typed()), { timeout: 10_000 }).toContain('rà soát hộ nghèo');
  await running.close(); // its windows go without being asked, as when the power does
  running = await startApp(folders);
  await id('nav-directives').click(); // another paper than the sample's is chosen by now
  await id('directive-create').click();
  await expect.poll(() => id('editor-left').innerText()).toContain('Phần nhập dở lần trước');
  await running.picture('van-ban-nhap-do');
  await running.page.keyboard.press('Enter'); // the first button has the focus
  await expect.poll(() => id('editor-subject').inputValue()).toBe('V/v rà soát hộ nghèo năm 2026');
  await id('editor-close').click();
  await id('dialog-confirm').click();
  await id('directive-create').click();
  await id('directive-editor').waitFor();
  await expect.poll(() => id('editor-left').count()).toBe(0);
  await expect.poll(() => id('editor-subject').inputValue()).toBe('');
});
