import type { Issue } from '../../domain/issue';
import { importMessages as say } from '../../text/importMessages';
import { rangeText, textOf } from '../cells';
import { parseNumber } from '../counts';
import { type Area, cellAt, type Sheet, usedRows } from '../grid';
import { CELL_NUMBER, CELL_TEXT, FORMULA_FLAG } from '../grid/cellCodes';
import { issueAt } from '../issues';
import { outsideText } from './outsideText';
import type { FoundTable } from './types';

/** Figures in one row outside every table that make it look like data. */
const FIGURES_OF_A_ROW = 2;
/** Such rows, or such figures on a sheet without tables, that are worth a word. */
const ENOUGH_ROWS = 2;
const ENOUGH_FIGURES = 4;

interface Patch {
  area: Area;
  cells: number;
}

/** What no table has taken: columns beside a table, rows of figures without a heading, a whole sheet without a table. */
export function outsideIssues(sheet: Sheet, tables: readonly FoundTable[]): readonly Issue[] {
  const beside = new Map<FoundTable, Patch>();
  const loose: { row: number; patch: Patch }[] = [];
  let figures = 0;
  const { rowStarts, columns } = sheet.cells;
  const waiting = [...tables].sort((one, other) => one.area.top - other.area.top);
  let active: readonly FoundTable[] = [];
  for (const [index, row] of usedRows(sheet).entries()) {
    if (waiting[0] !== undefined && waiting[0].area.top <= row) active = [...active, ...started(waiting, row)];
    if (active.some(({ area }) => area.bottom < row)) active = active.filter(({ area }) => area.bottom >= row);
    const from = rowStarts[index] ?? 0;
    const to = rowStarts[index + 1] ?? 0;
    if (isWithin(active, columns[from] ?? 0, columns[to - 1] ?? 0)) continue;
    const outside: number[] = [];
    for (let at = from; at < to; at += 1)
      if (!isTaken(active, columns[at] ?? 0) && saysSomething(sheet, row, at)) outside.push(at);
    if (outside.length === 0) continue;
    const patch = patchOf(sheet, row, outside);
    const [table] = active;
    if (table !== undefined) beside.set(table, joined(beside.get(table), patch));
    else {
      const count = outside.filter((at) => isFigure(sheet, row, at)).length;
      figures += count;
      if (count >= FIGURES_OF_A_ROW) loose.push({ row, patch });
    }
  }
  const patches = [...beside.values(), ...(loose.length >= ENOUGH_ROWS ? runsOf(loose) : [])];
  const issues = patches.map((patch) => outsideIssue(sheet, patch));
  if (tables.length === 0 && figures >= ENOUGH_FIGURES) return [...issues, noTable(sheet, figures)];
  return [...issues, ...outsideText(sheet, tables)];
}

function started(waiting: FoundTable[], row: number): readonly FoundTable[] {
  const found: FoundTable[] = [];
  while (waiting[0] !== undefined && waiting[0].area.top <= row) found.push(waiting.shift() as FoundTable);
  return found;
}

/** The only table here has the whole row: nearly every row of a long list. */
function isWithin([only, another]: readonly FoundTable[], first: number, last: number): boolean {
  return only !== undefined && another === undefined && only.area.left <= first && last <= only.area.right;
}

function isTaken(tables: readonly FoundTable[], column: number): boolean {
  for (const { area } of tables) if (area.left <= column && column <= area.right) return true;
  return false;
}

function saysSomething({ cells }: Sheet, _row: number, at: number): boolean {
  if (((cells.codes[at] ?? 0) & ~FORMULA_FLAG) !== CELL_TEXT) return true;
  const text = cells.texts[cells.values[at] ?? 0];
  return (typeof text === 'object' ? text.text : (text ?? '')).trim() !== '';
}

function isFigure(sheet: Sheet, row: number, at: number): boolean {
  const code = (sheet.cells.codes[at] ?? 0) & ~FORMULA_FLAG;
  if (code === CELL_NUMBER) return true;
  if (code !== CELL_TEXT) return false;
  const text = textOf(cellAt(sheet, row, sheet.cells.columns[at] ?? 0));
  return text.length <= 20 && /\d/.test(text) && parseNumber(text).kind === 'number';
}

function patchOf({ cells }: Sheet, row: number, at: readonly number[]): Patch {
  const left = cells.columns[at[0] ?? 0] ?? 1;
  const right = cells.columns[at.at(-1) ?? 0] ?? left;
  return { area: { top: row, bottom: row, left, right }, cells: at.length };
}

function joined(known: Patch | undefined, patch: Patch): Patch {
  if (known === undefined) return patch;
  return {
    area: {
      top: Math.min(known.area.top, patch.area.top),
      bottom: Math.max(known.area.bottom, patch.area.bottom),
      left: Math.min(known.area.left, patch.area.left),
      right: Math.max(known.area.right, patch.area.right),
    },
    cells: known.cells + patch.cells,
  };
}

/** Rows close to each other as one stretch. */
function runsOf(loose: readonly { readonly row: number; readonly patch: Patch }[]): readonly Patch[] {
  const runs: Patch[] = [];
  for (const { row, patch } of loose) {
    const last = runs.at(-1);
    if (last !== undefined && row - last.area.bottom <= 3) runs[runs.length - 1] = joined(last, patch);
    else runs.push(patch);
  }
  return runs;
}

function outsideIssue(sheet: Sheet, { area, cells }: Patch): Issue {
  const message = say.cellsOutside(sheet.name, rangeText(area), cells);
  return issueAt('warning', 'cells-outside', message, { sheet: sheet.name, row: area.top, column: area.left });
}

function noTable(sheet: Sheet, figures: number): Issue {
  return issueAt('warning', 'no-table', say.noTable(sheet.name, figures), { sheet: sheet.name });
}
