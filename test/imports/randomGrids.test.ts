import fc from 'fast-check';
import { expect, test } from 'vitest';
import { inspectWorkbook } from '../../electron/imports/inspect';
import { readReport } from '../../electron/imports/readReport';
import { readReceiptList } from '../../electron/imports/receiptList';
import { readUnitList } from '../../electron/imports/unitList';
import { aSheet, aWorkbook, type Written } from './buildWorkbook';
import { context, forms } from './campaign';

/** Words that send the readers down every path, among nonsense. */
const TELLING = [
  'STT',
  'Họ và tên',
  'Địa chỉ',
  'Số điện thoại',
  'Lũy kế',
  'Tên đơn vị',
  'Tổng số',
  'Tổng cộng',
  'Không phát sinh',
  'UBND XÃ HOÀI MỸ',
  'I',
  'Ghi chú: x',
  '(ngày 17 tháng 8 năm 2021)',
  'BÁO CÁO HÀNG NGÀY',
  'Mã',
  'Tên tệp',
  'Thời điểm nhận',
  '17/8/2021 15h07',
  '0905123456',
  '1.234',
  '-',
  'x',
  '"',
  '........',
  ...forms.flatMap((form) => form.fields.map(({ label }) => `- ${label}:`)),
];
const cell: fc.Arbitrary<Written> = fc.oneof(
  { weight: 4, arbitrary: fc.constant(null) },
  { weight: 6, arbitrary: fc.constantFrom(...TELLING) },
  { weight: 3, arbitrary: fc.integer({ min: -5, max: 2_000_000_000 }) },
  { weight: 1, arbitrary: fc.double({ noNaN: true }) },
  { weight: 2, arbitrary: fc.string({ unit: 'grapheme', maxLength: 12 }) },
  {
    weight: 1,
    arbitrary: fc.constantFrom<Written>(
      { error: '#REF!' },
      { day: '2021-08-17' },
      { percent: 0.5 },
      'formula without value',
    ),
  },
);
const grid = fc.array(fc.array(cell, { maxLength: 7 }), { maxLength: 14 });
const merge = fc
  .tuple(
    fc.constantFrom('A', 'B', 'C'),
    fc.integer({ min: 1, max: 8 }),
    fc.constantFrom('C', 'D', 'F'),
    fc.integer({ min: 0, max: 4 }),
  )
  .map(([left, top, right, height]) => `${left}${top}:${right}${top + height}`);
const workbook = fc
  .tuple(grid, fc.array(merge, { maxLength: 1 }), fc.array(fc.integer({ min: 1, max: 14 }), { maxLength: 3 }))
  .map(([rows, merges, hiddenRows]) => aWorkbook(aSheet(rows, { merges, hiddenRows })));

test('a report is read from any grid without a throw, and its counts add up', () => {
  fc.assert(
    fc.property(workbook, fc.constantFrom(undefined, 'mau-01', 'mau-02'), (book, formId) => {
      const reading = readReport(book, 'Mau02_HoaiMy_17-8.xlsx', '2021-08-17', context, { formId });
      const { read, accepted, rejected, duplicate } = reading.rows;
      expect(accepted + rejected + duplicate).toBe(read);
      expect(reading.content?.persons.length ?? 0).toBe(accepted);
      if (reading.content === null) expect(reading.issues.some(({ severity }) => severity === 'error')).toBe(true);
      for (const { message } of reading.issues) expect(message).toMatch(/[.?]$/);
      for (const figure of Object.values(reading.content?.figures ?? {}))
        if (figure.kind === 'number') expect(Number.isSafeInteger(figure.value) && figure.value >= 0).toBe(true);
    }),
    { numRuns: 250 },
  );
});

test('every grid can be inspected; records lie inside their table and numbers are numbers', () => {
  fc.assert(
    fc.property(workbook, (book) => {
      const inspection = inspectWorkbook(book, 'a.xlsx', { rows: 'all' });
      for (const table of inspection.sheets.flatMap(({ tables }) => tables)) {
        expect(table.records).toHaveLength(table.recordCount);
        for (const { row } of table.records) expect(row).toBeGreaterThan(table.headerRows[1]);
        for (const { values, sums, agrees, label } of table.totals) {
          expect(Object.keys(values)).toEqual(expect.arrayContaining(Object.keys(sums)));
          if (agrees && Object.keys(sums).length === 0) expect(label).toMatch(/\d/);
        }
      }
      expect(JSON.parse(JSON.stringify(inspection))).toEqual(inspection);
    }),
    { numRuns: 250 },
  );
});

test('lists of units and receipts are looked for in any grid without a throw', () => {
  fc.assert(
    fc.property(workbook, (book) => {
      readUnitList(book, 'a.xlsx');
      readReceiptList(book, 'a.xlsx');
    }),
  );
});
