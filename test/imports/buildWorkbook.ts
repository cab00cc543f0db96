import type { Area, Sheet, TextRun, Workbook } from '../../electron/imports/grid';
import { sortAreas } from '../../electron/imports/grid/areas';
import { CELL_DATE, CELL_ERROR, CELL_NUMBER, CELL_WITHOUT_VALUE } from '../../electron/imports/grid/cellCodes';
import { CellStoreBuilder } from '../../electron/imports/grid/cellStoreBuilder';
import { type CellStyle, PLAIN_STYLE } from '../../electron/imports/grid/numberFormat';
import { isoToSerial } from '../../electron/imports/grid/serialDate';

/** A cell as a test writes it: text, number, blank, or one of the rarer kinds. */
export type Written =
  | string
  | number
  | null
  | { readonly day: string }
  | { readonly percent: number }
  | { readonly error: string }
  | { readonly format: string; readonly number: number }
  | { readonly text: string; readonly font: string }
  | { readonly runs: readonly TextRun[] }
  | 'formula without value';

export interface SheetOptions {
  readonly name?: string;
  readonly state?: Sheet['state'];
  /** "A1:C1" */
  readonly merges?: readonly string[];
  readonly hiddenRows?: readonly number[];
  /** Row of the first line; 1 unless told. */
  readonly from?: number;
}

const DAY_STYLE: CellStyle = { ...PLAIN_STYLE, formatCode: 'dd/mm/yyyy', isDate: true };
const PERCENT_STYLE: CellStyle = { ...PLAIN_STYLE, formatCode: '0.00%', isPercent: true };
const NO_VALUE = 'formula without value';

/** A sheet from rows of cells, without a file in between. */
export function aSheet(rows: readonly (readonly Written[])[], options: SheetOptions = {}): Sheet {
  const styles: CellStyle[] = [PLAIN_STYLE, DAY_STYLE, PERCENT_STYLE];
  const builder = new CellStoreBuilder({ texts: [], styles, date1904: false });
  const from = options.from ?? 1;
  for (const [at, cells] of rows.entries())
    for (const [column, cell] of cells.entries()) if (cell !== null) put(builder, styles, at + from, column + 1, cell);
  const cells = builder.finish();
  const hidden = new Set(options.hiddenRows ?? []);
  return {
    name: options.name ?? 'Sheet1',
    state: options.state ?? 'visible',
    cells,
    merges: sortAreas((options.merges ?? []).map(areaOf)),
    hiddenRows: hidden,
    rowCount: cells.rowNumbers.at(-1) ?? 0,
    columnCount: cells.columns.reduce((most, column) => Math.max(most, column), 0),
  };
}

export function aWorkbook(...sheets: readonly Sheet[]): Workbook {
  return { container: 'xlsx', sheets, date1904: false };
}

function put(
  builder: CellStoreBuilder,
  styles: CellStyle[],
  row: number,
  column: number,
  cell: Exclude<Written, null>,
) {
  if (cell === NO_VALUE) builder.add(row, column, CELL_WITHOUT_VALUE, 0, 0);
  else if (typeof cell === 'string') builder.addText(row, column, cell, 0);
  else if (typeof cell === 'number') builder.add(row, column, CELL_NUMBER, cell, 0);
  else if ('day' in cell) builder.add(row, column, CELL_DATE, isoToSerial(cell.day, false) ?? 0, 1);
  else if ('percent' in cell) builder.add(row, column, CELL_NUMBER, cell.percent, 2);
  else if ('error' in cell) builder.addText(row, column, cell.error, 0, CELL_ERROR);
  else if ('text' in cell)
    builder.addText(row, column, cell.text, styles.push({ ...PLAIN_STYLE, font: cell.font }) - 1);
  else if ('runs' in cell)
    builder.addText(row, column, { text: cell.runs.map(({ text }) => text).join(''), runs: cell.runs }, 0);
  else builder.add(row, column, CELL_NUMBER, cell.number, styles.push({ ...PLAIN_STYLE, formatCode: cell.format }) - 1);
}

function areaOf(range: string): Area {
  const match = /^([A-Z]+)(\d+):([A-Z]+)(\d+)$/.exec(range);
  if (match === null) throw new Error(`not a range: ${range}`);
  const [, left = '', top = '', right = '', bottom = ''] = match;
  return { top: Number(top), left: columnOf(left), bottom: Number(bottom), right: columnOf(right) };
}

function columnOf(letters: string): number {
  return [...letters].reduce((sum, letter) => sum * 26 + letter.charCodeAt(0) - 64, 0);
}
