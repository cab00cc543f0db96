import { textOf } from '../cells';
import { cellAt } from '../grid';
import type { Figures } from './figures';
import { effectiveLevel, isTransparent } from './outline';
import type { TableRow } from './types';

/**
 * "Trong đó:" without figures opens a split of the row above: the deeper rows that follow are parts of it. Where nothing
 * tells how far the split goes, the line is a section like any other.
 */
export function settleParts(rows: readonly TableRow[], figures: Figures): readonly TableRow[] {
  if (!rows.some(({ kind }) => kind === 'part')) return rows;
  const settled = [...rows];
  for (const at of furtherParts(rows, figures)) settled[at] = { ...(rows[at] as TableRow), kind: 'part' };
  for (const [at, row] of rows.entries()) {
    if (row.kind !== 'part' || figures.hasAny(at)) continue;
    const parts = partsBelow(rows, at);
    for (const part of parts) settled[part] = { ...(rows[part] as TableRow), kind: 'part' };
    if (parts.length === 0 && rows[at + 1]?.kind === 'record') settled[at] = { ...row, kind: 'section' };
  }
  return settled;
}

/** "Dân tộc thiểu số" without an ordinal right under "Trong đó: Nữ" with one of its own figures: of which, too. */
function furtherParts(rows: readonly TableRow[], { table }: Figures): readonly number[] {
  const ordinal = table.columns.find(({ role }) => role === 'ordinal')?.column;
  if (ordinal === undefined) return [];
  const isBare = ({ row }: TableRow) => textOf(cellAt(table.sheet, row, ordinal)).trim() === '';
  const records = rows.filter(({ kind }) => kind === 'record');
  if (records.filter(isBare).length * 2 > records.length) return [];
  let isOpen = false;
  return rows.flatMap((row, at) => {
    isOpen = row.kind === 'part' || (isOpen && row.kind === 'record' && isBare(row));
    return isOpen && row.kind === 'record' ? [at] : [];
  });
}

function partsBelow(rows: readonly TableRow[], at: number): readonly number[] {
  const owner = rows.slice(Math.max(0, at - 20), at).findLast((row) => !isTransparent(row));
  const level = owner === undefined ? null : owner.level;
  const parts: number[] = [];
  for (let below = at + 1; below < rows.length; below += 1) {
    const row = rows[below] as TableRow;
    if (row.kind === 'section' || (row.kind === 'total' && row.told === undefined)) break;
    if (row.kind !== 'record' && row.told !== 'mark') continue;
    const own = effectiveLevel(row, level !== null && level < 30);
    if (own === null || (level !== null && own <= level)) break;
    parts.push(below);
  }
  return parts;
}
