import { dayOf } from '../calendar';
import type { CompiledIndicator, CompiledUnit, UnitRef } from '../compilation';
import {
  type CompileInput,
  type FigureOrigin,
  newestBaseline,
  newestOf,
  originOf,
  type UnitContext,
} from '../compileUnits';
import type { FigureSource } from '../directive';
import type { KnownReport } from '../knownReports';
import type { PeriodKey } from '../period';
import type { Unit } from '../unit';
import { figureMoment } from './dataHour';

/** Where a half of a unit's rate in a total comes from; `zero`: the clerk counts nobody. */
export type TotalOrigin = FigureOrigin | { readonly kind: 'zero'; readonly value: 0 };

export interface UnitOrigins {
  readonly unitId: string;
  /** null: there is no figure. */
  readonly numerator: TotalOrigin | null;
  readonly denominator: TotalOrigin | null;
  /** Of a unit whose figures are those of the units it was made of: where theirs come from. */
  readonly parts?: readonly UnitOrigins[];
}

/** Where every figure in the rows of a compiled rate comes from, by the same rules the rows were made by. */
export function originsOf(indicator: CompiledIndicator, context: UnitContext): readonly UnitOrigins[] {
  const registry = new Map(context.input.units.map((unit) => [unit.id, unit]));
  return indicator.units.flatMap((row) => {
    const unit = registry.get(row.unitId);
    return unit === undefined ? [] : [originsOfRow(row, unit, indicator.period, context)];
  });
}

function originsOfRow(row: CompiledUnit, unit: Unit, compiled: PeriodKey, context: UnitContext): UnitOrigins {
  const { indicator, input } = context;
  const { standIn, parts, choice } = row;
  if (parts?.kind === 'merged') return originsOfParts(unit, parts.parts, compiled, context);
  if (standIn?.kind === 'zero')
    return {
      unitId: unit.id,
      numerator: ZERO,
      denominator: baselineOf(indicator.denominator, unit, input) ?? ZERO,
    };
  const period = standIn?.kind === 'carryForward' ? standIn.from : compiled;
  const formers = standIn === undefined ? undefined : choice?.formers;
  if (formers !== undefined) return originsOfParts(unit, formers.parts, period, context);
  return reportedHalves(unit, period, context);
}

function originsOfParts(
  { id: unitId }: Unit,
  refs: readonly UnitRef[],
  period: PeriodKey,
  context: UnitContext,
): UnitOrigins {
  const registry = new Map(context.input.units.map((one) => [one.id, one]));
  const parts = refs.flatMap(({ id }) => {
    const part = registry.get(id);
    return part === undefined ? [] : [reportedHalves(part, period, context)];
  });
  return { unitId, numerator: null, denominator: null, parts };
}

/** Where both halves of a unit's own rate in a period come from. */
export function reportedHalves(unit: Unit, period: PeriodKey, context: UnitContext): UnitOrigins {
  const { indicator, input } = context;
  const { report, last } = reportsFor(unit, period, context);
  const half = (source: FigureSource) => (report === null ? null : originOf(source, unit, report, last, input));
  return { unitId: unit.id, numerator: half(indicator.numerator), denominator: half(indicator.denominator) };
}

const ZERO = { kind: 'zero', value: 0 } as const;

function baselineOf(source: FigureSource, unit: Unit, input: CompileInput): TotalOrigin | null {
  if (source.kind !== 'baseline') return null;
  const baseline = newestBaseline(input.baselines, unit.id, source.measureKey, dayOf(figureMoment(input)));
  return baseline && { kind: 'baseline', baseline, value: baseline.value };
}

/** The report of the period that gives the figures, and that of the period before, which a nil report stands on. */
export function reportsFor(
  unit: Unit,
  period: PeriodKey,
  context: UnitContext,
): { readonly report: KnownReport | null; readonly last: KnownReport | null } {
  const previous = context.duties.before(period);
  return {
    report: newestOf(unit, period, context),
    last: previous === null ? null : newestOf(unit, previous, context),
  };
}
