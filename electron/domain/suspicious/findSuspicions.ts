import type { PeriodKey } from '../period';
import { type FieldSeries, type SeriesPoint, type Suspicion, type UnitSeries, USUAL_RULES } from './suspicion';

/** Odd series of one form, unit by unit in the order given. */
export function findSuspicions(units: readonly UnitSeries[]): readonly Suspicion[] {
  const moving = movingFields(units);
  const key = [...moving].sort().join('\u0001');
  return units.flatMap((unit) => {
    const kept = foundIn.get(unit);
    if (kept?.key === key) return kept.found;
    const found = suspicionsOf(unit, moving);
    foundIn.set(unit, { key, found });
    return found;
  });
}

/** Found once for a unit, as long as the same figures move. */
const foundIn = new WeakMap<UnitSeries, { readonly key: string; readonly found: readonly Suspicion[] }>();

function suspicionsOf(unit: UnitSeries, moving: ReadonlySet<string>): readonly Suspicion[] {
  const own = unit.fields.filter(({ fieldKey }) => moving.has(fieldKey));
  const found = unit.fields.flatMap((field) => [
    ...steps(unit.unitId, field),
    ...(moving.has(field.fieldKey) ? [...flatRun(unit.unitId, field), ...tensRun(unit.unitId, field)] : []),
  ]);
  return [...found, ...copiesOf(unit.unitId, own)];
}

/** Figures that change from period to period for most units that give them: others, such as a staff's number, stand still by nature. */
function movingFields(units: readonly UnitSeries[]): ReadonlySet<string> {
  const counts = new Map<string, { moved: number; stood: number }>();
  for (const { fields } of units)
    for (const { fieldKey, points } of fields) {
      if (points.length < 2) continue;
      const count = counts.get(fieldKey) ?? { moved: 0, stood: 0 };
      const hasMoved = points.some(({ value }) => value !== points[0]?.value);
      counts.set(fieldKey, { ...count, [hasMoved ? 'moved' : 'stood']: count[hasMoved ? 'moved' : 'stood'] + 1 });
    }
  return new Set([...counts].filter(([, { moved, stood }]) => moved > stood).map(([fieldKey]) => fieldKey));
}

/** Found once for a series: it does not change, and the others have no say in it. */
const stepsOfSeries = new WeakMap<FieldSeries, readonly Suspicion[]>();

/** Odd steps from one period to the next. */
function steps(unitId: string, series: FieldSeries): readonly Suspicion[] {
  const found = stepsOfSeries.get(series) ?? [...falls(unitId, series), ...jumps(unitId, series)];
  stepsOfSeries.set(series, found);
  return found;
}

function falls(unitId: string, { fieldKey, points, isRunningTotal }: FieldSeries): readonly Suspicion[] {
  if (!isRunningTotal) return [];
  return points.flatMap((point, index) => {
    const before = points[index - 1];
    return before === undefined || point.value >= before.value
      ? []
      : [{ kind: 'fell', unitId, fieldKey, period: point.period, points: [before, point], usualChange: null }];
  });
}

function jumps(unitId: string, { fieldKey, points }: FieldSeries): readonly Suspicion[] {
  const changes = changesOf(points);
  const sizes: number[] = []; // of the changes before, the smallest first
  return points.flatMap((point, index) => {
    const before = points[index - 1];
    if (before === undefined) return [];
    const change = changes[index - 1] ?? 0;
    const usualChange = sizes.length >= USUAL_RULES.jumpHistory ? middle(sizes) : usualAtStart(changes, index - 1);
    insertSorted(sizes, Math.abs(change));
    return usualChange !== null && isJump(change, usualChange)
      ? [{ kind: 'jump', unitId, fieldKey, period: point.period, points: [before, point], usualChange }]
      : [];
  });
}

function isJump(change: number, usualChange: number): boolean {
  const size = Math.abs(change);
  return size >= USUAL_RULES.jumpLeast && size >= USUAL_RULES.jumpFactor * Math.max(usualChange, 1);
}

/**
 * Where a unit has hardly begun, its later changes speak too, but only of a step that stands alone or is taken back at
 * once: a campaign that starts strongly and slows down is none.
 * @returns null: too little is known
 */
