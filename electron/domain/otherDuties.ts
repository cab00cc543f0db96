import type { CompiledDuty, DutyUnit, FieldSum } from './compilation';
import { countingPeriod } from './compilePeriods';
import type { CompileInput } from './compileUnits';
import { plus } from './decimals';
import { DutyTable } from './dutyTable';
import type { Known, KnownReport } from './knownReports';
import { mergersOfDuties, withMergers } from './mergedDuties';
import { isOfEndedUnit, type Obligation, statusOf } from './obligation';
import { reportsByHour } from './summary/dataHour';
import { wholeHeirs } from './summary/heirs';
import { figureRows, formOf } from './unitContext';

/** Forms that are owed without being the source of any rate, in the order of the paper. */
export function otherDuties(input: CompileInput, arrived: Known): readonly CompiledDuty[] {
  const counted = new Set(input.directive.indicators.map(formOf));
  const asked = input.directive.schedules.flatMap(({ formId, owedBy }) => (owedBy === 'units' ? (formId ?? []) : []));
  const forms = [...new Set(asked)].filter((formId) => !counted.has(formId));
  return forms.flatMap((formId) => compileDuty(formId, input, arrived) ?? []);
}

function compileDuty(formId: string, input: CompileInput, arrived: Known): CompiledDuty | null {
  const known = reportsByHour(arrived, input.dataHour);
  const rows = input.obligations.filter((row) => row.formId === formId && !row.isWithdrawn);
  const duties = figureRows(new DutyTable(merged(rows, input, arrived)), known);
  const asked = duties.periods.find((one) => one === input.period);
  const period = asked ?? countingPeriod({ duties, known, input });
  if (period === null) return null;
  const owed = duties.ofPeriod(period);
  const units = input.units.flatMap((unit): readonly DutyUnit[] => {
    const duty = duties.dutyOf(unit.id, period);
    return duty === undefined ? [] : [dutyUnit(duty, input.unitLabels.get(unit.id) ?? unit.name, input, arrived)];
  });
  const owing = units.filter(({ state }) => state !== 'not-required');
  return { formId, period, units: owing, sums: sumsOf(owed, known) };
}

function merged(rows: readonly Obligation[], input: CompileInput, arrived: Known): readonly Obligation[] {
  const { successions = [], units, asOf, unitLabels } = input;
  const wholes = wholeHeirs({ successions, units, asOf }, new Set(rows.map(({ unitId }) => unitId)));
  return withMergers(rows, mergersOfDuties(rows, wholes, arrived, unitLabels), () => '');
}

function dutyUnit(duty: Obligation, unitName: string, { asOf }: CompileInput, arrived: Known): DutyUnit {
  const versions = arrived.get(duty.id) ?? [];
  const first = versions.map(({ arrivedAt }) => arrivedAt).toSorted()[0] ?? null;
  const { state, arrivedAt, lateMinutes } = statusOf(duty, first, versions.at(-1)?.isNil ?? false, asOf);
  return { unitId: duty.unitId, unitName, state, receivedAt: arrivedAt, lateMinutes };
}

/** What a new unit reported itself counts instead of what its parts did; without it they count. */
function sumsOf(owed: readonly Obligation[], known: Known): readonly FieldSum[] {
  const hasReported = new Set(owed.filter(({ id }) => known.has(id)).map(({ unitId }) => unitId));
  const isOut = (row: Obligation) =>
    row.merger?.kind === 'counted-in' ? hasReported.has(row.merger.successorId) : isOfEndedUnit(row);
  const reports = owed.filter((row) => !isOut(row)).flatMap(({ id }) => known.get(id)?.at(-1) ?? []);
  const sums = new Map<string, FieldSum>();
  for (const [fieldKey, value] of reports.flatMap(countsOf)) {
    const before = sums.get(fieldKey) ?? { fieldKey, value: 0, reported: 0 };
    sums.set(fieldKey, { fieldKey, value: plus(before.value, value), reported: before.reported + 1 });
  }
  return [...sums.values()];
}

function countsOf({ figures }: KnownReport): readonly (readonly [string, number])[] {
  return Object.entries(figures).flatMap(([key, figure]) =>
    figure.kind === 'number' ? [[key, figure.value] as const] : [],
  );
}
