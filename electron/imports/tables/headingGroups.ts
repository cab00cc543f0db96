import type { SheetCell } from '../cells';
import { covers, foldedText, type Span } from './sheetRows';
import { isOrdinalHeading, startsSmall } from './words';

/** Headings that stand alone, never under a group of figures. */
const ALONE = /^(?:ghi chu|nhan xet|xep loai|xac nhan|ky nhan|ky ten|ho va ten|ho ten|dia chi|note|remarks?)\b/;

/** One row of a heading: each cell with the last column it stands over, merged or only meant so. */
export type HeadingLine = readonly { readonly cell: SheetCell; readonly right: number }[];

/**
 * How far the cells of a heading reach. A group that nobody merged ("Lao động" over "Nam", "Nữ", "Cộng") reaches over the
 * columns to its right that have a heading below and none beside it, up to the next group of the rows above.
 */
export function headingLines(lines: readonly (readonly SheetCell[])[], span: Span): readonly HeadingLine[] {
  const found: HeadingLine[] = [];
  for (const [at, cells] of lines.entries()) {
    const below = lines.slice(at + 1);
    const line: HeadingLine = cells.map((cell) => ({ cell, right: reachOf(cell, cells, found, below, span) }));
    found.push(line);
  }
  return found;
}

/** The cell of the line that stands over the column. */
export function overColumn(line: HeadingLine, column: number): HeadingLine[number] | undefined {
  return line.find(({ cell, right }) => cell.column <= column && column <= right);
}

function reachOf(
  cell: SheetCell,
  line: readonly SheetCell[],
  above: readonly HeadingLine[],
  below: readonly (readonly SheetCell[])[],
  span: Span,
): number {
  if (cell.right > cell.column || isOrdinalHeading(foldedText(cell))) return cell.right;
  const lowest = (column: number) => below.flatMap((cells) => cells.filter((each) => covers(each, column)));
  const [first] = lowest(cell.column);
  if (first === undefined || /^\(.*\)$/.test(first.text)) return cell.right;
  let { right } = cell;
  while (right < span.right) {
    const next = right + 1;
    const [head] = lowest(next);
    if (head === undefined || line.some((each) => covers(each, next))) break;
    if (ALONE.test(foldedText(head)) || head.column < cell.column) break;
    if (startsSmall(first.text) && !startsSmall(head.text)) break; // "Số" / "khẩu" beside "Thôn" is one heading in two lines
    if (above.some((each) => overColumn(each, next)?.cell !== overColumn(each, cell.column)?.cell)) break;
    right = next;
  }
  return right;
}
