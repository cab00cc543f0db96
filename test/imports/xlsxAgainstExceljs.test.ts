import ExcelJS from 'exceljs';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { address, cellAt, cellsOfRow, mergeAt, type Sheet, shownAt, usedRows } from '../../electron/imports/grid';
import { readOk } from '../support/workbookParts';

/** What one cell of a generated workbook holds; `value` goes to exceljs, `expected` is what must be read. */
interface Sample {
  readonly value: ExcelJS.CellValue;
  readonly format?: string;
  readonly font?: string;
  readonly expected: Readonly<Record<string, unknown>>;
}

const VIETNAMESE = [
  'Nguyễn Thị Phượng',
  'Võ Ngọc Ánh',
  'xã Hoài Châu Bắc',
  'Đặng Hữu Đức',
  '0905 123 456',
  '47,59%',
  '—',
  ' ',
];

const text = fc
  .oneof(
    fc.constantFrom(...VIETNAMESE),
    fc.constantFrom(...VIETNAMESE).map((words) => words.normalize('NFD')),
    fc.string({ unit: 'binary', maxLength: 30 }),
    fc.constantFrom(
      '😀👍🏽',
      '<b>&amp;</b>',
      ']]>',
      '"quoted"',
      "it's",
      ' hai đầu có khoảng trắng ',
      'dòng 1\ndòng 2',
      '_x00',
      '&#13;',
    ),
  )
  .map((words) => words.replace(/(?!\n)\p{Cc}|\p{Cs}|[\ufffe\uffff]/gu, ''))
  .filter((words) => !/_x[0-9a-f]{4}_/i.test(words));

/** exceljs decodes entities in a formula's text twice. */
const resultText = text.filter((words) => words !== '' && !words.includes('&'));

const number = fc.oneof(
  fc.integer(),
  fc.double({ noNaN: true, noDefaultInfinity: true }).map((value) => (Object.is(value, -0) ? 0 : value)),
  fc.constantFrom(0, 5488, 0.1, 82.93, 47.59827583, 1e21, 123456789012345, -1.5),
);

const minute = fc.integer({ min: Date.UTC(1900, 3, 1) / 60_000, max: Date.UTC(2100, 0, 1) / 60_000 });

function textOfMinute(moment: number): { value: string; shape: string } {
  const iso = new Date(moment * 60_000).toISOString();
  return iso.slice(11, 16) === '00:00'
    ? { value: iso.slice(0, 10), shape: 'day' }
    : { value: iso.slice(0, 16), shape: 'dayTime' };
}

const dateFormat = fc.constantFrom(
  'dd/mm/yyyy',
  'dd/mm/yyyy hh:mm',
  'mm-dd-yy',
  '[$-42A]dd mmmm yyyy;@',
  '"ngày" d/m/yyyy',
);
const error = fc.constantFrom('#DIV/0!', '#N/A', '#REF!', '#VALUE!', '#NAME?', '#NULL!', '#NUM!');

