import type { CompiledDuty, CompiledIndicator, DutyUnit, FieldSum } from './compilation';
import { countingPeriod } from './compilePeriods';
import type { CompileInput } from './compileUnits';
import { sumOf } from './decimals';
import type { Directive } from './directive';
import { DutyTable } from './dutyTable';
import { groupBy } from './groupBy';
import { firstArrival, type Known, type KnownReport } from './knownReports';
import { mergersOfDuties, withMergers } from './mergedDuties';
import { isOfEndedUnit, type Obligation, statusOf } from './obligation';
import type { PeriodKey } from './submission';
import { reportsByHour } from './summary/dataHour';
import { wholeHeirs } from './summary/heirs';
import { figureRows, formOf } from './unitContext';

/** Forms that units owe, in the order of the paper. */
export function formsOfUnits({ schedules }: Pick<Directive, 'schedules'>): ReadonlySet<string> {
  return new Set(schedules.flatMap(({ formId, owedBy }) => (owedBy === 'units' ? (formId ?? []) : [])));
}

/** Forms that are owed without being the source of any rate, in the order of the paper. */
export function otherDuties(input: CompileInput, arrived: Known): readonly CompiledDuty[] {
  const counted = new Set(input.directive.indicators.map(formOf));
  const forms = [...formsOfUnits(input.directive)].filter((formId) => !counted.has(formId));
  return forms.flatMap((formId) => compileDuty(formId, { ...input, arrived }) ?? []);
}

/** The counts that reports of the rates' forms give beside the halves of these, each form once, in the rate's period. */
export function besideRates(
  rates: readonly Pick<CompiledIndicator, 'formId' | 'period'>[],
  input: CompileInput,
  arrived: Known,
): readonly CompiledDuty[] {
  const halves = new Set(
    input.directive.indicators
      .flatMap(({ numerator, denominator }) => [numerator, denominator])
      .flatMap((source) => (source.kind === 'field' ? [`${source.formId}/${source.fieldKey}`] : [])),
  );
  const firstOfForm = rates.filter(({ formId }, place) => rates.findIndex((one) => one.formId === formId) === place);
  return firstOfForm.flatMap(({ formId, period }) => {
    const isBeside = (fieldKey: string) => !halves.has(`${formId}/${fieldKey}`);
    const isGiven = (row: Obligation) =>
      row.formId === formId &&
      row.period === period &&
      (arrived.get(row.id) ?? []).some((report) => Object.keys(countsOf(report, isBeside)).length > 0);
    if (!input.obligations.some(isGiven)) return []; // most forms ask for their rates alone: no table is made for them
    const duty = compileDuty(formId, { ...input, arrived }, { period, isBeside });
    return duty === null || duty.sums.length === 0 ? [] : [duty];
  });
}

type Ground = CompileInput & { readonly arrived: Known };

/** In which period, and which of its counts; left out: the period that counts, and every one. */
interface Part {
  readonly period: PeriodKey;
  readonly isBeside: (fieldKey: string) => boolean;
}

function compileDuty(formId: string, ground: Ground, part?: Part): CompiledDuty | null {
  const known = reportsByHour(ground.arrived, ground.dataHour);
  const rows = ground.obligations.filter((row) => row.formId === formId && !row.isWithdrawn);
  const duties = figureRows(new DutyTable(merged(rows, ground)), known);
  const wanted = part?.period ?? ground.period;
  const asked = duties.periods.find((one) => one === wanted);
  const period = asked ?? countingPeriod({ duties, known, input: ground });
  if (period === null) return null;
  const counts = countsByUnit(duties.ofPeriod(period), known, part?.isBeside);
  const units = ground.units.flatMap(({ id, name }): readonly DutyUnit[] => {
    const duty = duties.dutyOf(id, period);
    if (duty === undefined) return [];
    const own = counts.get(id);
    const ofParts = own !== undefined && own.parts > 1 ? { isOfParts: true } : {};
    const unitName = ground.unitLabels.get(id) ?? name;
    return [{ ...dutyUnit(duty, ground, own?.counts), ...ofParts, unitName }];
  });
  const owing = units.filter(({ state }) => state !== 'not-required');
  return { formId, period, units: owing, sums: sumsOf([...counts.values()].map((one) => one.counts)) };
}

function merged(rows: readonly Obligation[], ground: Ground): readonly Obligation[] {
  const { successions = [], units, asOf, unitLabels, arrived } = ground;
  const wholes = wholeHeirs({ successions, units, asOf }, new Set(rows.map(({ unitId }) => unitId)));
  return withMergers(rows, mergersOfDuties(rows, wholes, arrived, unitLabels), () => '');
}

function dutyUnit(duty: Obligation, { asOf, arrived }: Ground, figures?: Counts): Omit<DutyUnit, 'unitName'> {
  const versions = arrived.get(duty.id) ?? [];
  const isNil = versions.at(-1)?.isNil ?? false;
  const { state, arrivedAt, lateMinutes } = statusOf(duty, firstArrival(versions) ?? null, isNil, asOf);
  const given = figures === undefined ? {} : { figures };
  return { unitId: duty.unitId, state, receivedAt: arrivedAt, lateMinutes, ...given };
}

type Counts = Readonly<Record<string, number>>;

/** What a unit gave, and of how many reports it is made. */
interface UnitCounts {
  readonly counts: Counts;
  readonly parts: number;
}

/**
 * What each unit gave. What a new unit reported itself counts instead of what its parts did; without it theirs together
 * are its own, so that the sum never covers more units than owe the report.
 */
function countsByUnit(
  owed: readonly Obligation[],
  known: Known,
  isAsked: (fieldKey: string) => boolean = () => true,
): ReadonlyMap<string, UnitCounts> {
  const hasReported = new Set(owed.filter(({ id }) => known.has(id)).map(({ unitId }) => unitId));
  const isOut = (row: Obligation) =>
    row.merger?.kind === 'counted-in' ? hasReported.has(row.merger.successorId) : isOfEndedUnit(row);
  const holderOf = ({ merger, unitId }: Obligation) => (merger?.kind === 'counted-in' ? merger.successorId : unitId);
  const rows = owed.filter((row) => !isOut(row) && known.has(row.id));
  const reportsOf = groupBy(rows, holderOf);
  return new Map(
    Array.from(reportsOf, ([unitId, own]) => {
      const parts = own.flatMap(({ id }) => known.get(id)?.at(-1) ?? []);
      return [unitId, { counts: together(parts.map((report) => countsOf(report, isAsked))), parts: parts.length }];
    }),
  );
}

/** Of several parts a count is known only where each of them gives it: a blank of one leaves it blank. */
function together(parts: readonly Counts[]): Counts {
  const [first = {}, ...more] = parts;
  const given = Object.keys(first).filter((key) => more.every((part) => part[key] !== undefined));
  return Object.fromEntries(given.map((key) => [key, sumOf(parts.flatMap((part) => part[key] ?? []))]));
}

function countsOf({ figures }: KnownReport, isAsked: (fieldKey: string) => boolean): Counts {
  return Object.fromEntries(
    Object.entries(figures).flatMap(([key, figure]) =>
      figure.kind === 'number' && isAsked(key) ? [[key, figure.value] as const] : [],
    ),
  );
}

function sumsOf(units: readonly Counts[]): readonly FieldSum[] {
  const keys = [...new Set(units.flatMap((counts) => Object.keys(counts)))];
  return keys.map((fieldKey) => {
    const values = units.flatMap((counts) => counts[fieldKey] ?? []);
    return { fieldKey, value: sumOf(values), reported: values.length };
  });
}
