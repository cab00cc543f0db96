import type { Obligation } from './obligation';
import { comparePeriods, type PeriodKey } from './period';
import type { Unit } from './unit';
import { compareVietnamese } from './vietnamese';

/** The rows of one unit in one duty: where each stands in the list of duties, and under which period. */
export interface FrameRow {
  readonly unit: Unit;
  readonly places: Int32Array;
  /** As long as `places`: index of the period of each. */
  readonly columns: Int32Array;
}

/** A duty as a table that is still empty. */
export interface SectionFrame {
  /** Ascending. */
  readonly periods: readonly PeriodKey[];
  /** In Vietnamese order of their names, as a unit is looked for; units that owe nothing are not there. */
  readonly rows: readonly FrameRow[];
}

/** By id of the duty. */
export type BoardFrame = ReadonlyMap<string, SectionFrame>;

interface Kept {
  readonly units: readonly Unit[];
  readonly frame: BoardFrame;
}
const kept = new WeakMap<readonly Obligation[], Kept>();

/** Who owes what when: nothing of it changes with the moment or with what comes in, so it is found once for a list of duties. */
export function frameOf(obligations: readonly Obligation[], units: readonly Unit[]): BoardFrame {
  const known = kept.get(obligations);
  if (known?.units === units) return known.frame;
  const frame = makeFrame(obligations, units);
  kept.set(obligations, { units, frame });
  return frame;
}

function makeFrame(obligations: readonly Obligation[], units: readonly Unit[]): BoardFrame {
  const places = new Map<string, Map<string, number[]>>();
  for (const [place, { scheduleId, unitId }] of obligations.entries()) {
    const byUnit = places.get(scheduleId) ?? new Map<string, number[]>();
    if (byUnit.size === 0) places.set(scheduleId, byUnit);
    const own = byUnit.get(unitId);
    if (own === undefined) byUnit.set(unitId, [place]);
    else own.push(place);
  }
  const inOrder = units.toSorted((a, b) => compareVietnamese(a.name, b.name));
  return new Map([...places].map(([scheduleId, byUnit]) => [scheduleId, sectionFrame(obligations, inOrder, byUnit)]));
}

function sectionFrame(
  obligations: readonly Obligation[],
  units: readonly Unit[],
  byUnit: ReadonlyMap<string, readonly number[]>,
): SectionFrame {
  const periodAt = (place: number) => obligations[place]?.period ?? 'once'; // places of this very list
  const found = new Set<PeriodKey>();
  for (const own of byUnit.values()) for (const place of own) found.add(periodAt(place));
  const periods = [...found].sort(comparePeriods);
  const columns = new Map(periods.map((period, column) => [period, column]));
  const rows = units.flatMap((unit) => {
    const own = byUnit.get(unit.id);
    if (own === undefined) return [];
    return [
      { unit, places: Int32Array.from(own), columns: Int32Array.from(own, (one) => columns.get(periodAt(one)) ?? 0) },
    ];
  });
  return { periods, rows };
}
