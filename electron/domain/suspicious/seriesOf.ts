import type { FormDefinition } from '../form';
import type { Known, KnownReport } from '../knownReports';
import type { Obligation } from '../obligation';
import { comparePeriods, type PeriodKey } from '../period';
import type { FieldSeries, UnitSeries } from './suspicion';

/**
 * Figures of one form as series, unit by unit: the newest known version of each period, oldest period first. A period
 * without a number in the field is no point of its series.
 */
export function seriesOf(
  form: FormDefinition,
  obligations: readonly Obligation[],
  known: Known,
): readonly UnitSeries[] {
  const reports = new Map<string, PeriodFigures[]>();
  for (const { id, unitId, period, formId, isWithdrawn } of obligations) {
    const newest = formId === form.id && !isWithdrawn ? known.get(id)?.at(-1) : undefined;
    if (newest === undefined || newest.isNil) continue;
    const own = reports.get(unitId);
    if (own === undefined) reports.set(unitId, [{ period, figures: newest.figures }]);
    else own.push({ period, figures: newest.figures });
  }
  const before = seriesOfForm.get(form) ?? new Map<string, Told>();
  const now = new Map<string, Told>();
  for (const [unitId, own] of reports) {
    const told = before.get(unitId);
    now.set(unitId, told !== undefined && isSame(told.reports, own) ? told : tell(form, unitId, own));
  }
  seriesOfForm.set(form, now);
  return Array.from(now.values(), ({ series }) => series);
}

interface PeriodFigures {
  readonly period: PeriodKey;
  readonly figures: KnownReport['figures'];
}

interface Told {
  readonly reports: readonly PeriodFigures[];
  readonly series: UnitSeries;
}

/** As told last: a unit of which nothing came since has the same series, so what was found in it holds. */
const seriesOfForm = new WeakMap<FormDefinition, ReadonlyMap<string, Told>>();

function isSame(left: readonly PeriodFigures[], right: readonly PeriodFigures[]): boolean {
  return (
    left.length === right.length &&
    left.every(({ period, figures }, place) => right[place]?.figures === figures && right[place].period === period)
  );
}

function tell(form: FormDefinition, unitId: string, reports: readonly PeriodFigures[]): Told {
  const ordered = reports.toSorted((a, b) => comparePeriods(a.period, b.period));
  const counted = form.fields.filter(({ type }) => type === 'count');
  return { reports, series: { unitId, fields: counted.map(({ key }) => fieldSeries(form, key, ordered)) } };
}

function fieldSeries(form: FormDefinition, key: string, reports: readonly PeriodFigures[]): FieldSeries {
  const limit = form.rules.find((rule) => rule.kind === 'atMost' && rule.left === key);
  const numberOf = (figures: KnownReport['figures'], field: string) => {
    const figure = figures[field];
    return figure?.kind === 'number' ? figure.value : null;
  };
  const pointsOf = (field: string) =>
    reports.flatMap(({ period, figures }) => {
      const value = numberOf(figures, field);
      return value === null ? [] : [{ period, value }];
    });
  return {
    fieldKey: key,
    points: pointsOf(key),
    isRunningTotal: form.rules.some((rule) => rule.kind === 'runningTotal' && rule.total === key),
    ceilings: new Map(
      limit?.kind === 'atMost' ? pointsOf(limit.right).map(({ period, value }) => [period, value] as const) : [],
    ),
  };
}
