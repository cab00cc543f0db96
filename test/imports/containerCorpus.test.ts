import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { cellsOfRow, type Sheet, usedRows } from '../../electron/imports/grid';
import { readRawWorkbook } from '../../electron/imports/readWorkbook';
import corpus from '../fixtures/containers/expected.json';

const expected: Readonly<Record<string, { readonly container: string; readonly sheets: readonly unknown[] }>> = corpus;
const FOLDER = join(import.meta.dirname, '../fixtures/containers');

/** A sheet in few words: what each cell shows, with a mark where it is no plain text or number. */
function sheetInWords(sheet: Sheet): object {
  const { name, state, merges, hiddenRows } = sheet;
  const rows = [...usedRows(sheet)].map((row) => [
    row,
    Object.fromEntries(cellsOfRow(sheet, row).map(({ column, cell }) => [column, wordOf(cell)])),
  ]);
  const areas = merges.map(({ top, left, bottom, right }) => [top, left, bottom, right].join(' '));
  return { name, state, merges: areas, hiddenRows: [...hiddenRows], rows: Object.fromEntries(rows) };
}

function wordOf(cell: ReturnType<typeof cellsOfRow>[number]['cell']): unknown {
  const formula = cell.isFormula ? '=' : '';
  if (cell.kind === 'text' && cell.runs) return cell.runs.map(({ text, font }) => `[${font ?? ''}]${text}`).join('');
  if (cell.kind === 'text') return cell.font?.startsWith('.Vn') ? `[${cell.font}]${cell.value}` : formula + cell.value;
  if (cell.kind === 'number' && !formula) return cell.isPercent ? `${cell.value} %` : cell.value;
  return `${formula}${cell.kind} ${cell.value}`;
}

test.each(Object.entries(expected))('%s is read as what it is, cell by cell', (file, { container, sheets }) => {
  const result = readRawWorkbook(readFileSync(join(FOLDER, file)), 'khac-ten.xlsx');
  if (!result.ok) throw new Error(JSON.stringify(result.refusal));
  expect(result.workbook.container).toBe(container);
  expect(result.workbook.sheets.map(sheetInWords)).toEqual(sheets);
});

const files = Object.keys(expected);

test('every file has its expected values', () => {
  const known = readdirSync(FOLDER).filter((name) => name !== 'expected.json' && name !== 'README.md');
  expect(files.sort()).toEqual(known.sort());
});

test('files changed anywhere or cut off are read or refused, never thrown', () => {
  const contents = files.map((file) => readFileSync(join(FOLDER, file)));
  const spoiled = fc.tuple(
    fc.constantFrom(...contents),
    fc.array(fc.tuple(fc.nat(15_000), fc.nat(255)), { maxLength: 15 }),
    fc.option(fc.nat(15_000), { nil: undefined, freq: 2 }),
  );
  fc.assert(
    fc.property(spoiled, ([content, changes, length]) => {
      const bytes = Buffer.from(content.subarray(0, length));
      for (const [at, value] of changes) if (bytes.length > 0) bytes[at % bytes.length] = value;
      expect(readRawWorkbook(bytes, 'a.xls')).toHaveProperty('ok');
    }),
    { numRuns: 400 },
  );
});
