import { dayOf, type IsoDay, type LocalTime } from '../calendar';
import type { UnitRef } from '../compilation';
import { countsOfPeriod, isCounted, type UnitContext } from '../compileUnits';
import type { DutyTable } from '../dutyTable';
import { groupBy } from '../groupBy';
import { endOf, type OutsideCount } from '../outsideCount';
import { comparePeriods, type PeriodKey } from '../period';
import type { Unit } from '../unit';

/** A unit's own figure beside what another body counted at that moment. */
export interface GapPoint {
  readonly asOf: LocalTime;
  readonly source: string;
  readonly counted: number;
  /** The unit's own newest figure of a period that had not ended after the count; null: it had given none. */
  readonly reported: number | null;
  readonly period: PeriodKey | null;
  /** Reported less counted; null as `reported`. */
  readonly gap: number | null;
}

export interface UnitGaps extends UnitRef {
  /** Oldest first. */
  readonly points: readonly GapPoint[];
}

/** All units together at one count: sums of those that had both, and how many they are. */
export interface GapTotal {
  readonly asOf: LocalTime;
  readonly source: string;
  readonly counted: number;
  readonly reported: number;
  readonly gap: number;
  readonly units: number;
  /** Units that were counted from outside then. */
  readonly countedUnits: number;
  /** Units among `units` whose newest figure then was of an earlier period than that of others. */
  readonly earlierUnits: number;
  /** How the gap moved since the count before of the same body, among units that had both figures both times. */
  readonly change: GapChange | null;
}

export interface GapChange {
  readonly gap: number;
  readonly units: number;
}

/** How reports and the counts of another body moved apart or together, count by count. */
export interface GapHistory {
  readonly totals: readonly GapTotal[];
  /** In the order of the registry; only units that were counted. */
  readonly units: readonly UnitGaps[];
}

/** null when nobody outside counts this figure. */
export function gapHistory({ indicator, input, ...rest }: UnitContext): GapHistory | null {
  const source = indicator.numerator;
  if (source.kind !== 'field') return null;
  const context = { indicator, input, ...rest };
  const counts = input.outsideCounts.filter(
    (one) => one.formId === source.formId && one.fieldKey === source.fieldKey && one.asOf <= input.asOf,
  );
  const owing = new Set(rest.duties.byUnit.keys());
  const relevant = lastOfMoment(counts.filter(({ unitId }) => owing.has(unitId)));
  if (relevant.length === 0) return null;
  const over = periodsOver(context.duties);
  const byUnit = groupBy(relevant, ({ unitId }) => unitId);
  const units = input.units.flatMap((unit): UnitGaps[] => {
    const points = (byUnit.get(unit.id) ?? []).map((count) => pointOf(count, unit, over(count.asOf), context));
    return points.length === 0 ? [] : [{ id: unit.id, name: input.unitLabels.get(unit.id) ?? unit.name, points }];
  });
  return { totals: totalsOf(units), units };
}

/** Of two counts of one body for one moment the later import stands. */
function lastOfMoment(counts: readonly OutsideCount[]): readonly OutsideCount[] {
  const byKey = new Map(counts.map((count) => [`${count.unitId} ${count.asOf} ${count.source}`, count]));
  return [...byKey.values()];
}

/** Looks up the periods that had ended by the day of a count, newest first. */
function periodsOver({ periods }: DutyTable): (asOf: LocalTime) => readonly PeriodKey[] {
  const newestFirst = periods.toReversed();
  const known = new Map<IsoDay, readonly PeriodKey[]>();
  return (asOf) => {
    const day = dayOf(asOf);
    const found = known.get(day) ?? newestFirst.filter((period) => isOver(period, asOf));
    known.set(day, found);
    return found;
  };
}

/** @param over periods that may be held against the count, newest first */
function pointOf(
  { asOf, source, value }: OutsideCount,
  unit: Unit,
  over: readonly PeriodKey[],
  context: UnitContext,
): GapPoint {
  for (const period of over) {
    const counts = countsOfPeriod(unit, period, context);
    if (!isCounted(counts)) continue;
    const { numerator } = counts;
    return { asOf, source, counted: value, reported: numerator, period, gap: numerator - value };
  }
  return { asOf, source, counted: value, reported: null, period: null, gap: null };
}

/** The period's last day is not after that of the count; a report owed once belongs to every day. */
function isOver(period: PeriodKey, asOf: LocalTime): boolean {
  const end = endOf(period);
  return end === null || end.slice(0, 10) <= asOf.slice(0, 10);
}

/** A point with whose it is. */
type UnitPoint = GapPoint & { readonly unitId: string };

function totalsOf(units: readonly UnitGaps[]): readonly GapTotal[] {
  const byMoment = groupBy(
    units.flatMap(({ id, points }) => points.map((point) => ({ ...point, unitId: id }))),
    ({ asOf, source }) => `${asOf} ${source}`,
  );
  const counts = [...byMoment.values()].sort((a, b) => compareMoments(a, b));
  return counts.map((points, index) => ({
    ...totalOf(points),
    change: changeOf(
      points,
      counts.slice(0, index).findLast(([first]) => first?.source === points[0]?.source),
    ),
  }));
}

function compareMoments([a]: readonly UnitPoint[], [b]: readonly UnitPoint[]): number {
  const [left, right] = [a?.asOf ?? '', b?.asOf ?? ''];
  return left < right ? -1 : left > right ? 1 : 0;
}

function changeOf(now: readonly UnitPoint[], before: readonly UnitPoint[] = []): GapChange | null {
  const then = new Map(before.map(({ unitId, gap }) => [unitId, gap]));
  const moves = now.flatMap(({ unitId, gap }) => {
    const earlier = then.get(unitId) ?? null;
    return gap === null || earlier === null ? [] : [gap - earlier];
  });
  return moves.length === 0 ? null : { gap: moves.reduce((sum, move) => sum + move, 0), units: moves.length };
}

function totalOf(points: readonly UnitPoint[]): Omit<GapTotal, 'change'> {
  const both = points.flatMap(({ reported, counted, period }) =>
    reported === null || period === null ? [] : [{ reported, counted, period }],
  );
  const sum = (values: readonly number[]) => values.reduce((total, value) => total + value, 0);
  const [own, outside] = [sum(both.map(({ reported }) => reported)), sum(both.map(({ counted }) => counted))];
  const newest = both
    .map(({ period }) => period)
    .sort(comparePeriods)
    .at(-1);
  const { asOf = '' as LocalTime, source = '' } = points[0] ?? {}; // no list of points is empty
  return {
    asOf,
    source,
    counted: outside,
    reported: own,
    gap: own - outside,
    units: both.length,
    countedUnits: points.length,
    earlierUnits: both.filter(({ period }) => period !== newest).length,
  };
}
