import { foldForSearch } from '../../domain/vietnamese';
import type { TableRow } from './types';

/** "Phân theo giới tính", "Chia theo khu vực", "By sex": the same total once more, split up another way. */
const BREAKDOWN = /^[-+* \d.ivx]*(?:phan|chia)(?: ra)? theo\b|^by \p{L}/u;

/** One way of splitting a total up: the position of its line and the end of its rows. */
export interface Breakdown {
  readonly from: number;
  readonly to: number;
  readonly row: number;
  readonly label: string;
}

/** The breakdowns under a total, when there are several; each of them should add up to it. Empty otherwise. */
export function breakdownsUnder(rows: readonly TableRow[], total: number): readonly Breakdown[] {
  const found: Breakdown[] = [];
  let at = total + 1;
  while (at < rows.length && !isBreakdown(rows[at]) && rows[at]?.kind !== 'record' && rows[at]?.kind !== 'total')
    at += 1;
  while (at < rows.length && isBreakdown(rows[at])) {
    const to = endOf(rows, at);
    const { row, label } = rows[at] as TableRow;
    if (rows.slice(at, to).some(({ kind }) => kind === 'record')) found.push({ from: at, to, row, label });
    at = to;
  }
  return found.length > 1 ? found : [];
}

function isBreakdown(row: TableRow | undefined): boolean {
  return row?.kind === 'section' && BREAKDOWN.test(foldForSearch(row.label));
}

/** The next section or total ends a breakdown. */
function endOf(rows: readonly TableRow[], at: number): number {
  let to = at + 1;
  while (to < rows.length && rows[to]?.kind !== 'section' && rows[to]?.kind !== 'total') to += 1;
  return to;
}
