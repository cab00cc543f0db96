import { addDays, type IsoDay } from './calendar';
import { baselineOn } from './compileUnits';
import { sumOf } from './decimals';
import type { Baseline, UnitSuccession } from './unit';

/**
 * What a unit that others went into counts on from its first day: the sum of theirs, and of its own where it was there
 * before. A measure that is not known of each of them is not known of it, and one that is known of it since stays.
 * @param successions of one merger or new name; a split passes nothing on, since nobody knows the shares
 */
export function mergedBases(
  successions: readonly UnitSuccession[],
  baselines: readonly Baseline[],
  since: IsoDay,
): readonly Pick<Baseline, 'unitId' | 'measureKey' | 'value'>[] {
  const eve = addDays(since, -1);
  const heirs = [...new Set(successions.map(({ successorId }) => successorId))];
  return heirs.flatMap((unitId) => {
    const parts = new Set(successions.filter((one) => one.successorId === unitId).map((one) => one.unitId));
    const own = baselines.filter((one) => one.unitId === unitId);
    if (own.length > 0) parts.add(unitId);
    const measures = new Set(baselines.filter((one) => parts.has(one.unitId)).map(({ measureKey }) => measureKey));
    return [...measures].flatMap((measureKey) => {
      if (own.some((one) => one.measureKey === measureKey && one.asOf >= since)) return [];
      const values = [...parts].map((id) => baselineOn(baselines, id, measureKey, eve));
      const known = values.filter((value) => value !== null);
      const value = sumOf(known);
      return known.length === values.length ? [{ unitId, measureKey, value }] : [];
    });
  });
}
