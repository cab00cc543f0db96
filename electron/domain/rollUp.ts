import type { IsoDay } from './calendar';
import type { CompiledCounts, CompiledIndicator, CompiledUnit, UnitRef } from './compilation';
import { isCounted, isReported, ratesOf, totalOf } from './compileUnits';
import { type PlaceOfUnit, placeOfUnit, successionsByUnit } from './placeOfUnit';
import { decimalsOfTotals } from './totalDecimals';
import type { Unit, UnitSuccession } from './unit';

/** What is counted in a unit of today from figures that were reported under older names. */
export interface RolledUnit extends CompiledCounts {
  readonly unitId: string;
  readonly unitName: string;
  readonly percentScaled: number | null;
  readonly percentPrinted: string | null;
  /** Places its two sums are told with: those of the most exact figure in them. */
  readonly decimals: Readonly<Record<keyof CompiledCounts, number>>;
  /** The units whose reports are in it, under the names of their time. */
  readonly parts: readonly UnitRef[];
  /** Those whose figures in the sum the clerk put there. */
  readonly filled: readonly UnitRef[];
  /** Those that owed a report and gave no figures: the sum is without them. */
  readonly missing: readonly UnitRef[];
}

/** An old figure that belongs to no single unit of today; it stands in the total and under its old name only. */
export interface UnplacedUnit extends CompiledCounts {
  readonly unitId: string;
  readonly unitName: string;
  /** split: its people went to `heirs`; ended: nobody has said where. */
  readonly reason: 'split' | 'ended';
  readonly heirs: readonly UnitRef[];
}

export interface RolledIndicator {
  readonly indicatorId: string;
  /** Day whose units the figures are added up under. */
  readonly on: IsoDay;
  /** Day the figures belong to. */
  readonly from: IsoDay;
  readonly units: readonly RolledUnit[];
  readonly unplaced: readonly UnplacedUnit[];
}

/**
 * The same total under the units of another day: figures of units that merged add up in the one they became. What was
 * split is named and not divided; nobody knows which part of a figure went where.
 * @param from day the reports speak of
 */
export function rollUp(
  indicator: CompiledIndicator,
  from: IsoDay,
  on: IsoDay,
  units: readonly Unit[],
  successions: readonly UnitSuccession[],
): RolledIndicator {
  const byId = new Map(units.map((unit) => [unit.id, unit]));
  const links = successionsByUnit(successions);
  const refOf = (id: string): UnitRef => ({ id, name: byId.get(id)?.name ?? id });
  const gathered = new Map<string, CompiledUnit[]>();
  const unplaced: UnplacedUnit[] = [];
  for (const unit of indicator.units.filter(({ state }) => state !== 'not-required')) {
    const place = placeOfUnit(unit.unitId, from, on, byId, links);
    const home = homeOf(unit.unitId, place);
    if (home === null) unplaced.push(unplacedUnit(unit, place, refOf));
    else gathered.set(home, [...(gathered.get(home) ?? []), unit]);
  }
  return {
    indicatorId: indicator.indicatorId,
    on,
    from,
    units: [...gathered].map(([id, parts]) => rolledUnit(refOf(id), parts, indicator)),
    unplaced,
  };
}

function homeOf(unitId: string, place: PlaceOfUnit): string | null {
  if (place.kind === 'same') return unitId;
  return place.kind === 'whole' ? place.unitId : null;
}

function unplacedUnit(unit: CompiledUnit, place: PlaceOfUnit, refOf: (id: string) => UnitRef): UnplacedUnit {
  const { unitId, unitName, numerator, denominator } = unit;
  const isSplit = place.kind === 'split';
  const heirs = isSplit ? place.unitIds.map(refOf) : [];
  return { unitId, unitName, numerator, denominator, reason: isSplit ? 'split' : 'ended', heirs };
}

function rolledUnit({ id, name }: UnitRef, parts: readonly CompiledUnit[], indicator: CompiledIndicator): RolledUnit {
  const counted = parts.filter(isCounted);
  const total = totalOf(parts);
  const refOf = ({ unitId, unitName }: CompiledUnit) => ({ id: unitId, name: unitName });
  return {
    unitId: id,
    unitName: name,
    ...total,
    ...ratesOf(total, indicator),
    decimals: decimalsOfTotals(counted),
    parts: counted.filter(isReported).map(refOf),
    filled: counted.filter((part) => !isReported(part)).map(refOf),
    missing: parts.filter((part) => !isCounted(part)).map(refOf),
  };
}
