import { foldForSearch } from '../../domain/vietnamese';
import { textOf } from '../cells';
import { type DecimalSign, parseNumber } from '../counts';
import type { Cell } from '../grid';

/**
 * A percent with its sign, in the text or the format, is certain. A bare number counts in points (45,5) or is a fraction
 * (0,455); beside certain ones all values of the column come out in the scale of the greater part.
 */
export type PercentScale = 'fractions' | 'points' | null;

/** Above it a bare number is no fraction: nobody fulfils a plan more than so many times. */
const HIGHEST_FRACTION = 1.5;
const FEWEST_OTHERS = 2;

/** What a cell says: a certain fraction, or a bare number; null for anything else. */
export function percentIn(
  cell: Cell,
  decimal: DecimalSign | null,
): { readonly value: number; readonly isCertain: boolean } | null {
  if (cell.kind === 'number') return { value: cell.value, isCertain: cell.isPercent };
  if (cell.kind !== 'text') return null;
  const reading = parseNumber(textOf(cell), decimal);
  if (reading.kind !== 'number' && reading.kind !== 'percent') return null;
  if (reading.kind === 'number' && reading.doubt === 'approximate') return null;
  return { value: clean(reading.value), isCertain: reading.kind === 'percent' };
}

/** "45-50%", "<1%", "khoảng 80": a percent that is none exactly. */
export function isInexactPercent(text: string): boolean {
  const folded = foldForSearch(text);
  return /^(?:tu |khoang |tam |gan |hon |tren |duoi |[~≈<>≤≥]=? *)?\d[\d.,]*(?: *%)?(?: *(?:-|–|den) *\d[\d.,]*)?(?: *%)?$/.test(
    folded,
  );
}

/** 47,59% is 0.4759, not 0.47590000000000005. */
function clean(value: number): number {
  return Number(value.toPrecision(12));
}

/** null where all cells are written one way, or bare ones may be fractions too. */
export function percentScaleOf(cells: readonly Cell[], decimal: DecimalSign | null): PercentScale {
  const found = cells.flatMap((cell) => percentIn(cell, decimal) ?? []).filter(({ value }) => value !== 0);
  const bare = found.filter(({ isCertain }) => !isCertain);
  const certain = found.length - bare.length;
  if (certain === 0 || !bare.some(({ value }) => isPoints(value))) return null;
  return certain >= bare.length ? 'fractions' : 'points';
}

export function isPoints(value: number): boolean {
  return Math.abs(value) > HIGHEST_FRACTION;
}

/** A percent in the scale of its column. */
export function scaledPercent(
  { value, isCertain }: { value: number; isCertain: boolean },
  scale: PercentScale,
): number {
  if (scale === 'points' && isCertain) return clean(value * 100);
  return scale === 'fractions' && !isCertain && isPoints(value) ? clean(value / 100) : value;
}

/** Tells the bare numbers of a column that are fractions among points, or points among fractions; nothing where both are many. */
export function outOfScaleIn(values: readonly number[]): (value: number) => boolean {
  const [points, fractions] = [values.filter(isPoints), values.filter((value) => !isPoints(value))].map(rangeOf);
  return (value) => {
    const around = isPoints(value) ? fractions : points;
    if (around === undefined || around.count < FEWEST_OTHERS || around.count * 2 <= values.length) return false;
    const size = Math.abs(value);
    if (isPoints(value)) return around.least / 2 <= size / 100 && size / 100 <= around.most * 2;
    return size * 3 < around.least && around.least <= size * 100 && size * 100 <= around.most;
  };
}

function rangeOf(values: readonly number[]) {
  const sizes = values.map(Math.abs);
  return {
    count: sizes.length,
    least: sizes.reduce((smallest, size) => Math.min(smallest, size), Number.POSITIVE_INFINITY),
    most: sizes.reduce((largest, size) => Math.max(largest, size), 0),
  };
}
