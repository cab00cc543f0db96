import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Page } from 'playwright-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { measurePaper } from '../../electron/ruler/measurePaper';
import { readPaper } from '../../electron/ruler/readPaper';
import { kit } from '../documents/support';
import { PICTURES } from './support/app';
import { fillWithSample, withOffice } from './support/dataFolders';
import { endedFolder } from './support/folders';
import { openScreen } from './support/screens';
import { startWatched, type WatchedApp } from './support/watchedApp';

/** A paper typed in the window: chosen, typed, killed, gone on with, saved, numbered, made into a PDF. */
const dataFolder = endedFolder('du-lieu');
const profileFolder = endedFolder('ho-so');
const desk = endedFolder('ban-lam-viec');
/** What was typed longer ago than this has to be on the disk. */
const KEPT_WITHIN_MS = 800;
const BODY = `Thực hiện kế hoạch của UBND thị xã, đề nghị các xã, phường:
1. Rà soát danh sách:
- Đối chiếu với dữ liệu đã nộp;
- Bổ sung trường hợp còn thiếu.
2. Gửi kết quả trước ngày 27/8/2021.`;

let running: WatchedApp | null = null;
const page = (): Page => {
  if (running === null) throw new Error('the app does not run');
  return running.page;
};
const id = (testId: string) => page().getByTestId(testId);
const start = async () => {
  running = await startWatched({ dataFolder, profileFolder });
};
const picture = (name: string) => page().screenshot({ path: join(PICTURES, `${name}.png`) });

beforeAll(async () => {
  await fillWithSample(dataFolder);
  await start();
});
afterAll(() => running?.close());

async function openWriting(): Promise<void> {
  await openScreen(page(), 'records');
  await id('records-write').click();
  await id('kind-chooser').waitFor();
}

test('a kind is chosen, and what is typed stands on the page beside it', async () => {
  await openWriting();
  await picture('95-chon-loai-van-ban');
  await id('write-cong-van').click();
  await id('written-subject').fill('rà soát danh sách cài đặt Bluezone');
  await id('written-subject').press('Control+Home');
  await id('written-subject').pressSequentially('\nvề '); // one line: Enter is a space, and what follows stands behind it
  expect(await id('written-subject').inputValue()).toBe(' về rà soát danh sách cài đặt Bluezone');
  await id('written-subject').fill('rà soát danh sách cài đặt Bluezone');
  await id('written-addressees').fill('UBND các xã, phường');
  await id('preview-page').first().waitFor({ timeout: 60_000 });
  await expect.poll(() => id('written-remarks').innerText()).toContain('Còn thiếu hoặc cần xem lại');
  await expect
    .poll(() => id('written-remarks').evaluate((one) => one.getBoundingClientRect().bottom))
    .toBeLessThan(768);
  await id('written-body').fill(BODY);
  await expect.poll(() => id('written-remarks').count()).toBe(0);
});

test('half-typed text is there again after the power went', async () => {
  await new Promise((resolve) => setTimeout(resolve, KEPT_WITHIN_MS));
  await running?.kill();
  running = null;
  await start();
  await id('nav-today').click();
  await id('screen-today').getByTestId('begun-notice').waitFor();
  await id('nav-records').click(); // nobody should have to guess that it is kept
  await expect
    .poll(() => id('screen-records').getByTestId('begun-notice').innerText())
    .toContain('1 văn bản đang soạn dở');
  await picture('95-con-van-ban-soan-do');
  await id('screen-records').getByTestId('begun-notice-go-on').click();
  await expect.poll(() => id('begun-papers').innerText()).toContain('Công văn: rà soát danh sách cài đặt Bluezone');
  await id('begun-go-on').click();
  await expect.poll(() => id('written-body').inputValue()).toBe(BODY);
  await id('preview-page').first().waitFor({ timeout: 60_000 });
  for (const [name, width] of [
    ['1366', 1366],
    ['1024', 1024],
  ] as const) {
    await page().setViewportSize({ width, height: 768 });
    await picture(`96-soan-van-ban-${name}`);
    const sideways = await page().evaluate(() => document.documentElement.scrollWidth - window.innerWidth);
    expect(sideways).toBeLessThanOrEqual(0);
  }
});

