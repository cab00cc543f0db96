import type { IsoDay } from '../calendar';
import { madeOf, newHeirs, partsOfWhole } from '../summary/heirs';
import type { Unit, UnitSuccession } from '../unit';

/** Rows of a package are of units that owe. */
const EVERY_UNIT = { has: () => true };

/** A unit's row of one duty in one period, as far as a merger is concerned. */
export interface OwedRow {
  readonly unitId: string;
  /** Nothing is owed by the unit itself. */
  readonly isOff: boolean;
  readonly hasReport: boolean;
}

/** How a new unit stands to the reports of those it was made of. */
export interface MadeOf {
  readonly unitId: string;
  /** merged: their reports together are its own; replaced: its report speaks of them all. */
  readonly kind: 'merged' | 'replaced';
  /** Those that reported. */
  readonly parts: readonly string[];
}

export interface RowsOfPeriod<Row> {
  /** Each unit with the rows whose reports are its figures: its own, or those of the units it was made of. */
  readonly rows: readonly { readonly row: Row; readonly from: readonly Row[] }[];
  readonly made: readonly MadeOf[];
}

/**
 * The rows of a period that a merger falls into, nobody counted twice and nobody's people lost: a new unit that reported
 * takes the place of those it was made of; one that did not stands for them when all of them did. The rates of the office
 * are made by the same rule (`summary/mergedParts`).
 * @param day the units of which day
 */
export function withMergers<Row extends OwedRow>(
  rows: readonly Row[],
  units: readonly Unit[],
  successions: readonly UnitSuccession[],
  day: IsoDay,
): RowsOfPeriod<Row> {
  const byUnit = new Map(rows.map((row) => [row.unitId, row]));
  const gone = new Set<string>();
  const made: MadeOf[] = [];
  const sources = new Map<string, readonly Row[]>();
  const past = successions.filter(({ since }) => since <= day);
  const wholes = partsOfWhole(newHeirs(past, units, EVERY_UNIT));
  const hasOwn = (id: string) => byUnit.get(id)?.hasReport === true;
  for (const unitId of wholes.keys()) {
    const own = byUnit.get(unitId);
    if (own === undefined || (own.isOff && !own.hasReport)) continue;
    const { reporting, all } = madeOf(unitId, wholes, hasOwn);
    const reported = reporting.filter(hasOwn).flatMap((id) => byUnit.get(id) ?? []);
    const kind = own.hasReport ? 'replaced' : 'merged';
    if (kind === 'merged' && (reported.length === 0 || reported.length < reporting.length)) continue;
    for (const id of all) gone.add(id);
    if (reported.length === 0) continue;
    made.push({ unitId, kind, parts: reported.map((row) => row.unitId) });
    if (kind === 'merged') sources.set(unitId, reported);
  }
  return {
    rows: rows
      .filter(({ unitId }) => !gone.has(unitId))
      .map((row) => ({ row, from: sources.get(row.unitId) ?? (row.hasReport ? [row] : []) })),
    made,
  };
}
