import { dayOf, type IsoDay } from './calendar';
import type { CompiledCounts } from './compilation';
import { countsOf, isCounted, type UnitContext } from './compileUnits';
import { sumOf as sumOfAmounts } from './decimals';
import type { Indicator } from './directive';
import type { DutyTable } from './dutyTable';
import { type Bases, basesOf } from './kept/bases';
import { newestReports, type PeriodReports, type ReportsByPeriod } from './kept/newestReports';
import { PairMap } from './kept/pairMap';
import { isOfEndedUnit, type Obligation } from './obligation';
import { type PeriodKey, partsOfPeriod, spanOf } from './period';
import { figureMoment } from './summary/dataHour';
import type { Heirs } from './summary/heirs';
import { heirsOf, partsWithoutRow, withMergedCounts } from './summary/mergedParts';

/** One period of a rate with the figures of its units. */
export interface PeriodFigures {
  readonly period: PeriodKey;
  /** The day they speak of. */
  readonly day: IsoDay;
  readonly isOfOneDay: boolean;
  /** Of the units that gave both halves, what was reported both by a new unit and by its parts once. */
  readonly counts: ReadonlyMap<string, CompiledCounts>;
  /** Units that owed a report for it, as `compile` counts them. */
  readonly owing: number;
  /** With what stands in for units without figures, where `standIns` are told. */
  readonly total: CompiledCounts;
  /** Units in the total with figures of their own. */
  readonly reported: number;
  /** Units in the total for which the clerk let figures stand in; left out: none. */
  readonly standIns?: number;
}

/** What the figures of every period are made of besides reports. */
interface Ground {
  readonly indicator: Indicator;
  readonly numerators: Bases;
  readonly denominators: Bases;
  readonly heirs: Heirs;
}

interface Kept {
  readonly ground: Ground;
  readonly reports: PeriodReports;
  readonly last: PeriodReports | null;
  readonly arrived: PeriodReports;
  /** Of the period; null: it has none. */
  readonly lastDay: IsoDay | null;
  readonly figures: PeriodFigures;
}

interface KeptRate {
  /** The same object as long as it is made of the same. */
  readonly ground: Ground;
  readonly periods: Map<PeriodKey, Kept>;
}

const keptOf = new PairMap<Map<string, KeptRate>>();

/**
 * The figures of each of many periods of one rate. From one moment to the next, and after one more report, nearly all
 * periods of a year are what they were, and are the same object then.
 */
export function figuresByPeriod(context: UnitContext): (period: PeriodKey) => PeriodFigures {
  const { duties, input, indicator, known, arrived } = context;
  const day = dayOf(figureMoment(input));
  const newest = newestReports(duties, input.units, known, input.dataHour);
  const came = arrived === known ? newest : newestReports(duties, input.units, arrived);
  const byRate = keptOf.of(duties, input.units, () => new Map());
  const last = byRate.get(indicator.id);
  const rate = { ground: groundOf(context, day, last?.ground), periods: last?.periods ?? new Map<PeriodKey, Kept>() };
  byRate.set(indicator.id, rate);
  return (period) => {
    const before = rate.periods.get(period);
    const lastDay = before === undefined ? (spanOf(period)?.to ?? null) : before.lastDay;
    const figuresDay = lastDay !== null && lastDay < day ? lastDay : day;
    const made = { ground: rate.ground, lastDay, ...reportsFor(period, duties, newest, came) };
    if (before?.figures.day === figuresDay && isMadeOf(before, made)) return before.figures;
    const figures = figuresOf(period, figuresDay, made, context);
    rate.periods.set(period, { ...made, figures });
    return figures;
  };
}

/** @param before given back where it is the same */
function groundOf(context: UnitContext, day: IsoDay, before: Ground | undefined): Ground {
  const { input, indicator } = context;
  const ground: Ground = {
    indicator,
    numerators: basesOf(indicator.numerator, input, day),
    denominators: basesOf(indicator.denominator, input, day),
    heirs: heirsOf(context),
  };
  const isSame =
    before?.indicator === ground.indicator &&
    before.numerators === ground.numerators &&
    before.denominators === ground.denominators &&
    before.heirs === ground.heirs;
  return isSame ? before : ground;
}

const NOBODY: PeriodReports = [];

function reportsFor(period: PeriodKey, duties: DutyTable, newest: ReportsByPeriod, came: ReportsByPeriod) {
  const previous = duties.before(period);
  return {
    reports: newest.get(period) ?? NOBODY,
    last: previous === null ? null : (newest.get(previous) ?? null),
    arrived: came.get(period) ?? NOBODY,
  };
}

type Made = Omit<Kept, 'figures'>;

function isMadeOf(kept: Kept, { ground, reports, last, arrived }: Made): boolean {
  return kept.ground === ground && kept.reports === reports && kept.last === last && kept.arrived === arrived;
}

function figuresOf(period: PeriodKey, day: IsoDay, { reports, last }: Made, context: UnitContext): PeriodFigures {
  const own = new Map<string, CompiledCounts>();
  for (const [place, unit] of context.input.units.entries()) {
    const counts = countsOf(unit, reports[place] ?? null, last?.[place] ?? null, context);
    if (isCounted(counts)) own.set(unit.id, counts);
  }
  const counts = withMergedCounts(own, period, context);
  const sum = sumOf([...counts.values()]);
  return {
    period,
    day,
    isOfOneDay: partsOfPeriod(period).kind === 'day',
    counts,
    owing: owingIn(period, counts, context),
    total: sum,
    reported: [...counts.values()].filter(isCounted).length,
  };
}

interface Owing {
  /** Units that owe a report. */
  readonly owing: ReadonlySet<string>;
  /** Duties of the others: who reports all the same is asked like those who have to. */
  readonly exempt: readonly Obligation[];
}

const owingByTable = new WeakMap<DutyTable, Map<PeriodKey, Owing>>();

/** Units a total of the period is of, as `compile` counts them. */
function owingIn(period: PeriodKey, counts: ReadonlyMap<string, CompiledCounts>, context: UnitContext): number {
  const { owing, exempt } = owingOf(period, context.duties);
  const others = exempt.flatMap((duty) => (context.arrived.has(duty.id) && !isOfEndedUnit(duty) ? [duty.unitId] : []));
  const gone = partsWithoutRow(counts, period, context);
  if (others.length === 0 && gone.size === 0) return owing.size;
  return [...new Set([...owing, ...others])].filter((unitId) => !gone.has(unitId)).length;
}

function owingOf(period: PeriodKey, duties: DutyTable): Owing {
  const known = owingByTable.get(duties) ?? new Map<PeriodKey, Owing>();
  owingByTable.set(duties, known);
  const found = known.get(period) ?? parted(duties.ofPeriod(period));
  known.set(period, found);
  return found;
}

function parted(duties: readonly Obligation[]): Owing {
  const owes = ({ exemptReason }: Obligation) => exemptReason === null;
  return {
    owing: new Set(duties.filter(owes).map(({ unitId }) => unitId)),
    exempt: duties.filter((duty) => !owes(duty)),
  };
}

export function sumOf(counts: readonly CompiledCounts[]): CompiledCounts {
  const known = counts.filter(isCounted);
  if (known.length === 0) return { numerator: null, denominator: null };
  const add = (key: keyof CompiledCounts) => sumOfAmounts(known.map((one) => one[key] ?? 0));
  return { numerator: add('numerator'), denominator: add('denominator') };
}
