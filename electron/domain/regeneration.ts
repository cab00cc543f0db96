import { type Obligation, placeOf } from './obligation';

/** What an amended paper does to the rows that are there; ids never change, what was reported stays. */
export interface Regeneration {
  readonly added: readonly Obligation[];
  /** Asked for as before in every respect. */
  readonly kept: readonly Obligation[];
  /** Still asked for, but by another hour or duty; under the id it always had. */
  readonly changed: readonly { readonly before: Obligation; readonly after: Obligation }[];
  /** No longer asked for since now, and something hangs on them: they stay readable. */
  readonly withdrawn: readonly Obligation[];
  /** No longer asked for, and nothing hangs on them. */
  readonly removed: readonly Obligation[];
}

/** What an amendment may change about a row. */
const TOLD = ['scheduleId', 'dueAt', 'upperDueAt', 'dataAsOf', 'isExclusive', 'isWithdrawn'] as const;

/**
 * @param existing rows as the schedules made them, before extensions and exemptions
 * @param wanted   rows the amended paper asks for
 * @param touched  ids of rows on which reports, extensions or exemptions hang
 */
export function regenerate(
  existing: readonly Obligation[],
  wanted: readonly Obligation[],
  touched: ReadonlySet<string>,
): Regeneration {
  const byPlace = new Map(existing.map((row) => [placeOf(row), row]));
  const wantedPlaces = new Set(wanted.map(placeOf));
  const matched = wanted.flatMap((row) => {
    const before = byPlace.get(placeOf(row));
    return before === undefined ? [] : [{ before, after: { ...row, id: before.id } }];
  });
  const isSame = ({ before, after }: (typeof matched)[number]) => TOLD.every((key) => before[key] === after[key]);
  const gone = existing.filter((row) => !wantedPlaces.has(placeOf(row)));
  return {
    added: wanted.filter((row) => !byPlace.has(placeOf(row))),
    kept: matched.filter(isSame).map(({ after }) => after),
    changed: matched.filter((pair) => !isSame(pair)),
    withdrawn: gone
      .filter(({ id, isWithdrawn }) => touched.has(id) && !isWithdrawn)
      .map((row) => ({ ...row, isWithdrawn: true })),
    removed: gone.filter(({ id }) => !touched.has(id)),
  };
}
