import { dayOf, type IsoDay, type LocalTime } from './calendar';
import type { CompiledCounts, CompiledUnit, Coverage, LatestFigures, OutsideFigure } from './compilation';
import { figuresDayOf } from './compilePeriods';
import { sumOf } from './decimals';
import type { Directive, FigureSource, Indicator } from './directive';
import type { DutyTable } from './dutyTable';
import { keptRows } from './kept/keptRows';
import type { Known, KnownReport, Reports } from './knownReports';
import { formatScaled, scaledPercent } from './numbers';
import { type Obligation, type ObligationStatus, statusOf } from './obligation';
import { endOf, newestCount, type OutsideCount } from './outsideCount';
import type { PeriodKey } from './period';
import { ranksOf } from './ranks';
import { figureMoment, type HourLack, hourLack } from './summary/dataHour';
import { type HeirParts, withMergedCounts, withMergedParts } from './summary/mergedParts';
import type { JudgedChoice, SavedChoice } from './summary/missingChoice';
import { shortfallOf } from './targetStanding';
import type { Baseline, Unit, UnitSuccession } from './unit';

export interface CompileInput {
  readonly directive: Directive;
  readonly units: readonly Unit[];
  /** How each unit is called beside the others (`unitLabels`); by its name where it is not listed. */
  readonly unitLabels: ReadonlyMap<string, string>;
  readonly baselines: readonly Baseline[];
  readonly obligations: readonly Obligation[];
  readonly reports: Reports;
  /** Counts of other bodies, oldest first. */
  readonly outsideCounts: readonly OutsideCount[];
  /** Only what had arrived by this moment counts. */
  readonly asOf: LocalTime;
  /** Only figures that speak of this hour or an earlier one count; left out: whatever hour they speak of. */
  readonly dataHour?: LocalTime | undefined;
  /** How many on the list of a report stand on earlier lists, as far as these are known; left out: nobody. */
  countedBefore?(report: KnownReport, known: Known): number;
  /** Whether earlier lists are known that the list of a report cannot be held against; left out: none. */
  hasUnknownRepeats?(report: KnownReport, known: Known): boolean;
  /** Places behind the comma that a form asks for in a figure; left out: none of its own. */
  decimalsOf?(formId: string, fieldKey: string): number;
  /** Words the remark beside a unit's figures; `lack` says why what it reported is not among them. */
  noteOf(
    status: ObligationStatus,
    versions: readonly KnownReport[],
    counts: CompiledCounts,
    lack?: HourLack | null,
  ): string;
  /** The period the totals are to speak of where the rate has it; left out: the one that counts at that hour. */
  readonly period?: PeriodKey | undefined;
  /** The same, rate by rate. */
  readonly periodOf?: ReadonlyMap<string, PeriodKey> | undefined;
  /** What became of units by mergers and splits; left out: nothing did. */
  readonly successions?: readonly UnitSuccession[];
  /** Words how a unit's row stands to the reports of those it was made of; left out: nothing is said. */
  partsNoteOf?(parts: HeirParts): string;
  /** What the clerk chose for units without figures; left out: nothing, only what was reported counts. */
  readonly choices?: readonly SavedChoice[];
  /** Words what was chosen for a unit; left out: nothing is said. */
  choiceNoteOf?(choice: JudgedChoice): string;
}

export interface UnitContext {
  readonly indicator: Indicator;
  readonly input: CompileInput;
  /** What gives figures: of what had arrived the versions of the data hour. */
  readonly known: Known;
  /** What had arrived, whatever hour its figures speak of: it tells who reported, and when. */
  readonly arrived: Known;
  readonly target: Directive['targets'][number] | null;
  /** Places behind the comma that the figures of the rate are asked for with. */
  readonly decimals: number;
  /** Duties of the indicator's form in its group. */
  readonly duties: DutyTable;
}

/** The units that owe a report for the period, in the order of the registry. */
export function unitsIn(period: PeriodKey, context: UnitContext): readonly CompiledUnit[] {
  return withMergedParts(keptRows(period, context, compileUnit), context).map(withoutEnded);
}

/** What a unit that is no more reported by itself is shown, and counts for nothing but the new unit. */
function withoutEnded(row: CompiledUnit): CompiledUnit {
  if (row.letOff !== 'ended' || row.receivedAt === null) return row;
  return { ...row, ...NO_COUNTS, percentScaled: null, percentPrinted: null, changeScaled: null, shortfall: null };
}

