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

/** Tables above this one in the same columns under the same headings: groups that each start under a heading of their own. */
function stackedOver(table: FoundTable): readonly FoundTable[] {
  const headings = headingsOf(table);
  const { left, right, top } = table.area;
  return findTables(table.sheet).filter(
    ({ area, ...other }) =>
      area.left === left && area.right === right && area.bottom < top && headingsOf({ area, ...other }) === headings,
  );
}

function headingsOf({ columns }: FoundTable): string {
  return JSON.stringify(columns.map(({ path }) => path));
}

/** Totals of one table, of which those that add up all halves of a folded list, or all tables of a stack, agree. */
export function overHalves(table: FoundTable, totals: readonly CheckedTotal[]): readonly CheckedTotal[] {
  if (!totals.some(({ differences }) => differences.length > 0)) return totals;
  const halves = halvesOf(table);
  return halves.length > 1 ? overAll(table, halves, totals) : overStack(table, totals);
}

/** "Tổng cộng" under the last table of a stack; one that adds up neither is held against its own table. */
function overStack(table: FoundTable, totals: readonly CheckedTotal[]): readonly CheckedTotal[] {
  const over = stackedOver(table);
  if (over.length === 0) return totals;
  const whole = overAll(table, [...over, table], totals);
  return totals.map((total, at) => (whole[at]?.differences.length === 0 ? (whole[at] ?? total) : total));
}

function overAll(
  table: FoundTable,
  halves: readonly FoundTable[],
  totals: readonly CheckedTotal[],
): readonly CheckedTotal[] {
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
