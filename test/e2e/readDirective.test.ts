import { readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { PICTURES, type RunningApp, startApp } from './support/app';
import { fillWithSample } from './support/dataFolders';
import { takeInHand } from './support/drag';
import { endedFolder } from './support/folders';
import { keepDraft } from './support/keepDraft';
import { atEachLook } from './support/looks';
import { openScreen } from './support/screens';
import { textWith } from './support/words';

/** The words of a directive in, its structure beside them, a draft out; read in the reading thread of the real app. */
const folders = { dataFolder: endedFolder('du-lieu'), profileFolder: endedFolder('ho-so') };
const FIXTURES = resolve(__dirname, '../fixtures/directives');
let running: RunningApp;

const id = (testId: string) => running.page.getByTestId(testId);
const field = (name: string) => id(`reading-field-${name}`);

beforeAll(async () => {
  await fillWithSample(folders.dataFolder);
  running = await startApp(folders);
});
afterAll(async () => {
  await running?.close();
});

describe('reading a directive', () => {
  test('pasted words are read; each finding shows its place, and a click in the words goes to the finding', async () => {
    await openScreen(running.page, 'reading');
    await id('reading-text').fill(readFileSync(resolve(FIXTURES, 'hoai-nhon-2021-08.txt'), 'utf8'));
    await running.picture('reading-source');
    await id('reading-text').press('Control+Enter');
    await id('reading-proposal').waitFor({ timeout: 30_000 });
    await expect.poll(() => field('code').locator('input').inputValue()).toBe('UBND-VX');
    await expect.poll(() => field('number').innerText()).toContain('Số văn bản để trống');
    await expect.poll(() => field('duty.1').innerText()).toContain('hằng ngày trước 15h00');
    await running.picture('reading-proposal');
    await running.page.setViewportSize({ width: 1024, height: 768 });
    await running.picture('reading-proposal-1024');
    await running.page.setViewportSize({ width: 1366, height: 768 });
    await id('reading-letter').locator('[data-field="signer"]').last().click();
    await expect.poll(() => field('signer').getAttribute('class')).toContain('current');
    await field('subject').locator('textarea').focus();
    const marked = id('reading-letter').locator('mark[class*="selected"]');
    await expect.poll(async () => (await marked.allInnerTexts()).join('')).toContain('V/v thực hiện tuần cao điểm');
  });

  test('advice is there and folded; it holds nobody up', async () => {
    const advice = id('reading-proposal').getByTestId('directive-advice');
    await advice.locator('summary').click();
    await expect.poll(() => advice.innerText()).toContain('Số văn bản để trống');
    await running.picture('reading-advice');
    await advice.locator('summary').click();
  });

  test('corrected, a finding left out, and kept as a draft that the directives screen shows', async () => {
    await field('number').locator('input').fill('1205');
    await field('day').locator('input').fill('15');
    await id('reading-out-recipient.3').click();
    await expect.poll(() => field('recipient.3').innerText()).toContain('Đã bỏ');
    await keepDraft(running.page);
    await id('screen-directives').waitFor();
    await expect.poll(() => id('directive-detail').innerText(), { timeout: 20_000 }).toContain('1205/UBND-VX');
    await running.picture('reading-saved-draft');
    await textWith(id('screen-directives'), 'Huy động mạnh mẽ toàn bộ hệ thống chính trị');
  });

  test('a phone in the letter, and who stands beside it, are shown in part until somebody says why', async () => {
    await openScreen(running.page, 'reading');
    const letter = readFileSync(resolve(FIXTURES, 'hoai-nhon-2021-08.txt'), 'utf8');
    const contact = 'Đầu mối liên hệ: bà Đặng Thị Mốc Xanh, điện thoại 0987 654 321.';
    await id('reading-text').fill(letter.replace('Nơi nhận:', `${contact}\nNơi nhận:`));
    await id('reading-text').press('Control+Enter');
    await id('reading-mask').waitFor({ timeout: 30_000 });
    const shown = () => running.page.getByTestId('reading-proposal').innerText();
    await expect.poll(shown).toContain('bà Đặng T. M. X., điện thoại 098****321');
    const typed = () =>
      id('reading-proposal')
        .locator('input, textarea')
        .evaluateAll((all) => all.map((one) => (one as HTMLInputElement).value).join('\n'));
    expect(`${await shown()}${await typed()}`).not.toMatch(/Mốc Xanh|0987 654/);
    const subject = field('subject').locator('input, textarea');
    await subject.press('Control+End');
    await subject.pressSequentially(' (hỏi 0912 345 678)'); // not hidden from who types it, nor closed to him halfway
    expect(await subject.inputValue()).toMatch(/ \(hỏi 0912 345 678\)$/);
    await atEachLook(running.page, PICTURES, 'reading-che');
    await id('reading-mask-reveal').click();
    await id('reading-mask-reason').selectOption('duty');
    await id('reading-mask-reveal-confirm').click();
    await expect.poll(shown).toContain('bà Đặng Thị Mốc Xanh, điện thoại 0987 654 321');
    await id('reading-again').click();
    await openScreen(running.page, 'personalData');
    await id('personal-data-tab-log').click();
    await expect.poll(() => id('access-table').innerText()).toContain('Văn bản đang đọc');
    expect(await id('access-table').innerText()).not.toContain('Mốc');
  });

  test('a Word file dropped on the window is read as a directive, not as a report', async () => {
    await openScreen(running.page, 'reading');
    const box = await id('reading-source').boundingBox();
    if (box === null) throw new Error('the source is not on screen');
    const hand = await takeInHand(running.page, [resolve(FIXTURES, 'files/cong-van.docx')]);
    await hand.drop(box.x + 200, box.y + 200);
    await expect.poll(() => field('code').locator('input').inputValue(), { timeout: 30_000 }).toBe('UBND-VHXH');
    await expect.poll(() => id('reading-letter').innerText()).toContain('2. Các thôn lập danh sách');
    await id('reading-again').click();
  });

  test('a PDF that carries its words is read like a Word file', async () => {
    await running.answerOpen([resolve(FIXTURES, 'files/cong-van.pdf')]);
    await id('reading-open').click();
    await expect.poll(() => field('code').locator('input').inputValue(), { timeout: 30_000 }).toBe('UBND-VHXH');
    await expect.poll(() => field('duty.0').innerText()).toContain('trước 17h00 ngày 25/11/2025');
    await expect.poll(() => id('reading-left-out').innerText()).toContain('Chưa có nhóm đơn vị nào tên “Các thôn”');
    await running.picture('reading-left-out');
    await running.page.setViewportSize({ width: 1024, height: 768 });
    await running.picture('reading-left-out-1024');
    await running.page.setViewportSize({ width: 1366, height: 768 });
    await id('reading-left-out-duty.0').selectOption({ index: 1 });
    await id('reading-again').click();
  });

  test('an old Word file is refused with a sentence that says what to do', async () => {
    await running.answerOpen([resolve(FIXTURES, 'files/cong-van.doc')]);
    await id('reading-open').click();
    await expect.poll(() => id('reading-source').innerText(), { timeout: 30_000 }).toContain('Word đời cũ');
    await running.picture('reading-refused');
  });

  test('in dark colours', async () => {
    await running.page.emulateMedia({ colorScheme: 'dark' });
    await running.answerOpen([resolve(FIXTURES, 'binh-duong-2021-02.txt')]);
    await id('reading-open').click();
    await id('reading-proposal').waitFor({ timeout: 30_000 });
    await running.picture('reading-dark');
    await expect.poll(() => field('stamp').innerText()).toContain('SỞ CÔNG THƯƠNG BÌNH DƯƠNG');
    await running.page.emulateMedia({ colorScheme: 'light' });
  });

  test('from words to work given out: a quarterly cut-off, working days, and a boundary asked once and remembered', async () => {
    const words = [
      'ỦY BAN NHÂN DÂN\nTHỊ XÃ HOÀI NHƠN',
      'Số: 77/UBND-NV',
      'V/v chế độ báo cáo',
      'Hoài Nhơn, ngày 02 tháng 8 năm 2021',
      'Kính gửi: UBND các xã, phường.',
      '1. UBND các xã, phường báo cáo hằng quý về UBND thị xã, số liệu chốt đến ngày 14 tháng cuối quý, gửi trước ngày 20.',
      '2. UBND các xã, phường báo cáo về UBND thị xã từ thứ 2 đến thứ 6 trước 10h00, từ ngày 16/8/2021 đến ngày 29/8/2021.',
      '3. UBND các xã, phường báo cáo kết quả về UBND thị xã trước ngày 20/8/2021.',
      'Nơi nhận: - Như trên; - Lưu: VT.',
      'KT. CHỦ TỊCH\nPHÓ CHỦ TỊCH\nNguyễn Văn Thử',
    ].join('\n');
    await id('reading-again').click();
    await id('reading-text').fill(words);
    await id('reading-read').click();
    await id('reading-proposal').waitFor({ timeout: 30_000 });
    await expect.poll(() => field('duty.0').innerText()).toContain('số liệu đến ngày 14 của tháng cuối kỳ');
    await expect.poll(() => field('duty.1').innerText()).toContain('Thứ Hai, Thứ Ba, Thứ Tư, Thứ Năm, Thứ Sáu');
    await field('duty.1').scrollIntoViewIfNeeded();
    await running.picture('reading-rhythms');
    await keepDraft(running.page);
    await expect.poll(() => id('directive-detail').innerText(), { timeout: 20_000 }).toContain('77/UBND-NV');
    await id('directive-edit').click();
    await id('directive-editor').waitFor();
    for (const [name, text] of [
      ['editor-short-name', 'Chế độ báo cáo'],
      ['editor-campaign', 'chế độ báo cáo'],
    ] as const) {
      await id(name).fill(text);
      await id(name).blur();
    }
    for (const schedule of ['schedule-1', 'schedule-2', 'schedule-3'])
      await id(`editor-${schedule}-form`).selectOption('mau-02');
    await id('editor-schedule-2').scrollIntoViewIfNeeded();
    await running.picture('editor-rhythms');
    await running.page.setViewportSize({ width: 1024, height: 768 });
    await running.picture('editor-rhythms-1024');
    await running.page.setViewportSize({ width: 1366, height: 768 });
    await id('editor-apply').click();
    const questions = id('directive-questions');
    await questions.waitFor();
    await running.picture('editor-rhythms-questions');
    await questions.getByTestId('answer-exclusive').last().click();
    await expect.poll(() => questions.innerText()).not.toContain('trước ngày 20/8/2021');
    await textWith(
      id('directive-detail'),
      'Các ngày Thứ Hai, Thứ Ba, Thứ Tư, Thứ Năm, Thứ Sáu, trước 10h00, từ ngày 16/8 đến ngày 29/8',
    );
    await id('directive-edit').click();
    await id('editor-short-name').fill('Chế độ báo cáo quý');
    await id('editor-short-name').blur();
    await id('editor-apply').click();
    const confirm = id('amend-confirm');
    await Promise.race([confirm.waitFor(), id('directive-detail').waitFor()]);
    if (await confirm.isVisible()) await confirm.click();
    await expect
      .poll(() => running.page.locator('option', { hasText: 'Chế độ báo cáo quý' }).count())
      .toBeGreaterThan(0);
    await expect.poll(() => questions.innerText()).not.toContain('trước ngày 20/8/2021');
    await running.picture('editor-rhythms-amended');
  });

  test('a limit counted from the arrival: the day is asked again while nobody has said it, and makes the duty due', async () => {
    const words = [
      'ỦY BAN NHÂN DÂN\nTHỊ XÃ HOÀI NHƠN',
      'Số: 78/UBND-NV',
      'V/v rà soát',
      'Hoài Nhơn, ngày 02 tháng 8 năm 2021',
      'Kính gửi: UBND các xã, phường.',
      '1. UBND các xã, phường báo cáo kết quả về UBND thị xã trong 05 ngày làm việc kể từ ngày nhận được văn bản.',
      'Nơi nhận: - Như trên; - Lưu: VT.',
      'KT. CHỦ TỊCH\nPHÓ CHỦ TỊCH\nNguyễn Văn Thử',
    ].join('\n');
    await openScreen(running.page, 'reading');
    await id('reading-text').fill(words);
    await id('reading-read').click();
    await id('reading-proposal').waitFor({ timeout: 30_000 });
    await id('reading-arrived').fill('hôm qua');
    await id('reading-arrived').blur();
    await expect.poll(() => id('reading-save').isDisabled()).toBe(true);
    await expect.poll(() => id('reading-unread').innerText()).toContain('đang ghi “hôm qua”');
    await id('reading-arrived').fill('');
    await id('reading-arrived').blur();
    await running.picture('reading-arrival');
    await keepDraft(running.page);
    await expect.poll(() => id('directive-detail').innerText(), { timeout: 20_000 }).toContain('78/UBND-NV');
    await id('answer-arrived').fill('31/8/2021');
    await expect.poll(() => id('answer-counted').innerText()).toContain('không tính 02/9/2021 (Quốc khánh)');
    await running.picture('directive-arrival');
    await id('answer-arrival').click();
    await expect
      .poll(() => id('directive-detail').innerText())
      .toContain('Thời hạn tính từ ngày nhận văn bản 31/8/2021: chậm nhất hết ngày 09/9/2021.');
    await expect.poll(() => id('answer-arrived').count()).toBe(0);
  });

  test('a duty of our own office and a clause for a unit without a group: both are settled where they are read', async () => {
    const words = [
      'ỦY BAN NHÂN DÂN\nTỈNH BÌNH ĐỊNH',
      'Số: 88/UBND-VX',
      'V/v phòng, chống dịch',
      'Bình Định, ngày 02 tháng 8 năm 2021',
      'Kính gửi: Trạm Y tế lưu động.',
      '1. Trạm Y tế lưu động báo cáo kết quả về UBND thị xã trước 17 giờ 00 ngày 20/8/2021.',
      'Báo cáo tổng hợp gửi về Sở Y tế trước 17 giờ 00 ngày 25/8/2021.',
      'Nơi nhận: - Như trên; - Lưu: VT.',
      'KT. CHỦ TỊCH\nPHÓ CHỦ TỊCH\nNguyễn Văn Thử',
    ].join('\n');
    await openScreen(running.page, 'reading');
    await id('reading-text').fill(words);
    await id('reading-read').click();
    await id('reading-proposal').waitFor({ timeout: 30_000 });
    await id('reading-left-out').scrollIntoViewIfNeeded();
    await running.picture('reading-own-duty');
    await id('reading-left-out')
      .getByRole('combobox')
      .last()
      .selectOption({ label: 'Cơ quan mình (báo cáo lên cấp trên)' });
    await id('reading-save').click(); // the first duty is still nobody's
    await expect.poll(() => running.page.getByRole('dialog').innerText()).toContain('chưa vào bản nháp');
    await id('dialog-close').click();
    await id('reading-left-out').getByRole('button').first().click();
    expect(await id('reading-group-name').inputValue()).toBe('Trạm Y tế lưu động');
    await id('reading-group-search').fill('bong son');
    await running.picture('reading-new-group-found');
    await id('reading-group').getByRole('checkbox').first().check();
    await running.picture('reading-new-group');
    await id('reading-group-save').click();
    await expect.poll(() => id('reading-left-out').innerText()).toContain('Mọi điều còn thiếu đã được chọn');
    await keepDraft(running.page);
    await expect.poll(() => id('directive-detail').innerText(), { timeout: 20_000 }).toContain('20/8/2021');
    await running.picture('reading-own-duty-kept');
  });
});
