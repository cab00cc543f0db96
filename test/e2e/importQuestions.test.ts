import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import ExcelJS from 'exceljs';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { type RunningApp, startApp } from './support/app';
import { fillWithSample } from './support/dataFolders';
import { endedFolder } from './support/folders';

/** What only the clerk can say of files that were bent out of shape: which row, which file, which unit. One story. */
const folders = { dataFolder: join(endedFolder('du-lieu'), 'du-lieu'), profileFolder: endedFolder('ho-so') };
const files = endedFolder('tep-nhan');
let running: RunningApp;
const id = (testId: string) => running.page.getByTestId(testId);

type Rows = readonly (readonly (string | number | null)[])[];

async function workbook(name: string, rows: Rows, merges: readonly string[] = []): Promise<string> {
  const book = new ExcelJS.Workbook();
  const sheet = book.addWorksheet('Sheet1');
  for (const row of rows) sheet.addRow([...row]);
  for (const area of merges) sheet.mergeCells(area);
  mkdirSync(files, { recursive: true });
  const path = join(files, name);
  writeFileSync(path, new Uint8Array(await book.xlsx.writeBuffer()));
  return path;
}

const HEADS = [
  'TT',
  'Tên cơ quan',
  'Tổng số CBCCVC, NLĐ',
  'Số CBCCVC, NLĐ có Smartphone',
  'Số CBCCVC, NLĐ đã cài đặt Bluezone',
];

const summary = (name: string) =>
  workbook(
    name,
    [
      ['UBND THỊ XÃ HOÀI NHƠN'],
      ['TỔNG HỢP CÀI ĐẶT BLUEZONE CÁC CƠ QUAN'],
      HEADS,
      [1, 'Phòng Nội vụ', 12, 11, 10],
      [2, 'P. Tư pháp', 8, 8, 7],
      [3, 'phong noi vu', 13, 12, 12],
      [4, 'Bộ phận kế toán ngân sách', 9, 9, 9],
      [null, 'Cộng', 42, 40, 38],
    ],
    ['A2:E2'],
  );

const list = (name: string, people: Rows) =>
  workbook(name, [
    ['UBND PHƯỜNG BỒNG SƠN'],
    ['BÁO CÁO HÀNG NGÀY'],
    ['Số liệu cài đặt, sử dụng ứng dụng Bluezone'],
    ['(ngày 18/8/2021)'],
    ['STT', 'Họ và tên', 'Địa chỉ (thôn, khu phố)', 'Số điện thoại', 'Lũy kế đến thời điểm hiện tại'],
    ...people,
  ]);

beforeAll(async () => {
  await fillWithSample(folders.dataFolder);
  running = await startApp(folders);
  await id('nav-imports').click();
}, 120_000);
afterAll(() => running?.close());

test('a unit on two rows and a name nobody knows are asked about, and the answers make the table ready', async () => {
  await running.answerOpen([await summary('tong hop cac co quan.xlsx')]);
  await id('import-choose-files').click();
  await id('stranger-question').waitFor({ timeout: 60_000 });
  await running.picture('cau-hoi-dong-chua-ro-don-vi');
  await running.page.locator('[data-testid^="import-place-"] input').nth(1).click();
  await id('stranger-choice').first().selectOption('phong-tai-chinh-ke-hoach');
  await id('stranger-take').first().click();
  await id('stranger-question').waitFor({ state: 'detached' });
  await running.picture('cau-hoi-da-tra-loi');
  await expect.poll(() => id('import-preview').innerText()).toContain('3 đơn vị');
  await id('import-accept').click();
  await id('import-open-board').waitFor({ timeout: 60_000 });
});

test('the name is known in the next table, without a question', async () => {
  const again = await workbook('tong hop lan 2.xlsx', [
    ['TỔNG HỢP CÀI ĐẶT BLUEZONE CÁC CƠ QUAN'],
    HEADS,
    [1, 'BỘ PHẬN KẾ TOÁN NGÂN SÁCH', 9, 9, 9],
  ]);
  await id('nav-imports').click();
  await running.answerOpen([again]);
  await id('import-choose-files').click();
  await id('import-preview').waitFor({ timeout: 60_000 });
  await expect.poll(() => id('import-preview').innerText()).toMatch(/1 đơn vị|Tài chính/);
  await expect.poll(() => id('stranger-question').count()).toBe(0);
  await id('import-discard').click();
  await running.page.getByRole('dialog').getByRole('button', { name: 'Bỏ danh sách này' }).click();
});

test('two files of one unit and day: replacement or supplement', async () => {
  const paths = [
    await list('Bong Son 18-8.xlsx', [[1, 'Nguyễn Văn Thử', 'Khối 1', '0539000001', 6101]]),
    await list('Bong Son 18-8 (bo sung).xlsx', [[1, 'Trần Thị Thử', 'Khối 2', '0539000002', 6102]]),
  ];
  await id('nav-imports').click();
  await running.answerOpen(paths);
  await id('import-choose-files').click();
  await running.page.getByText('Bong Son 18-8 (bo sung).xlsx').first().click({ timeout: 60_000 });
  await id('import-standing').waitFor();
  await running.picture('cau-hoi-thay-the-hay-bo-sung');
  await id('import-supplement').click();
  await expect.poll(() => id('import-detail').innerText()).toMatch(/[Bb]ổ sung/);
  await running.picture('cau-hoi-bo-sung-da-chon');
});
