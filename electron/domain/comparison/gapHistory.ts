import { dayOf, type IsoDay, type LocalTime } from '../calendar';
import type { UnitRef } from '../compilation';
import { countsOfPeriod, isCounted, type UnitContext } from '../compileUnits';
import { minus, sumOf } from '../decimals';
import type { DutyTable } from '../dutyTable';
import { groupBy } from '../groupBy';
import { PairMap } from '../kept/pairMap';
import { touchedUnits } from '../kept/touchedUnits';
import type { Known } from '../knownReports';
import { type CountedFigure, countsInForce, type OutsideCount } from '../outsideCount';
import { comparePeriods, type PeriodKey, spanOf } from '../period';
import { figureMoment } from '../summary/dataHour';
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

/** One rate as it stands, and cut at a data hour, of all rates of a form. */
const MOST_KEPT = 20;

interface Kept {
  readonly madeOf: readonly unknown[];
  readonly known: Known;
  readonly byUnit: ReadonlyMap<string, UnitGaps>;
  readonly history: GapHistory | null;
}

const keptOf = new PairMap<Map<string, Kept>>();

/**
 * null when nobody outside counts this figure. What was said of a unit stays until something of its reports is another;
 * where nothing was to be said otherwise the history is the same object.
 */
export function gapHistory(context: UnitContext): GapHistory | null {
  const { indicator, input, duties, known } = context;
  const source = indicator.numerator;
  if (source.kind !== 'field') return null;
  const byQuestion = keptOf.of(duties, input.units, () => new Map());
  const question = JSON.stringify([indicator.id, input.dataHour]);
  const { outsideCounts, baselines, unitLabels, asOf } = input;
  const inForce = countsInForce(outsideCounts, asOf);
  const madeOf = [indicator, dayOf(figureMoment(input)), baselines, unitLabels, outsideCounts, inForce];
  const last = byQuestion.get(question);
  const before = last !== undefined && madeOf.every((one, place) => one === last.madeOf[place]) ? last : null;
  const touched = before && touchedUnits(duties, known, before.known);
  const made = before !== null && touched?.size === 0 ? before : historyOf(source, context, before, touched);
  byQuestion.delete(question); // the one asked last comes last
  byQuestion.set(question, { ...made, madeOf, known });
  for (const old of byQuestion.keys()) if (byQuestion.size > MOST_KEPT) byQuestion.delete(old);
  return made.history;
}

/** @param touched units to look at again; null: all */
function historyOf(
  { formId, fieldKey }: CountedFigure,
  context: UnitContext,
  before: Kept | null,
  touched: ReadonlySet<string> | null,
): Pick<Kept, 'byUnit' | 'history'> {
  const { input, duties } = context;
  const counts = input.outsideCounts.filter(
    (one) => one.formId === formId && one.fieldKey === fieldKey && one.asOf <= input.asOf,
  );
  const relevant = lastOfMoment(counts.filter(({ unitId }) => duties.byUnit.has(unitId)));
  if (relevant.length === 0) return { byUnit: new Map(), history: null };
  const over = periodsOver(duties);
  const ofUnit = groupBy(relevant, ({ unitId }) => unitId);
  const units = input.units.flatMap((unit): UnitGaps[] => {
    const known = before?.byUnit.get(unit.id);
    if (known !== undefined && touched?.has(unit.id) === false) return [known];
    const points = (ofUnit.get(unit.id) ?? []).map((count) => pointOf(count, unit, over(count.asOf), context));
    if (points.length === 0) return [];
    return [known !== undefined && saysTheSame(known.points, points) ? known : gapsOf(unit, points, context)];
  });
  const isSame =
    before?.history?.units.length === units.length && units.every((one, place) => one === before.history?.units[place]);
  const byUnit = new Map(units.map((one) => [one.id, one]));
  return { byUnit, history: isSame ? before.history : { totals: totalsOf(units), units } };
}

function gapsOf({ id, name }: Unit, points: readonly GapPoint[], { input }: UnitContext): UnitGaps {
  return { id, name: input.unitLabels.get(id) ?? name, points };
}

/** Of the same counts. */
function saysTheSame(one: readonly GapPoint[], other: readonly GapPoint[]): boolean {
  return one.every(({ reported, period }, place) => {
    const point = other[place];
    return point?.reported === reported && point.period === period;
  });
}

/** Of two counts of one body for one moment the later import stands. */
function lastOfMoment(counts: readonly OutsideCount[]): readonly OutsideCount[] {
  const byKey = new Map(counts.map((count) => [`${count.unitId} ${count.asOf} ${count.source}`, count]));
  return [...byKey.values()];
}

const ends = new WeakMap<DutyTable, readonly (readonly [PeriodKey, IsoDay | null])[]>();

/** Periods, newest first, with their last days; a report owed once has none. */
function endsOf(duties: DutyTable): readonly (readonly [PeriodKey, IsoDay | null])[] {
  const known = ends.get(duties) ?? duties.periods.toReversed().map((one) => [one, spanOf(one)?.to ?? null] as const);
  ends.set(duties, known);
  return known;
}

/**
 * Looks up the periods that had ended by the day of a count, newest first: whose last day is not after it. A report owed
 * once belongs to every day.
 */
function periodsOver(duties: DutyTable): (asOf: LocalTime) => readonly PeriodKey[] {
  const known = new Map<IsoDay, readonly PeriodKey[]>();
  return (asOf) => {
    const day = dayOf(asOf);
    const found =
      known.get(day) ?? endsOf(duties).flatMap(([period, end]) => (end === null || end <= day ? [period] : []));
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
    return gap === null || earlier === null ? [] : [minus(gap, earlier)];
  });
  return moves.length === 0 ? null : { gap: sumOf(moves), units: moves.length };
}

function totalOf(points: readonly UnitPoint[]): Omit<GapTotal, 'change'> {
  const both = points.flatMap(({ reported, counted, period }) =>
    reported === null || period === null ? [] : [{ reported, counted, period }],
  );
  const sum = (values: readonly number[]) => sumOf(values);
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
