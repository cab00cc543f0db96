import type { IsoDay } from '../../../electron/domain/calendar';
import type { Directive } from '../../../electron/domain/directive';
import type { Baseline, Unit, UnitGroup } from '../../../electron/domain/unit';
import { compareVietnamese } from '../../../electron/domain/vietnamese';
import { matches } from '../../lib/search';

export interface UnitRow {
  readonly unit: Unit;
  /** Names of its groups, in Vietnamese order. */
  readonly groupNames: readonly string[];
  /** Latest figure per measure. */
  readonly baselines: ReadonlyMap<string, Baseline>;
}

export interface UnitsData {
  readonly units: readonly Unit[];
  readonly groups: readonly UnitGroup[];
  readonly baselines: readonly Baseline[];
}

function latestBaselines(baselines: readonly Baseline[], unitId: string): ReadonlyMap<string, Baseline> {
  const latest = new Map<string, Baseline>();
  for (const baseline of baselines) {
    if (baseline.unitId !== unitId) continue;
    const known = latest.get(baseline.measureKey);
    if (!known || known.asOf < baseline.asOf) latest.set(baseline.measureKey, baseline);
  }
  return latest;
}

/** Units with what is known of them, in Vietnamese order of their names. */
export function unitRows({ units, groups, baselines }: UnitsData): readonly UnitRow[] {
  const names = new Map(groups.map(({ id, name }) => [id, name]));
  return units
    .toSorted((a, b) => compareVietnamese(a.name, b.name))
    .map((unit) => ({
      unit,
      groupNames: unit.groups.flatMap((group) => names.get(group) ?? []).toSorted(compareVietnamese),
      baselines: latestBaselines(baselines, unit.id),
    }));
}

export function isWanted({ unit }: UnitRow, query: string, groupId: string): boolean {
  if (groupId !== '' && !unit.groups.includes(groupId)) return false;
  return matches(query, unit.name, unit.addressee, unit.code, ...unit.aliases);
}

/** A unit of before a merger, kept so that old reports and old names find it; no group expects a report of it. */
export function isFormerWithoutDuty({ unit }: UnitRow): boolean {
  return unit.validTo !== null && unit.groups.length === 0;
}

export interface Measure {
  readonly key: string;
  readonly label: string | null;
  /** Day of the figures when all units share it; null when they differ. */
  readonly asOf: IsoDay | null;
}

/**
 * The measures there are figures for, named as the directive names them.
 * @param directive null: no campaign to take names from
 */
export function measuresOf(baselines: readonly Baseline[], directive: Directive | null): readonly Measure[] {
  const labels = new Map(
    (directive?.indicators ?? []).flatMap(({ denominator, denominatorLabel, numerator, numeratorLabel }) => [
      ...(denominator.kind === 'baseline' ? [[denominator.measureKey, denominatorLabel] as const] : []),
      ...(numerator.kind === 'baseline' ? [[numerator.measureKey, numeratorLabel] as const] : []),
    ]),
  );
  return [...new Set(baselines.map(({ measureKey }) => measureKey))].map((key) => {
    const days = new Set(baselines.filter(({ measureKey }) => measureKey === key).map(({ asOf }) => asOf));
    const [only] = days;
    return { key, label: labels.get(key) ?? null, asOf: days.size === 1 && only ? only : null };
  });
}
