/** Lines and cells that say something about a table and are not printed; in signs no paper is written with. */
const HEADING = /^\s*<<\s*(\d)\s+(?:dòng|hàng)\s+tiêu đề\s*>>\s*$/iu;
const MERGED_LEFT = /^<<\s*gộp trái\s*>>$/iu;
const MERGED_ABOVE = /^<<\s*gộp trên\s*>>$/iu;

/** A cell that belongs to the one at its left. */
export const LEFT_MARK = '<<gộp trái>>';
/** A cell that belongs to the one above. */
export const ABOVE_MARK = '<<gộp trên>>';

/** How many heading rows the line says the table below it has; null: it is another line. */
export function headingMark(line: string): number | null {
  const count = HEADING.exec(line)?.[1];
  return count === undefined ? null : Number(count);
}

/** "<<2 dòng tiêu đề>>" */
export function headingMarkOf(count: number): string {
  return `<<${count} dòng tiêu đề>>`;
}

/** Which neighbour a cell is merged with, by the mark in it; null: it stands alone. */
export function mergedWith(cell: string): 'left' | 'above' | null {
  if (MERGED_LEFT.test(cell)) return 'left';
  return MERGED_ABOVE.test(cell) ? 'above' : null;
}
