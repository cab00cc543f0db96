import { cellAt, type Sheet } from '../grid';

/** The text of a cell as the file has it; null when it is the same as what is shown, or the cell holds no text. */
export function rawTextAt(sheet: Sheet, row: number, column: number): string | null {
  const { texts } = sheet;
  if (texts === undefined || texts.rawCells === sheet.cells) return null;
  const raw = cellAt({ ...sheet, cells: texts.rawCells }, row, column);
  const shown = cellAt(sheet, row, column);
  if (raw?.kind !== 'text' || shown?.kind !== 'text') return null;
  return raw.value === shown.value ? null : raw.value;
}
