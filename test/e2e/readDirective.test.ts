import { readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { type RunningApp, startApp } from './support/app';
import { fillWithSample } from './support/dataFolders';
import { takeInHand } from './support/drag';
import { endedFolder } from './support/folders';
import { openScreen } from './support/screens';

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
    expect(await field('number').innerText()).toContain('Số văn bản để trống');
    expect(await field('duty.1').innerText()).toContain('hằng ngày trước 15h00');
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
    expect(await field('recipient.3').innerText()).toContain('Đã bỏ');
    await id('reading-save').click();
    await id('screen-directives').waitFor();
    await expect.poll(() => id('directive-detail').innerText(), { timeout: 20_000 }).toContain('1205/UBND-VX');
    await running.picture('reading-saved-draft');
    const text = await id('screen-directives').innerText();
    expect(text).toContain('Huy động mạnh mẽ toàn bộ hệ thống chính trị');
  });

  test('a Word file dropped on the window is read as a directive, not as a report', async () => {
    await openScreen(running.page, 'reading');
    const box = await id('reading-source').boundingBox();
    if (box === null) throw new Error('the source is not on screen');
    const hand = await takeInHand(running.page, [resolve(FIXTURES, 'files/cong-van.docx')]);
    await hand.drop(box.x + 200, box.y + 200);
    await expect.poll(() => field('code').locator('input').inputValue(), { timeout: 30_000 }).toBe('UBND-VHXH');
    expect(await id('reading-letter').innerText()).toContain('2. Các thôn lập danh sách');
    await id('reading-again').click();
  });

  test('a PDF that carries its words is read like a Word file', async () => {
    await running.answerOpen([resolve(FIXTURES, 'files/cong-van.pdf')]);
    await id('reading-open').click();
    await expect.poll(() => field('code').locator('input').inputValue(), { timeout: 30_000 }).toBe('UBND-VHXH');
    expect(await field('duty.0').innerText()).toContain('trước 17h00 ngày 25/11/2025');
    expect(await id('reading-left-out').innerText()).toContain('Chưa có nhóm đơn vị nào tên “Các thôn”');
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
    expect(await field('stamp').innerText()).toContain('SỞ CÔNG THƯƠNG BÌNH DƯƠNG');
    await running.page.emulateMedia({ colorScheme: 'light' });
  });
});
