import fc from 'fast-check';
import { expect, test } from 'vitest';
import { address, cellAt, cellsOfRow, type Sheet, usedRows } from '../../electron/imports/grid';
import { readRawWorkbook, readWorkbook } from '../../electron/imports/readWorkbook';
import { fillTemplate } from '../../electron/upper/fillTemplate';
import { aForm, cellElements, partsOf } from './forms';

const SHEET = 'Biểu 1';
const PART = 'xl/worksheets/sheet1.xml';
const LAST_ROW = 14;
const LAST_COLUMN = 8;

interface Written {
  readonly column: number;
  readonly content: string;
  /** Says where it stands, though it need not. */
  readonly isAddressed: boolean;
}
interface WrittenRow {
  readonly row: number;
  readonly isAddressed: boolean;
  readonly attributes: string;
  readonly cells: readonly Written[];
}

const content = fc.oneof(
  fc.integer({ min: -9, max: 99_999 }).map((value) => ` s="2"><v>${value}</v></c>`),
  fc.constantFrom(
    ' s="5"/>',
    '/>',
    ' s="3"></c>',
    ' t="s"><v>3</v></c>',
    ' t="b"><v>1</v></c>',
    ' t="e"><v>#N/A</v></c>',
  ),
  fc
    .string({ unit: fc.constantFrom('a', 'Đ', 'ộ', ' ', '&amp;'), maxLength: 6 })
    .map((text) => ` t="inlineStr"><is><t>${text}</t></is></c>`),
  fc.constantFrom(
    ' s="2"><f>SUM(A1:H14)</f><v>5</v></c>',
    '><f>B2+1</f><v>7</v></c>',
    ' t="str"><f>"x"&amp;"y"</f><v>xy</v></c>',
  ),
);
const cells = fc
  .uniqueArray(fc.record({ column: fc.integer({ min: 1, max: LAST_COLUMN }), content, isAddressed: fc.boolean() }), {
    selector: ({ column }) => column,
    maxLength: LAST_COLUMN,
  })
  .map((some) => some.toSorted((left, right) => left.column - right.column));
const rows = fc
  .uniqueArray(
    fc.record({
      row: fc.integer({ min: 1, max: LAST_ROW }),
      isAddressed: fc.boolean(),
      attributes: fc.constantFrom(
        '',
        ' ht="20" customHeight="1"',
        ' spans="1:3"',
        ' hidden="1"',
        ' s="2" customFormat="1"',
      ),
      cells,
    }),
    { selector: ({ row }) => row, maxLength: LAST_ROW },
  )
  .map((some) => some.toSorted((left, right) => left.row - right.row));

/** A cell or row need not say where it stands when it follows the one before. */
function sheetData(some: readonly WrittenRow[], prefix: string): string {
  let before = 0;
  const texts = some.map(({ row, isAddressed, attributes, cells: inRow }) => {
    const place = isAddressed || row !== before + 1 ? ` r="${row}"` : '';
    before = row;
    let last = 0;
    const inner = inRow.map(({ column, content: rest, isAddressed: isSaid }) => {
      const own = isSaid || column !== last + 1 ? ` r="${address(row, column)}"` : '';
      last = column;
      return `<c${own}${rest}`;
    });
    return inner.length === 0 ? `<row${place}${attributes}/>` : `<row${place}${attributes}>${inner.join('')}</row>`;
  });
  const xml = texts.length === 0 ? '<sheetData/>' : `<sheetData>${texts.join('')}</sheetData>`;
  return prefix === '' ? xml : xml.replace(/<(\/?)(?=[a-zA-Z])/g, `<$1${prefix}`);
}

