import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { readWorkbook } from '../../electron/imports/readWorkbook';
import { sheetFile, vaccineDuty } from '../office/vaccineForm';
import { type RunningApp, startApp } from './support/app';
import { fillWithSample, withOffice } from './support/dataFolders';
import { endedFolder } from './support/folders';
import { lookAt } from './support/screens';

/**
 * A list of 174,229 people in one file, in a form with columns of its own: how far it is read, a way out in the middle,
 * and the people looked through once it is in. One story, in this order.
 */
const PEOPLE = 174_229;
const HEADS = ['TT', 'Họ và tên chủ hộ', 'Địa chỉ', 'Số điện thoại', 'Số nhân khẩu', 'Nội dung hỗ trợ'];
const TITLE = 'DANH SÁCH HỘ CẦN HỖ TRỢ';
const NAMES = ['Nguyễn Thị Ánh', 'Trần Văn Đức', 'Lê Hoàng Phước', 'Phạm Thị Hường', 'Võ Đình Quý'];
const folders = { dataFolder: join(endedFolder('du-lieu'), 'du-lieu'), profileFolder: endedFolder('ho-so') };
const [lists, saved] = [endedFolder('danh-sach'), endedFolder('da-luu')];
let running: RunningApp;
const id = (testId: string) => running.page.getByTestId(testId);

function rowOf(at: number): readonly (string | number)[] {
  const phone = at % 50_000 === 7 ? '12345' : `09${String(10_000_000 + at).padStart(8, '0')}`;
  return [
    at + 1,
    NAMES[at % 5] ?? '',
    `Thôn ${1 + (at % 12)}`,
    phone,
    1 + (at % 7),
    at % 3 === 0 ? '=tiền mặt' : 'gạo',
  ];
}

function largeFile(): string {
  const rows = Array.from({ length: PEOPLE }, (_, at) => rowOf(at).join(';'));
  const head = ['PHƯỜNG BỒNG SƠN', TITLE, '(ngày 19/8/2021)', HEADS.join(';')];
  mkdirSync(lists, { recursive: true });
  const path = join(lists, 'Bong Son danh sach lon.csv');
  writeFileSync(path, `\uFEFF${[...head, ...rows].join('\r\n')}`);
  return path;
}

beforeAll(async () => {
  await fillWithSample(folders.dataFolder);
  mkdirSync(lists, { recursive: true });
  const path = await sheetFile(
    [['PHƯỜNG BỒNG SƠN'], [TITLE], ['(ngày 19/8/2021)'], [...HEADS], [...rowOf(0)]],
    [],
    'mau.xlsx',
    lists,
  );
  await withOffice(folders.dataFolder, async (core) => {
    const heading = { sheet: 'Tiêm chủng', top: 4, bottom: 4, holds: 'heading' as const };
    const { columns } = await core['forms.sample']({ path, heading });
    await core['forms.define']({
      baseFormId: null,
      label: 'Danh sách hộ',
      title: TITLE,
      shape: 'list',
      answersUnder: null,
      validFrom: null,
      fields: columns.map(({ label, type }) => ({ label, heading: label, type, required: false })),
      rate: null,
      link: vaccineDuty(),
    });
  });
  mkdirSync(saved, { recursive: true });
  running = await startApp(folders);
}, 120_000);
afterAll(async () => {
  await running?.close();
});

test('one large file shows how far it is read, and a cancel in the middle ends it', async () => {
  await id('nav-imports').click();
  await running.answerOpen([largeFile()]);
  await id('import-choose-files').click();
  await running.page.getByText(/Bong Son danh sach lon\.csv – đã đọc [1-9]\d?% tệp này/).waitFor({ timeout: 30_000 });
  await running.picture('doc-mot-tep-lon');
  await id('import-cancel').click();
  await id('import-cancelled').waitFor({ timeout: 5_000 });
});

test('the whole list is taken, and opened from the board with the columns of its form', {
  timeout: 240_000,
}, async () => {
  await id('import-choose-files').click();
  await id('import-preview').waitFor({ timeout: 90_000 });
  await running.picture('danh-sach-lon-da-doc');
  await id('import-select-valid').click();
  await id('import-accept').click();
  await id('import-open-board').waitFor({ timeout: 90_000 });
  await id('import-open-board').click();
  await lookAt(running.page, '31/12/2026', '17h00');
  await id('board-section-danh-sach-ho').click();
  await running.page
    .locator('[data-testid^="board-cell-"]')
    .filter({ hasText: /muộn|Muộn/ })
    .first()
    .click();
  await running.page.locator('[data-testid^="board-open-persons-"]').first().click();
  await id('persons-table').getByText('Nguyễn T. Á.').first().waitFor({ timeout: 30_000 });
  await expect.poll(() => id('persons-found').innerText()).toContain('174.229');
  await running.picture('danh-sach-nguoi');
});

test('it is scrolled by keys to its end, searched without dấu, and the marked rows picked out', async () => {
  await id('persons-table').focus();
  await running.page.keyboard.press('End');
  await id('persons-table')
    .getByText('174232', { exact: true })
    .waitFor({ timeout: 15_000 })
    .catch(() => undefined);
  await id('persons-table').getByText('Võ Đ. Q.').last().waitFor();
  await running.picture('danh-sach-nguoi-cuoi');
  await id('persons-search').fill('tran duc thon 5 gao');
  await expect.poll(() => id('persons-found').innerText(), { timeout: 30_000 }).not.toContain('174.229 trên');
  await id('persons-table').getByText('Trần V. Đ.').first().waitFor();
  await running.picture('danh-sach-nguoi-tim');
  await id('persons-search').fill('');
  await id('persons-filter-marked').click();
  await expect.poll(() => id('persons-found').innerText()).toMatch(/^4 trên/);
  await running.picture('danh-sach-nguoi-luu-y');
});

test('what is shown is saved with all columns, and the whole list too', { timeout: 240_000 }, async () => {
  const few = join(saved, 'luu-y.xlsx');
  await running.answerSave(few);
  await id('persons-xlsx').click();
  await id('persons-saved').waitFor({ timeout: 60_000 });
  const result = readWorkbook(readFileSync(few), 'luu-y.xlsx');
  expect(result.ok && result.workbook.sheets[0]?.rowCount).toBe(7);
  await id('persons-filter-all').click();
  const whole = join(saved, 'tat-ca.xlsx');
  await running.answerSave(whole);
  const before = Date.now();
  await id('persons-xlsx').click();
  await expect.poll(() => id('persons-saved').innerText(), { timeout: 120_000 }).toContain('174.229');
  console.log(`174,229 people to xlsx: ${Date.now() - before} ms`);
  await running.picture('danh-sach-nguoi-da-luu');
});
