import { foldForSearch } from '../../domain/vietnamese';
import type { SheetCell } from '../cells';
import { columnLetters } from '../grid';
import { type HeadingLine, headingLines, overColumn } from './headingGroups';
import { isNumberRow } from './numberRow';
import type { SheetRows } from './sheetRows';
import type { Heading } from './types';
import { isCheckingHeading, isOrdinalHeading, startsSmall } from './words';

export interface HeadedColumn {
  readonly column: number;
  readonly letter: string;
  readonly header: string;
  readonly path: readonly string[];
}

/** Columns of a heading from left to right, each with its path of headings; a column without any has an empty path. */
export function headedColumns(rows: SheetRows, heading: Heading): readonly HeadedColumn[] {
  const lines: (readonly SheetCell[])[] = [];
  for (let row = heading.top; row <= heading.bottom; row += 1) {
    const cells = rows.at(row);
    if (row === heading.top || !numbersColumns(rows, heading, row)) lines.push(cells);
  }
  const reaching = headingLines(lines, heading);
  return Array.from({ length: heading.right - heading.left + 1 }, (_, at) => {
    const column = heading.left + at;
    const path = pathOver(reaching, column);
    return { column, letter: columnLetters(column), header: path.at(-1) ?? '', path };
  });
}

/** A row of numbers that starts at the first column; days or months under a group are headings of their own. */
function numbersColumns(rows: SheetRows, heading: Heading, row: number): boolean {
  const cells = rows.within(row, heading);
  if (!isNumberRow(cells, 2)) return false;
  return (cells[0]?.column ?? 0) <= heading.left + 1 || cells.length >= (heading.right - heading.left + 1) * 0.9;
}

function pathOver(lines: readonly HeadingLine[], column: number): readonly string[] {
  const path: string[] = [];
  let above: HeadingLine[number] | undefined;
  for (const line of lines) {
    const over = overColumn(line, column);
    if (over === undefined || over.cell.text === path.at(-1)) continue;
    const goesOn = above !== undefined && isOneWide(above) && isOneWide(over) && startsSmall(over.cell.text);
    if (goesOn && !isTranslation(above, line)) path.push(`${path.pop()} ${over.cell.text}`);
    else path.push(over.cell.text);
    above = over;
  }
  return path;
}

function isOneWide({ cell, right }: HeadingLine[number]): boolean {
  return cell.column === right;
}

/** "number of households" under "Số hộ" says it once more. */
function isTranslation(above: HeadingLine[number] | undefined, line: HeadingLine): boolean {
  return above !== undefined && !isPlainAscii(above.cell.text) && line.every(({ cell }) => isPlainAscii(cell.text));
}

function isPlainAscii(text: string): boolean {
  return /^[ -~–’]+$/.test(text);
}

/** What the body says about columns without a heading. */
export interface BodyLook {
  readonly isEmpty: (column: number) => boolean;
  /** The column names things: mostly words, or ordinals that count up. */
  readonly isLabels: (column: number) => boolean;
}

/** Columns without anything after which a last single column is no longer the table's. */
const WIDE_GAP = 2;

/**
 * Tables side by side under one heading row: cut where a second column of ordinals starts, and where a column has neither
 * heading nor data, if what follows names things of its own; a blank column between groups of figures cuts nothing.
 */
export function splitSideBySide(
  columns: readonly HeadedColumn[],
  look: BodyLook,
): readonly (readonly HeadedColumn[])[] {
  const groups: HeadedColumn[][] = [[]];
  const isSpaced = hasSpacers(columns, look);
  let gap = 0;
  for (const [at, column] of columns.entries()) {
    const current = groups.at(-1) ?? [];
    if (column.path.length === 0 && look.isEmpty(column.column)) {
      gap += 1;
      if (current.length > 0) current.push(column);
      continue;
    }
    const isCovered = look.isEmpty(column.column) && current.at(-1)?.header === column.header; // heading and cells merged
    const isSecondStart = isOrdinalColumn(column) && current.some(isOrdinalColumn) && !isCovered;
    const isCut =
      gap > 0 &&
      !isSpaced &&
      (look.isLabels(column.column) || (gap >= WIDE_GAP && isReckoning(columns.slice(at), look)) || gap > WIDE_GAP);
    if (isSecondStart || (isCut && current.length > 0)) groups.push([column]);
    else current.push(column);
    gap = 0;
  }
  return groups.map((group) => withoutEdges(group, look)).filter((group) => group.length > 0);
}

/**
 * Blank columns that only keep the columns apart: one between every two, or one behind the ordinals. A single column in
 * front of a gap is no table of its own either.
 */
function hasSpacers(columns: readonly HeadedColumn[], look: BodyLook): boolean {
  const runs: HeadedColumn[][] = [];
  let isOpen = false;
  for (const column of columns) {
    const isBlank = column.path.length === 0 && look.isEmpty(column.column);
    if (!isBlank && isOpen) runs.at(-1)?.push(column);
    else if (!isBlank) runs.push([column]);
    isOpen = !isBlank;
  }
  const [first] = runs;
  const isNarrow = columns.length - runs.flat().length === runs.length - 1;
  if (first?.length !== 1 || !isNarrow) return false;
  return runs.length === 2 || runs.every((run) => run.length === 1);
}

/** What somebody reckons for himself beside the table: one column that holds something, or columns that check the others. */
function isReckoning(columns: readonly HeadedColumn[], look: BodyLook): boolean {
  const held = columns.filter(({ path, column }) => path.length > 0 || !look.isEmpty(column));
  return held.length === 1 || held.some(({ header }) => isCheckingHeading(foldForSearch(header)));
}

function withoutEdges(group: readonly HeadedColumn[], look: BodyLook): readonly HeadedColumn[] {
  const isThere = ({ path, column }: HeadedColumn) => path.length > 0 || !look.isEmpty(column);
  return group.slice(group.findIndex(isThere), group.findLastIndex(isThere) + 1);
}

export function isOrdinalColumn({ path }: HeadedColumn): boolean {
  return path.some((text) => isOrdinalHeading(foldForSearch(text)));
}
