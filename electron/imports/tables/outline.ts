import { clean, type Figures, isNear, isRounded } from './figures';
import { isDashLevel, isNumberLevel, isSectionLevel } from './outlineMarks';
import type { RowKind, TableRow } from './types';

/** A record without a mark under "I", "II" stands where 1, 2, 3 would. */
const UNMARKED = 30;
const BANNER = 25;
const TRANSPARENT: ReadonlySet<RowKind> = new Set(['note', 'repeat', 'blank', 'continuation', 'nil', 'part', 'aside']);

/** Rows that stand in no outline: remarks, and totals that say so in words. */
export function isTransparent({ kind, told }: TableRow): boolean {
  return TRANSPARENT.has(kind) || (kind === 'total' && told !== 'mark');
}

/** Level in the outline; null when the row has no place in it. */
export function effectiveLevel({ kind, level }: TableRow, hasSections: boolean): number | null {
  if (kind === 'section') return level ?? BANNER;
  return level ?? (hasSections ? UNMARKED : null);
}

/**
 * Rows that stand above others in the outline are subtotals of them, sections when they have no figures; those with
 * nothing below are records, whatever their mark. Dashes under a numbered row split it up and are no records.
 */
export function settleOutline(rows: readonly TableRow[], figures: Figures): readonly TableRow[] {
  const hasSections = rows.some(({ kind, level, told }) => told === 'mark' || (kind === 'section' && level !== null));
  const levels = rows.map((row) => (isTransparent(row) ? null : effectiveLevel(row, hasSections)));
  if (new Set(levels.filter((level) => level !== null)).size < 2 && !rows.some(({ told }) => told === 'mark'))
    return rows;
  const settled = [...rows];
  const ends = endsOfRanges(levels);
  for (let at = rows.length - 1; at >= 0; at -= 1) {
    const row = rows[at] as TableRow;
    if (levels[at] === null || row.kind === 'section') continue;
    settle(settled, at, ends[at] ?? rows.length, levels, figures);
  }
  return settled;
}

/** For each row the next one of its own level or above. */
function endsOfRanges(levels: readonly (number | null)[]): readonly number[] {
  const ends = new Array<number>(levels.length).fill(levels.length);
  const open: number[] = [];
  for (let at = levels.length - 1; at >= 0; at -= 1) {
    const level = levels[at] ?? null;
    if (level === null) continue;
    while (open.length > 0 && (levels[open.at(-1) ?? 0] ?? 0) > level) open.pop();
    ends[at] = open.at(-1) ?? levels.length;
    open.push(at);
  }
  return ends;
}

function settle(rows: TableRow[], at: number, end: number, levels: readonly (number | null)[], figures: Figures): void {
  const row = rows[at] as TableRow;
  const level = levels[at] ?? UNMARKED;
  const child = firstBelow(levels, at, end);
  if (child === null) {
    if (row.told === 'mark') rows[at] = { ...row, kind: 'record', label: '' };
    return;
  }
  if (!figures.hasAny(at)) {
    const hasFigures = rows.slice(child, end).some((_, index) => figures.hasAny(child + index));
    if (row.told === 'mark' || (hasFigures && row.kind === 'record')) rows[at] = { ...row, kind: 'section' };
    return;
  }
  if (splitsUp(rows, at, end, level, levels[child] ?? UNMARKED, figures)) {
    rows[at] = { ...row, kind: 'record', label: '' };
    for (let part = at + 1; part < end; part += 1) {
      const each = rows[part] as TableRow;
      if (each.kind === 'record' || each.told === 'mark') rows[part] = { ...each, kind: 'part' };
    }
  } else rows[at] = { ...row, kind: 'total', told: 'mark' };
}

function firstBelow(levels: readonly (number | null)[], at: number, end: number): number | null {
  for (let below = at + 1; below < end; below += 1) if ((levels[below] ?? null) !== null) return below;
  return null;
}

/** Whether the rows below only say what the row consists of, rather than being what it adds up. */
function splitsUp(
  rows: readonly TableRow[],
  at: number,
  end: number,
  level: number,
  childLevel: number,
  figures: Figures,
): boolean {
  const isSum = agreesWith(rows, at, end, figures);
  const isOfWhich = rows[at + 1]?.kind === 'part';
  if (isDashLevel(childLevel)) return !(isSectionLevel(level) && isSum && !isOfWhich);
  if (isOfWhich) return !isSum;
  if (isSectionLevel(level)) return false;
  return !isSum && isNumberLevel(level) && childLevel >= 60;
}

/** True when most figures of the row are the sums of the records in its range. */
function agreesWith(rows: readonly TableRow[], at: number, end: number, figures: Figures): boolean {
  let agreed = 0;
  let asked = 0;
  for (const column of figures.columns) {
    const stated = figures.at(column, at);
    if (stated === null || stated === 0) continue;
    let sum = 0;
    let count = 0;
    for (let below = at + 1; below < end; below += 1)
      if (rows[below]?.kind === 'record') {
        sum += figures.at(column, below) ?? 0;
        count += 1;
      }
    asked += 1;
    if (isNear(stated, clean(sum)) || isRounded(stated, clean(sum), count)) agreed += 1;
  }
  return asked > 0 && agreed * 2 >= asked;
}
