import { existsSync, readdirSync, utimesSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import ExcelJS from 'exceljs';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { type RunningApp, startApp } from './support/app';
import { endedFolder } from './support/folders';
import { type Keys, keysOnly } from './support/keysOnly';
import { readPdf, solid } from './support/pdf';
import { textWith } from './support/words';

/**
 * A whole job by keyboard alone: an empty program, an office, its first letter; a directive read, its group made, its form
 * and rate described, work given out; a report by telephone, one in Excel; board, letters, totals, report. Nothing is
 * clicked, and no box is focused or filled but by keys. After each key the focus is somewhere, in sight and seen; how many
 * presses a way takes is part of what is asked. One story, in this order.
 */
const folders = { dataFolder: endedFolder('du-lieu'), profileFolder: endedFolder('ho-so') };
const desk = endedFolder('ban-lam-viec');
const LETTER = `ỦY BAN NHÂN DÂN
TỈNH GIA LAI
Số: 88/UBND-VX
V/v tăng cường phòng, chống dịch bệnh sốt xuất huyết Dengue
Gia Lai, ngày 13 tháng 8 năm 2021
Kính gửi: UBND các xã, phường.
1. Các thôn, làng báo cáo kết quả diệt lăng quăng hằng ngày trước 16 giờ 00, từ ngày 16/8/2021 đến ngày 20/8/2021, về UBND xã (theo Mẫu 01).
2. Các thôn, làng báo cáo tổng hợp gửi về UBND xã trước 17 giờ 00 ngày 21/8/2021.
Nơi nhận: - Như trên; - Lưu: VT.
KT. CHỦ TỊCH
PHÓ CHỦ TỊCH
Nguyễn Văn Thử`;
/** Line 1 of what the program promises: three seconds for each key, and everything that was read, are still ten minutes. */
const MOST_KEYS_TO_FIRST_PAGE = 180;
let running: RunningApp;
let keys: Keys;
const id = (testId: string) => running.page.getByTestId(testId);
const typedIn = (testId: string) => id(testId).inputValue();
const isOver = (testId: string) => id(testId).waitFor({ state: 'detached', timeout: 30_000 });

beforeAll(async () => {
  running = await startApp(folders);
  keys = await keysOnly(running.page);
});
afterAll(() => running?.close());

/** One report of a unit: two lines, as the office's own form has them. */
async function report(name: string, unit: string, households: number | null, done: number | null): Promise<string> {
  const workbook = new ExcelJS.Workbook();
  const sheet = workbook.addWorksheet('Báo cáo');
  sheet.getColumn(2).width = 40;
  for (const row of [
    [`Đơn vị báo cáo: ${unit}`],
    ['BÁO CÁO KẾT QUẢ DIỆT LĂNG QUĂNG'],
    ['(ngày 16/8/2021)'],
    ['TT', 'Nội dung', 'Số lượng'],
    [1, 'Tổng số hộ', households],
    [2, 'Số hộ đã diệt lăng quăng', done],
  ])
    sheet.addRow(row);
  const path = join(desk, name);
  writeFileSync(path, new Uint8Array(await workbook.xlsx.writeBuffer()));
  const arrival = new Date(2021, 7, 16, 10, 0);
  utimesSync(path, arrival, arrival);
  return path;
}

/** In a closed list the arrow chooses; so many times. */
async function choose(times: number): Promise<void> {
  for (let at = 0; at < times; at += 1) await keys.press('ArrowDown');
}

test('an empty program is told its office, who signs and who reports', async () => {
  await id('start-set-up').waitFor();
  const place = () => running.page.evaluate(() => document.activeElement?.tagName);
  await expect.poll(place).toBe('MAIN'); // the screen has it from the first
  await keys.tabTo('start-set-up', 6);
  await keys.press('Enter');
  await keys.on('setup-search');
  await keys.type('đak đoa, gia lai');
  await keys.press('Enter', 'Control+Enter'); // the next step at once: it waits for the place that is meant
  await keys.on('office-issuerLines');
  expect(await typedIn('office-issuerLines')).toContain('XÃ ĐAK ĐOA');
  await keys.press('Control+Enter'); // Enter is a line of the letterhead here
  await keys.on('signatory-name-1');
  await keys.type('Nguyễn Thị Hoa');
  await keys.press('Enter');
  await keys.on('setup-unit-names');
  await keys.insert('STT\tTên đơn vị\n1\tThôn 1\n2\tThôn 2\n3\tLàng Dôr');
  await textWith(id('setup-unit-names-read'), 'Thôn 1; Thôn 2; Làng Dôr');
  await textWith(id('setup-unit-count'), 'dòng tiêu đề');
  await keys.press('Control+Enter');
  await keys.on('setup-write');
});

test('the first letter is typed and stands on paper, within what ten minutes allow', async () => {
  await keys.press('Enter');
  await id('kind-chooser').waitFor();
  await keys.tabTo('write-cong-van', 8);
  await keys.press('Enter');
  await keys.on('written-subject');
  await keys.type('báo cáo kết quả');
  await keys.press('Tab');
  await keys.type('Các thôn, làng');
  await keys.tabTo('written-body', 6);
  await keys.press('Control+A');
  await keys.type('Đề nghị gửi báo cáo trước ngày 25/3.');
  await id('preview-page').first().waitFor({ timeout: 60_000 });
  const path = join(desk, 'cong-van.pdf');
  await running.answerSave(path);
  await keys.tabTo('writing-back', 8, 'F6');
  await keys.tabTo('written-save-pdf', 3);
  await keys.press('Enter');
  await expect.poll(() => existsSync(path), { timeout: 60_000 }).toBe(true);
  const [sheet] = await readPdf(path);
  expect(solid(sheet?.text ?? '')).toContain(solid('Nguyễn Thị Hoa'));
  expect(keys.pressed).toBeLessThanOrEqual(MOST_KEYS_TO_FIRST_PAGE);
});

test('a directive is read; the group it names is made beside it; the draft is kept by Ctrl+S', async () => {
  await id('written-file').waitFor(); // said beside it that the file is there
  await keys.tabTo('nav-records', 6, 'F6');
  await keys.tabTo('nav-reading', 9);
  await keys.press('Enter');
  await id('reading-text').waitFor();
  await keys.tabTo('reading-text', 3, 'F6');
  await keys.insert(LETTER);
  await keys.press('Control+Enter');
  await id('reading-proposal').waitFor({ timeout: 60_000 });
  await keys.tabTo('reading-arrival-number', 9, 'F6');
  await id('reading-left-out-duty.0-new').waitFor();
  await keys.tabTo('reading-left-out-duty.0-new', 6);
  await keys.press('Enter');
  await keys.on('reading-group-name');
  expect(await typedIn('reading-group-name')).toBe('Các thôn, làng');
  await keys.tabTo('reading-group-unit', 4);
  await keys.press('Space', 'Tab', 'Space', 'Tab', 'Space');
  await textWith(id('reading-group'), '(3)');
  await keys.press('Control+S');
  await isOver('reading-group');
  await keys.press('Control+S'); // nothing is left open, so nothing is asked
  await textWith(id('directive-detail'), '88/UBND-VX');
});

test('the form of the office is described from a file', async () => {
  await running.answerOpen([await report('mau-01.xlsx', 'Thôn 1', 50, 20)]);
  await id('form-design').waitFor();
  await keys.tabTo('form-design', 14);
  await keys.press('Enter');
  await keys.on('design-shape');
  await choose(2);
  await expect.poll(() => typedIn('design-shape')).toBe('fields');
  await keys.tabTo('design-found', 3);
  await keys.press('Enter');
  await id('design-fields').waitFor();
  await keys.tabTo('design-label', 2); // the sheet is one stop, whatever its length
  await keys.type('Mẫu 01');
  await keys.tabTo('design-measure', 2);
  await keys.press('Control+A');
  await keys.type('hộ');
  await keys.tabTo('design-save', 25);
  await keys.press('Enter');
  await id('design-saved').waitFor();
  await keys.press('Escape');
  await keys.on('form-design');
});

test('form and rate are put into the directive, part by part, and the work is given out', async () => {
  await keys.tabTo('directive-edit', 8, 'Shift+Tab');
  await keys.press('Enter');
  await keys.on('editor-short-name');
  const before = keys.pressed;
  await keys.tabTo('editor-schedule-1', 5, 'F6');
  await keys.tabTo('editor-schedule-1-form', 2);
  await choose(1);
  expect(await typedIn('editor-schedule-1-form')).toBe('mau-01');
  await keys.tabTo('editor-add-indicator', 5, 'F6');
  await keys.press('Enter');
  await keys.on('editor-indicator-1-label');
  await keys.type('Tỷ lệ hộ đã diệt lăng quăng');
  await keys.press('Tab', 'Control+A');
  await keys.type('hộ');
  await keys.tabTo('editor-indicator-1-numerator', 2);
  await keys.type('hộ đã diệt lăng quăng');
  await keys.press('Tab', 'End', 'Tab');
  await keys.type('tổng số hộ');
  await keys.press('Tab');
  await choose(1);
  await keys.press('Tab', 'End');
  expect(await typedIn('editor-indicator-1-numerator-source')).toContain('so_ho_da_diet');
  expect(await typedIn('editor-indicator-1-denominator-source')).toContain('tong_so_ho');
  expect(keys.pressed - before).toBeLessThan(110); // of them 64 letters
  await keys.press('Control+Enter');
  await isOver('directive-editor');
  await textWith(id('directive-detail'), 'Mẫu 01');
});

test('a report by telephone: what is odd about it is read before it is saved', async () => {
  await keys.press('Control+2');
  await id('as-of-clock').waitFor();
  await keys.tabTo('as-of-clock', 3);
  await keys.press('Control+A');
  await keys.type('15h00');
  await keys.press('Enter', 'Tab', 'Control+A');
  await keys.type('16/8/2021');
  await keys.press('Enter');
  await keys.press('Control+3');
  await id('import-key').waitFor();
  await keys.tabTo('import-key', 12);
  await keys.press('Enter');
  await keys.on('keyed-unit');
  await choose(2);
  await keys.press('Tab');
  await choose(1);
  await keys.press('Tab');
  await choose(1);
  await id('keyed-value-tong_so_ho').waitFor();
  await keys.tabTo('keyed-value-tong_so_ho', 7);
  await keys.type('40');
  await keys.press('Enter');
  await keys.type('50');
  await keys.press('Enter');
  await keys.on('keyed-save'); // 50 of 40: not saved, the next Enter would be meant
  await textWith(id('keyed-check-one'), 'vượt 100%');
  await keys.tabTo('keyed-value-so_ho', 8, 'Shift+Tab');
  await keys.press('Control+A');
  await keys.type('30');
  await keys.press('Enter');
  await id('keyed-taken').waitFor({ timeout: 30_000 });
  await keys.on('import-key');
});

test('a report in Excel is looked at and taken', async () => {
  await running.answerOpen([await report('thon-2.xlsx', 'Thôn 2', 50, 20)]);
  await keys.tabTo('import-choose-files', 3, 'Shift+Tab');
  await keys.press('Enter');
  await id('import-preview').waitFor({ timeout: 60_000 });
  await keys.press('Control+Enter');
  await id('import-saved').waitFor({ timeout: 60_000 });
  await keys.on('import-open-board');
});

test('the board is walked, a cell opened and left again', async () => {
  await keys.press('Enter');
  await id('board-cell-thon-thon-1-2021-08-16').waitFor();
  await keys.tabTo('board-cell-', 6, 'F6');
  await keys.press('Control+Home', 'ArrowDown', 'Enter');
  await textWith(id('board-detail'), 'Thôn 1');
  await keys.press('Escape');
  await keys.on('board-cell-thon-thon-1-2021-08-16');
});

test('letters to those who owe are written in one go', async () => {
  await keys.tabTo('campaign-picker', 6, 'Shift+F6');
  await keys.tabTo('as-of-clock', 2);
  await keys.press('Control+A');
  await keys.type('16h30');
  await keys.press('Enter');
  await keys.press('Control+5');
  await id('paper-report').waitFor();
  await keys.tabTo('paper-report', 3, 'F6');
  await keys.tabTo('paper-reminder', 2);
  await keys.press('Enter');
  await id('reminders-save-all').waitFor({ timeout: 60_000 });
  await running.answerOpen([desk]);
  await keys.tabTo('reminders-save-all', 12);
  await keys.press('Enter');
  const letters = () =>
    readdirSync(desk, { recursive: true, encoding: 'utf8' }).filter((name) => /lang-dor.*\.pdf$/.test(name));
  await expect.poll(letters, { timeout: 90_000 }).not.toEqual([]);
});

test('the total is read, and the report goes out', async () => {
  await keys.press('Control+4');
  await textWith(id('screen-compilation'), 'Số liệu của 2/3 đơn vị', '50/90', '55,56%');
  await keys.press('Control+5');
  await id('paper-report').waitFor();
  await keys.tabTo('paper-report', 3, 'F6');
  await keys.press('Enter');
  await id('preview-page').first().waitFor({ timeout: 60_000 });
  const path = join(desk, 'bao-cao.pdf');
  await running.answerSave(path);
  await keys.tabTo('paper-save-pdf', 4, 'F6');
  await keys.press('Enter');
  await expect.poll(() => existsSync(path), { timeout: 60_000 }).toBe(true);
  const text = solid((await readPdf(path)).map((page) => page.text).join(' '));
  for (const piece of ['50/90', '55,56%', '2/3 đơn vị']) expect(text).toContain(solid(piece));
});

test('whatever had the focus showed it', async () => {
  expect(await keys.unmarked()).toEqual([]);
});
