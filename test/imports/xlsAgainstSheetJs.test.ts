import { type CellObject, read, utils, type WorkSheet, write } from '@e965/xlsx';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { cellsOfRow, type Sheet, usedRows, type Workbook } from '../../electron/imports/grid';
import { readRawWorkbook } from '../../electron/imports/readWorkbook';

/** What one cell of a generated workbook holds; `written` goes to SheetJS, `expected` is what must be read. */
interface Sample {
  readonly written: CellObject;
  readonly expected: Readonly<Record<string, unknown>>;
}

const letters = fc
  .oneof(
    fc.constantFrom('Nguyễn Thị Phượng', 'Hoài Mỹ', 'hai\ndòng', ' ', '0905 123 456', 'caf\u00e9', '\u00b5¸'),
    fc.string({ unit: 'binary', minLength: 1, maxLength: 60 }),
  )
  .map((text) => text.replace(/(?!\n)\p{Cc}|\p{Cs}/gu, '') || 'x');
const number = fc.oneof(
  fc.integer(),
  fc.integer({ min: -5000, max: 5000 }).map((value) => value / 100),
  // SheetJS writes the very smallest and largest doubles wrongly
  fc.double({ noNaN: true, min: -1e300, max: 1e300 }).map((value) => (Math.abs(value) < 1e-290 ? 0 : value)),
);
const ERRORS: readonly (readonly [number, string])[] = [
  [0, '#NULL!'],
  [7, '#DIV/0!'],
  [15, '#VALUE!'],
  [23, '#REF!'],
  [29, '#NAME?'],
  [36, '#NUM!'],
  [42, '#N/A'],
];

const plain: fc.Arbitrary<Sample> = fc.oneof(
  letters.map((text): Sample => ({ written: { t: 's', v: text }, expected: { kind: 'text', value: text } })),
  number.map((value): Sample => ({ written: { t: 'n', v: value }, expected: { kind: 'number', value } })),
  fc.boolean().map((value): Sample => ({ written: { t: 'b', v: value }, expected: { kind: 'boolean', value } })),
  fc
    .constantFrom(...ERRORS)
    .map(([code, text]): Sample => ({ written: { t: 'e', v: code }, expected: { kind: 'error', value: text } })),
  fc.integer({ min: 61, max: 60_000 }).map(
    (serial): Sample => ({
      written: { t: 'n', v: serial, z: 'dd/mm/yyyy' },
      expected: { kind: 'date', serial, shape: 'day', formatCode: 'dd/mm/yyyy' },
    }),
  ),
  number.map(
    (value): Sample => ({
      written: { t: 'n', v: value, z: '0.00%' },
      expected: { kind: 'number', value, isPercent: true },
    }),
  ),
);
/** SheetJS writes formulas into XML only. */
const formula: fc.Arbitrary<Sample> = fc.oneof(
  number.map(
    (value): Sample => ({
      written: { t: 'n', v: value, f: '1+1' },
      expected: { kind: 'number', value, isFormula: true },
    }),
  ),
  letters.map(
    (text): Sample => ({ written: { t: 's', v: text, f: 'A1&B1' }, expected: { kind: 'text', value: text } }),
  ),
);

const gridOf = (sample: fc.Arbitrary<Sample>) =>
  fc.uniqueArray(fc.tuple(fc.nat(400), fc.nat(30), sample), {
    maxLength: 60,
    selector: ([row, column]) => row * 256 + column,
  });
type Grid = readonly (readonly [number, number, Sample])[];

function sheetOf(cells: Grid): WorkSheet {
  const sheet: WorkSheet = { '!ref': 'A1:AE502' };
  for (const [row, column, { written }] of cells) sheet[utils.encode_cell({ r: row, c: column })] = { ...written };
  sheet.A501 = { t: 'n', v: 1 };
  sheet['!merges'] = [{ s: { r: 500, c: 0 }, e: { r: 501, c: 3 } }];
  return sheet;
}

function opened(bytes: Uint8Array): Workbook {
  const result = readRawWorkbook(bytes, 'a.xls');
  if (!result.ok) throw new Error(JSON.stringify(result.refusal));
  return result.workbook;
}

function cellsOf(sheet: Sheet): Map<string, unknown> {
  const cells = [...usedRows(sheet)].flatMap((row) => cellsOfRow(sheet, row));
  return new Map(cells.map(({ row, column, cell }) => [`${row - 1},${column - 1}`, cell]));
}

describe('every value of a random workbook comes out of', () => {
  test.each([
    ['an .xls with a table of texts', 'biff8', true, plain],
    ['an .xls with texts in the cells', 'biff8', false, plain],
    ['an .xlsb', 'xlsb', true, plain],
    ['an XML spreadsheet', 'xlml', true, fc.oneof(plain, formula)],
  ] as const)(
    '%s',
    (_name, bookType, bookSST, sample) => {
      fc.assert(
        fc.property(gridOf(sample), fc.constantFrom(0, 1, 2), (cells, hidden) => {
          const book = utils.book_new();
          utils.book_append_sheet(book, utils.aoa_to_sheet([['đầu']]), 'Đầu');
          utils.book_append_sheet(book, sheetOf(cells), 'Mẫu 01 (b/c)'.replace('/', '-'));
          book.Workbook = { Sheets: [{ Hidden: 0 }, { Hidden: hidden as 0 | 1 | 2 }] };
          const workbook = opened(write(book, { type: 'buffer', bookType, bookSST }) as Buffer);
          const [, sheet] = workbook.sheets;
          if (!sheet) throw new Error('no second sheet');
          expect(sheet.name).toBe('Mẫu 01 (b-c)');
          expect(sheet.state).toBe(['visible', 'hidden', 'veryHidden'][hidden]);
          expect(sheet.merges).toEqual([{ top: 501, left: 1, bottom: 502, right: 4 }]);
          const readCells = cellsOf(sheet);
          expect(readCells.size).toBe(cells.length + 1);
          for (const [row, column, { expected }] of cells)
            expect(readCells.get(`${row},${column}`)).toMatchObject(expected);
        }),
        { numRuns: bookType === 'xlsb' ? 8 : 50 },
      );
    },
    60_000,
  );
});

test('what SheetJS reads of an .xls, we read', () => {
  fc.assert(
    fc.property(gridOf(plain), (cells) => {
      const book = utils.book_new();
      utils.book_append_sheet(book, sheetOf(cells), 'A');
      const bytes = write(book, { type: 'buffer', bookType: 'biff8', bookSST: true }) as Buffer;
      const theirs = read(bytes, { type: 'buffer' }).Sheets.A;
      const ours = cellsOf(opened(bytes).sheets[0] as Sheet); // one sheet was written
      for (const [at, cell] of ours) {
        const [row = 0, column = 0] = at.split(',').map(Number);
        const their = theirs?.[utils.encode_cell({ r: row, c: column })] as CellObject | undefined;
        const our = cell as { value: unknown; serial?: number; kind: string };
        if (our.kind !== 'error') expect(our.serial ?? our.value).toBe(their?.v);
        else expect(our.value).toBe(their?.w);
      }
    }),
    { numRuns: 40 },
  );
});
