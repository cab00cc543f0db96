import type { CompileInput } from '../compileUnits';
import { sumOf } from '../decimals';
import type { DutyTable } from '../dutyTable';
import { isOfEndedUnit } from '../obligation';
import { madeOf, wholeHeirs } from '../summary/heirs';
import { ENTRY } from './facts';
import type { OrderedDuties } from './orderedDuties';
import type { Versions } from './stateColumns';

/** What reports say, row by row, with what stands for rows without one. */
export interface FigureRows {
  readonly entries: Uint8Array;
  readonly values: Float64Array;
  /** 0 throughout, where the field is no rate. */
  readonly bases: Float64Array;
}

export interface SettledRows extends FigureRows {
  /** By row: place of the duty of the new unit that has the figure now; -1: its own. null: of none. */
  readonly absorbedBy: Int32Array | null;
}

interface MergerGround {
  readonly ordered: OrderedDuties;
  readonly input: CompileInput;
  /** All that had arrived, by place of the duty. */
  readonly arrivals: Versions;
  /** Of these, what speaks of the hour that is looked at. */
  readonly versions: Versions;
  /** Figures of several units come to one; averages of theirs never do. */
  readonly isSummed: boolean;
}

/**
 * Where a unit that others were merged into owes for a period they reported, everybody is counted once, by the rule of the
 * totals (`withMergedCounts`): its own figure stands for theirs; before it has reported, theirs together are its figure.
 */
export function settleMergers(rows: FigureRows, table: DutyTable, ground: MergerGround): SettledRows {
  const { ordered, input, arrivals, versions, isSummed } = ground;
  const heirs = wholeHeirs(input, table.byUnit);
  const { places } = ordered.rowsOf(table);
  const ended = rowsOfEnded(places, ordered);
  if (heirs.size === 0 && ended.length === 0) return { ...rows, absorbedBy: null };
  const settled = { entries: rows.entries.slice(), values: rows.values.slice(), bases: rows.bases.slice() };
  const absorbedBy = new Int32Array(places.length).fill(-1);
  const rowOf = rowsByDuty(places, new Set([...heirs].flatMap(([id, parts]) => [id, ...parts])), ordered);
  for (const id of heirs.keys())
    for (const duty of table.byUnit.get(id) ?? []) {
      const at = rowOf.get(duty.id);
      if (at === undefined) continue;
      const place = places[at] ?? -1;
      const rowIn = (unitId: string) => rowOf.get(table.dutyOf(unitId, duty.period)?.id ?? '') ?? -1;
      const rowsIn = (unitIds: readonly string[]) => unitIds.map(rowIn).filter((row) => row !== -1);
      const { reporting, all } = madeOf(id, heirs, (unitId) => arrivals[places[rowIn(unitId)] ?? -1] !== undefined);
      const counted = rowsIn(reporting).filter((row) => rows.entries[row] === ENTRY.number);
      if (versions[place] === undefined) {
        const isLetOff = arrivals[place] !== undefined || duty.exemptReason !== null;
        if (isLetOff || counted.length === 0 || counted.length < reporting.length) continue;
        if (!isSummed && counted.length > 1) continue;
        settled.entries[at] = ENTRY.number;
        settled.values[at] = sumAt(rows.values, counted);
        settled.bases[at] = sumAt(rows.bases, counted);
      }
      for (const row of rowsIn(all)) {
        settled.entries[row] = ENTRY.merged;
        absorbedBy[row] = place;
      }
    }
  for (const row of ended) if (settled.entries[row] !== ENTRY.merged) settled.entries[row] = ENTRY.notOwed;
  return { ...settled, absorbedBy };
}

/** Of units that are no more: alone they are not owed. */
function rowsOfEnded(places: Int32Array, { duties }: OrderedDuties): readonly number[] {
  const found: number[] = [];
  for (let at = 0; at < places.length; at += 1) {
    const duty = duties[places[at] ?? -1];
    if (duty !== undefined && isOfEndedUnit(duty)) found.push(at);
  }
  return found;
}

/** Rows of those units alone, by id of the duty. */
function rowsByDuty(
  places: Int32Array,
  unitIds: ReadonlySet<string>,
  { dutyIds, unit, units }: OrderedDuties,
): ReadonlyMap<string, number> {
  const isWanted = units.map(({ id }) => unitIds.has(id));
  const rowOf = new Map<string, number>();
  for (let at = 0; at < places.length; at += 1) {
    const place = places[at] ?? -1;
    if (isWanted[unit[place] ?? -1] === true) rowOf.set(dutyIds[place] ?? '', at);
  }
  return rowOf;
}

function sumAt(values: Float64Array, rows: readonly number[]): number {
  return sumOf(rows.map((row) => values[row] ?? 0));
}