/** Both halves of the rate in one period, of the units that gave both. */
export function countsIn(period: PeriodKey, context: UnitContext): ReadonlyMap<string, CompiledCounts> {
  const counted = new Map<string, CompiledCounts>();
  for (const unit of context.input.units) {
    const counts = countsOfPeriod(unit, period, context);
    if (isCounted(counts)) counted.set(unit.id, counts);
  }
  return withMergedCounts(counted, period, context);
}

/** Both halves of the rate as the unit's report of the period gives them. */
export function countsOfPeriod(unit: Unit, period: PeriodKey, context: UnitContext): CompiledCounts {
  const report = newestOf(unit, period, context);
  if (report === null) return NO_COUNTS;
  const previous = context.duties.before(period);
  return countsOf(unit, report, previous === null ? null : newestOf(unit, previous, context), context);
}

const NO_COUNTS: CompiledCounts = { numerator: null, denominator: null };

/** The version of the unit's report for the period that counts; null: none is known, or it owes none. */
export function newestOf(unit: Unit, period: PeriodKey, { duties, known }: UnitContext): KnownReport | null {
  const duty = duties.dutyOf(unit.id, period);
  return duty === undefined ? null : (known.get(duty.id)?.at(-1) ?? null);
}

function compileUnit(unit: Unit, duty: Obligation, before: Obligation | null, context: UnitContext): CompiledUnit {
  const { indicator, input, known, arrived: all, target, decimals } = context;
  const reports = known.get(duty.id) ?? [];
  const arrived = all.get(duty.id) ?? [];
  const lack = hourLack(arrived, reports);
  const newest = reports.at(-1) ?? null;
  const last = before === null ? null : (known.get(before.id)?.at(-1) ?? null);
  const counts = countsOf(unit, newest, last, context);
  const percentScaled = rateOf(counts, indicator);
  const percentBefore = rateOf(countsOf(unit, last, null, context), indicator);
  const first = arrived.map(({ arrivedAt }) => arrivedAt).sort()[0] ?? null;
  const status = statusOf(duty, first, arrived.at(-1)?.isNil ?? false, input.asOf);
  return {
    unitId: unit.id,
    unitName: input.unitLabels.get(unit.id) ?? unit.name,
    ...counts,
    percentScaled,
    percentPrinted: printRate(percentScaled, indicator),
    changeScaled: percentScaled === null || percentBefore === null ? null : percentScaled - percentBefore,
    rank: null,
    state: status.state,
    ...(status.letOff !== undefined && { letOff: status.letOff }),
    receivedAt: status.arrivedAt,
    lateMinutes: status.lateMinutes,
    dataAsOf: newest?.dataAsOf ?? null,
    newPersons: newest && newPersonsOf(newest, context),
    shortfall: target && shortfallOf(target, counts, decimals),
    note: input.noteOf(status, reports, counts, lack),
    outside: outsideOf(unit, duty.period, counts, context),
    latest: latestKnownOf(unit, context),
    ...(lack !== null && { hourLack: lack }),
    ...(newest?.partOf !== undefined && { partOf: newest.partOf }),
  };
}

/**
 * People on the list who were not counted before; 0 only where the unit or its list says so: a total that came without its
 * list tells nobody who is new, nor does one that cannot be held against an earlier one.
 */
export function newPersonsOf(
  report: KnownReport,
  { input, known }: Pick<UnitContext, 'input' | 'known'>,
): number | null {
  if (report.persons === 0) return report.isNil ? 0 : null;
  const fresh = report.persons - (input.countedBefore?.(report, known) ?? 0);
  return fresh > 0 && input.hasUnknownRepeats?.(report, known) === true ? null : fresh;
}

function outsideOf(
  unit: Unit,
  period: PeriodKey,
  { numerator }: CompiledCounts,
  { indicator: { numerator: source }, input }: UnitContext,
): OutsideFigure | null {
  if (source.kind !== 'field') return null;
  const end = endOf(period);
  const moment = figureMoment(input);
  const until = end === null || end > moment ? moment : end;
  const count = newestCount(input.outsideCounts, unit.id, source, until);
  if (count === null) return null;
  const { value, asOf } = count;
  return { value, asOf, source: count.source, difference: numerator === null ? null : numerator - value };
}

const latestByUnit = new WeakMap<UnitContext, Map<string, LatestFigures | null>>();

