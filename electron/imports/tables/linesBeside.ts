import { type SheetCell, shownCells } from '../cells';
import { usedRows } from '../grid';
import { countWhile } from './countWhile';
import type { FoundTable, RowKind } from './types';

const ROWS_ABOVE = 6;
const ROWS_BELOW = 6;
/** Kinds of row that may hold a line in words. */
const WORDED: ReadonlySet<RowKind> = new Set(['total', 'note', 'section']);

/** Cells of the lines right above and below the table, and of the rows in it that are no records. */
export function linesBeside({ sheet, area, rows }: FoundTable): readonly SheetCell[] {
  const inside = rows.filter(({ kind }) => WORDED.has(kind)).map(({ row }) => row);
  const used = usedRows(sheet);
  const above = used.filter((row) => row < area.top && row >= area.top - ROWS_ABOVE);
  const below = used.filter((row) => row > area.bottom && row <= area.bottom + ROWS_BELOW);
  return [...above, ...inside, ...below].flatMap((row) => shownCells(sheet, row));
}

/** How many totals and banners above a line are looked at as the start of what it stands for. */
const NEAREST = 6;

/** Half-open stretch of positions in the rows of a table. */
export type Stretch = readonly [from: number, to: number];

/** What the lines in words of one table may stand for; a list may have thousands of them. */
export class StretchesAbove {
  /** Positions of totals and banners, ascending. */
  private readonly bounds: readonly number[];

  constructor(private readonly rows: FoundTable['rows']) {
    this.bounds = rows.flatMap(({ kind }, at) => (kind === 'total' || kind === 'section' ? [at] : []));
  }

  /** Stretches that end right above a row, the nearest first: from the totals and banners above it on, and from the top. */
  of(row: number): readonly [Stretch, ...Stretch[]] {
    const to = countWhile(this.rows, (each) => each.row < row);
    const above = countWhile(this.bounds, (bound) => bound < to);
    const starts = this.bounds.slice(Math.max(0, above - NEAREST), above).reverse();
    const [nearest = -1, ...others] = starts;
    return [[nearest + 1, to], ...others.map((bound): Stretch => [bound + 1, to]), [0, to]];
  }
}
