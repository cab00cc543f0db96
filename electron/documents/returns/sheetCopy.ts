import type { Cell, Fill, Worksheet } from 'exceljs';
import type { Issue } from '../../domain/issue';
import { returnText } from '../../text/returnSheet';
import { join, writeText } from '../xlsx/look';
import { LINE_PT, linesIn } from './returnLines';

/** A sheet as the unit sent it: values and shape, not its formulas, links, pictures or macros. */
export interface SheetCopy {
  readonly name: string;
  readonly isHidden: boolean;
  readonly cells: readonly CopiedCell[];
  readonly merges: readonly CopiedArea[];
  /** In characters, by column. */
  readonly widths: ReadonlyMap<number, number>;
  /** Rows between those copied were left out: the sheet is too long to be sent back whole. */
  readonly isPartial: boolean;
}

export interface CopiedCell {
  readonly row: number;
  readonly column: number;
  readonly value: string | number | boolean | Date;
  readonly format: string | null;
}

export interface CopiedArea {
  readonly top: number;
  readonly left: number;
  readonly bottom: number;
  readonly right: number;
}

const ERROR_FILL: Fill = { type: 'pattern', pattern: 'solid', fgColor: { argb: 'FFFFC7CE' } };
const DOUBT_FILL: Fill = { type: 'pattern', pattern: 'solid', fgColor: { argb: 'FFFFEB9C' } };
const BORDER = { style: 'thin', color: { argb: 'FFBFBFBF' } } as const;
const FONT = { name: 'Times New Roman', size: 12 };
const LONGEST_NOTE = 1000;
const USUAL_WIDTH = 12;
const MOST_HEIGHT_PT = 400; // Excel's own limit is 409

/** Writes the copy at the very addresses of the original, then colours and comments what the issues name. */
export function writeCopy(sheet: Worksheet, copy: SheetCopy, issues: readonly Issue[]): void {
  for (const [column, width] of copy.widths) sheet.getColumn(column).width = width;
  const wrapped = wrappedWidths(copy);
  for (const cell of copy.cells) {
    const width = wrapped.get(cell) ?? null;
    writeCell(sheet.getCell(cell.row, cell.column), cell, width !== null);
    if (width !== null) raiseRow(sheet, cell, width);
  }
  for (const { top, left, bottom, right } of copy.merges) join(sheet, top, left, bottom, right);
  for (const [address, found] of byCell(copy, issues)) mark(sheet.getCell(address), found);
  for (const [row, found] of byRow(issues)) markRow(sheet, copy, row, found);
  sheet.state = copy.isHidden ? 'veryHidden' : 'visible';
  sheet.pageSetup = { paperSize: 9, fitToPage: true, fitToWidth: 1, fitToHeight: 0 };
}

/** Texts that are broken into lines, with the width they have: where nothing stands to the right they run on, as they did. */
function wrappedWidths({ cells, merges, widths }: SheetCopy): ReadonlyMap<CopiedCell, number> {
  const taken = new Set(cells.map(({ row, column }) => `${row}/${column}`));
  const last = cells.reduce((most, { column }) => Math.max(most, column), 0);
  const joined = new Map(merges.map((area) => [`${area.top}/${area.left}`, area]));
  return new Map(
    cells.flatMap((cell): readonly (readonly [CopiedCell, number])[] => {
      const { row, column, value } = cell;
      const own = widths.get(column) ?? 0;
      const area = joined.get(`${row}/${column}`);
      if (typeof value !== 'string' || own <= USUAL_WIDTH || (area !== undefined && area.bottom > row)) return [];
      const right = area?.right ?? column;
      if (right < last && !taken.has(`${row}/${right + 1}`)) return [];
      const width = Array.from({ length: right - column + 1 }, (_, at) => widths.get(column + at) ?? USUAL_WIDTH);
      return [[cell, width.reduce((sum, one) => sum + one, 0)]];
    }),
  );
}

/** High enough for all lines of the text; Excel does not do it for rows of a file that was written for it. */
function raiseRow(sheet: Worksheet, { row, value }: CopiedCell, width: number): void {
  const lines = linesIn(String(value), width);
  const line = sheet.getRow(row);
  if (lines > 1) line.height = Math.min(MOST_HEIGHT_PT, Math.max(line.height ?? 0, lines * LINE_PT));
}

function writeCell(cell: Cell, { value, format }: CopiedCell, wrapText: boolean): void {
  cell.font = FONT;
  cell.border = { top: BORDER, left: BORDER, bottom: BORDER, right: BORDER };
  cell.alignment = { vertical: 'middle', wrapText };
  if (typeof value === 'string') writeText(cell, value);
  else {
    cell.value = value;
    if (format !== null) cell.numFmt = format;
  }
}

/** Issues by the cell they name, a merged cell by its first. */
function byCell({ merges }: SheetCopy, issues: readonly Issue[]): ReadonlyMap<string, readonly Issue[]> {
  const found = new Map<string, Issue[]>();
  for (const issue of issues) {
    if (issue.cell === undefined) continue;
    const address = firstOf(merges, issue.cell);
    found.set(address, [...(found.get(address) ?? []), issue]);
  }
  return found;
}

function firstOf(merges: readonly CopiedArea[], address: string): string {
  const [, letters = 'A', digits = '1'] = /^([A-Z]+)(\d+)$/.exec(address) ?? [];
  const column = [...letters].reduce((sum, letter) => sum * 26 + letter.charCodeAt(0) - 64, 0);
  const row = Number(digits);
  const over = merges.find(
    (area) => area.top <= row && row <= area.bottom && area.left <= column && column <= area.right,
  );
  return over === undefined ? address : `${lettersOf(over.left)}${over.top}`;
}

function lettersOf(column: number): string {
  return column <= 0 ? '' : lettersOf(Math.floor((column - 1) / 26)) + String.fromCharCode(65 + ((column - 1) % 26));
}

function byRow(issues: readonly Issue[]): ReadonlyMap<number, readonly Issue[]> {
  const found = new Map<number, Issue[]>();
  for (const issue of issues)
    if (issue.cell === undefined && issue.row !== undefined)
      found.set(issue.row, [...(found.get(issue.row) ?? []), issue]);
  return found;
}

function markRow(sheet: Worksheet, { cells }: SheetCopy, row: number, issues: readonly Issue[]): void {
  const own = cells.filter((cell) => cell.row === row);
  const [first] = own;
  for (const { column } of own) sheet.getCell(row, column).fill = fillOf(issues);
  mark(sheet.getCell(row, first?.column ?? 1), issues);
}

function mark(cell: Cell, issues: readonly Issue[]): void {
  cell.fill = fillOf(issues);
  const text = issues.map(({ message }) => message).join('\n');
  cell.note = {
    texts: [{ text: text.length > LONGEST_NOTE ? `${text.slice(0, LONGEST_NOTE)}…` : text }],
    margins: { insetmode: 'custom', inset: [0.1, 0.1, 0.1, 0.1] },
  };
}

function fillOf(issues: readonly Issue[]): Fill {
  return issues.some(({ severity }) => severity === 'error') ? ERROR_FILL : DOUBT_FILL;
}

/** Colours and their meaning, for the first sheet. */
export const LEGEND = [
  { fill: ERROR_FILL, words: returnText.severity.error },
  { fill: DOUBT_FILL, words: returnText.severity.warning },
] as const;