test('a long text is drawn where it is looked at, and the window waits for no page below', async () => {
  const line = (number: number) => `${number}. Thôn số ${number} rà soát danh sách, gửi kết quả trước ngày 27/8/2021.`;
  await id('written-body').fill(Array.from({ length: 300 }, (_, at) => line(at + 1)).join('\n'));
  await expect.poll(() => id('preview-page').count(), { timeout: 60_000 }).toBeGreaterThan(8);
  const last = id('preview-page').last();
  const isDrawn = () => last.evaluate((canvas) => canvas instanceof HTMLCanvasElement && canvas.height > 150); // a canvas nobody drew on has 150
  const isTall = () => last.evaluate((canvas) => canvas.getBoundingClientRect().height > 400);
  expect([await isDrawn(), await isTall()]).toEqual([false, true]);
  await last.scrollIntoViewIfNeeded();
  await expect.poll(isDrawn, { timeout: 30_000 }).toBe(true);
  await id('written-body').fill(BODY);
  await expect.poll(() => id('preview-page').count(), { timeout: 60_000 }).toBeLessThan(3);
});

test('its PDF keeps the rules of the decree', async () => {
  const path = join(desk, 'cong-van.pdf');
  await running?.answerSave(path);
  await id('written-save-pdf').click();
  await expect.poll(() => existsSync(path), { timeout: 60_000 }).toBe(true);
  const { rules } = measurePaper(await readPaper(readFileSync(path), 'cong-van.pdf'), kit.layout, kit.fonts);
  expect(rules.filter(({ verdict }) => verdict === 'broken').map(({ message }) => message)).toEqual([]);
});

test('it is held against the decree where it is typed, as PDF and as Word file', async () => {
  await id('paper-check').click();
  await id('check-dialog').waitFor({ timeout: 60_000 });
  await expect.poll(() => id('check-pdf').innerText()).toBe('Bản PDF: đúng');
  await expect.poll(() => id('check-docx').innerText()).toBe('Bản Word: đúng');
  await picture('96-kiem-tra-khi-soan');
  await id('dialog-close').click();
});

test('what is wrong with it is mended in a box, not in a file', async () => {
  await id('written-body').fill(`${BODY}\nHạn cuối: ngày 31/02/2026.`);
  await id('paper-check').click();
  await expect.poll(() => id('fault-days.real').innerText(), { timeout: 60_000 }).toContain('Sửa trong ô “Nội dung”.');
  await expect.poll(() => id('ruling-summary').innerText()).toContain('Sửa trong ô nêu ở từng chỗ');
  await picture('96-kiem-tra-cho-sai');
  await id('dialog-close').click();
  await id('written-body').fill(BODY);
  await expect.poll(() => id('written-remarks').count()).toBe(0);
});

const WIDE = [
  ['STT', 'Đơn vị', ...Array.from({ length: 10 }, (_, index) => `Chỉ tiêu ${index + 1}`), 'Người báo cáo', 'Ghi chú'],
  ...Array.from({ length: 40 }, (_, row) => [
    `${row + 1}`,
    'Phường Hoài Thanh Tây',
    ...Array.from({ length: 10 }, (_, index) => `${(row + 1) * 1000 + index}`),
    'Nguyễn Văn Thử Nghiệm',
    'Chưa báo cáo',
  ]),
];

test('a wide table that was pasted lies across, and no syllable of it is broken', async () => {
  const path = join(desk, 'bang-rong.pdf');
  await id('written-annexes').fill(`Phụ lục\nBẢNG TỔNG HỢP\n${WIDE.map((row) => row.join('\t')).join('\n')}`);
  await running?.answerSave(path);
  await id('written-save-pdf').click();
  await expect.poll(() => existsSync(path), { timeout: 60_000 }).toBe(true);
  const { sheets, lines } = await readPaper(readFileSync(path), 'bang-rong.pdf');
  expect(sheets.map(({ widthMm }) => Math.round(widthMm))).toEqual([210, ...sheets.slice(1).map(() => 297)]);
  const words = new Set(lines.filter(({ isInTable }) => isInTable).flatMap(({ text }) => text.split(/\s+/)));
  for (const word of WIDE.flat().flatMap((cell) => cell.split(' '))) expect(words).toContain(word);
});

