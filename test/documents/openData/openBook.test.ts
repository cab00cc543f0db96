import { PassThrough } from 'node:stream';
import { read, utils } from '@e965/xlsx';
import ExcelJS from 'exceljs';
import { expect, test } from 'vitest';
import { OpenBook, type SheetContent } from '../../../electron/documents/openData/openBook';

async function bookOf(contents: readonly SheetContent[], mostRows?: number) {
  const stream = new PassThrough();
  const chunks: Uint8Array[] = [];
  stream.on('data', (chunk: Uint8Array) => chunks.push(chunk));
  const book = new OpenBook(stream, 'Dữ liệu mở', mostRows);
  const names = book.namesFor(contents.map(({ name, rows }) => ({ name, rows: [...rows].length })));
  for (const content of contents) await book.add(content);
  await book.finish();
  return { bytes: Buffer.concat(chunks), names };
}

const COLUMNS = [
  { heading: 'Mã', format: 'text' },
  { heading: 'Số', format: 'integer' },
  { heading: 'Ngày', format: 'day' },
  { heading: 'Giờ', format: 'moment' },
] as const;
const ROWS = [
  ['012', 0, '2021-08-17', '2021-08-17T15:07'],
  ['=1+1', null, null, null],
  [' hai\ndòng ', 42, '2021-08-18', '2021-08-18T00:00'],
];
const CONTENT: SheetContent = { name: 'Đơn vị', columns: COLUMNS, hasDates: true, rows: ROWS };

test('codes stay texts, nothing is a formula, blanks stay, dates are dates of Excel', async () => {
  const { bytes } = await bookOf([CONTENT]);
  const workbook = new ExcelJS.Workbook();
  await workbook.xlsx.load(bytes as never); // typings of exceljs know an older Buffer
  const sheet = workbook.getWorksheet('Đơn vị');
  expect(sheet?.getCell('A2').value).toBe('012');
  expect(sheet?.getCell('A2').numFmt).toBe('@');
  expect(sheet?.getCell('A3').value).toBe('=1+1');
  expect(sheet?.getCell('A3').formula).toBeUndefined();
  expect(sheet?.getCell('A4').text).toBe(' hai\ndòng ');
  expect(sheet?.getCell('B2').value).toBe(0);
  expect(sheet?.getCell('B3').value).toBeNull();
  expect(sheet?.getCell('C2').value).toEqual(new Date('2021-08-17T00:00Z'));
  expect(sheet?.getCell('D2').value).toEqual(new Date('2021-08-17T15:07Z'));
  expect(sheet?.getCell('D2').numFmt).toBe('dd/mm/yyyy hh:mm');
});

test('SheetJS reads the same; ISO texts where dates are not wanted', async () => {
  const { bytes } = await bookOf([{ ...CONTENT, hasDates: false }]);
  const { Sheets } = read(bytes);
  const sheet = Sheets['Đơn vị'];
  expect(sheet && utils.sheet_to_json(sheet, { header: 1, defval: null })).toEqual([
    ['Mã', 'Số', 'Ngày', 'Giờ'],
    ...ROWS,
  ]);
});

test('a table of more rows than a sheet has goes on in the next, each with its heading, under the names foretold', async () => {
  const rows = Array.from({ length: 7 }, (_, at) => [String(at)]);
  const columns = [{ heading: 'Mã', format: 'text' }] as const;
  const long = { name: 'person', columns, hasDates: false, rows };
  const { bytes, names } = await bookOf([long, { ...long, name: 'unit', rows: [] }], 4);
  const { Sheets, SheetNames } = read(bytes);
  expect(names.flat()).toEqual(SheetNames);
  expect(names[0]).toHaveLength(3);
  const cells = SheetNames.map((name) => utils.sheet_to_json(Sheets[name] ?? {}, { header: 1 }));
  expect(cells).toEqual([[['Mã'], ['0'], ['1'], ['2']], [['Mã'], ['3'], ['4'], ['5']], [['Mã'], ['6']], [['Mã']]]);
});

test('a text too long for a cell of Excel is cut, and says where all of it is', async () => {
  const { bytes } = await bookOf([{ ...CONTENT, rows: [['ệ'.repeat(40_000), null, null, null]] }]);
  const cell = String(read(bytes).Sheets['Đơn vị']?.A2?.v);
  expect(cell).toHaveLength(32_767);
  expect(cell.endsWith('… (còn nữa, xem tệp CSV)')).toBe(true);
});
