import fc from 'fast-check';
import { expect, test } from 'vitest';
import { csvCell } from '../../electron/documents/csv';
import { readWorkbook } from '../../electron/imports/readWorkbook';

test('whatever the text, no cell of the file begins as a formula does', () => {
  const start = fc.constantFrom('=', '+', '-', '@', '\t', '\r', '');
  fc.assert(
    fc.property(start, fc.string(), (first, rest) => {
      const cell = csvCell(first + rest);
      expect(cell.replace(/^"/, '')).not.toMatch(/^[=+\-@\t\r]/);
    }),
  );
});

test.each([
  ['Nguyễn Văn "Tí"', '"Nguyễn Văn ""Tí"""'],
  ['xã Hoài Mỹ; thôn 1', '"xã Hoài Mỹ; thôn 1"'],
  ['hai\ndòng', '"hai\ndòng"'],
  ['0905111222', '0905111222'],
  ['', ''],
] as const)('%j is written as %j', (text, cell) => expect(csvCell(text)).toBe(cell));

test('the cells come back as they were', () => {
  const texts = ['Lê "Hoàng"', 'a;b', 'hai\ndòng', '0905111222'];
  const bytes = new Uint8Array(Buffer.from(`\uFEFFA;B;C;D\r\n${texts.map(csvCell).join(';')}\r\n`));
  const result = readWorkbook(bytes, 'ds.csv');
  if (!result.ok) throw new Error('the file cannot be read');
  expect(JSON.stringify(result.workbook.sheets[0]?.cells.texts)).toContain('Lê \\"Hoàng\\"');
});
