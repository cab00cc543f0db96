import { at, dayOf, type LocalTime } from './calendar';
import { minus } from './decimals';
import { type PeriodKey, spanOf } from './period';

/**
 * Part of an outside count by which a report may differ before a person should look. Both are counts of the same thing
 * taken at different hours of a day on which it grows, so a few per cent say nothing; more than a twentieth does.
 */
export const USUAL_TOLERANCE_PERCENT = 5;

/** Which figure of which form a count is held against. */
export interface CountedFigure {
  readonly formId: string;
  readonly fieldKey: string;
}

/** What another body says a unit's figure was at a moment. */
export interface OutsideCount extends CountedFigure {
  readonly unitId: string;
  readonly value: number;
  readonly asOf: LocalTime;
  /** Who says so, as the clerk put it. */
  readonly source: string;
  /** Per cent of `value`; what is within it is only noted. */
  readonly tolerancePercent: number;
}

/** Counts taken from one file. */
export interface CountBatch extends CountedFigure {
  readonly id: string;
  readonly directiveId: string;
  readonly asOf: LocalTime;
  readonly source: string;
  readonly tolerancePercent: number;
  readonly fileName: string;
  readonly importedAt: LocalTime;
  /** null: it counts. */
  readonly undoneAt: LocalTime | null;
  readonly units: number;
}

/** How a report stands to an outside count. */
export interface CountGap {
  /** Reported minus counted. */
  readonly difference: number;
  readonly isWithinTolerance: boolean;
  /** Counted on an earlier day, and the report says more: what came since explains it. */
  readonly isGrowth: boolean;
}

/** The last moment that belongs to a period; null: a report owed once has none. */
export function endOf(period: PeriodKey): LocalTime | null {
  const span = spanOf(period);
  return span === null ? null : at(span.to, '23:59');
}

/**
 * The newest count of a unit's figure that is not later than `until`; of two for one moment the one imported later.
 * @param counts oldest first; of one moment in the order of their import
 * @param until null: the newest of all
 */
export function newestCount(
  counts: readonly OutsideCount[],
  unitId: string,
  { formId, fieldKey }: CountedFigure,
  until: LocalTime | null,
): OutsideCount | null {
  return ofFigure(counts, unitId, formId, fieldKey).findLast(({ asOf }) => until === null || asOf <= until) ?? null;
}

/** Of each unit's figure, in the order given. */
const countsByFigure = new WeakMap<readonly OutsideCount[], ReadonlyMap<string, readonly OutsideCount[]>>();

function ofFigure(
  counts: readonly OutsideCount[],
  unitId: string,
  formId: string,
  fieldKey: string,
): readonly OutsideCount[] {
  const known = countsByFigure.get(counts) ?? groupByFigure(counts);
  countsByFigure.set(counts, known);
  return known.get(`${unitId} ${formId} ${fieldKey}`) ?? [];
}

function groupByFigure(counts: readonly OutsideCount[]): ReadonlyMap<string, readonly OutsideCount[]> {
  const grouped = new Map<string, OutsideCount[]>();
  for (const count of counts) {
    const key = `${count.unitId} ${count.formId} ${count.fieldKey}`;
    const own = grouped.get(key);
    if (own === undefined) grouped.set(key, [count]);
    else own.push(count);
  }
  return grouped;
}

const momentsOf = new WeakMap<readonly OutsideCount[], readonly LocalTime[]>();

/** At how many moments of a list somebody had counted by then: while it is the same number, so are the counts that hold. */
export function countsInForce(counts: readonly OutsideCount[], until: LocalTime): number {
  const moments = momentsOf.get(counts) ?? [...new Set(counts.map(({ asOf }) => asOf))];
  momentsOf.set(counts, moments);
  return moments.filter((moment) => moment <= until).length;
}

function isCountedBefore({ asOf }: OutsideCount, period: PeriodKey): boolean {
  const span = spanOf(period);
  return span !== null && dayOf(asOf) < span.to;
}

export function gapTo(count: OutsideCount, reported: number, period: PeriodKey): CountGap {
  const difference = minus(reported, count.value);
  return {
    difference,
    isWithinTolerance: Math.abs(difference) * 100 <= count.tolerancePercent * count.value,
    isGrowth: difference > 0 && isCountedBefore(count, period),
  };
}