const value = fc.oneof(
  fc.constant(null),
  fc.nat({ max: 9_999_999 }).map((count) => ({ kind: 'count' as const, value: count })),
  fc
    .string({ unit: 'grapheme', maxLength: 12 })
    .map((text) => ({ kind: 'text' as const, text: text.normalize('NFC') })),
);
const requests = fc.uniqueArray(
  fc.record({
    row: fc.integer({ min: 1, max: LAST_ROW + 2 }),
    column: fc.integer({ min: 1, max: LAST_COLUMN + 2 }),
    value,
  }),
  { selector: ({ row, column }) => `${row} ${column}`, minLength: 1, maxLength: 12 },
);

function sheetOf(bytes: Uint8Array): Sheet {
  const read = readRawWorkbook(bytes, 'mẫu.xlsx'); // letters as they stand, not as an old typeface may mean them
  const sheet = read.ok ? read.workbook.sheets[0] : undefined;
  if (sheet === undefined) throw new Error(JSON.stringify(read));
  return sheet;
}

const contents = (sheet: Sheet) =>
  new Map(
    [...usedRows(sheet)].flatMap((row) =>
      cellsOfRow(sheet, row).map(({ column, cell }) => {
        const { kind, value: held, isFormula, formatCode } = cell;
        return [address(row, column), isFormula ? 'formula' : JSON.stringify([kind, held, formatCode])] as const;
      }),
    ),
  );

test('whatever a sheet looks like, what was put in is read back and every other cell is what it was', () => {
  fc.assert(
    fc.property(rows, requests, fc.constantFrom('', 'x:'), (some, wanted, prefix) => {
      const form = aForm({
        sheet: (xml) => {
          const bare = xml.replace(/<sheetData>.*<\/sheetData>/s, '#').replace(/<mergeCells.*<\/mergeCells>/, '');
          const named =
            prefix === ''
              ? bare
              : bare.replace(/<(\/?)(?!\?)(?=[a-zA-Z])/g, `<$1${prefix}`).replace('xmlns="http', 'xmlns:x="http');
          return named.replace('#', () => sheetData(some, prefix));
        },
      });
      const before = sheetOf(form);
      const read = readWorkbook(form, 'mẫu.xlsx');
      if (!read.ok) throw new Error('the form is no workbook');
      const fill = wanted.map(({ row, column, value: put }) => ({
        sheet: SHEET,
        cell: address(row, column),
        value: put,
      }));
      const { bytes, cells: filled } = fillTemplate(form, read.workbook, fill);
      const after = sheetOf(bytes);
      const kept = contents(before);
      const now = contents(after);
      for (const [at, { fault, cell, isPercent }] of filled.entries()) {
        const put = wanted[at]?.value ?? null;
        if (fault !== null) continue;
        const { row = 0, column = 0 } = wanted[at] ?? {};
        const shown = cellAt(after, row, column);
        if (put === null || (put.kind === 'text' && put.text === '')) expect(shown).toBeUndefined();
        else if (put.kind === 'count') expect(shown).toMatchObject({ kind: 'number', value: put.value, isPercent });
        else expect(shown).toMatchObject({ kind: 'text', value: put.text });
        kept.delete(cell);
        now.delete(cell);
      }
      expect(now).toEqual(kept);
      const [xmlBefore, xmlAfter] = [partsOf(form).get(PART) ?? '', partsOf(bytes).get(PART) ?? ''];
      const formulas = (xml: string) => xml.match(/<(?:x:)?f[\s>].*?<\/(?:x:)?f>/g) ?? [];
      expect(formulas(xmlAfter)).toEqual(formulas(xmlBefore));
      const tail = (xml: string) => xml.slice(xml.indexOf('conditionalFormatting'));
      expect(tail(xmlAfter)).toBe(tail(xmlBefore));
      expect(cellElements(xmlAfter).length).toBeGreaterThanOrEqual(cellElements(xmlBefore).length);
      const others = [...partsOf(bytes)].filter(([name]) => !/workbook\.xml$|sheet[12]\.xml$/.test(name));
      const same = partsOf(form);
      for (const [name, part] of others) expect(part).toBe(same.get(name));
    }),
    { numRuns: 150 },
  );
});
