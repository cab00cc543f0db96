import type { CompileInput } from '../compileUnits';
import type { DutyTable } from '../dutyTable';
import { wholeHeirs } from '../summary/heirs';
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
}

/**
 * Where a unit that others were merged into owes for a period they reported, everybody is counted once, by the rule of the
 * totals (`withMergedCounts`): its own figure stands for theirs; before it has reported, theirs together are its figure.
 */
export function settleMergers(rows: FigureRows, table: DutyTable, ground: MergerGround): SettledRows {
  const { ordered, input, arrivals } = ground;
  const heirs = wholeHeirs(input, table.byUnit);
  if (heirs.size === 0) return { ...rows, absorbedBy: null };
  const { places } = ordered.rowsOf(table);
  const settled = { entries: rows.entries.slice(), values: rows.values.slice(), bases: rows.bases.slice() };
  const absorbedBy = new Int32Array(places.length).fill(-1);
  const rowOf = rowsByDuty(places, new Set([...heirs].flatMap(([id, parts]) => [id, ...parts])), ordered);
  for (const [id, parts] of heirs)
    for (const duty of table.byUnit.get(id) ?? []) {
      const at = rowOf.get(duty.id);
      const place = at === undefined ? -1 : (places[at] ?? -1);
      const theirs = parts.flatMap((part) => rowOf.get(table.dutyOf(part, duty.period)?.id ?? '') ?? []);
      const counted = theirs.filter((row) => rows.entries[row] === ENTRY.number);
      if (at === undefined || counted.length === 0) continue;
      if (rows.entries[at] !== ENTRY.number) {
        const hasOwnWord = arrivals[place] !== undefined || duty.exemptReason !== null;
        if (hasOwnWord || counted.length < parts.length) continue;
        settled.entries[at] = ENTRY.number;
        settled.values[at] = sumAt(rows.values, counted);
        settled.bases[at] = sumAt(rows.bases, counted);
      }
      for (const row of theirs) {
        settled.entries[row] = ENTRY.merged;
        absorbedBy[row] = place;
      }
    }
  return { ...settled, absorbedBy };
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
  return rows.reduce((sum, row) => sum + (values[row] ?? 0), 0);
}
