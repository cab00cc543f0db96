import type { CompiledCounts } from '../compilation';
import type { UnitContext } from '../compileUnits';
import { isOfEndedUnit } from '../obligation';
import type { PeriodKey } from '../period';
import { type PeriodFigures, sumOf } from '../periodFigures';
import { choicesFor } from './choicesFor';
import { partsWithoutRow } from './mergedParts';
import { standInFigures } from './standInCounts';

/**
 * The figures of a period with what the clerk chose for units without any in the total, as `applyChoices` puts it into the
 * rows: so that the milestones of a period are counted from the very total that stands beside them.
 */
export function withStandIns(figures: PeriodFigures, context: UnitContext): PeriodFigures {
  const filled = standInsOf(figures.period, figures.counts, context);
  if (filled.size === 0) return figures;
  return { ...figures, total: sumOf([figures.total, ...filled.values()]), standIns: filled.size };
}

function standInsOf(
  period: PeriodKey,
  counts: ReadonlyMap<string, CompiledCounts>,
  context: UnitContext,
): ReadonlyMap<string, CompiledCounts> {
  const { indicator, input, duties, arrived } = context;
  const own = choicesFor(input.choices, indicator.id, period);
  if (own.length === 0) return NOBODY;
  const gone = partsWithoutRow(counts, period, context);
  const filled = new Map<string, CompiledCounts>();
  for (const { unitId, choice } of own) {
    const duty = duties.dutyOf(unitId, period);
    const unit = input.units.find(({ id }) => id === unitId);
    if (choice.kind === 'leaveOut' || unit === undefined || duty === undefined) continue;
    const owes = duty.exemptReason === null || (arrived.has(duty.id) && !isOfEndedUnit(duty));
    if (!owes || counts.has(unitId) || gone.has(unitId)) continue;
    const found = standInFigures(choice, unit, period, context);
    if (found !== null) filled.set(unitId, found.counts);
  }
  return filled;
}

const NOBODY: ReadonlyMap<string, CompiledCounts> = new Map();
