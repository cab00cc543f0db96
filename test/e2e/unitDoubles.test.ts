import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { strings } from '../../renderer/text/vi';
import { PICTURES, type RunningApp, startApp } from './support/app';
import { fillWithSample } from './support/dataFolders';
import { endedFolder } from './support/folders';
import { expectSound } from './support/screenTour';
import { textWith } from './support/words';

/** Names that are nearly those of units we have: asked about, by hand and in a list. One story on one data folder. */
const folders = { dataFolder: endedFolder('du-lieu'), profileFolder: endedFolder('ho-so') };
const list = join(endedFolder('danh-sach'), 'Danh sách đơn vị.xlsx');
let running: RunningApp;

const id = (testId: string) => running.page.getByTestId(testId);
const dialogs = () => running.page.locator('dialog[open]');
const closeDialog = () => dialogs().getByTestId('dialog-close').click();

async function lookEverywhere(name: string): Promise<void> {
  for (const width of [1366, 1024])
    for (const colorScheme of ['light', 'dark'] as const) {
      await running.page.setViewportSize({ width, height: 768 });
      await running.page.emulateMedia({ colorScheme });
      await expectSound(running.page, await dialogs().locator('h2').innerText());
      await running.page.screenshot({ path: join(PICTURES, `${name}-${width}-${colorScheme}.png`) });
    }
  await running.page.setViewportSize({ width: 1366, height: 768 });
  await running.page.emulateMedia({ colorScheme: 'light' });
}

beforeAll(async () => {
  const { default: ExcelJS } = await import('exceljs');
  const book = new ExcelJS.Workbook();
  book.addWorksheet('Đơn vị').addRows([
    ['STT', 'Tên đơn vị', 'Nhóm'],
    [1, 'UBND PHƯỜNG BỒNG SƠN', null],
    [2, 'Phường Hoài Đúc', null],
    [3, 'Xã Hoài Mĩ', 'Khối xã'],
    [4, 'Xã Thử Nghiệm', null],
    [5, 'X. Thử Nghiệm', null],
  ]);
  writeFileSync(list, new Uint8Array(await book.xlsx.writeBuffer()));
  await fillWithSample(folders.dataFolder);
  running = await startApp(folders);
  await id('nav-units').click();
  await id('units-table').waitFor();
});
afterAll(async () => {
  await running?.close();
});

test('a name typed without marks is asked about before it is saved', async () => {
  await id('units-add').click();
  await id('unit-name').fill('phuong bong son');
  await expect.poll(() => id('unit-alike').innerText()).toContain('Phường Bồng Sơn (mã 21640)');
  await expect.poll(() => id('alias-save').isDisabled()).toBe(true);
  await lookEverywhere('80-don-vi-trung-ten');
  await id('unit-name').fill('Trường THCS Bồng Sơn');
  await expect.poll(() => id('unit-alike').count()).toBe(0);
  await expect.poll(() => id('alias-save').isDisabled()).toBe(false);
  await id('unit-name').fill('phuong bong son');
  await id('unit-apart').check();
  await id('alias-save').click();
  await expect.poll(() => dialogs().count()).toBe(0);
  await id('units-search').fill('phuong bong son');
  await expect.poll(() => id('units-table').locator('tbody tr').count()).toBe(2);
  await id('units-search').fill('');
  await id('units-tab-changes').click();
  await id('registry-steps').locator('button').first().click();
  await id('dialog-confirm').click();
  await id('units-tab-list').click();
});

test('a list says which rows are units we have, which it names twice, and which groups it replaces', async () => {
  await running.answerOpen([list]);
  await id('units-take-list').click();
  await id('list-doubts').waitFor();
  await textWith(
    id('list-doubts'),
    '“Phường Bồng Sơn” đang có',
    'chỉ khác dấu với “Phường Hoài Đức”',
    'ở dòng 5 của chính danh sách',
  );
  await expect.poll(() => id('list-counts').innerText()).toContain('thêm 1, sửa 1');
  await expect.poll(() => id('list-dialog').innerText()).toContain('Thuộc nhóm: UBND các xã, phường → Khối xã');
  await expect.poll(() => id('list-doubt-3').inputValue()).toBe('left');
  await lookEverywhere('81-danh-sach-trung');
  await id('list-doubt-3').selectOption('new');
  await expect.poll(() => id('list-counts').innerText()).toContain('thêm 2, sửa 1');
  await id('list-take').click();
  await id('list-taken').waitFor();
  await closeDialog();
  await id('units-search').fill('hoai duc');
  await expect.poll(() => id('units-table').innerText()).toContain('Phường Hoài Đúc');
  await id('units-search').fill('');
  await expect.poll(() => running.page.getByText(strings.failure.unexpected).count()).toBe(0);
});

test('the dialog of mergers and the picker of communes at both sizes', async () => {
  await id('units-tab-changes').click();
  await id('reorganise').click();
  await lookEverywhere('82-sap-nhap');
  await closeDialog();
  await id('units-tab-list').click();
  await id('units-pick').click();
  await lookEverywhere('83-chon-xa');
  await id('pick-search').fill('bong son');
  await expect.poll(() => id('pick-communes').innerText()).toContain('Phường Bồng Sơn');
  await lookEverywhere('84-chon-xa-tim');
  await closeDialog();
});
