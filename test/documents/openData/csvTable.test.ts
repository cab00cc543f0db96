import { read, utils } from '@e965/xlsx';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { openCsvLine } from '../../../electron/documents/openData/csvTable';
import type { OpenCell } from '../../../electron/domain/openData/openTable';
import { parseOpenCsv } from '../../support/parseOpenCsv';

/** Texts as people type them, with all that CSV and Excel take for something else. */
const text = fc.oneof(
  fc.string({ unit: 'grapheme' }),
  fc
    .array(fc.constantFrom(';', ',', '"', "'", '\n', '\r\n', '=', '+', '-', '@', '\t', 'Hoài Nhơn', '012', ' '), {
      maxLength: 8,
    })
    .map((parts) => parts.join('')),
);
const cell = fc.oneof(text, fc.constant(null), fc.integer());

test('whatever stands in the cells comes back, nothing told from a text of no letters', () => {
  fc.assert(
    fc.property(fc.array(fc.array(cell, { minLength: 2, maxLength: 5 }), { minLength: 1, maxLength: 5 }), (rows) => {
      const written = rows.map(openCsvLine).join('');
      const wanted = rows.map((cells) => cells.map((one) => (typeof one === 'number' ? String(one) : one)));
      expect(parseOpenCsv(written)).toEqual(wanted);
    }),
  );
});

test('SheetJS reads the same cells', () => {
  const printable = fc.string({ unit: fc.constantFrom('a', 'ệ', ';', '"', '\n', ',', ' ', '0', 'Đ'), maxLength: 12 });
  fc.assert(
    fc.property(fc.array(fc.tuple(printable, printable), { minLength: 1, maxLength: 4 }), (pairs) => {
      const rows: OpenCell[][] = [['Cột một', 'Cột hai', 'hết'], ...pairs.map((pair) => [...pair, 'hết'])];
      const { Sheets, SheetNames } = read(rows.map(openCsvLine).join(''), { type: 'string', FS: ';', raw: true });
      const sheet = Sheets[SheetNames[0] ?? ''];
      const found = sheet === undefined ? [] : utils.sheet_to_json<string[]>(sheet, { header: 1, defval: '' });
      expect(found).toEqual(rows);
    }),
  );
});

test.each([
  [null, ''],
  ['', '""'],
  ['012', '012'],
  [42.5, '42,5'],
  ['=1+1', "'=1+1"],
  ["'=1+1", "''=1+1"],
  ['UBND xã; thôn 1', '"UBND xã; thôn 1"'],
] as const)('%j is written as %j', (value, written) => expect(openCsvLine([value])).toBe(`${written}\r\n`));
