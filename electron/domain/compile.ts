import { dayOf, type IsoDay, type LocalTime } from './calendar';
import type { Compilation, CompiledCounts, CompiledIndicator, CompiledUnit, Coverage } from './compilation';
import type { Directive, FigureSource, Indicator } from './directive';
import { type KnownReport, reportsKnownAt } from './knownReports';
import { formatScaled, scaledPercent } from './numbers';
import { type Obligation, type ObligationStatus, statusOf } from './obligation';
import type { PeriodKey } from './submission';
import { currentTarget, standingOf } from './targetStanding';
import type { Baseline, Unit } from './unit';

export interface CompileInput {
  readonly directive: Directive;
  readonly units: readonly Unit[];
  readonly baselines: readonly Baseline[];
  readonly obligations: readonly Obligation[];
  readonly reports: readonly KnownReport[];
  /** Only what had arrived by this moment counts. */
  readonly asOf: LocalTime;
  /** Words the remark beside a unit's figures. */
  noteOf(status: ObligationStatus, newest: KnownReport | null, counts: CompiledCounts): string;
}

/**
 * Honest totals: each rate is computed from the sums of the units that reported for the period, says how many of how
 * many they are, and names the others. A unit without a report has no figure; it is never taken as zero.
 */
export function compile(input: CompileInput): Compilation {
  const known = reportsKnownAt(input.reports, input.asOf);
  const indicators = input.directive.indicators.flatMap((indicator) => compileIndicator(indicator, input, known) ?? []);
  return { directiveId: input.directive.id, asOf: input.asOf, indicators };
}

type Known = ReadonlyMap<string, readonly KnownReport[]>;

function compileIndicator(indicator: Indicator, input: CompileInput, known: Known): CompiledIndicator | null {
  const formId = formOf(indicator);
  const duties = input.obligations.filter((obligation) => obligation.formId === formId);
  const period = periodAt(duties, input.asOf);
  if (formId === null || period === null) return null;
  const previous = periodBefore(duties, period);
  const targets = input.directive.targets.filter(({ indicatorId }) => indicatorId === indicator.id);
  const current = currentTarget(targets, input.asOf);
  const units = input.units.flatMap((unit) => {
    const duty = duties.find((candidate) => candidate.unitId === unit.id && candidate.period === period);
    if (duty === undefined) return [];
    const before = duties.find((candidate) => candidate.unitId === unit.id && candidate.period === previous);
    return [compileUnit(unit, duty, before ?? null, { indicator, input, known, target: current })];
  });
  const ranked = withRanks(units);
  const total = totalOf(ranked);
  const percentScaled = rateOf(total, indicator);
  return {
    indicatorId: indicator.id,
    label: indicator.label,
    measure: indicator.measure,
    numeratorLabel: indicator.numeratorLabel,
    denominatorLabel: indicator.denominatorLabel,
    formId,
    period,
    coverage: coverageOf(ranked),
    numerator: total.numerator,
    denominator: total.denominator,
    percentScaled,
    percentPrinted: printRate(percentScaled, indicator),
    decimals: indicator.decimals,
    rounding: indicator.rounding,
    newPersons: sumOrNull(ranked.filter(isCounted).map((unit) => unit.newPersons)),
    currentTargetId: current?.id ?? null,
    targets: targets.map((target) => standingOf(target, total.numerator, total.denominator, input.asOf)),
    quoted: quotedOf(indicator, input.directive),
    units: ranked,
  };
}

function formOf({ numerator, denominator }: Indicator): string | null {
  for (const source of [numerator, denominator]) if (source.kind === 'field') return source.formId;
  return null;
}

/** The period of the day of `asOf`; outside the window the nearest one before, or else the first. */
function periodAt(duties: readonly Obligation[], asOf: LocalTime): PeriodKey | null {
  const periods = [...new Set(duties.map(({ period }) => period))].sort();
  if (periods.length === 0) return null;
  if (periods.includes('once')) return 'once';
  const today = dayOf(asOf);
  return periods.filter((period) => period <= today).at(-1) ?? periods[0] ?? null;
}

function periodBefore(duties: readonly Obligation[], period: PeriodKey): PeriodKey | null {
  return (
    [...new Set(duties.map((duty) => duty.period))]
      .sort()
      .filter((other) => other < period)
      .at(-1) ?? null
  );
}

interface UnitContext {
  readonly indicator: Indicator;
  readonly input: CompileInput;
  readonly known: Known;
  readonly target: Directive['targets'][number] | null;
}

