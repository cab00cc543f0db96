import type { DutyTable } from '../dutyTable';
import type { Known, KnownReport } from '../knownReports';
import type { Unit } from '../unit';
import { ENTRY, type Entry } from './facts';
import type { AskedRows, OrderedDuties } from './orderedDuties';
import type { Versions } from './stateColumns';

/** What one report says of a field. */
export interface Said {
  readonly entry: Entry;
  readonly value?: number;
  readonly base?: number;
}

/** What the reports themselves say of a field, by row; of a row without one nothing is said here. */
export interface ReportedColumn {
  readonly rows: AskedRows;
  readonly entries: Uint8Array;
  readonly values: Float64Array;
  /** 0 throughout, where the field is no rate. */
  readonly bases: Float64Array;
}

interface Kept extends ReportedColumn {
  readonly madeOf: readonly unknown[];
  readonly known: Known;
  readonly versions: Versions;
}

interface Ground {
  readonly ordered: OrderedDuties;
  /** What gives figures, and the versions of each duty by it. */
  readonly known: Known;
  readonly versions: Versions;
}

const keptOf = new WeakMap<OrderedDuties, Map<string, Kept>>();

/**
 * A column as its reports tell it. From hour to hour, and from one report to the next, nearly all rows stay what they were:
 * only those are read again whose report, or the one before it, is another one.
 * @param madeOf what the column is made of besides reports; with another of it, it is read anew
 */
export function keptColumn(
  fieldId: string,
  table: DutyTable,
  madeOf: readonly unknown[],
  { ordered, known, versions }: Ground,
  say: (unit: Unit, report: KnownReport, before: KnownReport | null) => Said,
): ReportedColumn {
  const columns = keptOf.get(ordered) ?? new Map<string, Kept>();
  keptOf.set(ordered, columns);
  const rows = ordered.rowsOf(table);
  const last = columns.get(fieldId);
  const same = last?.rows === rows && madeOf.every((one, place) => one === last.madeOf[place]) ? last : null;
  const again = same && rowsToReadAgain(rows, ordered, known, same.known);
  const size = rows.places.length;
  const entries = same?.entries.slice() ?? new Uint8Array(size);
  const values = same?.values.slice() ?? new Float64Array(size);
  const bases = same?.bases.slice() ?? new Float64Array(size);
  for (const at of again ?? rows.places.keys()) {
    const [place, placeBefore] = [rows.places[at] ?? -1, rows.before[at] ?? -1];
    const own = versions[place];
    const before = versions[placeBefore];
    if (same !== null && own === same.versions[place] && before === same.versions[placeBefore]) continue;
    const [unit, report] = [ordered.units[ordered.unit[place] ?? -1], own?.at(-1)];
    const said = unit && report ? say(unit, report, before?.at(-1) ?? null) : { entry: ENTRY.missing };
    entries[at] = said.entry;
    values[at] = said.value ?? 0;
    bases[at] = said.base ?? 0;
  }
  const kept = { rows, entries, values, bases, madeOf, known, versions };
  columns.set(fieldId, kept);
  return kept;
}

/** Rows whose report, or the one before it, may be another one; null: it may be any. */
function rowsToReadAgain(
  rows: AskedRows,
  ordered: OrderedDuties,
  now: Known,
  before: Known,
): ReadonlySet<number> | null {
  const changed = ordered.placesChanged(now, before);
  return changed && new Set(changed.flatMap((place) => rowsOn(place, rows, ordered)));
}

/** The row of a duty, and those of the unit that it is the one before of. */
function rowsOn(duty: number, { places, before }: AskedRows, { unit }: OrderedDuties): readonly number[] {
  const own = placeIn(places, duty);
  const found: number[] = [];
  for (let at = own; at >= 0 && at < places.length && unit[places[at] ?? -1] === unit[duty]; at += 1)
    if (at === own || before[at] === duty) found.push(at);
  return found;
}

/** @returns -1: it is not in the list */
function placeIn(rising: Int32Array, wanted: number): number {
  let [from, end] = [0, rising.length];
  while (from < end) {
    const middle = (from + end) >> 1;
    if ((rising[middle] ?? 0) < wanted) from = middle + 1;
    else end = middle;
  }
  return rising[from] === wanted ? from : -1;
}
