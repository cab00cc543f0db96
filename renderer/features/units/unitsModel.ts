import { dayOf, type IsoDay, localTimeOf } from '../../../electron/domain/calendar';
import type { Directive } from '../../../electron/domain/directive';
import type { Baseline, Unit } from '../../../electron/domain/unit';
import { compareVietnamese } from '../../../electron/domain/vietnamese';
import type { LabelledUnit, Output } from '../../../electron/ipc/contract';
import { matches } from '../../lib/search';

export interface UnitRow<U extends Unit = LabelledUnit> {
  readonly unit: U;
  /** Names of its groups, in Vietnamese order. */
  readonly groupNames: readonly string[];
  /** Latest figure per measure. */
  readonly baselines: ReadonlyMap<string, Baseline>;
  /** Levels above it in a list by level; 0 in a flat one. */
  readonly depth: number;
}

export type UnitsData = Output<'units.list'>;
type RegistryPart<U extends Unit> = Pick<UnitsData, 'groups' | 'baselines'> & { readonly units: readonly U[] };

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
export function unitRows<U extends Unit>({ units, groups, baselines }: RegistryPart<U>): readonly UnitRow<U>[] {
  const names = new Map(groups.map(({ id, name }) => [id, name]));
  return units
    .toSorted((a, b) => compareVietnamese(a.name, b.name))
    .map((unit) => ({
      unit,
      groupNames: unit.groups.flatMap((group) => names.get(group) ?? []).toSorted(compareVietnamese),
      baselines: latestBaselines(baselines, unit.id),
      depth: 0,
    }));
}

/** The same with each unit below the one it lies in. */
export function treeRows<U extends Unit>(data: RegistryPart<U>): readonly UnitRow<U>[] {
  const rows = unitRows(data);
  const ids = new Set(rows.map(({ unit }) => unit.id));
  const below = new Map<string, UnitRow<U>[]>();
  for (const row of rows) {
    const parentId = row.unit.parentId !== null && ids.has(row.unit.parentId) ? row.unit.parentId : '';
    below.set(parentId, [...(below.get(parentId) ?? []), row]);
  }
  const placed = (parentId: string, depth: number): readonly UnitRow<U>[] =>
    (below.get(parentId) ?? []).flatMap((row) => [{ ...row, depth }, ...placed(row.unit.id, depth + 1)]);
  return placed('', 0);
}

/** The day on the wall; what has ended before it is history. */
export function today(): IsoDay {
  return dayOf(localTimeOf(new Date()));
}

/** Year of the newest day the registry speaks of, taken when a day is typed without one. */
export function thisYear({ baselines, successions }: Pick<UnitsData, 'baselines' | 'successions'>): number {
  const days = [...baselines.map(({ asOf }) => asOf), ...successions.map(({ since }) => since)];
  return Math.max(...days.map((day) => Number(day.slice(0, 4))), Number(today().slice(0, 4)));
}

export function isWanted({ unit }: UnitRow<Unit>, query: string, groupId: string): boolean {
  if (groupId !== '' && !unit.groups.includes(groupId)) return false;
  const people = unit.contacts.flatMap(({ fullName, phone }) => [fullName, phone]);
  return matches(query, unit.name, unit.addressee, unit.code, ...unit.aliases, ...people);
}

/** A unit of before a merger, kept so that old reports and old names find it; no group expects a report of it. */
export function isFormerWithoutDuty({ unit }: UnitRow<Unit>): boolean {
  return unit.validTo !== null && unit.groups.length === 0;
}

export interface Measure {
  readonly key: string;
  readonly label: string | null;
  /** Day of the figures when all units share it; null when they differ. */
  readonly asOf: IsoDay | null;
}

/**
 * The measures there are figures for, named as the directive names them, else as the registry does.
 * @param directive null: no campaign to take names from
 */
export function measuresOf(
  { baselines, measures }: Pick<UnitsData, 'baselines' | 'measures'>,
  directive: Directive | null,
): readonly Measure[] {
  const labels = new Map([
    ...measures.map(({ key, label }) => [key, label] as const),
    ...(directive?.indicators ?? [])
      .flatMap(({ denominator, denominatorLabel, numerator, numeratorLabel }) => [
        ...(denominator.kind === 'baseline' ? [[denominator.measureKey, denominatorLabel] as const] : []),
        ...(numerator.kind === 'baseline' ? [[numerator.measureKey, numeratorLabel] as const] : []),
      ])
      .filter(([, label]) => label.trim() !== ''), // a draft may not name what it counts on yet
  ]);
  return [...new Set(baselines.map(({ measureKey }) => measureKey))].map((key) => {
    const days = new Set(baselines.filter(({ measureKey }) => measureKey === key).map(({ asOf }) => asOf));
    const [only] = days;
    return { key, label: labels.get(key) ?? null, asOf: days.size === 1 && only ? only : null };
  });
}
