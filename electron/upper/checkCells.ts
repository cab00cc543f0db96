import type { CellFault, CheckedCell } from '../domain/upper/form';
import type { CellPlace } from '../domain/upper/point';
import { textAt } from '../imports/cells';
import { address, cellAt, mergeAt, type Sheet, type Workbook } from '../imports/grid';
import { type Place, parseReference } from '../imports/xlsx/cellReference';
import type { TemplateSheet, TemplateWorkbook } from './openTemplate';
import { shownText } from './shownText';
import { cellSpanAt, styleOfPlace } from './styleOfPlace';

export function placeOf(cell: string): Place {
  const place = { row: 0, column: 0 };
  const bytes = Buffer.from(cell, 'latin1');
  if (!parseReference(bytes, 0, bytes.length, place)) throw new RangeError(`no cell: ${cell}`);
  return place;
}

/** Rows by sheet that hold the cells, those of their merged areas' first cells with them. */
export function rowsOf(workbook: Workbook, cells: readonly CellPlace[]): ReadonlyMap<string, ReadonlySet<number>> {
  const rows = new Map<string, Set<number>>();
  for (const one of cells) {
    const { sheet, cell } = anchorOf(workbook, one);
    rows.set(sheet, (rows.get(sheet) ?? new Set()).add(placeOf(cell).row));
  }
  return rows;
}

/** The cell itself, or the first one of the merged area it lies in. */
export function anchorOf(workbook: Workbook, { sheet, cell }: CellPlace): CellPlace {
  const found = sheetNamed(workbook, sheet);
  const { row, column } = placeOf(cell);
  const merge = found === undefined ? null : mergeAt(found, row, column);
  return { sheet, cell: merge === null ? cell : address(merge.top, merge.left) };
}

export function sheetNamed({ sheets }: Workbook, name: string): Sheet | undefined {
  return sheets.find((sheet) => sheet.name.normalize('NFC') === name);
}

export function checkCell(workbook: Workbook, template: TemplateWorkbook, asked: CellPlace): CheckedCell {
  const { sheet: name, cell } = anchorOf(workbook, asked);
  const sheet = sheetNamed(workbook, name);
  const opened = template.sheets.find(({ shownName }) => shownName === name);
  const plain = { sheet: name, cell, formula: null, near: '', old: '', isPercent: false, isDate: false };
  if (sheet === undefined || opened === undefined)
    return { ...plain, fault: 'noSheet', isLocked: false, isHidden: false };
  const { row, column } = placeOf(cell);
  const style = styleOfPlace(opened.index, row, column);
  const { isPercent, isDate } = template.styleOf(style);
  const formula = formulaAt(opened, row, column);
  return {
    sheet: name,
    cell,
    fault: formula !== null ? 'formula' : heldBy(opened, row, column),
    formula,
    near: wordsNear(sheet, row, column),
    old: shownText(cellAt(sheet, row, column)),
    isPercent,
    isDate,
    isLocked: opened.index.isProtected && template.isLocked(style),
    isHidden: sheet.state !== 'visible' || isHidden(opened, row, column),
  };
}

/** The formula of the cell, or the one of the area it belongs to. */
function formulaAt({ index }: TemplateSheet, row: number, column: number): string | null {
  const own = cellSpanAt(index, row, column)?.formula;
  if (own) return own.text;
  return index.filledAreas.find((area) => isWithin(area, row, column))?.formula ?? null;
}

function isWithin(area: { top: number; left: number; bottom: number; right: number }, row: number, column: number) {
  return row >= area.top && row <= area.bottom && column >= area.left && column <= area.right;
}

function heldBy({ held }: TemplateSheet, row: number, column: number): CellFault | null {
  return held.find((area) => isWithin(area, row, column))?.why ?? null;
}

function isHidden({ index }: TemplateSheet, row: number, column: number): boolean {
  return (
    index.rowAt.get(row)?.isHidden === true ||
    index.columns.some(({ min, max, isHidden: is }) => is && min <= column && column <= max)
  );
}

const FARTHEST = 60;
const LONGEST_NEAR = 200;

/** Words of the row, left of the cell, and of the heading over it: what tells a person which cell this is. */
export function wordsNear(sheet: Sheet, row: number, column: number): string {
  const merge = mergeAt(sheet, row, column);
  const left = firstWords(1, (merge?.left ?? column) - 1, (step) => wordsAt(sheet, merge?.top ?? row, step));
  const above = firstWords(1, (merge?.top ?? row) - 1, (step) => wordsAt(sheet, step, merge?.left ?? column));
  return [left, above]
    .filter((text) => text !== '')
    .join(' | ')
    .slice(0, LONGEST_NEAR);
}

function firstWords(first: number, last: number, at: (step: number) => string): string {
  for (let step = last; step >= Math.max(first, last - FARTHEST); step -= 1) {
    const words = at(step);
    if (words !== '') return words;
  }
  return '';
}

/** Text that is no figure, of the merged area the place lies in. */
function wordsAt(sheet: Sheet, row: number, column: number): string {
  const merge = mergeAt(sheet, row, column);
  const place = { row: merge?.top ?? row, column: merge?.left ?? column };
  const cell = cellAt(sheet, place.row, place.column);
  if (cell === undefined || cell.kind !== 'text' || cell.isFormula) return '';
  const text = textAt(sheet, place.row, place.column);
  return /\p{L}/u.test(text) ? text : '';
}
