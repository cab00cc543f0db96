import { foldForSearch } from '../../domain/vietnamese';
import { textOf } from '../cells';
import { cellAt } from '../grid';
import { withoutDitto } from './records';
import type { ColumnRole, FoundTable, TableColumn } from './types';

/** Ticks of a list: a person is one, half a day's work is a half. A total under them counts. */
const TICK = /^(?:x|v|\+|[✓✔√☑✗✘])$/u;
const HALF_TICK = /^(?:[x+] *\/ *2|[x+] *½|1 *\/ *2 *[x+]?|½ *[x+]?)$/u;
/** "P", "Ô", "TS", "P/2": what stands among the ticks of an attendance sheet instead of one. */
const SIGN = /^[\p{L}+*–-]{1,3}\d?(?: *[/,;] *[\p{L}+*–-]{1,3}| *\/ *2)?$/u;
/** So many cells tell whether a column is one of ticks; a long list of something else is left soon. */
const ENOUGH_OF_OTHERS = 20;
const TICKED: ReadonlySet<ColumnRole> = new Set(['number', 'text']);

/** What a sign counts for under a total; null when it is no tick. */
export function tickWeight(text: string): number | null {
  if (text.length > 6) return null;
  const folded = foldForSearch(text);
  if (TICK.test(folded)) return 1;
  return HALF_TICK.test(folded) ? 0.5 : null;
}

/** "P", "KL", "x/2": a sign of an attendance sheet, whose meaning stands in a legend. */
export function isSignBesideTicks(text: string): boolean {
  return text.length <= 7 && (tickWeight(text) !== null || SIGN.test(text.normalize('NFC')));
}

/** True when the records of a column hold ticks and no figures but the 1 that some write instead. */
export function isTicked(table: FoundTable, column: TableColumn): boolean {
  if (!TICKED.has(column.role)) return false;
  let ticks = 0;
  let others = 0;
  for (const { row, kind } of table.rows) {
    const cell = kind === 'record' ? cellAt(table.sheet, row, column.column) : undefined;
    if (cell === undefined) continue;
    if (cell.kind === 'number' && cell.value !== 0 && cell.value !== 1 && cell.value !== 0.5) return false;
    if (cell.kind === 'date' || cell.kind === 'boolean') return false;
    if (cell.kind !== 'text') continue;
    if (tickWeight(textOf(cell)) !== null) ticks += 1;
    else if (textOf(cell) !== '') others += 1;
    if (others > ENOUGH_OF_OTHERS && others > ticks) return false;
  }
  return ticks > 0 && ticks >= others;
}

/** What one row of a column of ticks counts for; what a row of totals states. NaN: nothing. */
export function countedTicks(table: FoundTable, at: number, column: TableColumn): number {
  const value = withoutDitto(table, at, column);
  if (typeof value === 'number') return value;
  return typeof value === 'string' && table.rows[at]?.kind === 'record'
    ? (tickWeight(value) ?? Number.NaN)
    : Number.NaN;
}
