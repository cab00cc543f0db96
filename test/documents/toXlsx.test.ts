import ExcelJS from 'exceljs';
import { describe, expect, test } from 'vitest';
import { bodyBlocks } from '../../electron/documents/body/bodyBlocks';
import type { OfficialDocument, Table } from '../../electron/documents/model';
import { paragraph } from '../../electron/documents/model';
import { prepareForm } from '../../electron/documents/prepareForm';
import { prepareReminder } from '../../electron/documents/prepareReminder';
import { prepareReport } from '../../electron/documents/prepareReport';
import { toXlsx } from '../../electron/documents/toXlsx';
import { boardAt, compilationAt, forms, kit, paperInput, partsOf, sample, unitNamed } from './support';

async function bytesOf(document: OfficialDocument): Promise<Uint8Array> {
  const bytes = await toXlsx(document, kit);
  if (bytes === null) throw new Error('no workbook');
  return bytes;
}

async function read(document: OfficialDocument): Promise<ExcelJS.Workbook> {
  const workbook = new ExcelJS.Workbook();
  const bytes = await bytesOf(document);
  await workbook.xlsx.load(bytes.buffer as ArrayBuffer); // a fresh array over a buffer of its own
  return workbook;
}

function sheetOf(workbook: ExcelJS.Workbook, index = 0): ExcelJS.Worksheet {
  const sheet = workbook.worksheets[index];
  if (!sheet) throw new Error(`no sheet ${index}`);
  return sheet;
}

const withTable = (table: Table): OfficialDocument => ({
  title: 'Thử',
  issuer: 'UBND',
  sections: [{ orientation: 'portrait', restartsPageNumbers: true, blocks: [paragraph('Bảng thử'), table] }],
});

const compilation = compilationAt('2021-08-17T17:00');
const report = prepareReport({ ...paperInput, forms, units: sample.units, compilation }, kit);

/** Row of the first cell with this text. */
function rowWith(sheet: ExcelJS.Worksheet, text: string): number {
  for (let row = 1; row <= sheet.rowCount; row += 1)
    for (let column = 1; column <= sheet.columnCount; column += 1)
      if (sheet.getCell(row, column).value === text) return row;
  throw new Error(`no cell with ${text}`);
}

describe('the annexes of the report', () => {
  test('one sheet each, named after the annex, on A4 with the heading repeated', async () => {
    const workbook = await read(report);
    expect(workbook.worksheets.map((sheet) => sheet.name)).toEqual(['Phụ lục I', 'Phụ lục II']);
    const sheet = sheetOf(workbook);
    const heading = rowWith(sheet, 'STT');
    expect(sheet.pageSetup).toMatchObject({ paperSize: 9, orientation: 'portrait', fitToWidth: 1 });
    expect(sheet.pageSetup.printTitlesRow).toBe(`${heading}:${heading}`);
    expect(sheetOf(workbook, 1).pageSetup.orientation).toBe('landscape');
  });

  test('figures are true numbers in the formats of Excel', async () => {
    const sheet = sheetOf(await read(report));
    const [indicator] = compilation.indicators;
    const row = rowWith(sheet, 'Tổng cộng');
    expect(sheet.getCell(row, 3).value).toBe(indicator?.denominator);
    expect(sheet.getCell(row, 3).numFmt).toBe('#,##0');
    expect(sheet.getCell(row, 6).value).toBeCloseTo((indicator?.percentScaled ?? 0) / 10_000, 10);
    expect(sheet.getCell(row, 6).numFmt).toBe('0.00%');
    expect(sheet.getCell(row, 1).isMerged).toBe(true);
    expect(sheet.getCell(row, 3).font).toMatchObject({ name: 'Times New Roman', bold: true });
    expect(sheet.getCell(row, 3).border.top?.style).toBe('thin');
  });

  test('a unit without a report has empty cells, not 0', async () => {
    const sheet = sheetOf(await read(report));
    const row = rowWith(sheet, 'Phường Hoài Xuân');
    expect([3, 4, 5, 6, 7, 8].map((column) => sheet.getCell(row, column).value)).toEqual(Array(6).fill(null));
    expect(sheet.getCell(row, 9).value).toBe('Chưa báo cáo');
  });
});

test('text that looks like a formula stays text', async () => {
  const attacks = ['=1+1', '+1', '-1', '@SUM(A1)', '\t=1', '=HYPERLINK("x","y")', '0905123456'];
  const bytes = await bytesOf(
    withTable({
      kind: 'table',
      size: 'normal',
      columns: [{ header: '=cmd', widthMm: 165, align: 'left' }],
      rows: attacks.map((text) => ({ kind: 'body', cells: [{ text }] })),
    }),
  );
  const xml = partsOf(bytes)['xl/worksheets/sheet1.xml'] ?? '';
  expect(xml).not.toContain('<f>');
  const workbook = new ExcelJS.Workbook();
  await workbook.xlsx.load(bytes.buffer as ArrayBuffer); // a fresh array over a buffer of its own
  const sheet = sheetOf(workbook);
  const top = rowWith(sheet, '=cmd');
  for (const [index, text] of attacks.entries()) {
    expect(sheet.getCell(top + 1 + index, 1).value).toBe(text);
    expect(sheet.getCell(top + 1 + index, 1).numFmt).toBe('@');
  }
});

test('Mẫu 02: the five headings in one row and the merged running total', async () => {
  const [, form02] = forms;
  const sheet = sheetOf(await read(prepareForm({ office: sample.office, form: form02, unit: null, year: 2021 }, kit)));
  expect(sheet.name).toBe('Mẫu 02');
  const heading = rowWith(sheet, 'STT');
  expect([1, 2, 3, 4, 5].map((column) => sheet.getCell(heading, column).value)).toEqual([
    'STT',
    'Họ và tên',
    'Địa chỉ (thôn, khu phố)',
    'Số điện thoại',
    'Lũy kế đến thời điểm hiện tại',
  ]);
  expect(sheet.getCell(heading + 20, 5).master.address).toBe(sheet.getCell(heading + 1, 5).address);
  expect(sheet.getCell(heading + 1, 4).numFmt).toBe('@');
});