const sample: fc.Arbitrary<Sample> = fc.oneof(
  text.map((value) => ({
    value,
    font: 'Times New Roman',
    expected: { kind: 'text', value, font: 'Times New Roman', runs: null },
  })),
  text.map((value) => ({ value, format: '@', expected: { kind: 'text', value, formatCode: '@' } })),
  number.map((value) => ({ value, expected: { kind: 'number', value, formatCode: null, isFormula: false } })),
  number.map((value) => ({
    value,
    format: '#,##0.00',
    expected: { kind: 'number', value, formatCode: '#,##0.00', isPercent: false },
  })),
  number.map((value) => ({ value, format: '0.00%', expected: { kind: 'number', value, isPercent: true } })),
  fc.boolean().map((value) => ({ value, expected: { kind: 'boolean', value } })),
  error.map((value) => ({ value: { error: value } as ExcelJS.CellErrorValue, expected: { kind: 'error', value } })),
  fc.tuple(minute, dateFormat).map(([at, format]) => ({
    value: new Date(at * 60_000),
    format,
    expected: { kind: 'date', ...textOfMinute(at), formatCode: format },
  })),
  number.map((result) => ({
    value: { formula: 'SUM(1,2)', result, date1904: false },
    expected: { kind: 'number', value: result, isFormula: true },
  })),
  resultText.map((result) => ({
    value: { formula: 'A1&""', result, date1904: false },
    expected: { kind: 'text', value: result, isFormula: true },
  })),
  fc.boolean().map((result) => ({
    value: { formula: 'NOT(1)', result, date1904: false },
    expected: { kind: 'boolean', value: result, isFormula: true },
  })),
  fc.constant({
    value: { formula: 'NOW()', date1904: false },
    expected: { kind: 'formulaWithoutValue', value: null, isFormula: true },
  }),
  fc
    .array(fc.tuple(text.filter(Boolean), fc.constantFrom('.VnTime', 'VNI-Times', undefined)), {
      minLength: 1,
      maxLength: 4,
    })
    .map(richSample),
);

function richSample(runs: [string, string | undefined][]): Sample {
  const richText = runs.map(([words, name]) =>
    name === undefined ? { text: words } : { text: words, font: { name } },
  );
  const value = runs.map(([words]) => words).join('');
  const joined: { text: string; font: string | null }[] = [];
  for (const [words, name] of runs) {
    const last = joined.at(-1);
    if (last && last.font === (name ?? null)) last.text += words;
    else joined.push({ text: words, font: name ?? null });
  }
  const tellsFonts = runs.some(([, name]) => name !== undefined);
  return { value: { richText }, expected: { kind: 'text', value, runs: tellsFonts ? joined : null } };
}

/** Places in a small grid, some far out, each at most once. */
const place = fc.record({
  row: fc.oneof(fc.integer({ min: 1, max: 12 }), fc.constantFrom(700, 65_536)),
  column: fc.oneof(fc.integer({ min: 1, max: 8 }), fc.constantFrom(30, 800)),
});
const sheetContent = fc.uniqueArray(fc.record({ place, sample }), {
  maxLength: 40,
  selector: (cell) => address(cell.place.row, cell.place.column),
});

async function written(
  content: readonly { place: { row: number; column: number }; sample: Sample }[],
): Promise<Buffer> {
  const workbook = new ExcelJS.Workbook();
  const sheet = workbook.addWorksheet('Tổng hợp & "số liệu"');
  for (const cell of content) {
    const target = sheet.getCell(cell.place.row, cell.place.column);
    target.value = cell.sample.value;
    if (cell.sample.format) target.numFmt = cell.sample.format;
    if (cell.sample.font) target.font = { name: cell.sample.font };
  }
  return Buffer.from(await workbook.xlsx.writeBuffer());
}

function onlySheet(bytes: Uint8Array): Sheet {
  const { sheets } = readOk(bytes);
  expect(sheets).toHaveLength(1);
  return sheets[0] as Sheet; // the line above would have thrown
}

