import type { ShownCell, ShownForm } from '../domain/upper/form';
import { textOf } from '../imports/cells';
import { cellsOfRow, type Sheet, usedRows, type Workbook } from '../imports/grid';
import { openTemplate } from './openTemplate';
import { refuseOtherZip } from './replaceParts';

const MOST_ROWS = 400;
const MOST_COLUMNS = 60;
const MOST_SHEETS = 60;
const LONGEST_TEXT = 300;
/** Empty rows and columns shown beyond the last that holds something: forms are filled there, too. */
const ROOM = 3;

/** The form as a grid to point in, within bounds. @throws RefusalError for a file that is no form of Excel */
export function describeTemplate(bytes: Buffer, workbook: Workbook): ShownForm {
  const { extension, isSigned, sheets } = openTemplate(bytes, workbook, new Map());
  refuseOtherZip(bytes);
  return {
    extension,
    isSigned,
    sheets: workbook.sheets.slice(0, MOST_SHEETS).map((sheet, at) => {
      const index = sheets[at]?.index;
      const lastRow = Math.max(
        sheet.rowCount,
        index?.rows.at(-1)?.number ?? 0,
        ...sheet.merges.map(({ bottom }) => bottom),
      );
      const rows = Math.min(MOST_ROWS, lastRow + ROOM);
      const columns = Math.min(MOST_COLUMNS, sheet.columnCount + ROOM);
      return {
        name: sheet.name.normalize('NFC'),
        state: sheet.state,
        isProtected: index?.isProtected ?? false,
        rows,
        columns,
        isCut: sheet.rowCount > MOST_ROWS || sheet.columnCount > MOST_COLUMNS,
        widths: Array.from({ length: columns }, (_, column) => sheet.columnWidths?.get(column + 1) ?? null),
        merges: sheet.merges.filter(({ top, left }) => top <= rows && left <= columns),
        cells: shownCells(sheet, rows, columns),
      };
    }),
  };
}

function shownCells(sheet: Sheet, rows: number, columns: number): readonly ShownCell[] {
  return [...usedRows(sheet)]
    .filter((row) => row <= rows)
    .flatMap((row) =>
      cellsOfRow(sheet, row)
        .filter(({ column }) => column <= columns)
        .map(({ column, cell }) => ({
          row,
          column,
          text: textOf(cell).slice(0, LONGEST_TEXT),
          isFormula: cell.isFormula,
          isNumber: cell.kind === 'number',
        })),
    );
}
