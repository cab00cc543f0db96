import { parseArea } from '../imports/xlsx/cellReference';
import type { SheetArea } from './formulaAreas';
import { type FormulaAreas, formulaAreas, type NameAreas } from './formulaAreas';
import type { CellSpan } from './sheetIndex';

export interface FormulaCell {
  readonly sheet: string;
  readonly cell: CellSpan;
  readonly sees: FormulaAreas;
  /** As written, of a shared formula as written in its first cell. */
  readonly words: string;
  /** Cells it fills: its own, or the area of an array formula. */
  readonly fills: SheetArea;
}

/** All formulas of a sheet with what they look at. */
export function formulaCells(sheet: string, formulas: readonly CellSpan[], names: NameAreas): readonly FormulaCell[] {
  const masters = new Map<number, CellSpan>();
  for (const cell of formulas) {
    const { formula } = cell;
    if (formula !== null && formula.sharedIndex !== null && formula.text !== '') masters.set(formula.sharedIndex, cell);
  }
  return formulas.map((cell) => {
    const { formula } = cell;
    const index = formula?.sharedIndex ?? null;
    const master = (index === null ? undefined : masters.get(index)) ?? cell;
    const place = { sheet, down: cell.row - master.row, right: cell.column - master.column };
    const text = master.formula?.text ?? '';
    const isTable = formula?.kind === 'dataTable' || text === '';
    const sees = isTable ? { areas: [], isOpen: true } : formulaAreas(text, place, names);
    return { sheet, cell, sees, words: text, fills: filled(sheet, cell) };
  });
}

function filled(sheet: string, { row, column, formula }: CellSpan): SheetArea {
  const isArea = formula !== null && (formula.kind === 'array' || formula.kind === 'dataTable');
  const area = isArea && formula.ref !== null ? parseArea(formula.ref) : null;
  return { sheet, ...(area ?? { top: row, left: column, bottom: row, right: column }) };
}

/** Rows of changed cells by sheet, for asking whether an area holds one. */
class ChangedCells {
  private readonly sheets = new Map<string, Map<number, Set<number>>>();
  private readonly wide: SheetArea[] = [];

  add(area: SheetArea): void {
    if (area.top !== area.bottom || area.left !== area.right) {
      this.wide.push(area);
      return;
    }
    const rows = this.sheets.get(key(area.sheet)) ?? new Map<number, Set<number>>();
    this.sheets.set(key(area.sheet), rows);
    rows.set(area.top, (rows.get(area.top) ?? new Set()).add(area.left));
  }

  isIn(area: SheetArea): boolean {
    if (this.wide.some((one) => overlap(one, area))) return true;
    const rows = this.sheets.get(key(area.sheet));
    if (rows === undefined) return false;
    if (rows.size < area.bottom - area.top)
      return [...rows].some(([row, columns]) => row >= area.top && row <= area.bottom && hasBetween(columns, area));
    for (let row = area.top; row <= area.bottom; row += 1) {
      const columns = rows.get(row);
      if (columns !== undefined && hasBetween(columns, area)) return true;
    }
    return false;
  }
}

/** Excel takes names of sheets in any case. */
const key = (sheet: string) => sheet.toLowerCase();

function hasBetween(columns: ReadonlySet<number>, { left, right }: SheetArea): boolean {
  for (const column of columns) if (column >= left && column <= right) return true;
  return false;
}

function overlap(one: SheetArea, other: SheetArea): boolean {
  return (
    key(one.sheet) === key(other.sheet) &&
    one.top <= other.bottom &&
    other.top <= one.bottom &&
    one.left <= other.right &&
    other.left <= one.right
  );
}

/**
 * The formulas whose results may be others once these cells are, and those that hang on them in turn.
 * @param changed single cells
 */
export function staleFormulas(formulas: readonly FormulaCell[], changed: readonly SheetArea[]): readonly FormulaCell[] {
  if (changed.length === 0) return [];
  const cells = new ChangedCells();
  for (const cell of changed) cells.add(cell);
  const stale = new Set<FormulaCell>();
  let open = formulas;
  for (;;) {
    const found = open.filter(({ sees }) => sees.isOpen || sees.areas.some((area) => cells.isIn(area)));
    if (found.length === 0) return formulas.filter((formula) => stale.has(formula));
    for (const formula of found) {
      stale.add(formula);
      cells.add(formula.fills);
    }
    open = open.filter((formula) => !stale.has(formula));
  }
}
