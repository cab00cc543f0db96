import type { CellsAround } from '../domain/summary/figurePlace';
import { textOf } from './cells';
import { cellAt, columnLetters, type Sheet, type Workbook } from './grid';

const ROWS_ABOVE = 6;
const ROWS_BELOW = 3;
const COLUMNS_BESIDE = 4;
const LONGEST_TEXT = 120;

const NOTHING: CellsAround = { sheet: null, columns: [], rows: [], at: null };

/** @param input `cell`: A1 address */
export function cellsAround(
  { sheets }: Workbook,
  input: { readonly sheet: string; readonly cell: string },
): CellsAround {
  const sheet = sheets.find(({ name }) => name === input.sheet);
  const [, letters = '', digits = ''] = /^([A-Z]{1,3})([1-9]\d{0,6})$/.exec(input.cell) ?? [];
  const row = Number(digits);
  if (sheet === undefined || letters === '') return NOTHING;
  const columns = around(columnNumber(letters), COLUMNS_BESIDE, COLUMNS_BESIDE);
  const rows = around(row, ROWS_ABOVE, ROWS_BELOW);
  return {
    sheet: sheet.name,
    columns: columns.map(columnLetters),
    rows: rows.map((one) => ({ row: one, texts: columns.map((column) => textIn(sheet, one, column)) })),
    at: { row, column: letters },
  };
}

function around(middle: number, before: number, after: number): readonly number[] {
  const first = Math.max(1, middle - before);
  return Array.from({ length: middle + after - first + 1 }, (_, index) => first + index);
}

function columnNumber(letters: string): number {
  return [...letters].reduce((sum, letter) => sum * 26 + letter.charCodeAt(0) - 64, 0);
}

function textIn(sheet: Sheet, row: number, column: number): string {
  return textOf(cellAt(sheet, row, column)).slice(0, LONGEST_TEXT);
}