/** Looked for once per unit: it is the same whichever period is compiled, and a season has ninety of them. */
function latestKnownOf(unit: Unit, context: UnitContext): LatestFigures | null {
  const found = latestByUnit.get(context) ?? new Map<string, LatestFigures | null>();
  latestByUnit.set(context, found);
  const latest = found.has(unit.id) ? (found.get(unit.id) ?? null) : latestOf(unit, context);
  found.set(unit.id, latest);
  return latest;
}

/** The unit's newest report with both halves of the rate, be it of an earlier period or ahead of the others. */
function latestOf(unit: Unit, context: UnitContext): LatestFigures | null {
  const { duties, known } = context;
  const newestFirst = duties.newestFirst(unit.id);
  const answeredFrom = (start: number) => newestFirst.findIndex(({ id }, index) => index >= start && known.has(id));
  for (let place = answeredFrom(0); place !== -1; ) {
    const before = answeredFrom(place + 1);
    const reportAt = (index: number) => known.get(newestFirst[index]?.id ?? '')?.at(-1) ?? null;
    const counts = countsOf(unit, reportAt(place), reportAt(before), context);
    const { numerator, denominator } = counts;
    const duty = newestFirst[place];
    if (duty !== undefined && numerator !== null && denominator !== null)
      return latestFigures(duty.period, { numerator, denominator }, context);
    place = before;
  }
  return null;
}

/** Figures of a period as a unit is judged by them. */
export function latestFigures(
  period: PeriodKey,
  counts: Pick<LatestFigures, 'numerator' | 'denominator'>,
  { indicator, target, input, decimals }: UnitContext,
): LatestFigures {
  return {
    period,
    countedOn: figuresDayOf(period, figureMoment(input)),
    ...counts,
    percentPrinted: printRate(rateOf(counts, indicator), indicator),
    shortfall: target && shortfallOf(target, counts, decimals),
  };
}

/** Both halves of the rate as one report gives them; null where it gives none. */
export function countsOf(
  unit: Unit,
  report: KnownReport | null,
  last: KnownReport | null,
  context: UnitContext,
): CompiledCounts {
  if (report === null) return NO_COUNTS;
  const { indicator, input } = context;
  return {
    numerator: originOf(indicator.numerator, unit, report, last, input)?.value ?? null,
    denominator: originOf(indicator.denominator, unit, report, last, input)?.value ?? null,
  };
}

/** Where one half of a rate comes from, with what it says there. */
export type FigureOrigin =
  | { readonly kind: 'report'; readonly report: KnownReport; readonly fieldKey: string; readonly value: number }
  | { readonly kind: 'baseline'; readonly baseline: Baseline; readonly value: number };

/** Nobody reached, of the base that is known without a report; null without one: nobody of an unknown whole is no rate. */
export function zeroCounts(
  unit: Unit,
  { indicator: { numerator, denominator }, input }: UnitContext,
): CompiledCounts | null {
  if (numerator.kind === 'unreported' || denominator.kind !== 'baseline') return null;
  const base = baselineOn(input.baselines, unit.id, denominator.measureKey, dayOf(figureMoment(input)));
  return base === null ? null : { numerator: 0, denominator: base };
}

/** null: nothing is known there. */
export function originOf(
  source: FigureSource,
  unit: Unit,
  report: KnownReport,
  last: KnownReport | null,
  input: CompileInput,
): FigureOrigin | null {
  if (source.kind === 'baseline') {
    const baseline = newestBaseline(input.baselines, unit.id, source.measureKey, dayOf(figureMoment(input)));
    return baseline && { kind: 'baseline', baseline, value: baseline.value };
  }
  if (source.kind === 'unreported') return null;
  const { fieldKey } = source;
  const figure = report.figures[fieldKey];
  if (figure?.kind === 'number') return { kind: 'report', report, fieldKey, value: figure.value };
  // "không phát sinh" without a figure: nothing was added to what the unit reported the time before
  const before = report.isNil ? last?.figures[fieldKey] : undefined;
  return last !== null && before?.kind === 'number'
    ? { kind: 'report', report: last, fieldKey, value: before.value }
    : null;
}

/** Of each unit and measure, the oldest first. */
const baselinesByPlace = new WeakMap<readonly Baseline[], ReadonlyMap<string, readonly Baseline[]>>();

