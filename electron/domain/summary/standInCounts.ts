import type { CompiledCounts } from '../compilation';
import { countsOf, countsOfPeriod, isCounted, totalOf, type UnitContext, zeroCounts } from '../compileUnits';
import { isOfEndedUnit } from '../obligation';
import { comparePeriods, type PeriodKey } from '../period';
import type { Unit } from '../unit';
import { madeOf, partsOfWhole } from './heirs';
import { heirsOf } from './mergedParts';
import type { CarriedFormers, StandIn } from './missingChoice';
import { reportsFor } from './origins';

/** What a choice brings into a total. */
export interface StandInFigures {
  readonly counts: CompiledCounts;
  /** Whose figures they are; null: the unit's own, or nobody's. */
  readonly formers: CarriedFormers | null;
}

/** What a choice brings into the total of a period; null: nothing can be taken that way. */
export function standInFigures(
  choice: StandIn,
  unit: Unit,
  period: PeriodKey,
  context: UnitContext,
): StandInFigures | null {
  if (choice.kind === 'carryForward') return carriedFigures({ from: choice.from, into: period }, unit, context);
  const counts = zeroCounts(unit, context);
  return counts && { counts, formers: null };
}

/** A period whose figures are taken into the total of a later one. */
export interface Carry {
  readonly from: PeriodKey;
  readonly into: PeriodKey;
}

/**
 * Both halves of the rate as the unit's report of that period gave them, or as those of the units it was made of did
 * together: of as many of them as have both, which is said. null where there is nothing to carry.
 */
export function carriedFigures({ from, into }: Carry, unit: Unit, context: UnitContext): StandInFigures | null {
  if (comparePeriods(from, into) >= 0) return null;
  const { report, last } = reportsFor(unit, from, context);
  const counts = countsOf(unit, report, last, context);
  if (isCounted(counts)) return { counts, formers: null };
  return report === null ? carriedOfFormers({ from, into }, unit, context) : null;
}

function carriedOfFormers({ from, into }: Carry, { id }: Unit, context: UnitContext): StandInFigures | null {
  const { duties, known, input } = context;
  const wholes = partsOfWhole(heirsOf(context));
  if (!wholes.has(id)) return null;
  const units = new Map(input.units.map((one) => [one.id, one]));
  const { reporting } = madeOf(id, wholes, (part) => known.has(duties.dutyOf(part, from)?.id ?? ''));
  const parts = reporting.flatMap((part) => {
    const unit = units.get(part);
    return unit === undefined || isCountedAlone(unit, into, context) ? [] : [unit];
  });
  const rows = parts.map((part) => ({ part, counts: countsOfPeriod(part, from, context) }));
  const counted = rows.filter(({ counts }) => isCounted(counts));
  if (counted.length === 0) return null;
  const refOf = ({ part }: (typeof rows)[number]) => ({
    id: part.id,
    name: input.unitLabels.get(part.id) ?? part.name,
  });
  return {
    counts: totalOf(counted.map(({ counts }) => counts)),
    formers: {
      parts: counted.map(refOf),
      lacking: rows.filter(({ counts }) => !isCounted(counts)).map(refOf),
    },
  };
}

/** A former unit that reported before the merger was written down stands in the total under its own name. */
function isCountedAlone(unit: Unit, period: PeriodKey, context: UnitContext): boolean {
  const duty = context.duties.dutyOf(unit.id, period);
  return duty !== undefined && !isOfEndedUnit(duty) && isCounted(countsOfPeriod(unit, period, context));
}

/** Periods that a unit could have figures to carry from, newest first. */
export function periodsToCarry({ id }: Unit, into: PeriodKey, context: UnitContext): readonly PeriodKey[] {
  const { duties, known } = context;
  const wholes = partsOfWhole(heirsOf(context));
  const ids = wholes.has(id) ? [id, ...madeOf(id, wholes, () => false).all] : [id];
  const answered = ids.flatMap((one) => duties.newestFirst(one).filter((duty) => known.has(duty.id)));
  return [...new Set(answered.map(({ period }) => period))]
    .filter((period) => comparePeriods(period, into) < 0)
    .sort((a, b) => comparePeriods(b, a));
}
