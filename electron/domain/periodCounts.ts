import { dayOf, type IsoDay } from './calendar';
import type { CompiledCounts } from './compilation';
import { type CompileInput, countsOf, isCounted, type UnitContext } from './compileUnits';
import type { Indicator } from './directive';
import type { DutyTable } from './dutyTable';
import type { Known, KnownReport } from './knownReports';
import type { Obligation } from './obligation';
import type { PeriodKey } from './period';
import { figureMoment } from './summary/dataHour';
import { partsWithoutRow, withMergedCounts } from './summary/mergedParts';

/** The report of each unit for a period, in the order of the registry; null: none is known. */
type PeriodReports = readonly (KnownReport | null)[];

const newestByTable = new WeakMap<DutyTable, ReadonlyMap<PeriodKey, PeriodReports>>();
const newestOfMoment = new WeakMap<Known, WeakMap<DutyTable, ReadonlyMap<PeriodKey, PeriodReports>>>();

/** All reports that count, period by period. Where they are those of the moment asked for before, it is the same list. */
function newestReports({ duties, known, input }: UnitContext): ReadonlyMap<PeriodKey, PeriodReports> {
  const ofMoment = newestOfMoment.get(known)?.get(duties);
  if (ofMoment !== undefined) return ofMoment;
  const before = newestByTable.get(duties);
  const now = new Map<PeriodKey, PeriodReports>();
  for (const [period, ids] of dutyIdsOf(duties, input.units)) {
    const reports = ids.map((id) => (id === null ? null : (known.get(id)?.at(-1) ?? null)));
    const same = before?.get(period);
    const isSame = same?.length === reports.length && same.every((report, place) => report === reports[place]);
    now.set(period, same !== undefined && isSame ? same : reports);
  }
  newestByTable.set(duties, now);
  const kept = newestOfMoment.get(known) ?? new WeakMap<DutyTable, ReadonlyMap<PeriodKey, PeriodReports>>();
  newestOfMoment.set(known, kept.set(duties, now));
  return now;
}

type DutyIds = ReadonlyMap<PeriodKey, readonly (string | null)[]>;

const dutyIds = new WeakMap<DutyTable, WeakMap<CompileInput['units'], DutyIds>>();

/** The duty of each unit for each period, in the order of the registry; null: it owes none. */
function dutyIdsOf(duties: DutyTable, units: CompileInput['units']): DutyIds {
  const byUnits = dutyIds.get(duties) ?? new WeakMap<CompileInput['units'], DutyIds>();
  dutyIds.set(duties, byUnits);
  const idsOf = (period: PeriodKey) => units.map(({ id }) => duties.dutyOf(id, period)?.id ?? null);
  const known = byUnits.get(units) ?? new Map(duties.periods.map((period) => [period, idsOf(period)]));
  byUnits.set(units, known);
  return known;
}

interface KeptCounts {
  readonly indicator: Indicator;
  readonly last: PeriodReports | null;
  readonly baselines: CompileInput['baselines'];
  readonly units: CompileInput['units'];
  readonly day: IsoDay;
  readonly counts: ReadonlyMap<string, CompiledCounts>;
}

const countsByReports = new WeakMap<PeriodReports, Map<string, KeptCounts>>();

/** As `countsIn`, for each of many periods of one rate; kept as long as everything they are made of is the same. */
export function countsByPeriod(context: UnitContext): (period: PeriodKey) => ReadonlyMap<string, CompiledCounts> {
  const newest = newestReports(context);
  return (period) => withMergedCounts(countsOn(period, newest, context), period, context);
}

function countsOn(
  period: PeriodKey,
  newest: ReadonlyMap<PeriodKey, PeriodReports>,
  context: UnitContext,
): ReadonlyMap<string, CompiledCounts> {
  const { indicator, input, duties } = context;
  const reports = newest.get(period);
  if (reports === undefined) return NOBODY;
  const previous = duties.before(period);
  const last = previous === null ? null : (newest.get(previous) ?? null);
  const made = { indicator, last, baselines: input.baselines, units: input.units, day: dayOf(figureMoment(input)) };
  const kept = countsByReports.get(reports) ?? new Map<string, KeptCounts>();
  countsByReports.set(reports, kept);
  const known = kept.get(indicator.id);
  if (known !== undefined && isMadeOf(known, made)) return known.counts;
  const counts = new Map<string, CompiledCounts>();
  for (const [place, unit] of input.units.entries()) {
    const own = countsOf(unit, reports[place] ?? null, last?.[place] ?? null, context);
    if (isCounted(own)) counts.set(unit.id, own);
  }
  kept.set(indicator.id, { ...made, counts });
  return counts;
}

const NOBODY: ReadonlyMap<string, CompiledCounts> = new Map();

function isMadeOf(kept: KeptCounts, made: Omit<KeptCounts, 'counts'>): boolean {
  return (
    kept.indicator === made.indicator &&
    kept.last === made.last &&
    kept.baselines === made.baselines &&
    kept.units === made.units &&
    kept.day === made.day
  );
}

interface Owing {
  /** Units that owe a report. */
  readonly owing: ReadonlySet<string>;
  /** Duties of the others: who reports all the same is asked like those who have to. */
  readonly exempt: readonly Obligation[];
}

const owingByTable = new WeakMap<DutyTable, Map<PeriodKey, Owing>>();

/** Units a total of the period is of, as `compile` counts them. @param counts those of `countsByPeriod` */
export function owingIn(period: PeriodKey, counts: ReadonlyMap<string, CompiledCounts>, context: UnitContext): number {
  const { owing, exempt } = owingOf(period, context.duties);
  const others = exempt.flatMap(({ id, unitId }) => (context.arrived.has(id) ? [unitId] : []));
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

interface PeriodSum extends CompiledCounts {
  readonly reported: number;
}

const sums = new WeakMap<ReadonlyMap<string, CompiledCounts>, PeriodSum>();

/** The total of counts that are kept as they are. */
export function sumOfPeriod(counts: ReadonlyMap<string, CompiledCounts>): PeriodSum {
  const known = sums.get(counts) ?? {
    ...sumOf([...counts.values()]),
    reported: [...counts.values()].filter(isCounted).length,
  };
  sums.set(counts, known);
  return known;
}

export function sumOf(counts: readonly CompiledCounts[]): CompiledCounts {
  const known = counts.filter(isCounted);
  if (known.length === 0) return { numerator: null, denominator: null };
  const add = (key: keyof CompiledCounts) => known.reduce((sum, one) => sum + (one[key] ?? 0), 0);
  return { numerator: add('numerator'), denominator: add('denominator') };
}
