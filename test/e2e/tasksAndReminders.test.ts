import { mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { type RunningApp, startApp } from './support/app';
import { fillWithSample, withOffice } from './support/dataFolders';
import { takeInHand } from './support/drag';
import { endedFolder } from './support/folders';
import { lookAt } from './support/screens';
import { takePicture } from './support/screenTour';
import { textWith } from './support/words';

/** Reminding the late units of a day in one action, and a letter passed on: one story, in this order. */
const folders = { dataFolder: endedFolder('du-lieu'), profileFolder: endedFolder('ho-so') };
const GUIDE = { width: 1366, height: 768 };
const desk = endedFolder('ban-lam-viec');
let running: RunningApp;
const id = (testId: string) => running.page.getByTestId(testId);
const rows = (prefix: string) => running.page.locator(`[data-testid^="${prefix}"]`);

beforeAll(async () => {
  await withOffice(folders.dataFolder, (core) => core['samples.load']({ sampleId: 'bac-giang-2021-08' }));
  await fillWithSample(folders.dataFolder, { withReports: true });
  await withOffice(folders.dataFolder, async (core) => {
    const { units } = await core['units.list']({});
    const { id: unitId, ...unit } = units.find(({ id: one }) => one === 'xa-hoai-son') ?? fail('xa-hoai-son');
    const contact = { fullName: 'Lê Thị Hoa', jobTitle: 'Văn thư', phone: '0905000111', zalo: '' };
    await core['units.save']({
      ...unit,
      unitId,
      channel: 'email',
      contacts: [{ ...contact, email: 'vanthu.hoaison@example.gov.vn' }],
    });
  });
  mkdirSync(desk, { recursive: true });
  running = await startApp(folders);
});
afterAll(async () => {
  await running?.close();
});

function fail(what: string): never {
  throw new Error(`not in the sample: ${what}`);
}

test('the units that are late at 15h30 on 17/8 are proposed, each by the way it prefers', async () => {
  await id('nav-reminders').click();
  await id('campaign-picker').selectOption('hoai-nhon-2021-08');
  await lookAt(running.page, '17/8/2021', '15h30');
  await id('remind-kind-below-target').uncheck();
  await expect.poll(() => rows('remind-row-').count()).toBeGreaterThan(1);
  await expect.poll(() => id('remind-row-xa-hoai-son').innerText()).toContain('Chưa gửi Mẫu 02: ngày 17/8');
  await expect.poll(() => id('remind-row-xa-hoai-son').innerText()).toContain('ưu tiên Thư điện tử');
  await expect.poll(() => id('remind-email-xa-hoai-son').isChecked()).toBe(true);
  await running.picture('don-doc-chon');
  await takePicture(running.page, GUIDE, '24-don-doc', 'don-doc');
});

test('one action: Zalo text for all, letters and mail drafts in a folder, everything in the log', async () => {
  const count = await rows('remind-row-').count();
  await id('remind-all-zalo').check();
  await id('remind-all-letter').check();
  await id('remind-all-sms').check();
  await id('remind-compose').click();
  await id('messages-dialog').waitFor();
  await expect.poll(() => id('remind-group-zalo').inputValue()).toContain(`${count}/17 đơn vị sau`);
  const text = await id('remind-group-zalo').inputValue();
  expect(text).toContain('Tính đến 15h30 ngày 17/8/2021');
  expect(text).toContain('UBND xã Hoài Sơn: chưa gửi Mẫu 02: ngày 17/8');
  expect(text).toContain(`${count}/17 đơn vị sau`);
  await expect.poll(() => id('remind-group-sms').inputValue()).toContain('UBND xa Hoai Son');
  await expect.poll(() => id('remind-group-sms-length').innerText()).toMatch(/ký tự, \d+ tin nhắn/);
  await running.picture('don-doc-loi');
  await id('remind-unit').selectOption('xa-hoai-son');
  await id('remind-text-zalo').fill('Chị Hoa ơi, xã còn thiếu Mẫu 02 ngày 17/8.');
  await running.picture('don-doc-sua-loi');
  await takePicture(running.page, GUIDE, '25-don-doc-loi', 'don-doc-loi');
  await id('remind-text-sms').fill('Xa con thieu Mau 02');
  await id('remind-text-sms-restore').click();
  await expect.poll(() => id('remind-text-sms').inputValue()).toContain('UBND xa Hoai Son');
  await id('batch-numbers').check();
  await id('batch-first-number').waitFor();
  await expect.poll(() => id('batch-first-number').innerText()).toContain('Số đầu tiên sẽ là 01');
  await id('remind-issued-on').waitFor();
  await id('batch-insist').check(); // the year of the sample has passed
  await running.picture('don-doc-cap-so');
  await running.page.emulateMedia({ colorScheme: 'dark' });
  await running.picture('don-doc-cap-so-toi');
  await running.page.emulateMedia({ colorScheme: 'light' });
  await running.answerOpen([desk]);
  await id('remind-record').click();
  await id('remind-recorded').waitFor({ timeout: 120_000 });
  const [made = ''] = readdirSync(desk);
  const inside = join(desk, made);
  expect(readdirSync(join(inside, 'Tệp PDF từng đơn vị'))).toHaveLength(count);
  expect(readdirSync(join(inside, 'Tệp Word từng đơn vị'))).toHaveLength(count);
  const mail = readFileSync(join(inside, 'Thư điện tử', 'thu-don-doc-xa-hoai-son-2021-08-17.eml'), 'ascii');
  expect(mail).toMatch(/^X-Unsent: 1\r\n/);
  expect(mail).toContain('<vanthu.hoaison@example.gov.vn>');
  expect(mail).toMatch(/filename\*=UTF-8''0[12]-cong-van-don-doc-xa-hoai-son-2021-08-17\.pdf/);
  await running.picture('don-doc-da-ghi');
  await id('dialog-close').click();
});

test('a second attempt on the same day is warned and leaves them out, unless the clerk insists', async () => {
  await id('remind-left-out').waitFor();
  await expect.poll(() => id('remind-compose').isDisabled()).toBe(true);
  await expect.poll(() => id('remind-row-xa-hoai-son').innerText()).toContain('Hôm nay đã đôn đốc');
  await expect.poll(() => id('remind-clock').inputValue()).toBe('15h30'); // the minute the screen looks at
  await expect.poll(() => id('remind-day').inputValue()).toBe('17/8/2021');
  await running.picture('don-doc-trong-ngay');
  await id('remind-day').fill('1/1/2020');
  await id('remind-day').press('Enter');
  await id('remind-before-letter').waitFor();
  await id('remind-day').fill('17/8/2021');
  await id('remind-day').press('Enter');
  await id('remind-before-letter').waitFor({ state: 'detached' });
  await id('remind-insist').check();
  await id('remind-select-all').uncheck();
  await id('remind-check-xa-hoai-son').check();
  await id('remind-email-xa-hoai-son').uncheck();
  await id('remind-zalo-xa-hoai-son').check();
  await id('remind-compose').click();
  await expect.poll(() => id('remind-text-zalo').inputValue()).toMatch(/ĐÔN ĐỐC LẦN THỨ HAI[\s\S]*lần thứ nhất lúc/);
  await id('dialog-close').click();
});

test('the log: what came of a reminder, its very words, and the whole action taken back', async () => {
  await id('remind-tab-log').click();
  await id('remind-log').waitFor();
  const open = running.page.locator('[data-testid^="remind-open-"]').first();
  await open.click();
  await id('remind-result-kind').selectOption('promised');
  await id('remind-result-text').fill('Hẹn gửi trước 17h00');
  await id('remind-result-add').click();
  await id('remind-results').waitFor();
  await expect.poll(() => id('remind-results').innerText()).toContain('Hẹn gửi trước 17h00');
  await running.picture('don-doc-ket-qua');
  await id('remind-result-kind').selectOption('called');
  await id('remind-result-all').check();
  await id('remind-result-add').click();
  await id('remind-result-all').waitFor({ state: 'detached' }); // nobody of this action is left without a result
  await id('remind-undo-action').click();
  await id('remind-undo-action').waitFor({ state: 'detached' });
  await id('dialog-close').click();
  await expect.poll(() => id('remind-log').innerText()).toContain('đã hoàn tác');
  await running.picture('don-doc-nhat-ky');
  await id('remind-tab-compose').click();
  await expect.poll(() => id('remind-left-out').count()).toBe(0);
});

test('the office words a reminder itself: a wrong field is said, what is saved is used, and it can go back', async () => {
  await id('remind-tab-wording').click();
  await id('wording-text').waitFor();
  await expect.poll(() => id('wording-text').inputValue()).toContain('Kính gửi: {kính gửi}');
  await expect.poll(() => id('wording-preview').innerText()).toContain('Kính gửi: UBND ');
  await id('wording-text').fill('Anh chị {đơn vi} gửi giúp: {nội dung}');
  await expect.poll(() => id('wording-faults').innerText()).toContain('Có phải {đơn vị}?');
  await expect.poll(() => id('wording-save').isDisabled()).toBe(true);
  await running.picture('don-doc-loi-mau-sai');
  await id('wording-text').fill('Anh chị gửi giúp: {nội dung}. ');
  await id('wording-field-cơ quan').click();
  await expect.poll(() => id('wording-text').inputValue()).toBe('Anh chị gửi giúp: {nội dung}. {cơ quan}');
  await id('wording-save').click();
  await id('wording-saved').waitFor();
  await running.picture('don-doc-loi-mau');
  await id('remind-tab-compose').click();
  await id('remind-zalo-xa-hoai-son').check();
  await id('remind-compose').click();
  await id('remind-unit').selectOption('xa-hoai-son');
  await expect
    .poll(() => id('remind-text-zalo').inputValue())
    .toMatch(/^Anh chị gửi giúp: chưa gửi Mẫu 02.*UBND thị xã Hoài Nhơn$/);
  await id('dialog-close').click();
  await id('remind-tab-wording').click();
  await id('wording-reset').click();
  await expect.poll(() => id('wording-text').inputValue()).toContain('Kính gửi: {kính gửi}');
  await id('remind-tab-compose').click();
});

test('letters saved from the papers are logged when the clerk says so, and not twice on one day', async () => {
  await id('nav-papers').click();
  await id('paper-reminder').click();
  await id('reminder-select-all').waitFor();
  await id('reminder-select-all').click();
  await running.page.locator('[data-testid="reminder-check-xa-hoai-son"]').click();
  await running.answerOpen([desk]);
  await id('reminders-save-all').click();
  await id('reminders-log').waitFor({ timeout: 60_000 });
  await running.picture('don-doc-cong-van-da-luu');
  await id('reminders-log').click();
  await id('reminders-logged').waitFor();
  await id('nav-reminders').click();
  await expect.poll(() => id('remind-row-xa-hoai-son').innerText()).toContain('Hôm nay đã đôn đốc');
  await id('remind-tab-log').click();
  await running.picture('don-doc-nhat-ky-cong-van');
  await expect
    .poll(() => id('remind-log').locator('tbody tr').first().innerText())
    .toMatch(/15h30[\s\S]*Xã Hoài Sơn[\s\S]*Công văn/);
  await id('remind-tab-compose').click();
});

test('the tasks of a clause by report, in the four states of the State', async () => {
  await id('nav-tasks').click();
  await id('task-table').waitFor();
  await id('task-part-clause/clause-2').click();
  await expect.poll(() => id('task-wording').innerText()).toContain('Tính theo báo cáo đã nhận');
  const overdue = Number(/\d+$/.exec(await id('task-state-overdue').innerText())?.[0]);
  expect(overdue).toBeGreaterThan(0);
  await running.picture('nhiem-vu-khoan');
  await takePicture(running.page, GUIDE, '26-nhiem-vu', 'nhiem-vu');
  await id('task-state-overdue').click();
  await expect.poll(() => rows('task-row-').count()).toBe(overdue);
  await id('task-view-unit').click();
  await running.picture('nhiem-vu-don-vi');
  await id('task-state-all').click();
});

test('a commune of Bắc Giang has passed the letter on: done with a dropped scan, undone, done for several at once', async () => {
  await id('campaign-picker').selectOption('bac-giang-2021-08');
  await id('task-part-clause/clause-1').focus();
  for (let step = 0; step < 8; step += 1) await running.page.keyboard.press('ArrowDown');
  await expect.poll(() => id('task-part-relay/relay-1').getAttribute('aria-current')).toBe('true');
  await textWith(
    id('task-wording'),
    'Chuyển văn bản đến: Cơ quan, đơn vị Trung ương, tỉnh đóng trên địa bàn phường, xã',
  );
  const relays = rows('task-row-');
  await expect.poll(() => relays.count()).toBe(16);
  await rows('task-open-').first().click();
  const scan = join(desk, 'Phieu chuyen.pdf');
  writeFileSync(scan, '%PDF-1.4 phiếu chuyển');
  await id('note-text').fill('Đã chuyển cho 12 cơ quan');
  const hand = await takeInHand(running.page, [scan]);
  await hand.drop(680, 400);
  await id('note-evidence-name').waitFor();
  await id('note-save').click();
  await id('note-saved').waitFor();
  await expect.poll(() => id('task-notes').innerText()).toContain('Đã chuyển cho 12 cơ quan');
  await running.picture('nhiem-vu-ghi-nhan');
  const copy = join(desk, 'ban-sao.pdf');
  await running.answerSave(copy);
  await id('note-evidence-save').click();
  await expect.poll(() => readdirSync(desk)).toContain('ban-sao.pdf');
  expect(readFileSync(copy, 'utf8')).toBe('%PDF-1.4 phiếu chuyển');
  await expect.poll(() => relays.first().innerText()).toContain('Hoàn thành đúng hạn');
  await id('note-undo').click();
  await expect.poll(() => relays.first().innerText()).toContain('Đang thực hiện');
  await id('dialog-close').click();
  await id('task-select-all').focus();
  await running.page.keyboard.press('Space');
  await id('task-note-selected').focus();
  await running.page.keyboard.press('Enter');
  await id('note-save').click();
  await id('note-saved').waitFor();
  await id('dialog-close').click();
  await expect.poll(() => id('task-state-done-on-time').innerText()).toMatch(/16$/);
  await running.picture('nhiem-vu-chuyen-tiep');
});

test('readable in the dark and at 1024', async () => {
  await running.page.emulateMedia({ colorScheme: 'dark' });
  await running.picture('nhiem-vu-toi');
  await id('nav-reminders').click();
  await id('campaign-picker').selectOption('hoai-nhon-2021-08');
  await lookAt(running.page, '17/8/2021', '15h30');
  await id('remind-table').waitFor();
  await running.picture('don-doc-toi');
  await running.page.setViewportSize({ width: 1024, height: 700 });
  await running.picture('don-doc-hep');
  const overflow = await running.page.evaluate(() => document.documentElement.scrollWidth - window.innerWidth);
  expect(overflow).toBeLessThanOrEqual(0);
  await id('nav-tasks').click();
  await running.picture('nhiem-vu-hep');
});
