import type { ShownCell, ShownForm } from '../domain/upper/form';
import { cellsOfRow, type Sheet, usedRows, type Workbook } from '../imports/grid';
import { openTemplate } from './openTemplate';
import { refuseOtherZip } from './replaceParts';
import { shownText } from './shownText';

const MOST_SHEETS = 60;
const LONGEST_TEXT = 300;
/** Empty rows and columns shown beyond the last that holds something: forms are filled there, too. */
const ROOM = 3;
/** Rows that hold nothing but a look: a form may be formatted down to the last row of Excel. */
const MOST_BARE_ROWS = 2_000;
const LAST_ROW = 1_048_576;
const LAST_COLUMN = 16_384;

/** The form as a grid to point in, whole. @throws RefusalError for a file that is no form of Excel */
export function describeTemplate(bytes: Buffer, workbook: Workbook): ShownForm {
  const { extension, isSigned, sheets } = openTemplate(bytes, workbook, new Map());
  refuseOtherZip(bytes);
  return {
    extension,
    isSigned,
    sheets: workbook.sheets.slice(0, MOST_SHEETS).map((sheet, at) => {
      const index = sheets[at]?.index;
      const held = sheet.merges.reduce((last, { bottom }) => Math.max(last, bottom), sheet.rowCount);
      const bare = Math.min(index?.rows.at(-1)?.number ?? 0, held + MOST_BARE_ROWS);
      const rows = Math.min(LAST_ROW, Math.max(held, bare) + ROOM);
      const right = sheet.merges.reduce((last, { right: one }) => Math.max(last, one), sheet.columnCount);
      const columns = Math.min(LAST_COLUMN, right + ROOM);
      return {
        name: sheet.name.normalize('NFC'),
        state: sheet.state,
        isProtected: index?.isProtected ?? false,
        rows,
        columns,
        widths: Array.from({ length: columns }, (_, column) => sheet.columnWidths?.get(column + 1) ?? null),
        merges: sheet.merges,
        cells: shownCells(sheet),
      };
    }),
  };
}

function shownCells(sheet: Sheet): readonly ShownCell[] {
  return [...usedRows(sheet)].flatMap((row) =>
    cellsOfRow(sheet, row).map(({ column, cell }) => ({
      row,
      column,
      text: shownText(cell).slice(0, LONGEST_TEXT),
      isFormula: cell.isFormula,
      isNumber: cell.kind === 'number',
    })),
  );
}
