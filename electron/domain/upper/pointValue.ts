import type { LocalTime } from '../calendar';
import type { CompiledCounts, CompiledIndicator, CompiledUnit, Coverage, TargetStanding } from '../compilation';
import type { LevelTotals, PartTotal } from '../summary/byLevel';
import { judgedShortfall, shortfallOf } from '../targetStanding';
import type { FigureSource, PointedFigure, Whose } from './point';

/** What goes into a cell, before anybody knows how the cell shows it. */
export type PointValue =
  | { readonly kind: 'count'; readonly value: number }
  /** Percentage points × 10^decimals, rounded as the indicator says: 4760 with 2 for 47,60%. */
  | { readonly kind: 'rate'; readonly scaled: number; readonly decimals: number }
  | { readonly kind: 'text'; readonly text: string }
  /** A moment as the cell's format shows it; as `text` where the cell is not one for days. */
  | { readonly kind: 'moment'; readonly at: LocalTime; readonly hasClock: boolean; readonly text: string };

/** Why there is no figure: a cell is then left empty, never 0. */
export type NoValue = 'noIndicator' | 'noPeriod' | 'noUnit' | 'notReported' | 'noTarget' | 'targetMet' | 'notOffered';

export type Found =
  | { readonly value: PointValue; readonly coverage: Coverage | null; readonly isStandIn: boolean }
  | { readonly none: NoValue };

/** One rate of one period with its parts. */
export interface CompiledWithLevels {
  readonly indicator: CompiledIndicator;
  readonly levels: LevelTotals;
}

/** The figure of a source. @param compiled null: the campaign has no such rate or no such period */
export function figureValue(source: FigureSource, compiled: CompiledWithLevels | null): Found {
  if (compiled === null) return { none: source.periodsBack === 0 ? 'noIndicator' : 'noPeriod' };
  const { indicator, levels } = compiled;
  const { whose, figure } = source;
  if (figure === 'target') return targetValue(currentTarget(indicator));
  if (whose.kind === 'total') return totalValue(figure, indicator);
  if (whose.kind === 'unit') {
    const unit = indicator.units.find(({ unitId }) => unitId === whose.id);
    return unit === undefined ? { none: 'noUnit' } : unitValue(figure, unit, indicator);
  }
  const part = partsOf(levels, whose.kind).find(({ id }) => id === whose.id);
  return part === undefined ? { none: 'noUnit' } : partValue(figure, part, indicator);
}

function partsOf(levels: LevelTotals, kind: Exclude<Whose['kind'], 'total' | 'unit'>): readonly PartTotal[] {
  if (kind === 'group') return levels.groups;
  return kind === 'unitKind' ? levels.kinds : levels.parents;
}

function currentTarget({ targets, currentTargetId }: CompiledIndicator): TargetStanding | null {
  return targets.find(({ targetId }) => targetId === currentTargetId) ?? null;
}

function targetValue(target: TargetStanding | null): Found {
  if (target === null) return { none: 'noTarget' };
  const value: PointValue = { kind: 'rate', scaled: target.requiredBasisPoints, decimals: 2 };
  return { value, coverage: null, isStandIn: false };
}

function totalValue(figure: PointedFigure, indicator: CompiledIndicator): Found {
  const { coverage, units } = indicator;
  const isStandIn = units.some(({ standIn }) => standIn !== undefined);
  const target = currentTarget(indicator);
  const counted = (value: number | null): Found => count(value, coverage, isStandIn);
  switch (figure) {
    case 'numerator':
    case 'denominator':
    case 'percent':
      return rateHalf(figure, indicator, indicator.decimals, coverage, isStandIn);
    case 'newPersons':
      return counted(indicator.newPersons);
    case 'shortfall':
      return target === null ? { none: 'noTarget' } : counted(judgedShortfall(target));
    case 'perDayNeeded':
      if (target === null) return { none: 'noTarget' };
      return target.isMet ? { none: 'targetMet' } : counted(target.perDayNeeded);
    default:
      return coverageValue(figure, coverage);
  }
}

function unitValue(figure: PointedFigure, unit: CompiledUnit, { decimals }: CompiledIndicator): Found {
  const isStandIn = unit.standIn !== undefined;
  switch (figure) {
    case 'numerator':
    case 'denominator':
    case 'percent':
      return rateHalf(figure, unit, decimals, null, isStandIn);
    case 'newPersons':
      return count(unit.newPersons, null, isStandIn);
    case 'shortfall':
      return count(unit.shortfall, null, isStandIn);
    default:
      return { none: 'notOffered' };
  }
}

function partValue(figure: PointedFigure, part: PartTotal, indicator: CompiledIndicator): Found {
  const { decimals } = indicator;
  if (figure === 'shortfall') {
    const target = currentTarget(indicator);
    return target === null ? { none: 'noTarget' } : count(shortfallOf(target, part), part.coverage, part.filled > 0);
  }
  if (figure === 'numerator' || figure === 'denominator' || figure === 'percent')
    return rateHalf(figure, part, decimals, part.coverage, part.filled > 0);
  return coverageValue(figure, part.coverage);
}

function rateHalf(
  figure: 'numerator' | 'denominator' | 'percent',
  of: CompiledCounts & { readonly percentScaled: number | null },
  decimals: number,
  coverage: Coverage | null,
  isStandIn: boolean,
): Found {
  if (figure !== 'percent') return count(of[figure], coverage, isStandIn);
  if (of.percentScaled === null) return { none: 'notReported' };
  return { value: { kind: 'rate', scaled: of.percentScaled, decimals }, coverage, isStandIn };
}

function count(value: number | null, coverage: Coverage | null, isStandIn: boolean): Found {
  return value === null ? { none: 'notReported' } : { value: { kind: 'count', value }, coverage, isStandIn };
}

function coverageValue(figure: PointedFigure, { reported, expected, missing }: Coverage): Found {
  const value = { reported, expected, missing: missing.length }[figure as 'reported' | 'expected' | 'missing'];
  return value === undefined ? { none: 'notOffered' } : count(value, null, false);
}
