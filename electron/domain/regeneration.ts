import { minutesBetween } from './calendar';
import { groundOf, type Obligation, placeOf } from './obligation';

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
  const matches = matchRows(existing, wanted, touched);
  const matched = wanted.flatMap((row) => {
    const before = matches.get(row);
    return before === undefined ? [] : [{ before, after: { ...row, id: before.id } }];
  });
  const isSame = ({ before, after }: (typeof matched)[number]) => TOLD.every((key) => before[key] === after[key]);
  const stayed = new Set(matches.values());
  const gone = existing.filter((row) => !stayed.has(row));
  return {
    added: withFreeIds(
      wanted.filter((row) => !matches.has(row)),
      existing,
    ),
    kept: matched.filter(isSame).map(({ after }) => after),
    changed: matched.filter((pair) => !isSame(pair)),
    withdrawn: gone
      .filter(({ id, isWithdrawn }) => touched.has(id) && !isWithdrawn)
      .map((row) => ({ ...row, isWithdrawn: true })),
    removed: gone.filter(({ id }) => !touched.has(id)),
  };
}

/**
 * Which row that is there each wanted row is: that of its own duty, else one of another duty for the same unit, form and
 * period that is asked for no more, so that a duty moved to another clause keeps its reports. Rows that something hangs
 * on go first, then those in force, then those due at the nearest hour.
 */
function matchRows(
  existing: readonly Obligation[],
  wanted: readonly Obligation[],
  touched: ReadonlySet<string>,
): ReadonlyMap<Obligation, Obligation> {
  const byPlace = new Map(existing.map((row) => [placeOf(row), row]));
  const matches = new Map<Obligation, Obligation>();
  for (const row of wanted) {
    const own = byPlace.get(placeOf(row));
    if (own !== undefined) matches.set(row, own);
  }
  const taken = new Set(matches.values());
  const left = byGround(existing.filter((row) => !taken.has(row)));
  const pairs = wanted
    .filter((row) => !matches.has(row))
    .flatMap((row) => (left.get(groundOf(row)) ?? []).map((before) => ({ row, before, far: farness(before, row) })))
    .toSorted((one, other) => rank(one.before) - rank(other.before) || one.far - other.far);
  for (const { row, before } of pairs) {
    if (matches.has(row) || taken.has(before)) continue;
    matches.set(row, before);
    taken.add(before);
  }
  return matches;

  function rank({ id, isWithdrawn }: Obligation): number {
    return (touched.has(id) ? 0 : 2) + (isWithdrawn ? 1 : 0);
  }
}

function byGround(rows: readonly Obligation[]): ReadonlyMap<string, readonly Obligation[]> {
  const found = new Map<string, Obligation[]>();
  for (const row of rows) {
    const own = found.get(groundOf(row));
    if (own === undefined) found.set(groundOf(row), [row]);
    else own.push(row);
  }
  return found;
}

/** Minutes between the limits of two rows; more than any where only one has a limit. */
function farness({ dueAt: before }: Obligation, { dueAt }: Obligation): number {
  if (before === null || dueAt === null) return before === dueAt ? 0 : Number.MAX_SAFE_INTEGER;
  return Math.abs(minutesBetween(before, dueAt));
}

/** A row that moved to another duty keeps its id, so that of a new row may be taken. */
function withFreeIds(added: readonly Obligation[], existing: readonly Obligation[]): readonly Obligation[] {
  const taken = new Set(existing.map(({ id }) => id));
  return added.map((row) => {
    let id = row.id;
    for (let next = 2; taken.has(id); next += 1) id = `${row.id}/${next}`;
    taken.add(id);
    return id === row.id ? row : { ...row, id };
  });
}