describe('workbooks written by exceljs', () => {
  test('every cell comes back with kind, value, format and font', async () => {
    await fc.assert(
      fc.asyncProperty(sheetContent, async (content) => {
        const sheet = onlySheet(await written(content));
        expect(sheet.name).toBe('Tổng hợp & "số liệu"');
        for (const { place: at, sample: wanted } of content) {
          expect(cellAt(sheet, at.row, at.column), address(at.row, at.column)).toMatchObject(wanted.expected);
        }
        const read = [...usedRows(sheet)].flatMap((row) => cellsOfRow(sheet, row));
        expect(read).toHaveLength(content.length);
        expect(sheet.rowCount).toBe(Math.max(0, ...content.map((cell) => cell.place.row)));
        expect(sheet.columnCount).toBe(Math.max(0, ...content.map((cell) => cell.place.column)));
      }),
      { numRuns: 60 },
    );
  });

  test('exceljs reads the same values from the same file', async () => {
    await fc.assert(
      fc.asyncProperty(sheetContent, async (content) => {
        const bytes = await written(content);
        const sheet = onlySheet(bytes);
        const workbook = new ExcelJS.Workbook();
        await workbook.xlsx.load(bytes as unknown as ExcelJS.Buffer); // its type of Buffer is its own
        for (const { row, column, cell } of [...usedRows(sheet)].flatMap((at) => cellsOfRow(sheet, at))) {
          const theirs = plain(workbook.worksheets[0]?.getCell(row, column).value ?? '');
          if (theirs === undefined) continue; // exceljs loses a cached `false`
          expect(cell.value, address(row, column)).toEqual(theirs);
        }
      }),
      { numRuns: 60 },
    );
  });

  test('merged areas: the master shows its value, the other cells are covered', async () => {
    const workbook = new ExcelJS.Workbook();
    const source = workbook.addWorksheet('S');
    source.mergeCells('B2:D3');
    source.mergeCells('A5:A400');
    source.getCell('B2').value = 'BÁO CÁO';
    source.getCell('A5').value = 7;
    const sheet = onlySheet(Buffer.from(await workbook.xlsx.writeBuffer()));
    expect(sheet.merges).toEqual([
      { top: 2, left: 2, bottom: 3, right: 4 },
      { top: 5, left: 1, bottom: 400, right: 1 },
    ]);
    expect(shownAt(sheet, 2, 2)).toMatchObject({ kind: 'cell', cell: { value: 'BÁO CÁO' } });
    expect(shownAt(sheet, 3, 4)).toMatchObject({ kind: 'covered', merge: { top: 2, left: 2 } });
    expect(shownAt(sheet, 4, 4)).toEqual({ kind: 'blank', merge: null });
    expect(mergeAt(sheet, 400, 1)).toMatchObject({ top: 5 });
    expect(mergeAt(sheet, 401, 1)).toBeNull();
  });

  test('hidden sheets and hidden rows are told', async () => {
    const workbook = new ExcelJS.Workbook();
    workbook.addWorksheet('Một').getCell('A1').value = 1;
    workbook.addWorksheet('Hai', { state: 'hidden' });
    const third = workbook.addWorksheet('Ba', { state: 'veryHidden' });
    third.getCell('A2').value = 'ẩn';
    third.getRow(2).hidden = true;
    third.getRow(9).hidden = true;
    const { sheets } = readOk(Buffer.from(await workbook.xlsx.writeBuffer()));
    expect(sheets.map(({ name, state }) => [name, state])).toEqual([
      ['Một', 'visible'],
      ['Hai', 'hidden'],
      ['Ba', 'veryHidden'],
    ]);
    expect([...(sheets[2]?.hiddenRows ?? [])]).toEqual([2]);
  });

  test.each([false, true])('dates in the system of 1904: %s', async (date1904) => {
    const workbook = new ExcelJS.Workbook();
    workbook.properties.date1904 = date1904;
    workbook.addWorksheet('S').getCell('A1').value = new Date('2021-08-17T15:07:00Z');
    const read = readOk(Buffer.from(await workbook.xlsx.writeBuffer()));
    expect(read.date1904).toBe(date1904);
    expect(cellAt(read.sheets[0] as Sheet, 1, 1)).toMatchObject({ kind: 'date', value: '2021-08-17T15:07' });
  });
});

/** The bare value inside exceljs' wrappers. */
function plain(value: ExcelJS.CellValue): unknown {
  if (value instanceof Date) return textOfMinute(Math.round(value.getTime() / 60_000)).value;
  if (typeof value !== 'object' || value === null) return value;
  if ('richText' in value) return value.richText.map((run) => run.text).join('');
  if ('error' in value) return value.error;
  if ('formula' in value) return plain(value.result as ExcelJS.CellValue);
  return value;
}
