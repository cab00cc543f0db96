import type { SheetCell } from '../cells';
import { mergeAt } from '../grid';
import { isPlainlyHeading } from './findHeading';
import { markLevel } from './outlineMarks';
import { isRepeated, startsAnew } from './pageBreaks';
import { PlainRows } from './plainRows';
import { withRests } from './restLines';
import { rowOf } from './rowKinds';
import { isPageNumber } from './rowWords';
import { foldedText, type SheetRows } from './sheetRows';
import { endsTable, hasOrdinal } from './tableEnd';
import type { TableGround } from './tableGround';
import type { RowKind, TableRow } from './types';

const AFTER_RECORDS: ReadonlySet<RowKind> = new Set(['note', 'continuation', 'blank']);
const BEFORE_A_TABLE: ReadonlySet<RowKind> = new Set([...AFTER_RECORDS, 'section', 'repeat']);

/** The rows of one table, down to where it ends: a signature, another table, a stray line after a gap, the last row. */
export function classifyRows(rows: SheetRows, ground: TableGround, lastRow: number): readonly TableRow[] {
  const { heading } = ground;
  const found: TableRow[] = [];
  const isMerged = (row: number) => (mergeAt(rows.sheet, row, ground.stub)?.top ?? row) < row;
  const plain = new PlainRows(rows, ground);
  let last = heading.bottom;
  let kinds = AFTER_RECORDS;
  for (let index = rows.indexAfter(heading.bottom); index < rows.used.length; index += 1) {
    const row = rows.used[index] ?? 0;
    if (row > lastRow) break;
    if (plain.isNext(index, found)) {
      found.push({ row, kind: 'record', label: '', level: plain.level });
      last = row;
      continue;
    }
    const cells = rows.within(row, heading);
    if (cells.length === 0) continue;
    const gap = row - last - 1;
    if (isRepeated(rows, heading, row, found)) {
      if (startsAnew(rows, ground, row, gap, found)) return trimmed(found, BEFORE_A_TABLE, () => true);
      found.push({ row, kind: 'repeat', label: '', level: null });
    } else {
      if (endsTable(rows, ground, row, cells, gap, found)) {
        if (isPlainlyHeading(cells)) kinds = BEFORE_A_TABLE;
        break;
      }
      found.push(rowOf(rows, ground, row, cells, found));
    }
    plain.learn(index, found);
    last = row;
  }
  return trimmed(
    withRests(rows, ground, withPageTitles(rows, ground, found)),
    kinds,
    ({ kind, row }) => kind !== 'continuation' || !isMerged(row),
  );
}

/** Lines between the last record and the heading of the next page are the title again; in a list of persons they look like names. */
function withPageTitles(rows: SheetRows, ground: TableGround, found: readonly TableRow[]): readonly TableRow[] {
  const { heading } = ground;
  const isLone = (at: number) => rows.within(found[at]?.row ?? 0, heading).length === 1;
  const isBehindGap = (at: number) => (found[at]?.row ?? 0) - (found[at - 1]?.row ?? 0) > 1;
  const isTitle = new Set<number>();
  for (const [at, { kind }] of found.entries()) {
    if (kind !== 'repeat' || found[at - 1]?.kind === 'repeat') continue;
    for (let above = at - 1; found[above]?.kind === 'section' && found[above]?.level === null; above -= 1)
      isTitle.add(above);
    const isRecord = found[at - 1]?.kind === 'record';
    if (isRecord && (isLone(at - 1) ? isBehindGap(at - 1) : isPageLine(rows, ground, found[at - 1]?.row ?? 0)))
      isTitle.add(at - 1);
  }
  return isTitle.size === 0 ? found : found.map((row, at) => (isTitle.has(at) ? { ...row, kind: 'note' } : row));
}

/** "Mẫu số 03/TK | Trang 2/2": words printed over the heading of every page. */
function isPageLine(rows: SheetRows, ground: TableGround, row: number): boolean {
  const cells = rows.within(row, ground.heading);
  const isPrinted = cells.every(({ cell }) => cell.kind === 'text') && !hasOrdinal(ground, cells);
  return isPrinted && cells.some((cell) => isPageNumber(foldedText(cell)));
}

/**
 * Notes after the last record are under the table, not in it; a line before the next heading is that table's title.
 * @param mayBeLoose false for a row that a merge ties to the record above
 */
function trimmed(
  rows: readonly TableRow[],
  kinds: ReadonlySet<RowKind>,
  mayBeLoose: (row: TableRow) => boolean,
): readonly TableRow[] {
  const isLoose = (row: TableRow) =>
    (kinds.has(row.kind) && mayBeLoose(row)) || (row.kind === 'section' && row.level === null);
  return rows.slice(0, rows.findLastIndex((row) => !isLoose(row)) + 1);
}

/** Level of the mark in the column of ordinals; null when there is none. */
export function ordinalLevel({ ordinal }: TableGround, cells: readonly SheetCell[]): number | null {
  const cell = ordinal === null ? undefined : cells.find(({ column }) => column === ordinal);
  return cell === undefined ? null : markLevel(cell.text);
}
