import type { DecimalSign } from '../counts';
import { type Cell, cellAt } from '../grid';
import type { ColumnReading } from './columnReading';
import { figureIn, hasTotal, sumOf } from './columnSums';
import type { Divisibility, TableMeasures } from './measures';
import type { FoundTable, RowKind } from './types';

/**
 * Excel on a PC set up in English takes the thousands' dot for a decimal point: 1.035 households are 1035. Whether a
 * column holds such figures is told by its totals, then by what is measured, then by the whole numbers around.
 */

/** Whole numbers that must stand beside a broken one of which no measure is known. */
const WHOLE_PER_BROKEN = 2;
/** A thousand times the figure is not taken when it would lie so far from all whole numbers of the column. */
const FAR_ABOVE = 20;
const FAR_BELOW = 100;

type Table = Pick<FoundTable, 'sheet' | 'rows'>;
export type LostThousands = Pick<ColumnReading, 'lostThousands' | 'fractionRows'>;

const NONE: LostThousands = { lostThousands: 'no', fractionRows: new Set() };

interface Typed {
  readonly row: number;
  readonly cell: Cell & { readonly kind: 'number' };
}

/** @param measures asked only when there are fractions that may be thousands */
export function lostThousandsIn(
  table: Table,
  column: number,
  decimal: DecimalSign | null,
  measures: () => TableMeasures,
): LostThousands {
  const records = cellsOf(table, column, 'record');
  const typed = records.flatMap(({ row, cell }) => (cell.kind === 'number' && !cell.isFormula ? [{ row, cell }] : []));
  const broken = typed.filter(({ cell }) => isLostThousand(cell));
  if (broken.length === 0) return NONE;
  const totals = cellsOf(table, column, 'total').map(({ cell }) => cell);
  const told = measures();
  const areCounted = broken.some(({ row }) => told.at(row, column) === 'whole');
  const cells = records.map(({ cell }) => cell);
  const whole = sumOf(cells, decimal);
  // a total that is a fraction of a household was lost together with its records
  if (hasTotal(whole, totals, decimal) && !(areCounted && !Number.isInteger(whole))) return NONE;
  if (hasTotal(sumWithThousands(cells, decimal), totals, decimal))
    return { lostThousands: 'by-total', fractionRows: new Set() };
  return likelyIn(typed, broken, (row) => told.at(row, column));
}

function likelyIn(
  typed: readonly Typed[],
  broken: readonly Typed[],
  measureAt: (row: number) => Divisibility,
): LostThousands {
  const asked = typed.filter(({ row }) => measureAt(row) !== 'divided');
  const wholes = asked.filter(({ cell }) => !isBroken(cell)).map(({ cell }) => Math.abs(cell.value));
  const unmeasured = broken.filter(({ row }) => measureAt(row) === null);
  const isOutnumbered =
    unmeasured.length * WHOLE_PER_BROKEN <= wholes.length &&
    asked.every(({ cell }) => !isBroken(cell) || isLostThousand(cell));
  const least = wholes.reduce(
    (fewest, each) => (each === 0 ? fewest : Math.min(fewest, each)),
    Number.POSITIVE_INFINITY,
  );
  const largest = wholes.reduce((most, each) => Math.max(most, each), 0);
  const isLost = ({ row, cell }: Typed) => {
    const measure = measureAt(row);
    if (measure === 'divided' || !(measure === 'whole' || isOutnumbered)) return false;
    const meant = Math.abs(timesThousand(cell.value));
    return wholes.length === 0 || (meant <= largest * FAR_ABOVE && meant * FAR_BELOW >= least);
  };
  const kept = broken.filter((each) => !isLost(each)).map(({ row }) => row);
  return kept.length === broken.length ? NONE : { lostThousands: 'likely', fractionRows: new Set(kept) };
}

function cellsOf({ sheet, rows }: Table, column: number, wanted: RowKind): { row: number; cell: Cell }[] {
  return rows.flatMap(({ row, kind }) => {
    const cell = kind === wanted ? cellAt(sheet, row, column) : undefined;
    return cell === undefined ? [] : [{ row, cell }];
  });
}

export function isBroken(cell: Cell): boolean {
  return cell.kind === 'number' && !Number.isInteger(cell.value);
}

/** A number typed with a dot of which Excel kept at most three decimals. */
export function isLostThousand(cell: Cell): boolean {
  return isBroken(cell) && cell.kind === 'number' && !cell.isFormula && Number.isInteger(timesThousand(cell.value));
}

/** 1.035 → 1035, without the dust of binary fractions. */
export function timesThousand(value: number): number {
  return Number((value * 1000).toPrecision(12));
}

function sumWithThousands(cells: readonly Cell[], decimal: DecimalSign | null): number {
  return cells.reduce(
    (sum, cell) =>
      sum + (cell.kind === 'number' && isLostThousand(cell) ? timesThousand(cell.value) : figureIn(cell, decimal)),
    0,
  );
}
