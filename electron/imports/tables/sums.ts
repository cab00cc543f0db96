import { rawValue } from '../cells';
import { cellAt } from '../grid';
import { agreements, clean, type Figures, isNear, isRounded } from './figures';
import { GROUPS, namedInOrdinals, oddHeads, withoutOrdinal } from './oddHeads';
import { headOf, labelOf } from './sumLabels';
import type { TableColumn, TableRow } from './types';

/** Longer lists are exports of records; looking for sums in them would only find chance. */
const LONGEST_TABLE = 20_000;
/** Pairs of a column and a group that must agree before chance is ruled out. */
const ENOUGH_AGREEMENTS = 3;

/**
 * Totals that do not say so: "Thị xã Hoài Nhơn" over the rows that make it up, regions over their provinces, a bottom row
 * of bare figures.
 */
export function settleSums(rows: readonly TableRow[], figures: Figures, ordinal: number | null): readonly TableRow[] {
  if (figures.columns.length === 0 || rows.length > LONGEST_TABLE) return rows;
  const isPersonList = figures.table.columns.some(({ role }) => role === 'name');
  const totals = new Set<number>(ordinal === null ? [] : groupRows(rows, figures, ordinal));
  for (const segment of isPersonList ? [] : segmentsOf(rows)) {
    for (const at of bareRows(segment, figures)) totals.add(at);
    const records = segment.filter((at) => !totals.has(at));
    const odd = ordinal === null ? records : withoutOrdinal(records, figures, ordinal);
    for (const at of ordinal === null ? groupHeads(records, figures) : oddHeads(records, odd, figures)) totals.add(at);
  }
  if (totals.size === 0 || isToldOtherwise(rows, figures, totals)) return rows;
  return rows.map((row, at) =>
    totals.has(at) ? { ...row, kind: 'total', told: 'sum', label: headOf(figures, at, ordinal) } : row,
  );
}

/** A row that says it is a total adds up those rows too: that one of them is the sum of two others is chance. */
function isToldOtherwise(rows: readonly TableRow[], figures: Figures, found: ReadonlySet<number>): boolean {
  const records = rows.flatMap(({ kind }, at) => (kind === 'record' ? [at] : []));
  if (records.length < 2) return false;
  const sumsOf = (parts: readonly number[]) =>
    figures.columns.map((column) => clean(parts.reduce((sum, at) => sum + (figures.at(column, at) ?? 0), 0)));
  const all = sumsOf(records);
  const rest = sumsOf(records.filter((at) => !found.has(at)));
  const adds = (total: number, sums: readonly number[]) =>
    figures.columns.every((column, at) => isNear(figures.at(column, total) ?? 0, sums[at] ?? 0));
  return rows.some(({ kind, told }, at) => kind === 'total' && told === undefined && adds(at, all) && !adds(at, rest));
}

/** "Khối 6: 2 học sinh" in the column of ordinals, over its pupils or under them, with their sums. */
function groupRows(rows: readonly TableRow[], figures: Figures, ordinal: number): readonly number[] {
  const records = rows.flatMap(({ kind }, at) => (kind === 'record' ? [at] : []));
  const named = namedInOrdinals(records, figures, ordinal);
  return named.length === records.length ? [] : oddHeads(records, named, figures, GROUPS);
}

/** Runs of records between sections and totals. */
export function segmentsOf(rows: readonly TableRow[]): readonly (readonly number[])[] {
  const segments: number[][] = [[]];
  for (const [at, { kind }] of rows.entries()) {
    if (kind === 'record') segments.at(-1)?.push(at);
    else if (kind === 'section' || kind === 'total') segments.push([]);
  }
  return segments.filter((segment) => segment.length > 0);
}

/**
 * The last row of a run when nothing but figures stands in it. Where no row has words (wards called 1, 2, 3) that says
 * nothing, and all its figures have to be sums.
 */
function bareRows(segment: readonly number[], figures: Figures): readonly number[] {
  const at = segment.at(-1);
  if (at === undefined || segment.length < 2 || !figures.hasAny(at) || !isBare(figures, at)) return [];
  const others = segment.slice(0, -1);
  return others.some((other) => !isBare(figures, other)) || isSumInAll(figures, at, others) ? [at] : [];
}

function isBare(figures: Figures, at: number): boolean {
  return labelOf(figures, at) === '' && !hasWords(figures, at);
}

function isSumInAll(figures: Figures, total: number, parts: readonly number[]): boolean {
  return (
    parts.length > 1 &&
    figures.columns.every((column) => {
      const sum = parts.reduce((added, at) => added + (figures.at(column, at) ?? 0), 0);
      return isNear(figures.at(column, total) ?? 0, clean(sum));
    })
  );
}

function hasWords({ table }: Figures, at: number): boolean {
  const row = table.rows[at]?.row ?? 0;
  return table.columns.some(({ column, role }) => {
    const value = rawValue(cellAt(table.sheet, row, column));
    return role === 'number' || role === 'percent' ? typeof value === 'string' && /\p{L}/u.test(value) : value !== '';
  });
}

/** Rows of a run that are the sums of the rows below them, when that explains the whole run. */
function groupHeads(records: readonly number[], figures: Figures): readonly number[] {
  if (records.length < 3) return [];
  const [first, ...rest] = records as [number, ...number[]];
  const tiles = tilesOf(records, figures);
  if (tiles.length > 0) return tiles;
  const nested = tilesOf(rest, figures);
  if (nested.length > 0 && agreements(figures, first, nested) > 0) return [first, ...nested];
  if (isWhole(figures, first, rest)) return [first];
  const last = records.at(-1) ?? first;
  return isWhole(figures, last, records.slice(0, -1)) ? [last] : [];
}

function isWhole(figures: Figures, total: number, parts: readonly number[]): boolean {
  const agreed = agreements(figures, total, parts);
  return agreed >= 2 || (agreed === 1 && parts.length >= ENOUGH_AGREEMENTS);
}

/** Heads of groups that follow each other without a rest; empty when no column can be tiled so. */
function tilesOf(records: readonly number[], figures: Figures): readonly number[] {
  for (const column of figures.columns.slice(0, 6)) {
    const heads = tile(records, figures, column);
    if (heads !== null) return heads;
  }
  return [];
}

function tile(records: readonly number[], figures: Figures, column: TableColumn): readonly number[] | null {
  const heads: number[] = [];
  let agreed = 0;
  let at = 0;
  while (at < records.length) {
    const head = records[at] as number;
    const end = groupEnd(records, at, figures, column);
    if (end === null) return null;
    const group = records.slice(at + 1, end);
    const own = agreements(figures, head, group);
    if (own === 0) return null;
    agreed += own;
    heads.push(head);
    at = end;
  }
  return heads.length >= 2 && agreed >= ENOUGH_AGREEMENTS && records.length >= heads.length * 2 + 1 ? heads : null;
}

/** Where the rows below a head have added up to it; null when they never do. */
function groupEnd(records: readonly number[], at: number, figures: Figures, column: TableColumn): number | null {
  const stated = figures.at(column, records[at] as number);
  if (stated === null || stated <= 0) return null;
  let sum = 0;
  for (let below = at + 1; below < records.length; below += 1) {
    const value = figures.at(column, records[below] as number) ?? 0;
    if (value < 0) return null;
    sum += value;
    const count = below - at;
    if (!isNear(stated, clean(sum)) && !isRounded(stated, clean(sum), count)) {
      if (sum > stated) return null;
      continue;
    }
    let end = below + 1;
    while (end < records.length && (figures.at(column, records[end] as number) ?? 0) === 0) end += 1;
    return end;
  }
  return null;
}
