import type { Worksheet } from 'exceljs';
import { type Cell, type CellNumber, type HeadRow, headRowsOf, type Row, type Table } from '../model';
import type { PaperKit } from '../paperKit';
import { cellColumns } from '../tableGrid';
import { tableLook } from '../tableLook';
import { dress, join, mmToPoints, textHeightPt, writeText } from './look';

type TableKit = Pick<PaperKit, 'layout' | 'fonts'>;

/** Heading and rows of a table from row `top` on. @returns the row after the last one */
export function writeTable(sheet: Worksheet, table: Table, top: number, kit: TableKit): number {
  const { sizePt } = tableLook(table.size, kit.layout);
  const heads = headRowsOf(table);
  const headPlaces = cellColumns(heads);
  for (const [index, row] of heads.entries())
    writeHeadRow(sheet, row, { table, top: top + index, places: headPlaces[index] ?? [], sizePt, kit });
  const first = top + heads.length;
  const places = cellColumns(table.rows);
  for (const [index, row] of table.rows.entries())
    writeRow(sheet, row, { table, top: first + index, places: places[index] ?? [], sizePt, kit });
  return first + table.rows.length;
}

interface RowPlace {
  readonly table: Table;
  readonly top: number;
  readonly places: readonly number[];
  readonly sizePt: number;
  readonly kit: TableKit;
}

function writeHeadRow(sheet: Worksheet, { kind, cells }: HeadRow, place: RowPlace): void {
  const { table, top, places, sizePt, kit } = place;
  const isBold = kind === 'heading';
  const look = { sizePt, align: 'center', hasBorder: true, ...(isBold ? { bold: true } : {}) } as const;
  let height = 0;
  for (const [index, cell] of cells.entries()) {
    const { rowSpan = 1, columnSpan = 1, text } = cell;
    const column = places[index] ?? index;
    for (let down = 0; down < rowSpan; down += 1)
      for (let across = 1; across <= columnSpan; across += 1)
        dress(sheet.getCell(top + down, column + across), look, kit.layout);
    writeText(sheet.getCell(top, column + 1), text);
    join(sheet, top, column + 1, top + rowSpan - 1, column + columnSpan);
    const width = table.columns.slice(column, column + columnSpan).reduce((sum, { widthMm }) => sum + widthMm, 0);
    const needs = textHeightPt(text, isBold ? 'bold' : 'regular', sizePt, width, kit.fonts);
    if (isBold) height = Math.max(height, needs / rowSpan);
  }
  if (isBold) sheet.getRow(top).height = height;
}

function writeRow(sheet: Worksheet, row: Row, place: RowPlace): void {
  const { table, top, places, kit } = place;
  sheet.getRow(top).height = rowHeightPt(row, place);
  for (const [index, cell] of row.cells.entries()) {
    const column = places[index] ?? index;
    const bottom = top + (cell.rowSpan ?? 1) - 1;
    const right = column + (cell.columnSpan ?? 1);
    for (let covered = top; covered <= bottom; covered += 1)
      for (let across = column + 1; across <= right; across += 1)
        dress(sheet.getCell(covered, across), lookOf(cell, row, table, column, place.sizePt), kit.layout);
    writeValue(sheet, cell, top, column + 1);
    join(sheet, top, column + 1, bottom, right);
  }
}

/** At least the row height of the printed table; cells over several rows do not count. */
function rowHeightPt(row: Row, { table, places, sizePt, kit }: RowPlace): number {
  const needs = row.cells.map((cell, index) => {
    if ((cell.rowSpan ?? 1) > 1 || (cell.columnSpan ?? 1) > 1) return 0;
    const width = table.columns[places[index] ?? index]?.widthMm ?? 0;
    return textHeightPt(cell.text, row.kind === 'total' ? 'bold' : 'regular', sizePt, width, kit.fonts);
  });
  return Math.max(mmToPoints(kit.layout.table.rowMinimumMm), ...needs);
}

function lookOf(cell: Cell, row: Row, table: Table, column: number, sizePt: number) {
  const align = cell.align ?? table.columns[column]?.align ?? 'left';
  return { sizePt, align, hasBorder: true, bold: row.kind === 'total' } as const;
}

/** A true number where there is one behind the text, so that Excel can go on calculating; text otherwise. */
function writeValue(sheet: Worksheet, { text, number }: Cell, row: number, column: number): void {
  const cell = sheet.getCell(row, column);
  if (number === undefined) {
    writeText(cell, text);
    return;
  }
  cell.value = number.value;
  cell.numFmt = numberFormat(number);
}

function numberFormat({ format, decimals }: CellNumber): string {
  const fraction = decimals === 0 ? '' : `.${'0'.repeat(decimals)}`;
  if (format === 'percent') return `0${fraction}%`;
  return format === 'bare' ? `0${fraction}` : `#,##0${fraction}`;
}