/** As Excel puts two heading rows with merged cells on the clipboard. */
const EXCEL = `<html><body><table><tr><td rowspan=2>STT</td><td rowspan=2>Đơn vị</td><td colspan=2>Số lượng</td><td rowspan=2>Ghi<br>
  chú</td></tr>
<tr><td>Kế hoạch</td><td>Thực hiện</td></tr>
${Array.from({ length: 45 }, (_, row) => `<tr><td>${row + 1}</td><td>Phường Thử ${row + 1}</td><td>${row + 1}.000</td><td>${row}.500</td><td></td></tr>`).join('\n')}
<![if supportMisalignedColumns]><tr height=0 style='display:none'><td width=64></td><td width=64></td></tr><![endif]></table></body></html>`;

test('two heading rows with merged cells, pasted as from Excel, are repeated on each page over figures at the right', async () => {
  const path = join(desk, 'hai-dong-tieu-de.pdf');
  await id('written-annexes').fill('Phụ lục\nKẾT QUẢ THỰC HIỆN\n');
  await id('written-annexes').press('Control+End');
  await id('written-annexes').evaluate((box, html) => {
    const clipboardData = new DataTransfer();
    clipboardData.setData('text/html', html);
    box.dispatchEvent(new ClipboardEvent('paste', { clipboardData, bubbles: true, cancelable: true }));
  }, EXCEL);
  await expect.poll(() => id('written-annexes').inputValue()).toContain('Số lượng\t<<gộp trái>>\t"Ghi\nchú"');
  await expect.poll(() => id('written-annexes-tables-0').inputValue()).toBe('auto');
  await expect.poll(() => id('written-annexes-tables').innerText()).toContain('Tự nhận: 2 dòng');
  await id('written-annexes-tables').scrollIntoViewIfNeeded();
  await picture('96-dong-tieu-de-cua-bang');
  await running?.answerSave(path);
  await id('written-save-pdf').click();
  await expect.poll(() => existsSync(path), { timeout: 60_000 }).toBe(true);
  const { sheets, lines } = await readPaper(readFileSync(path), 'hai-dong-tieu-de.pdf');
  const sheetsOf = (words: string) =>
    lines.filter((line) => line.isInTable && line.text.includes(words)).map(({ sheet }) => sheet);
  expect(sheets.length).toBe(3);
  for (const heading of ['Số lượng', 'Kế hoạch', 'Thực hiện']) expect(sheetsOf(heading)).toEqual([2, 3]);
  expect(sheetsOf('Phường Thử 45')).toEqual([3]);
  await id('written-annexes-tables-0').selectOption('1');
  await expect.poll(() => id('written-annexes').inputValue()).toContain('<<1 dòng tiêu đề>>\nSTT');
  await id('written-annexes').fill('');
});

test('forty addressees begin below the letterhead and go on overleaf, in letters of their full size', async () => {
  const path = join(desk, 'nhieu-noi.pdf');
  const names = Array.from({ length: 40 }, (_, index) => `Ủy ban nhân dân phường Thử Nghiệm ${index + 1}`);
  await id('written-addressees').fill(names.join('\n'));
  await running?.answerSave(path);
  await id('written-save-pdf').click();
  await expect.poll(() => existsSync(path), { timeout: 60_000 }).toBe(true);
  const { lines } = await readPaper(readFileSync(path), 'nhieu-noi.pdf');
  const listed = lines.filter(({ text }) => text.startsWith('- Ủy ban nhân dân phường Thử Nghiệm'));
  expect(listed.map(({ sizePt }) => sizePt)).toEqual(names.map(() => 14));
  expect(listed.filter(({ sheet }) => sheet === 1).length).toBeGreaterThanOrEqual(20);
  expect(listed.filter(({ sheet }) => sheet === 2).length).toBeGreaterThanOrEqual(2);
  await id('written-addressees').fill('UBND các xã, phường');
});