function baselinesOf(unitId: string, measureKey: string, baselines: readonly Baseline[]): readonly Baseline[] {
  const known = baselinesByPlace.get(baselines) ?? groupByPlace(baselines);
  baselinesByPlace.set(baselines, known);
  return known.get(`${unitId} ${measureKey}`) ?? [];
}

function groupByPlace(baselines: readonly Baseline[]): ReadonlyMap<string, readonly Baseline[]> {
  const grouped = new Map<string, Baseline[]>();
  for (const baseline of baselines) {
    const key = `${baseline.unitId} ${baseline.measureKey}`;
    const own = grouped.get(key);
    if (own === undefined) grouped.set(key, [baseline]);
    else own.push(baseline);
  }
  for (const own of grouped.values()) own.sort((a, b) => a.asOf.localeCompare(b.asOf));
  return grouped;
}

/** The newest baseline that is not younger than `day`. */
export function baselineOn(
  baselines: readonly Baseline[],
  unitId: string,
  measureKey: string,
  day: IsoDay,
): number | null {
  return newestBaseline(baselines, unitId, measureKey, day)?.value ?? null;
}

export function newestBaseline(
  baselines: readonly Baseline[],
  unitId: string,
  measureKey: string,
  day: IsoDay,
): Baseline | null {
  return baselinesOf(unitId, measureKey, baselines).findLast(({ asOf }) => asOf <= day) ?? null;
}

/**
 * In the total: reported, and with both halves of the rate known. People on a base of nobody are of no whole: they would
 * stand in the total's numerator without their like in its denominator. Nobody of nobody may stay.
 */
export function isCounted<Counts extends CompiledCounts>(
  unit: Counts,
): unit is Counts & { readonly numerator: number; readonly denominator: number } {
  const { numerator, denominator } = unit;
  return numerator !== null && denominator !== null && (denominator > 0 || numerator === 0);
}

/** In the total with figures of its own. */
export function isReported(unit: CompiledUnit): unit is { numerator: number; denominator: number } & CompiledUnit {
  return unit.standIn === undefined && isCounted(unit);
}

export function totalOf(units: readonly CompiledCounts[]): CompiledCounts {
  const counted = units.filter(isCounted);
  return {
    numerator: sumOrNull(counted.map(({ numerator }) => numerator)),
    denominator: sumOrNull(counted.map(({ denominator }) => denominator)),
  };
}

export function sumOrNull(values: readonly (number | null)[]): number | null {
  const known = values.filter((value) => value !== null);
  return known.length === 0 ? null : sumOf(known);
}

export function coverageOf(units: readonly CompiledUnit[]): Coverage {
  const owing = units.filter(({ state }) => state !== 'not-required');
  const missing = owing.filter((unit) => !isReported(unit));
  return {
    reported: owing.length - missing.length,
    expected: owing.length,
    missing: missing.map(({ unitId, unitName }) => ({ id: unitId, name: unitName })),
  };
}

export function rateOf(
  { numerator, denominator }: CompiledCounts,
  { decimals, rounding }: Pick<Indicator, 'decimals' | 'rounding'>,
): number | null {
  return numerator === null || denominator === null ? null : scaledPercent(numerator, denominator, decimals, rounding);
}

export function printRate(scaled: number | null, { decimals }: Pick<Indicator, 'decimals'>): string | null {
  return scaled === null ? null : `${formatScaled(scaled, decimals)}%`;
}

/** The rate of two counts, as it is and as it is printed; both null without a base. */
export function ratesOf(
  counts: CompiledCounts,
  indicator: Pick<Indicator, 'decimals' | 'rounding'>,
): Pick<CompiledUnit, 'percentScaled' | 'percentPrinted'> {
  const percentScaled = rateOf(counts, indicator);
  return { percentScaled, percentPrinted: printRate(percentScaled, indicator) };
}

const rankedRows = new WeakMap<CompiledUnit, CompiledUnit>();

/** 1 is the highest rate; equal rates share a rank; compared exactly, not as printed. */
export function withRanks(units: readonly CompiledUnit[]): readonly CompiledUnit[] {
  const ranks = ranksOf(units.filter(isReported).filter(({ denominator }) => denominator > 0));
  return units.map((unit) => {
    const rank = ranks.get(unit);
    if (rank === undefined) return unit;
    const known = rankedRows.get(unit);
    const ranked = known?.rank === rank ? known : { ...unit, rank };
    rankedRows.set(unit, ranked);
    return ranked;
  });
}
