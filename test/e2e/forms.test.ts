import { mkdirSync, readdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import ExcelJS from 'exceljs';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { SAMPLE_REPORTS } from '../support/office';
import { type RunningApp, startApp } from './support/app';
import { fillWithSample } from './support/dataFolders';
import { endedFolder } from './support/folders';
import { openScreen } from './support/screens';

/** Forms that go out, forms the office describes itself, and what goes back to the units: one story, in this order. */
const folders = { dataFolder: endedFolder('du-lieu'), profileFolder: endedFolder('ho-so') };
const [blanks, returns, samples] = [endedFolder('mau-trang'), endedFolder('tra-lai'), endedFolder('tep-mau')];
let running: RunningApp;
const id = (testId: string) => running.page.getByTestId(testId);

async function aTable(name: string, heads: readonly string[]): Promise<string> {
  const workbook = new ExcelJS.Workbook();
  const sheet = workbook.addWorksheet('Tiêm chủng');
  sheet.addRow(['UBND THỊ XÃ HOÀI NHƠN']);
  sheet.addRow(['BÁO CÁO TIẾN ĐỘ TIÊM VẮC XIN NGÀY 18/8/2021']);
  sheet.addRow(heads);
  sheet.addRow([1, 'Phường Bồng Sơn', 1000, 800]);
  sheet.addRow([2, 'Phường Tam Quan', 500, 0]);
  mkdirSync(samples, { recursive: true });
  const path = join(samples, name);
  writeFileSync(path, new Uint8Array(await workbook.xlsx.writeBuffer()));
  return path;
}

beforeAll(async () => {
  await fillWithSample(folders.dataFolder);
  running = await startApp(folders);
  for (const folder of [blanks, returns]) mkdirSync(folder, { recursive: true });
});
afterAll(async () => {
  await running?.close();
});

test('blank workbooks for every unit of a period go into one folder', async () => {
  await openScreen(running.page, 'papers');
  await id('blank-forms').click();
  await id('blank-form').selectOption('mau-02');
  await id('blank-period').selectOption('2021-08-19');
  await running.picture('bieu-mau-trang');
  await running.answerOpen([blanks]);
  await id('blank-forms-save').click();
  await id('blank-forms-saved').waitFor({ timeout: 60_000 });
  expect(readdirSync(blanks)).toHaveLength(17);
  await running.picture('bieu-mau-trang-da-luu');
  await id('dialog-close').click();
});

test('a form of the office itself: the heading is pointed at, the fields named, and the units owe it', async () => {
  await openScreen(running.page, 'directives');
  await running.answerOpen([await aTable('mau.xlsx', ['TT', 'Địa phương', 'Số liều được phân bổ', 'Số liều đã tiêm'])]);
  await id('form-design').click();
  await id('sample-grid').waitFor();
  await id('sample-row-3').focus(); // by keyboard, as somebody without a mouse would
  await running.page.keyboard.press('Enter');
  await id('design-fields').waitFor();
  await id('design-label').fill('Biểu tiêm chủng');
  await id('design-measure').fill('liều');
  await id('design-numerator-3').click();
  await id('design-denominator-2').click();
  await id('design-duty').selectOption('daily');
  await id('design-group').selectOption('cac-xa-phuong');
  await id('design-from').fill('18/8/2021');
  await id('design-to').fill('19/8/2021');
  await id('design-to').press('Enter');
  await running.picture('dinh-nghia-bieu-mau');
  await id('design-save').click();
  await id('design-saved').waitFor();
  await expect.poll(() => id('design-saved').innerText()).toContain('34');
  await running.picture('dinh-nghia-bieu-mau-da-luu');
  await id('dialog-close').click();
});

test('a column called otherwise is explained once, and the table of many units is then ready', async () => {
  const path = await aTable('doi-ten.xlsx', ['TT', 'Địa phương', 'Số liều được phân bổ', 'Kết quả']);
  await openScreen(running.page, 'imports');
  await running.answerOpen([path]);
  await id('import-choose-files').click();
  await id('label-question').waitFor({ timeout: 60_000 });
  await running.picture('cot-doi-ten');
  await id('label-choice').first().selectOption('Kết quả');
  await id('label-learn').first().click();
  await id('label-question').waitFor({ state: 'detached' });
  await expect.poll(() => id('import-preview').innerText()).toContain('2 đơn vị');
  await running.picture('bang-tong-hop-nhieu-don-vi');
});

async function labelForm(name: string, unit: string, day: string, lines: readonly (readonly unknown[])[]) {
  const workbook = new ExcelJS.Workbook();
  const sheet = workbook.addWorksheet('Báo cáo');
  sheet.getColumn(2).width = 40;
  for (const row of [[unit], ['BÁO CÁO TIÊM VẮC XIN TẠI ĐƠN VỊ'], [`(ngày ${day})`], ...lines]) sheet.addRow([...row]);
  mkdirSync(samples, { recursive: true });
  const path = join(samples, name);
  writeFileSync(path, new Uint8Array(await workbook.xlsx.writeBuffer()));
  return path;
}

const HEADS = ['TT', 'Nội dung', 'Kế hoạch', 'Thực hiện'];

test('a form of label lines: its lines are pointed at, and what it reads is shown before it is kept', async () => {
  await openScreen(running.page, 'directives');
  const path = await labelForm('mau-muc.xlsx', 'Phường Bồng Sơn', '18/8/2021', [
    HEADS,
    [1, 'Số người trong độ tuổi', 2000, 1900],
    [2, 'Số người đã tiêm', 1500, 1400],
    [3, 'Số điện thoại đầu mối', null, '0905 123 456'],
  ]);
  await running.answerOpen([path]);
  await id('form-design').click();
  await id('sample-grid').waitFor();
  await id('design-shape').selectOption('fields');
  await id('sample-row-5').click();
  await id('sample-row-7').click();
  await id('design-fields').waitFor();
  await id('design-label').fill('Biểu tiêm tại đơn vị');
  await id('design-answers').selectOption('Thực hiện');
  await id('design-measure').fill('người');
  await id('design-numerator-1').click();
  await id('design-denominator-0').click();
  await id('design-duty').selectOption('daily');
  await id('design-group').selectOption('cac-xa-phuong');
  await id('design-from').fill('18/8/2021');
  await id('design-to').fill('19/8/2021');
  await id('design-to').press('Enter');
  await id('design-trial').waitFor();
  await expect.poll(() => id('design-trial').innerText()).toContain('1.900');
  await running.picture('dinh-nghia-mau-tung-muc');
  await id('design-rule-add').click();
  await expect.poll(() => id('design-lacks').innerText()).toContain('Ràng buộc');
  await id('design-rule-0-left').selectOption({ label: 'Số người đã tiêm' });
  await id('design-rule-0-right').selectOption({ label: 'Số người trong độ tuổi' });
  await id('design-lacks').waitFor({ state: 'detached' });
  await id('design-rule-add').click();
  await id('design-rule-1-kind').selectOption('sum');
  await running.picture('dinh-nghia-rang-buoc');
  await running.page.getByRole('button', { name: 'Bỏ ràng buộc 2' }).click();
  await id('design-trial').waitFor();
  await id('design-trial').scrollIntoViewIfNeeded();
  await running.picture('dinh-nghia-mau-tung-muc-doc-thu');
  await id('design-save').click();
  await id('design-saved').waitFor();
  await id('dialog-close').click();
});

test('the form changes in mid-campaign: the figures that came before stay', async () => {
  const path = await labelForm('bong son 18-8.xlsx', 'Phường Bồng Sơn', '18/8/2021', [
    HEADS,
    [1, 'Số người trong độ tuổi', 2000, 1900],
    [2, 'Số người đã tiêm', 1500, 1400],
    [3, 'Số điện thoại đầu mối', null, '0905 123 456'],
  ]);
  await id('nav-imports').click();
  await running.answerOpen([path]);
  await id('import-choose-files').click();
  await id('import-preview').waitFor();
  await id('import-accept').click();
  await id('import-open-board').waitFor();
  await openScreen(running.page, 'directives');
  const changed = await labelForm('mau moi.xlsx', 'Phường Bồng Sơn', '19/8/2021', [
    ['TT', 'Nội dung', 'Số liệu'],
    [1, 'Số người trong độ tuổi', 1900],
    [2, 'Số người đã tiêm', 1450],
    [3, 'Số ca phản ứng sau tiêm', 2],
  ]);
  await running.answerOpen([changed]);
  await id('form-design').click();
  await id('design-shape').selectOption('fields');
  await id('design-found').click();
  await id('design-fields').waitFor();
  await id('design-base').selectOption({ label: 'phiên bản mới của Biểu tiêm tại đơn vị' });
  await expect.poll(() => id('design-label').inputValue()).toBe('Biểu tiêm tại đơn vị');
  expect(await id('design-measure').inputValue()).toBe('người');
  expect(await id('design-numerator-1').isChecked()).toBe(true);
  expect(await id('design-carried').innerText()).toContain('Trường mới: “Số ca phản ứng sau tiêm”');
  await id('design-continues-1').selectOption({ label: 'trường mới' });
  await id('design-valid-from').fill('19/8/2021');
  await id('design-valid-from').press('Enter');
  expect(await id('design-lost').innerText()).toContain('“Số người đã tiêm”');
  expect(await id('design-save').isDisabled()).toBe(true);
  await running.picture('mau-thay-doi-mat-tu-so');
  await id('design-continues-1').selectOption({ label: 'Số người đã tiêm' });
  await id('design-valid-from').fill('19/8/2021');
  await id('design-valid-from').press('Enter');
  await expect.poll(() => id('design-trial').innerText()).toContain('1.450');
  await running.picture('mau-thay-doi-giua-dot');
  await id('design-save').click();
  await id('design-saved').waitFor();
  await id('dialog-close').click();
  await openScreen(running.page, 'board');
  await running.picture('mau-thay-doi-bang-theo-doi');
  await id('nav-imports').click();
  await running.answerOpen([changed]);
  await id('import-choose-files').click();
  await id('import-preview').waitFor();
  await running.picture('mau-thay-doi-nhap-mau-moi');
});

test('what is wrong goes back to the units, a workbook each', async () => {
  await running.answerOpen([SAMPLE_REPORTS]);
  await id('import-choose-folder').click();
  await id('import-return-all').waitFor({ timeout: 120_000 });
  await running.answerOpen([returns]);
  await id('import-return-all').click();
  await id('import-return-all-saved').waitFor({ timeout: 60_000 });
  expect(readdirSync(returns).length).toBeGreaterThan(1);
  await running.picture('tra-lai-tat-ca');
});

test('a form with amounts in decimals, saved by mistake, is taken back; one that nobody uses is removed from the list', async () => {
  await openScreen(running.page, 'directives');
  const path = await labelForm('giai-ngan.xlsx', 'Phường Bồng Sơn', '18/8/2021', [
    ['TT', 'Nội dung', 'ĐVT', 'Số liệu'],
    [1, 'Vốn kế hoạch', 'triệu đồng', 2000],
    [2, 'Vốn đã giải ngân', 'triệu đồng', 1250.5],
    [3, 'Số dự án', 'dự án', 4],
  ]);
  const describe = async () => {
    await running.answerOpen([path]);
    await id('form-design').click();
    await id('design-shape').selectOption('fields');
    await id('design-found').click();
    await id('design-fields').waitFor();
    expect(await id('design-type-1').inputValue()).toBe('decimal1');
    expect(await id('design-type-2').inputValue()).toBe('count');
    await id('design-type-0').selectOption('decimal1');
    await id('design-label').fill('Biểu giải ngân');
    await expect.poll(() => id('design-trial').innerText()).toContain('1.250,5');
    await running.picture('dinh-nghia-so-thap-phan');
    await id('design-save').click();
    await id('design-saved').waitFor();
    await id('dialog-close').click();
  };
  await describe();
  await id('undo').click();
  await id('dialog-confirm').click();
  await expect.poll(() => running.page.locator('body').innerText()).toContain('Đã hoàn tác: định nghĩa biểu mẫu');
  await describe(); // its name is free again
  await id('forms-all').click();
  await id('forms-table').waitFor();
  await running.picture('moi-bieu-mau');
  await id('form-remove-bieu-giai-ngan').click();
  await id('dialog-confirm').click();
  await expect.poll(() => id('forms-table').innerText()).not.toContain('Biểu giải ngân');
  await id('dialog-close').click();
});
