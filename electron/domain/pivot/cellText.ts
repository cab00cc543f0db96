import { decimalsOf } from '../decimals';
import { formatCount, formatScaled } from '../numbers';
import { formatTotal } from '../totalDecimals';
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
  const places = Math.max(decimalsOf(value), placesOfParts(answer, row, column)); // an amount is told with the decimals it has
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
  const places = placesOfParts(answer, row, column);
  const text = places === 0 ? formatScaled(value, decimals) : formatTotal(value, places);
  return `${sign}${text}${isPercent ? '%' : ''}`;
}

/** No total of its side: one that is not divided has a single line. */
function isPart(lines: PivotAnswer['rows'], at: number): boolean {
  return lines.length === 1 || lines[at]?.kind === 'leaf';
}

const placesInAnswer = new WeakMap<PivotAnswer, ReadonlyMap<string, number>>();

/** Decimals that a total has at least: those of the most exact figure in the table that it is a total of. 0: it is no total. */
function placesOfParts(answer: PivotAnswer, row: number, column: number): number {
  const field = fieldAt(answer, row, column);
  if (
    (isPart(answer.rows, row) && isPart(answer.columns, column)) ||
    field === null ||
    field.rate !== null ||
    isShare(answer.question.value)
  )
    return 0;
  const known = placesInAnswer.get(answer) ?? placesByField(answer);
  placesInAnswer.set(answer, known);
  return known.get(field.id) ?? 0;
}

/** Looked for once: a year of units has many cells. */
function placesByField(answer: PivotAnswer): ReadonlyMap<string, number> {
  const places = new Map<string, number>();
  answer.rows.forEach((_row, row) => {
    if (!isPart(answer.rows, row)) return;
    answer.columns.forEach((_column, column) => {
      const field = fieldAt(answer, row, column);
      const at = cellAt(answer, row, column);
      if (!isPart(answer.columns, column) || field === null || answer.cells.kinds[at] !== CELL.number) return;
      const own = decimalsOf(answer.cells.values[at] ?? 0);
      if (own > (places.get(field.id) ?? 0)) places.set(field.id, own);
    });
  });
  return places;
}

/** Owed reports are missing in it, or older figures stand in: the number is not of all units. */
export function isMixed(answer: PivotAnswer, row: number, column: number): boolean {
  const { cells, question } = answer;
  if (fieldAt(answer, row, column)?.kind === 'state') return false; // what is missing is what is counted
  const at = cellAt(answer, row, column);
  if (cells.kinds[at] !== CELL.number || question.value === 'coverage' || question.value === 'missing') return false;
  return (cells.reported[at] ?? 0) < (cells.owing[at] ?? 0) || (cells.stale[at] ?? 0) > 0;
}
