import type { Issue } from '../../domain/issue';
import { normalisePhone } from '../../domain/phone';
import { foldForSearch, tidy } from '../../domain/vietnamese';
import { doubtMessages as say } from '../../text/doubtMessages';
import { parseNumber } from '../counts';
import { isDayText } from '../days';
import { address, type Cell, type Sheet } from '../grid';
import { issueAt } from '../issues';
import type { TableColumn } from './types';

const NAME = /^\p{Lu}[\p{L}']*(?: \p{Lu}[\p{L}']*){1,5}$/u;

const PEOPLE = /\b(?:ho ten|ho va ten|thanh vien|nguoi|chu ho|hoc sinh|can bo|giao vien|vo|chong|con)\b/;

/**
 * Several figures, days or names on lines of one cell: more than one person or thing stands in the row. The cell is kept
 * as one value, which is said.
 * @returns null for a text that is merely broken into lines
 */
export function severalInCell(
  sheet: Sheet,
  row: number,
  column: Pick<TableColumn, 'column' | 'role' | 'header'>,
  cell: Cell,
): Issue | null {
  if (cell.kind !== 'text' || !/[\n\r]/.test(cell.value) || column.role === 'phone') return null;
  const lines = cell.value
    .split(/[\n\r]+/)
    .map(tidy)
    .filter((line) => line !== '');
  if (lines.length < 2) return null;
  const isOfPeople = column.role === 'name' || PEOPLE.test(foldForSearch(column.header));
  const isSeveral = lines.every(isFigure) || (isOfPeople && lines.every((line) => NAME.test(line)));
  if (!isSeveral) return null;
  const place = { sheet: sheet.name, row, column: column.column };
  const message = say.severalInCell({ sheet: sheet.name, cell: address(row, column.column) }, lines);
  return issueAt('warning', 'several-in-cell', message, place, {
    raw: cell.value.normalize('NFC'),
    understood: lines.join(' '),
  });
}

function isFigure(line: string): boolean {
  const { kind } = parseNumber(line);
  return (kind !== 'text' && kind !== 'blank' && /\d/.test(line)) || isDayText(line) || normalisePhone(line) !== null;
}
