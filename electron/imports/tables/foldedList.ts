import { clean, Figures, isNear } from './figures';
import { findTables } from './findTables';
import type { CheckedTotal } from './totals';
import type { FoundTable } from './types';

/** A list folded to save paper: tables side by side under the same headings, from left to right; else the table alone. */
export function halvesOf(table: FoundTable): readonly FoundTable[] {
  const headings = headingsOf(table);
  const halves = findTables(table.sheet).filter(
    (other) => other.headerRows[0] === table.headerRows[0] && headingsOf(other) === headings,
  );
  return halves.includes(table) ? halves : [table];
}

function headingsOf({ columns }: FoundTable): string {
  return JSON.stringify(columns.map(({ path }) => path));
}

/** Totals of one half of a folded list, of which those that add up all halves agree. */
export function overHalves(table: FoundTable, totals: readonly CheckedTotal[]): readonly CheckedTotal[] {
  const isDoubtful = totals.some(({ differences }) => differences.length > 0);
  const halves = isDoubtful ? halvesOf(table) : [table];
  if (halves.length < 2) return totals;
  const figures = halves.map((half) => Figures.withTicks(half));
  return totals.map((total) => {
    const sums = { ...total.sums };
    const differences = total.differences.flatMap((difference) => {
      const { column, letter, stated, sum } = difference;
      const at = table.columns.findIndex((each) => each.column === column);
      const whole = clean(figures.reduce((added, half) => added + sumAt(half, at), 0));
      if (Math.abs(stated - whole) > Math.abs(stated - sum)) return [difference];
      sums[letter] = whole;
      return isNear(whole, stated) ? [] : [{ ...difference, sum: whole }];
    });
    return { ...total, sums, differences, agrees: total.agrees || differences.every(({ isRounding }) => isRounding) };
  });
}

/** "Tổng cộng" stands in this half of a folded list, and its figures in another. */
export function isStatedInOtherHalf(table: FoundTable, { row, values }: CheckedTotal): boolean {
  if (Object.keys(values).length > 0) return false;
  return halvesOf(table).some(
    (half) => half !== table && half.rows.some((each) => each.row === row && each.kind === 'total'),
  );
}

function sumAt(figures: Figures, at: number): number {
  const column = figures.table.columns[at];
  if (column === undefined) return 0;
  return figures.table.rows.reduce(
    (sum, { kind }, position) => (kind === 'record' ? sum + (figures.at(column, position) ?? 0) : sum),
    0,
  );
}
