import type { IsoDay } from '../../../electron/domain/calendar';
import type { Baseline, Unit } from '../../../electron/domain/unit';
import { foldForSearch } from '../../../electron/domain/vietnamese';
import { hasDecimalComma, parseFigure } from '../../lib/parsing';

/** What is kept of one measure on one day, and what each unit last had before it. */
export interface BaselineSheetView {
  readonly values: ReadonlyMap<string, number>;
  readonly earlier: ReadonlyMap<string, Baseline>;
  /** Source of the day's figures when all share it. */
  readonly source: string | null;
}

export function sheetOf(baselines: readonly Baseline[], measureKey: string, asOf: IsoDay | null): BaselineSheetView {
  const own = baselines.filter((one) => one.measureKey === measureKey);
  const ofDay = own.filter((one) => one.asOf === asOf);
  const earlier = new Map<string, Baseline>();
  for (const one of own.filter(({ asOf: day }) => asOf === null || day < asOf)) {
    const known = earlier.get(one.unitId);
    if (known === undefined || known.asOf < one.asOf) earlier.set(one.unitId, one);
  }
  const sources = new Set(ofDay.map(({ source }) => source));
  const [only] = sources;
  return {
    values: new Map(ofDay.map(({ unitId, value }) => [unitId, value])),
    earlier,
    source: sources.size === 1 && only !== undefined ? only : null,
  };
}

/** Cells as typed, by unit; a cell that is not in it is as it was saved. */
export type GridDraft = ReadonlyMap<string, string>;

/** How the comma is written in this sheet: one cell that can mean nothing else tells it for all. */
export function isDecimalCommaIn(draft: GridDraft, saved: ReadonlyMap<string, number>): boolean {
  return hasDecimalComma(draft.values()) || [...saved.values()].some((value) => !Number.isInteger(value));
}

/** What the typed cells change; an empty cell takes the figure away. `isSound`: every one of them is a figure or empty. */
export function draftChanges(draft: GridDraft, saved: ReadonlyMap<string, number>) {
  const values: { unitId: string; value: number | null }[] = [];
  let isSound = true;
  const isDecimalComma = isDecimalCommaIn(draft, saved);
  for (const [unitId, text] of draft) {
    const value = text.trim() === '' ? null : parseFigure(text, isDecimalComma);
    if (value === null && text.trim() !== '') isSound = false;
    else if (value !== (saved.get(unitId) ?? null)) values.push({ unitId, value });
  }
  return { values, isSound };
}

export interface Pasted {
  readonly draft: GridDraft;
  readonly filled: number;
  /** Names in the first of two columns that are no unit of the grid. */
  readonly unmatched: readonly string[];
  /** Texts that are no figure. */
  readonly unreadable: readonly string[];
}

/**
 * Cells copied from Excel: one column fills downwards from the unit pasted at; of two or more columns the first one that
 * names a unit tells whose figure the last one is.
 */
export function paste(
  text: string,
  atUnitId: string,
  units: readonly Unit[],
  draft: GridDraft,
  all: readonly Unit[] = units,
): Pasted {
  const lines = text.replaceAll('\r', '').replace(/\n+$/, '').split('\n');
  const cells = lines.map((line) => line.split('\t').map((cell) => cell.trim()));
  const start = units.findIndex(({ id }) => id === atUnitId);
  const next = new Map(draft);
  const unmatched: string[] = [];
  const unreadable: string[] = [];
  let filled = 0;
  const find = unitFinder(all);
  for (const [at, row] of cells.entries()) {
    const isNamed = row.length > 1;
    const unit = isNamed ? find(row.slice(0, -1)) : units[start + at];
    const value = row.at(-1) ?? '';
    if (unit === undefined) {
      if (row.some((cell) => cell !== '')) unmatched.push(row.slice(0, isNamed ? -1 : undefined).join(' '));
    } else if (value !== '' && parseFigure(value) === null) unreadable.push(value);
    else if (!isNamed || value !== '') {
      next.set(unit.id, value);
      filled += 1;
    }
  }
  return { draft: next, filled, unmatched, unreadable };
}

/** By code, name, form of address or alias, dấu or not; a name that two units bear finds neither. */
function unitFinder(units: readonly Unit[]): (cells: readonly string[]) => Unit | undefined {
  const byName = new Map<string, Unit | null>();
  for (const unit of units)
    for (const name of [unit.name, unit.addressee, ...unit.aliases, ...(unit.code === null ? [] : [unit.code])]) {
      const key = foldForSearch(name);
      const known = byName.get(key);
      byName.set(key, known === undefined || known === unit ? unit : null);
    }
  return (cells) => cells.map((cell) => byName.get(foldForSearch(cell))).find((unit) => unit != null) ?? undefined;
}