function compileUnit(unit: Unit, duty: Obligation, before: Obligation | null, context: UnitContext): CompiledUnit {
  const { indicator, input, known, target } = context;
  const reports = known.get(duty.id) ?? [];
  const newest = reports.at(-1) ?? null;
  const last = before === null ? null : (known.get(before.id)?.at(-1) ?? null);
  const counts = countsOf(unit, newest, last, context);
  const percentScaled = rateOf(counts, indicator);
  const percentBefore = rateOf(countsOf(unit, last, null, context), indicator);
  const first = reports.map(({ arrivedAt }) => arrivedAt).sort()[0] ?? null;
  const status = statusOf(duty, first, newest?.isNil ?? false, input.asOf);
  const standing = target && standingOf(target, counts.numerator, counts.denominator, input.asOf);
  return {
    unitId: unit.id,
    unitName: unit.name,
    ...counts,
    percentScaled,
    percentPrinted: printRate(percentScaled, indicator),
    changeScaled: percentScaled === null || percentBefore === null ? null : percentScaled - percentBefore,
    rank: null,
    state: status.state,
    receivedAt: status.arrivedAt,
    lateMinutes: status.lateMinutes,
    dataAsOf: newest?.dataAsOf ?? null,
    newPersons: newest?.persons ?? null,
    shortfall: standing?.shortfall ?? null,
    note: input.noteOf(status, newest, counts),
  };
}

/** Both halves of the rate as one report gives them; null where it gives none. */
function countsOf(
  unit: Unit,
  report: KnownReport | null,
  last: KnownReport | null,
  context: UnitContext,
): CompiledCounts {
  if (report === null) return { numerator: null, denominator: null };
  const { indicator, input } = context;
  return {
    numerator: sourceValue(indicator.numerator, unit, report, last, input),
    denominator: sourceValue(indicator.denominator, unit, report, last, input),
  };
}

function sourceValue(
  source: FigureSource,
  unit: Unit,
  report: KnownReport,
  last: KnownReport | null,
  input: CompileInput,
): number | null {
  if (source.kind === 'baseline') return baselineOn(input.baselines, unit.id, source.measureKey, dayOf(input.asOf));
  const figure = report.figures[source.fieldKey];
  if (figure?.kind === 'number') return figure.value;
  // "không phát sinh" without a figure: nothing was added to what the unit reported the time before
  const before = report.isNil ? last?.figures[source.fieldKey] : undefined;
  return before?.kind === 'number' ? before.value : null;
}

/** The newest baseline that is not younger than `day`. */
function baselineOn(baselines: readonly Baseline[], unitId: string, measureKey: string, day: IsoDay): number | null {
  const own = baselines.filter((one) => one.unitId === unitId && one.measureKey === measureKey && one.asOf <= day);
  return own.sort((a, b) => a.asOf.localeCompare(b.asOf)).at(-1)?.value ?? null;
}

/** In the total: reported, and with both halves of the rate known. */
function isCounted(unit: CompiledCounts): unit is { numerator: number; denominator: number } & CompiledUnit {
  return unit.numerator !== null && unit.denominator !== null;
}

function totalOf(units: readonly CompiledUnit[]): CompiledCounts {
  const counted = units.filter(isCounted);
  return {
    numerator: sumOrNull(counted.map(({ numerator }) => numerator)),
    denominator: sumOrNull(counted.map(({ denominator }) => denominator)),
  };
}

function sumOrNull(values: readonly (number | null)[]): number | null {
  const known = values.filter((value) => value !== null);
  return known.length === 0 ? null : known.reduce((sum, value) => sum + value, 0);
}

function coverageOf(units: readonly CompiledUnit[]): Coverage {
  const owing = units.filter(({ state }) => state !== 'not-required');
  const missing = owing.filter((unit) => !isCounted(unit));
  return {
    reported: owing.length - missing.length,
    expected: owing.length,
    missing: missing.map(({ unitId, unitName }) => ({ id: unitId, name: unitName })),
  };
}

function rateOf({ numerator, denominator }: CompiledCounts, { decimals, rounding }: Indicator): number | null {
  return numerator === null || denominator === null ? null : scaledPercent(numerator, denominator, decimals, rounding);
}

function printRate(scaled: number | null, { decimals }: Indicator): string | null {
  return scaled === null ? null : `${formatScaled(scaled, decimals)}%`;
}

/** 1 is the highest rate; equal rates share a rank; compared exactly, not as printed. */
function withRanks(units: readonly CompiledUnit[]): readonly CompiledUnit[] {
  const counted = units.filter(isCounted).filter(({ denominator }) => denominator > 0);
  return units.map((unit) => {
    if (!isCounted(unit) || unit.denominator === 0) return unit;
    const ahead = counted.filter(
      (other) =>
        BigInt(other.numerator) * BigInt(unit.denominator) > BigInt(unit.numerator) * BigInt(other.denominator),
    );
    return { ...unit, rank: ahead.length + 1 };
  });
}

function quotedOf(indicator: Indicator, directive: Directive): CompiledIndicator['quoted'] {
  const quoted = directive.quotedFigures.filter(({ indicatorId }) => indicatorId === indicator.id).at(-1);
  return quoted ? { printed: quoted.printed, asOf: quoted.asOf } : null;
}
