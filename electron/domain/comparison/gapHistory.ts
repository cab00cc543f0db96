import type { LocalTime } from '../calendar';
import type { UnitRef } from '../compilation';
import { countsIn, type UnitContext } from '../compileUnits';
import { endOf, type OutsideCount } from '../outsideCount';
import { comparePeriods, type PeriodKey } from '../period';

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
  const owing = new Set(rest.duties.keys());
  const relevant = lastOfMoment(counts.filter(({ unitId }) => owing.has(unitId)));
  if (relevant.length === 0) return null;
  const reported = reportedBy(context);
  const units = input.units.flatMap(({ id, name }): UnitGaps[] => {
    const points = relevant
      .filter(({ unitId }) => unitId === id)
      .map((count) => pointOf(count, reported.get(id) ?? []));
    return points.length === 0 ? [] : [{ id, name: input.unitLabels.get(id) ?? name, points }];
  });
  return { totals: totalsOf(units), units };
}

/** Of two counts of one body for one moment the later import stands. */
function lastOfMoment(counts: readonly OutsideCount[]): readonly OutsideCount[] {
  const byKey = new Map(counts.map((count) => [`${count.unitId} ${count.asOf} ${count.source}`, count]));
  return [...byKey.values()];
}

interface Reported {
  readonly period: PeriodKey;
  readonly value: number;
}

/** Each unit's figures, newest period first. */
function reportedBy(context: UnitContext): ReadonlyMap<string, readonly Reported[]> {
  const found = new Map<string, Reported[]>();
  for (const period of context.periods.toSorted((a, b) => comparePeriods(b, a)))
    for (const [unitId, { numerator }] of countsIn(period, context))
      if (numerator !== null) found.set(unitId, [...(found.get(unitId) ?? []), { period, value: numerator }]);
  return found;
}

function pointOf({ asOf, source, value }: OutsideCount, reported: readonly Reported[]): GapPoint {
  const own = reported.find(({ period }) => isOver(period, asOf));
  return {
    asOf,
    source,
    counted: value,
    reported: own?.value ?? null,
    period: own?.period ?? null,
    gap: own === undefined ? null : own.value - value,
  };
}

/** The period's last day is not after that of the count; a report owed once belongs to every day. */
function isOver(period: PeriodKey, asOf: LocalTime): boolean {
  const end = endOf(period);
  return end === null || end.slice(0, 10) <= asOf.slice(0, 10);
}

function totalsOf(units: readonly UnitGaps[]): readonly GapTotal[] {
  const byMoment = new Map<string, GapPoint[]>();
  for (const { points } of units)
    for (const point of points) {
      const key = `${point.asOf} ${point.source}`;
      byMoment.set(key, [...(byMoment.get(key) ?? []), point]);
    }
  const sum = (values: readonly number[]) => values.reduce((total, value) => total + value, 0);
  return [...byMoment.values()]
    .map((points) => {
      const both = points.flatMap(({ reported, counted }) => (reported === null ? [] : [{ reported, counted }]));
      const [own, outside] = [sum(both.map(({ reported }) => reported)), sum(both.map(({ counted }) => counted))];
      const { asOf = '' as LocalTime, source = '' } = points[0] ?? {}; // no list of points is empty
      return {
        asOf,
        source,
        counted: outside,
        reported: own,
        gap: own - outside,
        units: both.length,
        countedUnits: points.length,
      };
    })
    .sort((a, b) => (a.asOf < b.asOf ? -1 : a.asOf > b.asOf ? 1 : 0));
}
