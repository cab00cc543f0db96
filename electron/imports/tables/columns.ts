import { foldForSearch } from '../../domain/vietnamese';
import { type SheetCell, shownCells } from '../cells';
import { columnLetters, type Sheet } from '../grid';
import { isNumberRow } from './numberRow';
import type { Heading } from './types';
import { isOrdinalHeading } from './words';

export interface HeadedColumn {
  readonly column: number;
  readonly letter: string;
  readonly header: string;
  readonly path: readonly string[];
}

/** Columns of a heading from left to right, each with its path of headings; a column without any has an empty path. */
export function headedColumns(sheet: Sheet, heading: Heading): readonly HeadedColumn[] {
  const rows: SheetCell[][] = [];
  for (let row = heading.top; row <= heading.bottom; row += 1) {
    const cells = shownCells(sheet, row);
    if (row === heading.top || !isNumberRow(cells, heading.right - heading.left + 1)) rows.push([...cells]);
  }
  return Array.from({ length: heading.right - heading.left + 1 }, (_, at) => {
    const column = heading.left + at;
    const path = pathOver(rows, column);
    return { column, letter: columnLetters(column), header: path.at(-1) ?? '', path };
  });
}

function pathOver(rows: readonly (readonly SheetCell[])[], column: number): readonly string[] {
  const path: string[] = [];
  for (const cells of rows) {
    const over = cells.find((cell) => cell.column <= column && column <= cell.right);
    if (over !== undefined && over.text !== path.at(-1)) path.push(over.text);
  }
  return path;
}

/**
 * Tables side by side under one heading row: cut where a column has neither heading nor data, and where a second column
 * of ordinals starts.
 * @param isEmptyBelow whether the column holds nothing under the heading
 */
export function splitSideBySide(
  columns: readonly HeadedColumn[],
  isEmptyBelow: (column: number) => boolean,
): readonly (readonly HeadedColumn[])[] {
  const groups: HeadedColumn[][] = [[]];
  for (const column of columns) {
    const current = groups.at(-1) ?? [];
    const isGap = column.path.length === 0 && isEmptyBelow(column.column);
    const isSecondStart = isOrdinal(column) && current.some(isOrdinal);
    if (isGap) groups.push([]);
    else if (isSecondStart) groups.push([column]);
    else current.push(column);
  }
  return groups.filter((group) => group.length > 0);
}

function isOrdinal(column: HeadedColumn): boolean {
  return isOrdinalHeading(foldForSearch(column.header));
}
