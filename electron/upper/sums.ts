import type { FilledSum } from '../domain/upper/form';
import { address, cellAt, cellsOfRow, type Sheet, usedRows, type Workbook } from '../imports/grid';
import { columnNumber, type SheetArea } from './formulaAreas';
import type { FormulaCell } from './staleFormulas';

/** Numbers put into cells, by raw sheet name and address; null: left empty. */
export type FilledNumbers = ReadonlyMap<string, number | null>;

export const filledKey = (sheet: string, cell: string) => `${sheet.toLowerCase()}!${cell}`;

const MOST_SUMS = 2_000;
const MOST_CELLS = 100_000;
const TERM = String.raw`(?:SUM\(([^()"]*)\)|(\$?[A-Z]{1,3}\$?\d{1,7}))`;
const SUM = new RegExp(`^\\+?${TERM}(?:\\+${TERM})*$`, 'i');
const TERMS = new RegExp(TERM, 'gi');
const CELL_OR_AREA = /^\$?([A-Z]{1,3})\$?(\d{1,7})(?::\$?([A-Z]{1,3})\$?(\d{1,7}))?$/i;

/** Sums and averages of the form that take in two filled cells or more. */
export function filledSums(
  workbook: Workbook,
  nameOf: (rawSheet: string) => string,
  formulas: readonly FormulaCell[],
  filled: FilledNumbers,
): readonly FilledSum[] {
  const worker = new SumWorker(workbook, nameOf, formulas, filled);
  return formulas.flatMap((formula) => worker.read(formula) ?? []).slice(0, MOST_SUMS);
}

class SumWorker {
  private readonly byCell: ReadonlyMap<string, FormulaCell>;
  private cellsLeft = MOST_CELLS;

  constructor(
    private readonly workbook: Workbook,
    private readonly nameOf: (rawSheet: string) => string,
    formulas: readonly FormulaCell[],
    private readonly filled: FilledNumbers,
  ) {
    this.byCell = new Map(formulas.map((formula) => [filledKey(formula.sheet, cellOf(formula)), formula]));
  }

  read(formula: FormulaCell): FilledSum | null {
    const kind = kindOf(formula);
    if (kind === null) return null;
    const of = formula.sees.areas.flatMap((area) => this.filledIn(area, formula.sheet));
    if (of.length < 2) return null;
    const value = kind === 'sum' ? this.sumOf(formula, new Set()) : null;
    return { sheet: this.nameOf(formula.sheet), cell: cellOf(formula), kind, value, of: [...new Set(of)] };
  }

  private filledIn(area: SheetArea, sheet: string): readonly string[] {
    if (area.sheet.toLowerCase() !== sheet.toLowerCase()) return [];
    const cells: string[] = [];
    for (const key of this.filled.keys()) {
      const at = key.lastIndexOf('!');
      if (key.slice(0, at) !== sheet.toLowerCase()) continue;
      const [, letters = '', digits = ''] = /^([A-Z]+)(\d+)$/.exec(key.slice(at + 1)) ?? [];
      const column = columnNumber(letters);
      const row = Number(digits);
      if (row >= area.top && row <= area.bottom && column >= area.left && column <= area.right)
        cells.push(key.slice(at + 1));
    }
    return cells;
  }

  /** null: some part of it is no plain sum. */
  private sumOf(formula: FormulaCell, seen: ReadonlySet<FormulaCell>): number | null {
    if (seen.has(formula) || kindOf(formula) !== 'sum' || formula.sees.isOpen) return null;
    const within = new Set(seen).add(formula);
    let sum = 0;
    for (const area of formula.sees.areas) {
      const part = this.areaSum(area, within);
      if (part === null) return null;
      sum += part;
    }
    return sum;
  }

  private areaSum(area: SheetArea, seen: ReadonlySet<FormulaCell>): number | null {
    const sheet = this.workbook.sheets.find(({ name }) => name.normalize('NFC') === this.nameOf(area.sheet));
    if (sheet === undefined) return null;
    let sum = 0;
    for (const cell of this.placesIn(sheet, area)) {
      const value = this.valueAt(sheet, area.sheet, cell, seen);
      if (value === null) return null;
      sum += value;
    }
    return sum;
  }

  private placesIn(sheet: Sheet, area: SheetArea): readonly string[] {
    const places = new Set(this.filledIn(area, area.sheet));
    for (const row of usedRows(sheet)) {
      if (row < area.top || row > area.bottom) continue;
      for (const { column } of cellsOfRow(sheet, row))
        if (column >= area.left && column <= area.right) places.add(address(row, column));
    }
    return [...places];
  }

  private valueAt(sheet: Sheet, rawName: string, cell: string, seen: ReadonlySet<FormulaCell>): number | null {
    this.cellsLeft -= 1;
    if (this.cellsLeft < 0) return null;
    const key = filledKey(rawName, cell);
    const filled = this.filled.get(key);
    if (filled !== undefined) return filled ?? 0;
    const formula = this.byCell.get(key);
    if (formula !== undefined) return this.sumOf(formula, seen);
    const [, letters = '', digits = ''] = /^([A-Z]+)(\d+)$/.exec(cell) ?? [];
    const stored = cellAt(sheet, Number(digits), columnNumber(letters));
    return stored?.kind === 'number' ? stored.value : 0;
  }
}

function cellOf({ cell: { row, column } }: FormulaCell): string {
  return address(row, column);
}

/** Shared formulas have the words of another cell, so what they look at is asked, and their kind of that other cell. */
function kindOf({ words }: FormulaCell): FilledSum['kind'] | null {
  const text = words.replaceAll(/\s/g, '');
  if (/^AVERAGE\([^()]*\)$/i.test(text)) return 'average';
  if (!SUM.test(text)) return null;
  const isPlain = [...text.matchAll(TERMS)].every(([, list]) =>
    (list ?? 'A1').split(',').every((part) => CELL_OR_AREA.test(part)),
  );
  return isPlain ? 'sum' : null;
}
