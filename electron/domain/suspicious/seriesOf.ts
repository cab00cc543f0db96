import type { FormDefinition } from '../form';
import type { KnownReport } from '../knownReports';
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
  known: ReadonlyMap<string, readonly KnownReport[]>,
): readonly UnitSeries[] {
  const reports = new Map<string, { period: PeriodKey; figures: KnownReport['figures'] }[]>();
  for (const { id, unitId, period, formId, isWithdrawn } of obligations) {
    const newest = formId === form.id && !isWithdrawn ? known.get(id)?.at(-1) : undefined;
    if (newest === undefined || newest.isNil) continue;
    reports.set(unitId, [...(reports.get(unitId) ?? []), { period, figures: newest.figures }]);
  }
  const counted = form.fields.filter(({ type }) => type === 'count');
  return [...reports].map(([unitId, own]) => {
    const ordered = own.toSorted((a, b) => comparePeriods(a.period, b.period));
    return { unitId, fields: counted.map(({ key }) => fieldSeries(form, key, ordered)) };
  });
}

function fieldSeries(
  form: FormDefinition,
  key: string,
  reports: readonly { readonly period: PeriodKey; readonly figures: KnownReport['figures'] }[],
): FieldSeries {
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
