import type { LocalTime } from './calendar';
import { DayIndex } from './dayIndex';
import { groupBy } from './groupBy';
import type { Known } from './knownReports';
import type { Obligation } from './obligation';

type Duties = readonly Pick<Obligation, 'id' | 'dueAt'>[];

const placesById = new WeakMap<Duties, ReadonlyMap<string, number>>();

/** Where each duty stands in its list, by id: put in order once. */
export function placesOf(duties: Duties): ReadonlyMap<string, number> {
  const found = placesById.get(duties) ?? new Map(duties.map(({ id }, place) => [id, place]));
  placesById.set(duties, found);
  return found;
}

const placesByLimit = new WeakMap<Duties, DayIndex<number>>();

/** Places of duties whose limit may lie between two moments: of all others, one is past at both moments or at neither. */
export function limitsBetween(duties: Duties, one: LocalTime, other: LocalTime): readonly number[] {
  if (one === other) return [];
  const limits = placesByLimit.get(duties) ?? byLimit(duties);
  placesByLimit.set(duties, limits);
  return [...limits.around(one, other)];
}

function byLimit(duties: Duties): DayIndex<number> {
  const limits = new DayIndex<number>();
  for (const [place, { dueAt }] of duties.entries()) if (dueAt !== null) limits.add(dueAt, place);
  return limits;
}

/**
 * Places in a list of duties of which something else may be known than was before; of all others it is the same.
 * @returns null: nobody can tell, it may be any
 */
export function placesChanged<Report>(
  duties: Duties,
  now: Known<Report>,
  before: Known<Report> | null,
): readonly number[] | null {
  const changed = before === null ? null : (now.changedSince?.(before) ?? null);
  if (changed === null) return null;
  const places = placesOf(duties);
  return Array.from(changed).flatMap((id) => places.get(id) ?? []);
}

/** What was known of a list of duties at a moment. */
export interface Sight<Report = unknown> {
  readonly known: Known<Report>;
  readonly at: LocalTime;
}

/**
 * Places of the duties that may stand otherwise than when they were last looked at.
 * @param before null: they never were
 * @returns null: any may
 */
export function placesToSeeAgain<Report>(
  duties: Duties,
  now: Sight<Report>,
  before: Sight<Report> | null,
): ReadonlySet<number> | null {
  const changed = placesChanged(duties, now.known, before?.known ?? null);
  if (changed === null || before === null) return null;
  return new Set([...changed, ...limitsBetween(duties, before.at, now.at)]);
}

const dutiesByUnit = new WeakMap<readonly Obligation[], ReadonlyMap<string, readonly Obligation[]>>();

/** The rows of a list that a report for one unit, form and period may be for, in their order. */
export function dutiesOn(
  duties: readonly Obligation[],
  { unitId, formId, period }: Pick<Obligation, 'unitId' | 'formId' | 'period'>,
): readonly Obligation[] {
  const units = dutiesByUnit.get(duties) ?? groupBy(duties, (duty) => duty.unitId);
  dutiesByUnit.set(duties, units);
  return (units.get(unitId) ?? []).filter((duty) => duty.formId === formId && duty.period === period);
}
