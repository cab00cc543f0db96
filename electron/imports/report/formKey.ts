import { FORM_KEY_MARK, type FormKey, keyFromRows } from '../../domain/formKey';
import { textOf } from '../cells';
import { cellAt, type Sheet, usedRows, type Workbook } from '../grid';

const LONGEST_KEY = 20;

/** The key of a workbook this office sent out; null when it carries none, or one that was changed. */
export function readFormKey(workbook: Workbook): FormKey | null {
  const sheet = workbook.sheets.find(isKeySheet);
  if (sheet === undefined) return null;
  const rows = Array.from(usedRows(sheet).subarray(0, LONGEST_KEY));
  return keyFromRows(rows.map((row) => [textOf(cellAt(sheet, row, 1)), textOf(cellAt(sheet, row, 2))] as const));
}

/** Known by what it holds: its name and its being hidden may be lost on the way. */
export function isKeySheet(sheet: Sheet): boolean {
  const [first] = usedRows(sheet);
  return first !== undefined && textOf(cellAt(sheet, first, 1)) === FORM_KEY_MARK;
}
