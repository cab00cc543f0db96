import type { Compilation, CompiledIndicator } from '../compilation';
import type { Directive } from '../directive';
import type { BelowTarget, BelowUnit } from './today';

/**
 * Targets that any unit is below of by its newest figures, or of which nothing is known for some; each rate by itself,
 * since no two share a base.
 */
export function belowTargets(
  directive: Pick<Directive, 'id' | 'shortName'>,
  { indicators }: Pick<Compilation, 'indicators'>,
): readonly BelowTarget[] {
  return indicators.flatMap((indicator) => belowTarget(directive, indicator));
}

function belowTarget(
  { id, shortName }: Pick<Directive, 'id' | 'shortName'>,
  indicator: CompiledIndicator,
): readonly BelowTarget[] {
  const target = indicator.targets.find(({ targetId }) => targetId === indicator.currentTargetId);
  if (target === undefined) return [];
  const owing = indicator.units.filter(({ state }) => state !== 'not-required');
  const units = owing
    .flatMap(({ unitId, unitName, latest }): readonly BelowUnit[] => {
      if (latest === null || latest.shortfall === null || latest.shortfall === 0) return [];
      const { period, numerator, denominator, percentPrinted, shortfall } = latest;
      return [{ unitId, unitName, period, numerator, denominator, percentPrinted, shortfall }];
    })
    .sort((a, b) => b.shortfall - a.shortfall);
  const known = owing.filter(({ latest }) => latest !== null).length;
  if (units.length === 0 && known === owing.length) return [];
  return [
    {
      directiveId: id,
      directiveName: shortName,
      indicatorId: indicator.indicatorId,
      indicatorLabel: indicator.label,
      requiredPrinted: target.requiredPrinted,
      deadline: target.deadline,
      measure: indicator.measure,
      denominatorLabel: indicator.denominatorLabel,
      shortfall: units.reduce((sum, { shortfall }) => sum + shortfall, 0),
      known,
      unknown: owing.length - known,
      units,
    },
  ];
}
