import { markLevel } from './outlineMarks';
import { checkTotals } from './totals';
import type { FoundTable, TableRow } from './types';

/** A banner without a mark stands below "A" and "I", above "1". */
const BANNER = 25;

interface Outline {
  /** For each position in the rows the nearest section it stands under, as a position too; -1 for none. */
  readonly over: Int32Array;
}

const outlines = new WeakMap<FoundTable, Outline | null>();

/** The sections and banners a row stands under, nearest first: "Huyện An Lão", "A. Khối xã"; empty for most tables. */
export function sectionsOver(table: FoundTable, position: number): readonly TableRow[] {
  const outline = outlineOf(table);
  const found: TableRow[] = [];
  for (let at = outline?.over[position] ?? -1; at >= 0; at = outline?.over[at] ?? -1)
    found.push(table.rows[at] as TableRow);
  return found;
}

/** What a section is called, without the mark in front. */
export function sectionName({ label }: TableRow): string {
  const [first = '', ...rest] = label.split(' ');
  return rest.length > 0 && markLevel(first) !== null ? rest.join(' ') : label;
}

function outlineOf(table: FoundTable): Outline | null {
  const known = outlines.get(table);
  if (known !== undefined) return known;
  const isFlat = table.rows.every(({ kind, told }) => kind !== 'section' && (kind !== 'total' || told === undefined));
  const outline = isFlat ? null : { over: nearestSections(table) };
  outlines.set(table, outline);
  return outline;
}

function nearestSections(table: FoundTable): Int32Array {
  const heads = headsBySum(table);
  const over = new Int32Array(table.rows.length).fill(-1);
  const open: number[] = [];
  let isEmpty = true;
  for (const [at, row] of table.rows.entries()) {
    if (isHead(row, heads)) {
      close(open, table, row.level ?? BANNER);
      over[at] = open.at(-1) ?? -1;
      open.push(at);
      isEmpty = true;
    } else if (row.kind === 'total') {
      if (!isEmpty) open.pop(); // "Cộng I" ends what stands above it
      isEmpty = true;
    } else {
      if (row.kind === 'record' && row.level !== null) close(open, table, row.level, 'marked');
      over[at] = open.at(-1) ?? -1;
      if (row.kind === 'record') isEmpty = false;
    }
  }
  return over;
}

function isHead({ kind, told, row }: TableRow, heads: ReadonlySet<number>): boolean {
  return kind === 'section' || (kind === 'total' && (told === 'mark' || heads.has(row)));
}

/** Ends the open sections that stand no higher than the level. */
function close(open: number[], { rows }: FoundTable, level: number, which: 'all' | 'marked' = 'all'): void {
  for (let last = open.at(-1); last !== undefined; last = open.at(-1)) {
    const own = rows[last]?.level ?? null;
    if (own === null && which === 'marked') return;
    if ((own ?? BANNER) < level) return;
    open.pop();
  }
}

/** Rows of unlabelled totals that add up the records below them, as districts over their communes do. */
function headsBySum(table: FoundTable): ReadonlySet<number> {
  if (!table.rows.some(({ told }) => told === 'sum')) return new Set();
  const told = new Set(table.rows.filter((row) => row.told === 'sum' && row.label !== '').map(({ row }) => row));
  return new Set(checkTotals(table).flatMap(({ row, isAbove }) => (isAbove && told.has(row) ? [row] : [])));
}
