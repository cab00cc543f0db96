import type { SheetCell } from '../cells';
import { isShouted } from './headingBand';
import { kindOfPlace } from './rowKinds';
import { isSectionText } from './rowWords';
import { foldedText, type SheetRows } from './sheetRows';
import type { TableGround } from './tableGround';
import type { RowKind, TableRow } from './types';

const OVER_NOTHING: ReadonlySet<RowKind> = new Set(['total', 'aside', 'continuation']);

/**
 * A line in the column of names right under a record, taken for a banner, is the rest of that record's name when no record
 * stands under it ("Đoàn Thanh niên Cộng sản" / "Hồ Chí Minh" / "Tổng cộng"), or when it starts in small letters.
 */
export function withRests(rows: SheetRows, ground: TableGround, found: readonly TableRow[]): readonly TableRow[] {
  if (ground.ordinal === null || !found.some(({ kind }) => kind === 'section')) return found;
  const settled = [...found];
  const isOverNothing = linesOverNothing(found);
  for (const at of found.keys())
    if (isRestOfName(rows, ground, settled, at, isOverNothing[at] ?? false))
      settled[at] = { ...(settled[at] as TableRow), kind: 'continuation' };
  return settled;
}

/** For each row whether no record follows before the next total, other lines of words aside. */
function linesOverNothing(found: readonly TableRow[]): readonly boolean[] {
  const isOver = new Array<boolean>(found.length).fill(false);
  for (let at = found.length - 2; at >= 0; at -= 1) {
    const { kind } = found[at + 1] as TableRow;
    isOver[at] = kind === 'section' ? (isOver[at + 1] ?? false) : OVER_NOTHING.has(kind);
  }
  return isOver;
}

function isRestOfName(
  rows: SheetRows,
  ground: TableGround,
  found: readonly TableRow[],
  at: number,
  isOverNothing: boolean,
): boolean {
  const row = found[at];
  if (row?.kind !== 'section' || row.level !== null || !isRightUnderRecord(found, at)) return false;
  const cells = rows.within(row.row, ground.heading);
  const [only] = cells;
  if (only === undefined || cells.length > 1 || only.right > only.column || only.column !== ground.stub) return false;
  if (isSectionText(only.text) || isShouted(only.text) || /:$/.test(only.text)) return false;
  return isOverNothing || startsSmall(only);
}

/** Under a record, or under another line of that kind right under one. */
function isRightUnderRecord(found: readonly TableRow[], at: number): boolean {
  const [row, above] = [found[at], found[at - 1]];
  if (row === undefined || above === undefined || above.row !== row.row - 1) return false;
  return above.kind === 'record' || above.kind === 'continuation';
}

/** "sông Hiếu"; "thôn Đồng Tâm" in small letters may still be a banner. */
function startsSmall(cell: SheetCell): boolean {
  return /^\p{Ll}\p{L}/u.test(cell.text) && kindOfPlace(foldedText(cell)) === null;
}
