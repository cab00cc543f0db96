import { decimalsOf } from '../decimals';
import { formatCount, formatScaled } from '../numbers';
import { CELL, cellAt, fieldAt, type PivotAnswer } from './answer';
import type { PivotField } from './facts';
import { isShare, SHARE_DECIMALS } from './packCells';
import type { Question } from './question';

/** Signs in place of a number; the legend says what they mean. */
export const SIGNS = {
  blank: '',
  missing: '–',
  notDue: '…',
  none: '·',
  impossible: '×',
  otherHour: '≠',
  merged: '→',
  notAdded: 'không cộng',
} as const;

const SIGN_OF = new Map<number, string>([
  [CELL.blank, SIGNS.blank],
  [CELL.missing, SIGNS.missing],
  [CELL.notDue, SIGNS.notDue],
  [CELL.none, SIGNS.none],
  [CELL.impossible, SIGNS.impossible],
  [CELL.otherHour, SIGNS.otherHour],
  [CELL.merged, SIGNS.merged],
  [CELL.notAdded, SIGNS.notAdded],
]);

/** A cell as a true number, for a spreadsheet. */
export interface CellValue {
  /** Scaled by 10^decimals. */
  readonly scaled: number;
  readonly decimals: number;
  readonly isPercent: boolean;
}

/** How the numbers of a field are told. `isPoints`: a difference of percentages. */
export function numberLook(field: PivotField, value: Question['value']) {
  if (isShare(value)) return { decimals: SHARE_DECIMALS, isPercent: true, isPoints: false };
  const isOfReports = value === 'reports' || value === 'missing' || value === 'coverage';
  if (field.rate === null || isOfReports) return { decimals: 0, isPercent: false, isPoints: false };
  return { decimals: field.rate.decimals, isPercent: value !== 'change', isPoints: value === 'change' };
}

/** null: the cell is no number, or two ("16/17"). */
export function cellValue(answer: PivotAnswer, row: number, column: number): CellValue | null {
  const at = cellAt(answer, row, column);
  const field = fieldAt(answer, row, column);
  if (field === null || answer.question.value === 'coverage' || answer.cells.kinds[at] !== CELL.number) return null;
  const { decimals, isPercent } = numberLook(field, answer.question.value);
  const value = answer.cells.values[at] ?? 0;
  const places = decimalsOf(value); // an amount is told with the decimals it has
  return { scaled: Math.round(value * 10 ** places), decimals: decimals + places, isPercent };
}

/** "1.234", "45,06%", "+0,16", "16/17", or the sign of what it is instead. */
export function cellText(answer: PivotAnswer, row: number, column: number): string {
  const { cells, question } = answer;
  const at = cellAt(answer, row, column);
  const field = fieldAt(answer, row, column);
  if (field === null) return '';
  if (question.value === 'coverage' && (cells.owing[at] ?? 0) > 0)
    return `${formatCount(cells.reported[at] ?? 0)}/${formatCount(cells.owing[at] ?? 0)}`;
  if (cells.kinds[at] !== CELL.number) return SIGN_OF.get(cells.kinds[at] ?? CELL.none) ?? '';
  const { decimals, isPercent } = numberLook(field, question.value);
  const value = cells.values[at] ?? 0;
  const sign = question.value === 'change' && value > 0 ? '+' : '';
  return `${sign}${formatScaled(value, decimals)}${isPercent ? '%' : ''}`;
}

/** Owed reports are missing in it, or older figures stand in: the number is not of all units. */
export function isMixed(answer: PivotAnswer, row: number, column: number): boolean {
  const { cells, question } = answer;
  if (fieldAt(answer, row, column)?.kind === 'state') return false; // what is missing is what is counted
  const at = cellAt(answer, row, column);
  if (cells.kinds[at] !== CELL.number || question.value === 'coverage' || question.value === 'missing') return false;
  return (cells.reported[at] ?? 0) < (cells.owing[at] ?? 0) || (cells.stale[at] ?? 0) > 0;
}
