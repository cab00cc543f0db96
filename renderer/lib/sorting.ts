import { compareVietnamese } from '../../electron/domain/vietnamese';

export type SortValue = string | number | null;
export type SortDirection = 'ascending' | 'descending';

function compareValues(left: Exclude<SortValue, null>, right: Exclude<SortValue, null>): number {
  return typeof left === 'number' && typeof right === 'number'
    ? left - right
    : compareVietnamese(String(left), String(right));
}

/** Sorted copy; what is unknown (null) stays at the end in both directions. */
export function sortRows<T>(
  rows: readonly T[],
  valueIn: (row: T) => SortValue,
  direction: SortDirection,
): readonly T[] {
  const sign = direction === 'ascending' ? 1 : -1;
  return rows.toSorted((a, b) => {
    const left = valueIn(a);
    const right = valueIn(b);
    if (left === null || right === null) return Number(left === null) - Number(right === null);
    return sign * compareValues(left, right);
  });
}

/** Units as they are looked for in a list on screen; papers keep the order of the registry. */
export function inNameOrder<T>(rows: readonly T[], nameIn: (row: T) => string): readonly T[] {
  return rows.toSorted((a, b) => compareVietnamese(nameIn(a), nameIn(b)));
}