test('Mẫu 01 becomes labels with places beside them', async () => {
  const [form01] = forms;
  const sheet = sheetOf(await read(prepareForm({ office: sample.office, form: form01, unit: null, year: 2021 }, kit)));
  const row = rowWith(sheet, '- Tổng số cán bộ, CC, VC, người lao động:');
  expect(sheet.getCell(row, 2).border.bottom?.style).toBe('thin');
});

test('a letter has nothing for a workbook', async () => {
  const input = { ...paperInput, unit: unitNamed('Phường Hoài Xuân'), board: boardAt('2021-08-17T17:00'), compilation };
  expect(await toXlsx(prepareReminder(input, kit), kit)).toBeNull();
});

test('sheet names are legal and differ', async () => {
  const section = (label: string) => ({
    orientation: 'portrait' as const,
    restartsPageNumbers: true,
    blocks: [
      { kind: 'annexHead' as const, label, titleLines: ['BẢNG'], reference: '' },
      {
        kind: 'table' as const,
        size: 'normal' as const,
        columns: [{ header: 'A', widthMm: 165, align: 'left' as const }],
        rows: [],
      },
    ],
  });
  const workbook = await read({
    title: 'x',
    issuer: 'y',
    sections: [
      section('Phụ lục: [1/2]'),
      section('Phụ lục: [1/2]'),
      section('Một tên dài hơn ba mươi mốt chữ cái cho phép'),
    ],
  });
  const names = workbook.worksheets.map((sheet) => sheet.name);
  expect(new Set(names).size).toBe(3);
  expect(names.every((name) => name.length <= 31 && !/[:\\/?*[\]]/.test(name))).toBe(true);
});

describe('tables that were typed', () => {
  const text = [
    'II. CHỈ TIÊU',
    'Giao như sau:',
    'STT\tĐơn vị\tSố thuê bao\tTỷ lệ\tNăm\tĐiện thoại',
    '1\tPhường Bồng Sơn\t12.450\t47,59%\t2021\t0905123456',
    '2\tXã Hoài Sơn\t871\t9,50%\t2021\t0905123457',
    'Tổng cộng\t\t13.321\t\t\t',
    'Các việc phải làm:',
    'STT\tViệc\tGhi chú',
    '1\tRà soát\t',
  ].join('\n');
  const document = (): OfficialDocument => ({
    title: 'Thử',
    issuer: 'UBND',
    sections: [{ orientation: 'portrait', restartsPageNumbers: true, blocks: bodyBlocks(text, kit) }],
  });

  test('keep their words in order, with true numbers where columns hold figures', async () => {
    const sheet = sheetOf(await read(document()));
    const row = rowWith(sheet, 'Phường Bồng Sơn');
    const cells = [1, 2, 3, 4, 5, 6].map((column) => sheet.getCell(row, column));
    expect(cells.map(({ value }) => value)).toEqual(['1', 'Phường Bồng Sơn', 12450, 0.4759, 2021, '0905123456']);
    expect(cells.map(({ numFmt }) => numFmt)).toEqual(['@', '@', '#,##0', '0.00%', '0', '@']);
    expect(sheet.getCell(rowWith(sheet, 'Tổng cộng'), 3).value).toBe(13321);
    expect([rowWith(sheet, 'II. CHỈ TIÊU'), rowWith(sheet, 'Giao như sau:')]).toEqual([1, 2]);
    expect(rowWith(sheet, 'Rà soát')).toBeGreaterThan(rowWith(sheet, 'Tổng cộng'));
  });

  test('have the width of the one with most columns, its heading again on every page and in sight', async () => {
    const sheet = sheetOf(await read(document()));
    expect(sheet.columnCount).toBe(6);
    expect(sheet.pageSetup.printTitlesRow).toBe('3:3');
    expect(sheet.views[0]).toMatchObject({ state: 'frozen', ySplit: 3 });
  });
});

test('tables of one sheet share its columns: their own heads, rows as high as the names need there, the long last head repeated', async () => {
  const long = 'Ban Quản lý dự án đầu tư xây dựng và phát triển quỹ đất thị xã Hoài Nhơn';
  const tableOf = (widths: readonly number[], name: string, length: number): Table => ({
    kind: 'table',
    size: 'normal',
    columns: widths.map((widthMm, index) => ({ header: index === 0 ? name : `Cột ${index}`, widthMm, align: 'left' })),
    rows: Array.from({ length }, () => ({
      kind: 'body',
      cells: widths.map((_, index) => ({ text: index === 0 ? long : '' })),
    })),
  });
  const document: OfficialDocument = {
    title: 'Thử',
    issuer: 'UBND',
    sections: [
      {
        orientation: 'landscape',
        restartsPageNumbers: true,
        blocks: [tableOf([200], 'Một', 19), tableOf([45, 40, 40], 'Hai', 17)],
      },
    ],
  };
  const sheet = sheetOf(await read(document));
  const [one, two] = [rowWith(sheet, 'Một'), rowWith(sheet, 'Hai')];
  expect(sheet.getRow(one + 1).height).toBe(sheet.getRow(two + 1).height);
  expect(sheet.getRow(one + 1).height).toBeGreaterThan(sheet.getRow(one).height * 1.5);
  expect(sheet.pageSetup.printTitlesRow).toBe(`${two}:${two}`);
  expect((sheet.views ?? []).map(({ state }) => state)).not.toContain('frozen');
});
