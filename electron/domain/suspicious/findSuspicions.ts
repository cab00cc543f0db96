import type { PeriodKey } from '../period';
import { type FieldSeries, type SeriesPoint, type Suspicion, type UnitSeries, USUAL_RULES } from './suspicion';

/** Odd series of one form, unit by unit in the order given. */
export function findSuspicions(units: readonly UnitSeries[]): readonly Suspicion[] {
  const moving = movingFields(units);
  return units.flatMap((unit) => [
    ...judge(unit).fields.flatMap(({ fieldKey, steps, runs }) => (moving.has(fieldKey) ? [...steps, ...runs] : steps)),
    ...copiesAmong(unit, moving),
  ]);
}

/** What a series says by itself. */
interface JudgedField {
  readonly fieldKey: string;
  /** null: it has no two points. */
  readonly hasMoved: boolean | null;
  readonly steps: readonly Suspicion[];
  /** Only odd where the field moves for others. */
  readonly runs: readonly Suspicion[];
}

interface Judged {
  readonly fields: readonly JudgedField[];
  /** Found last, and among which fields. */
  copies: { readonly moving: string; readonly found: readonly Suspicion[] } | null;
}

/** Judged once: a unit's series does not change, and the others have no say in it but by which fields move. */
const judged = new WeakMap<UnitSeries, Judged>();

function judge(unit: UnitSeries): Judged {
  const known = judged.get(unit) ?? {
    fields: unit.fields.map((field) => judgeField(unit.unitId, field)),
    copies: null,
  };
  judged.set(unit, known);
  return known;
}

function judgeField(unitId: string, field: FieldSeries): JudgedField {
  const { fieldKey, points } = field;
  return {
    fieldKey,
    hasMoved: points.length < 2 ? null : points.some(({ value }) => value !== points[0]?.value),
    steps: [...falls(unitId, field), ...jumps(unitId, field)],
    runs: [...flatRun(unitId, field), ...tensRun(unitId, field)],
  };
}

function copiesAmong(unit: UnitSeries, moving: ReadonlySet<string>): readonly Suspicion[] {
  const own = judge(unit);
  const key = [...moving].join('\u0001');
  if (own.copies?.moving !== key) {
    const fields = unit.fields.filter(({ fieldKey }) => moving.has(fieldKey));
    own.copies = { moving: key, found: copiesOf(unit.unitId, fields) };
  }
  return own.copies.found;
}

/** Figures that change from period to period for most units that give them: others, such as a staff's number, stand still by nature. */
function movingFields(units: readonly UnitSeries[]): ReadonlySet<string> {
  const balance = new Map<string, number>();
  for (const unit of units)
    for (const { fieldKey, hasMoved } of judge(unit).fields)
      if (hasMoved !== null) balance.set(fieldKey, (balance.get(fieldKey) ?? 0) + (hasMoved ? 1 : -1));
  const moving = [...balance].filter(([, more]) => more > 0).map(([fieldKey]) => fieldKey);
  return new Set(moving.sort());
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
  const earlier: number[] = []; // sizes of the changes before, the smallest first; put in when there is a step to judge
  return changes.flatMap((change, place) => {
    const [before, point] = [points[place], points[place + 1]];
    if (before === undefined || point === undefined || Math.abs(change) < USUAL_RULES.jumpLeast) return [];
    while (earlier.length < place) insertSorted(earlier, Math.abs(changes[earlier.length] ?? 0));
    const usualChange = place >= USUAL_RULES.jumpHistory ? middle(earlier) : usualAtStart(changes, place);
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
function flatRun(unitId: string, { fieldKey, points, ceiling }: FieldSeries): readonly Suspicion[] {
  const newest = points.at(-1);
  if (newest === undefined || newest.value === 0 || newest.value === ceiling) return [];
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