/** What is typed after the draft was saved is no part of it: no number is given to the older text unasked. */
async function expectUnsavedIsSaid(): Promise<void> {
  const later = `${BODY}\nGõ thêm sau khi lưu.`;
  await id('written-body').fill(later);
  await id('writing-back').click();
  await page().locator('[data-testid^="outgoing-open-"]').click();
  await expect.poll(() => id('paper-unsaved').innerText()).toContain('chưa lưu vào bản thảo này');
  await expect.poll(() => id('paper-dialog').getByTestId('number-take').count()).toBe(0);
  await picture('97-phan-chua-luu');
  await id('unsaved-go-on').click();
  await expect.poll(() => id('written-body').inputValue()).toBe(later);
  await id('writing-back').click();
  await page().locator('[data-testid^="outgoing-open-"]').click();
  await id('unsaved-drop').click();
  await id('dialog-confirm').click();
  await id('paper-unsaved').waitFor({ state: 'detached' });
  await id('paper-write').click();
  await expect.poll(() => id('written-body').inputValue()).toBe(BODY);
}

test('saved as a draft, it takes its number and is in the register', async () => {
  await id('written-body').fill(`${BODY}\n3. [Nội dung khác].`);
  await id('written-number').click();
  await expect.poll(() => id('number-warnings').innerText()).toContain('[Nội dung khác]');
  await expect.poll(() => id('number-give').innerText()).toBe('Vẫn lấy số này');
  await picture('97-lay-so-con-thieu');
  await page().keyboard.press('Escape');
  await id('number-dialog').waitFor({ state: 'detached' });
  await expect.poll(() => id('written-number').evaluate((button) => document.activeElement === button)).toBe(true);
  await id('written-body').fill(BODY);
  await id('written-save').click();
  await id('written-saved').waitFor();
  await expectUnsavedIsSaid();
  await id('written-number').click();
  await expect.poll(() => id('number-proposal').innerText()).toContain('Số 01/UBND-VX');
  await picture('97-lay-so');
  await id('number-give').click();
  await expect.poll(() => id('paper-dialog').locator('h2').innerText()).toBe('01/UBND-VX'); // to be printed and sent
  await id('paper-dialog').getByTestId('preview-page').first().waitFor({ timeout: 60_000 });
  await page().keyboard.press('Escape');
  await id('paper-dialog').waitFor({ state: 'detached' });
  await expect.poll(() => id('records-write').evaluate((button) => document.activeElement === button)).toBe(true);
  await running?.close();
  running = null;
  const { papers, drafts } = await withOffice(dataFolder, async (core) => ({
    papers: (await core['outgoing.list']({})).papers,
    drafts: (await core['written.drafts']({})).drafts,
  }));
  expect(papers).toMatchObject([
    { number: 1, kindId: 'cong-van', isFrozen: true, addressees: ['UBND các xã, phường'] },
  ]);
  // what Ctrl+Z takes back after a restart is kept beside half-typed papers, and is none of them
  expect(drafts.filter(({ place }) => place !== 'form/takeBacks')).toEqual([]);
});

test('a long name of a place stands on one line with its date', async () => {
  await withOffice(dataFolder, async (core) => {
    const office = await core['office.get']({});
    if (office === null) throw new Error('no office');
    const { profile, signatories } = office;
    await core['office.save']({ profile: { ...profile, placeOfIssue: 'Thành phố Hồ Chí Minh' }, signatories });
  });
  await start();
  await openWriting();
  await id('write-cong-van').click();
  const path = join(desk, 'dia-danh.pdf');
  await running?.answerSave(path);
  await id('written-save-pdf').click();
  await expect.poll(() => existsSync(path), { timeout: 60_000 }).toBe(true);
  const { lines } = await readPaper(readFileSync(path), 'dia-danh.pdf');
  const [placeDate] = lines.filter(({ text }) => text.startsWith('Thành phố Hồ Chí Minh,'));
  expect(placeDate).toMatchObject({ sizePt: 13 });
  expect(placeDate?.text).toMatch(/năm \d{4}$/);
});