function usualAtStart(changes: readonly number[], at: number): number | null {
  const [change = 0, next] = changes.slice(at, at + 2);
  const others = changes.filter((_, index) => index !== at);
  if (next === undefined || others.length < USUAL_RULES.jumpHistory) return null;
  const isTakenBack = change * next < 0 && Math.abs(next) * 2 >= Math.abs(change);
  const usual = () => middle(others.map(Math.abs).toSorted((a, b) => a - b));
  return isTakenBack || isJump(change, Math.abs(next)) ? usual() : null;
}

function changesOf(points: readonly SeriesPoint[]): readonly number[] {
  return points.slice(1).map(({ value }, index) => value - (points[index]?.value ?? value));
}

/** The lower of two middle sizes: always that of a change that did happen. */
function middle(sorted: readonly number[]): number {
  return sorted[Math.ceil(sorted.length / 2) - 1] ?? 0;
}

function insertSorted(sorted: number[], value: number): void {
  let [low, high] = [0, sorted.length];
  while (low < high) {
    const half = (low + high) >> 1;
    if ((sorted[half] ?? value) < value) low = half + 1;
    else high = half;
  }
  sorted.splice(low, 0, value);
}

/** The run the unit's newest figure ends; nothing done yet (0) and everything done (its ceiling) are no news. */
function flatRun(unitId: string, { fieldKey, points, ceilings }: FieldSeries): readonly Suspicion[] {
  const newest = points.at(-1);
  if (newest === undefined || newest.value === 0) return [];
  if (newest.value === ceilings.get(newest.period)) return [];
  const run = tail(points, ({ value }) => value === newest.value);
  return run.length >= USUAL_RULES.flatPeriods ? [suspicionOf('flat', unitId, fieldKey, run, newest.period)] : [];
}

function tensRun(unitId: string, { fieldKey, points }: FieldSeries): readonly Suspicion[] {
  const newest = points.at(-1);
  const run = tail(points, ({ value }) => value > 0 && value % 10 === 0);
  const distinct = new Set(run.map(({ value }) => value)).size;
  return newest !== undefined && distinct >= USUAL_RULES.tensPeriods
    ? [suspicionOf('tens', unitId, fieldKey, run, newest.period)]
    : [];
}

function suspicionOf(
  kind: 'flat' | 'tens',
  unitId: string,
  fieldKey: string,
  points: readonly SeriesPoint[],
  period: PeriodKey,
): Suspicion {
  return { kind, unitId, fieldKey, period, points, usualChange: null };
}

function tail(points: readonly SeriesPoint[], isOfRun: (point: SeriesPoint) => boolean): readonly SeriesPoint[] {
  return points.slice(points.findLastIndex((point) => !isOfRun(point)) + 1);
}

/** Two moving figures or more, none of which moved; nil and all-zero reports repeat themselves honestly. */
function copiesOf(unitId: string, fields: readonly FieldSeries[]): readonly Suspicion[] {
  const newest = new Set(fields.flatMap(({ points }) => points.at(-1)?.period ?? []));
  return [...newest].flatMap((period) => {
    const earlier = periodBefore(fields, period);
    if (earlier === null) return [];
    const [now, before] = [valuesIn(fields, period), valuesIn(fields, earlier)];
    const isCopy =
      now.filter((value) => value !== null).length >= 2 &&
      now.some((value) => value !== null && value > 0) &&
      now.every((value, index) => value === before[index]);
    return isCopy ? [{ kind: 'copied' as const, unitId, fieldKey: null, period, points: [], usualChange: null }] : [];
  });
}

function valuesIn(fields: readonly FieldSeries[], period: PeriodKey): readonly (number | null)[] {
  return fields.map(({ points }) => points.find((point) => point.period === period)?.value ?? null);
}

function periodBefore(fields: readonly FieldSeries[], period: PeriodKey): PeriodKey | null {
  const befores = fields.flatMap(({ points }) => {
    const place = points.findIndex((point) => point.period === period);
    return place > 0 ? (points[place - 1]?.period ?? []) : [];
  });
  return befores.at(-1) ?? null;
}
