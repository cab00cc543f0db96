import fc from 'fast-check';
import { expect, test } from 'vitest';
import { cellsOfRow, usedRows } from '../../electron/imports/grid';
import { readWorkbook } from '../../electron/imports/readWorkbook';
import { handMadeWorkbook, sheetData } from '../support/workbookParts';

const STRINGS = '<si><t>Bồng Sơn</t></si><si><t>Tam Quan</t></si><si><t></t></si>';
const FORMATS = [0, 14, 9, 10, 49];
const STYLES = `<cellXfs>${FORMATS.map((id) => `<xf numFmtId="${id}"/>`).join('')}</cellXfs>`;

/** Parts of a cell as programs write them, and as they do not. */
const cell = fc.record({
  reference: fc.oneof(
    { weight: 20, arbitrary: fc.tuple(fc.constantFrom('A', 'B', 'Z', 'AA', 'XFD'), fc.integer({ min: 1, max: 60 })) },
    fc.constantFrom<readonly [string, number]>(['XFE', 1], ['A', 0], ['', 4], ['A', 1_048_577], ['AAAA', 2]),
  ),
  style: fc.option(fc.constantFrom('0', '1', '2', '4', '9', '', 'x', '1234567890')),
  type: fc.option(fc.constantFrom('s', 'n', 'b', 'e', 'str', '')),
  /** A cell without an address comes behind it. */
  hasNext: fc.boolean(),
  value: fc.oneof(
    { weight: 4, arbitrary: fc.nat({ max: 4 }).map(String) },
    fc.constantFrom('', '44425', '007', '123456789', '1234567890', '-1', '0.5', '1e3', ' 2', '2 '),
  ),
});
type WrittenCell = typeof cell extends fc.Arbitrary<infer T> ? T : never;

/** @param space before the first attribute: with more than one letter of it the quick way is not taken */
function written({ reference: [letters, row], style, type, value }: WrittenCell, space: string): string {
  const attributes = [`r="${letters}${row}"`, style !== null && `s="${style}"`, type !== null && `t="${type}"`];
  return `<c${space}${attributes.filter(Boolean).join(' ')}><v>${value}</v></c>`;
}

function read(cells: readonly WrittenCell[], space: string, limit: number) {
  const rows = cells.map(
    (each) => `<row>${written(each, space)}${each.hasNext ? `<c><v>77</v></c>${written(each, space)}` : ''}</row>`,
  );
  const bytes = handMadeWorkbook({ sheets: [sheetData(rows.join(''))], strings: STRINGS, styles: STYLES });
  const result = readWorkbook(bytes, 'a.xlsx', { limits: { cells: limit } });
  if (!result.ok) return result.refusal;
  return result.workbook.sheets.map((sheet) => Array.from(usedRows(sheet), (row) => cellsOfRow(sheet, row)));
}

test('cells that are written as always are read as they are when written otherwise', () => {
  fc.assert(
    fc.property(fc.array(cell, { maxLength: 5 }), fc.constantFrom(4, 1_000), (cells, limit) => {
      expect(read(cells, ' ', limit)).toEqual(read(cells, '\n ', limit));
    }),
    { numRuns: 400 },
  );
});
