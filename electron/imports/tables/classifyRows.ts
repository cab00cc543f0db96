import { foldForSearch } from '../../domain/vietnamese';
import { rawValue, type SheetCell, shownCells, textOf } from '../cells';
import { parseNumber } from '../counts';
import { cellAt, type Sheet, usedRows } from '../grid';
import { isPlainlyHeading, isSameRow, usedRowsAfter, within } from './findHeading';
import { isNumberRow } from './numberRow';
import type { Heading, RowKind, TableRow } from './types';
import { isNilDeclaration, isNote, isSectionMark, isSectionText, isSignature, isTotalLabel } from './words';

/** What the rows under a heading are read with. */
export interface TableGround {
  readonly heading: Heading;
  /** Column of ordinals (STT), or null. */
  readonly ordinal: number | null;
  /** A list of persons: a name alone is a person, not a banner over the rows below. */
  readonly isPersonList: boolean;
}

/** Blank rows after which a table goes on only if the next row is plainly one of its records. */
const SMALL_GAP = 1;
const AFTER_RECORDS: ReadonlySet<RowKind> = new Set(['note', 'continuation', 'blank']);
const BEFORE_A_TABLE: ReadonlySet<RowKind> = new Set([...AFTER_RECORDS, 'section', 'repeat']);

/** The rows of one table, down to where it ends: a signature, another table, a stray line after a gap, the last row. */
export function classifyRows(sheet: Sheet, ground: TableGround): readonly TableRow[] {
  const { heading } = ground;
  const rows: TableRow[] = [];
  let last = heading.bottom;
  for (const row of usedRows(sheet)) {
    if (row <= heading.bottom) continue;
    const cells = within(shownCells(sheet, row), heading);
    if (cells.length === 0) continue;
    const gap = row - last - 1;
    if (isRepeated(sheet, heading, row, rows)) {
      if (startsAnew(sheet, ground, row, gap, rows)) return withRecords(withoutTrailing(rows, BEFORE_A_TABLE));
      rows.push({ row, kind: 'repeat', label: '' });
    } else {
      if (endsTable(sheet, ground, row, cells, gap)) break;
      rows.push(rowOf(ground, row, cells, rows));
    }
    last = row;
  }
  return withRecords(withoutTrailing(rows, AFTER_RECORDS));
}

/** The first row of the heading again, or a later row of it under a row already told to be a repetition. */
function isRepeated(sheet: Sheet, heading: Heading, row: number, before: readonly TableRow[]): boolean {
  const width = heading.right - heading.left + 1;
  if (isNumberRow(within(shownCells(sheet, row), heading), width)) return true;
  let repeats = 0;
  while (before.at(-1 - repeats)?.kind === 'repeat' && before.at(-1 - repeats)?.row === row - repeats - 1) repeats += 1;
  return isSameRow(sheet, heading, heading.top + repeats, row) && heading.top + repeats <= heading.bottom;
}

/** The heading again, over ordinals that start at 1 or behind a gap or title: another table, not another page. */
function startsAnew(
  sheet: Sheet,
  { heading, ordinal }: TableGround,
  row: number,
  gap: number,
  before: readonly TableRow[],
): boolean {
  if (!before.some(({ kind }) => kind === 'record') || before.at(-1)?.kind === 'repeat') return false;
  if (ordinal === null) return gap > 0 || before.at(-1)?.kind === 'section';
  const height = heading.bottom - heading.top + 1;
  const below = usedRowsAfter(sheet, row, height + 3).filter((each) => !isNumberRow(shownCells(sheet, each), 2));
  const numbers = below.map((each) => textOf(cellAt(sheet, each, ordinal)));
  const first = numbers.find((text) => /^\d+\.?$/.test(text));
  return first !== undefined && Number.parseInt(first, 10) === 1;
}

function endsTable(sheet: Sheet, ground: TableGround, row: number, cells: readonly SheetCell[], gap: number): boolean {
  if (cells.some((cell) => isSignature(foldForSearch(cell.text))) && !hasOrdinal(ground, cells)) return true;
  if (isPlainlyHeading(sheet, row)) return true;
  if (gap <= SMALL_GAP) return false;
  return !hasOrdinal(ground, cells) && totalCell(cells) === undefined && cells.length < 3;
}

function rowOf(ground: TableGround, row: number, cells: readonly SheetCell[], before: readonly TableRow[]): TableRow {
  const total = totalCell(cells);
  if (total !== undefined) return { row, kind: 'total', label: total.text };
  const first = cells[0];
  const text = foldForSearch(first?.text ?? '');
  const label = cells.map((cell) => cell.text).join(' ');
  const said = cells.find((cell) => cell.cell.kind === 'text' && /\p{L}/u.test(cell.text));
  if (said !== undefined && isNilDeclaration(foldForSearch(said.text))) return { row, kind: 'nil', label };
  if (isNote(text)) return { row, kind: 'note', label };
  if (isSection(ground, cells))
    return { row, kind: hasNumbers(ground, cells) ? 'total' : 'section', label: wordsOf(cells) };
  const kind = recordKind(ground, cells, before);
  return { row, kind, label: kind === 'record' ? '' : label };
}

function recordKind(ground: TableGround, cells: readonly SheetCell[], before: readonly TableRow[]): RowKind {
  const [first, second] = cells;
  if (second !== undefined) return 'record';
  if (first === undefined) return 'blank';
  if (first.column === ground.ordinal) return /\p{L}{3}/u.test(first.text) ? 'note' : 'blank';
  if (first.right > first.column) return 'section';
  if (ground.ordinal === null) return 'record';
  const isFirstText = first.column === ground.ordinal + 1;
  if (isFirstText) return ground.isPersonList ? 'record' : 'section';
  if (hasNumbers(ground, cells)) return 'record';
  return before.at(-1)?.kind === 'record' ? 'continuation' : 'note';
}

function totalCell(cells: readonly SheetCell[]): SheetCell | undefined {
  const at = cells.findIndex((cell) => cell.cell.kind === 'text' && isTotalLabel(cell.text));
  const before = cells.slice(0, at);
  return before.every((cell) => cell.text.length <= 4) ? cells[at] : undefined;
}

function isSection(ground: TableGround, cells: readonly SheetCell[]): boolean {
  const [first, second] = cells;
  if (first === undefined || first.cell.kind !== 'text') return false;
  const text = foldForSearch(first.text);
  if (ground.ordinal !== null && first.column === ground.ordinal && isSectionMark(text)) return second !== undefined;
  const others = cells.slice(1).filter((cell) => cell.cell.kind === 'text');
  return isSectionText(text) && others.length === 0;
}

function wordsOf(cells: readonly SheetCell[]): string {
  const texts = cells.filter((cell) => cell.cell.kind === 'text' && parseNumber(cell.text).kind === 'text');
  return texts.map((cell) => cell.text).join(' ');
}

function hasNumbers(ground: TableGround, cells: readonly SheetCell[]): boolean {
  return cells.some((cell) => cell.column !== ground.ordinal && parseNumber(rawValue(cell.cell)).kind === 'number');
}

function hasOrdinal({ ordinal }: TableGround, cells: readonly SheetCell[]): boolean {
  const cell = ordinal === null ? undefined : cells.find(({ column }) => column === ordinal);
  return cell !== undefined && /^\d{1,6}\.?$/.test(cell.text) && cells.length > 1;
}

/** Notes after the last record are under the table, not in it; a line before the next heading is that table's title. */
function withoutTrailing(rows: readonly TableRow[], kinds: ReadonlySet<RowKind>): readonly TableRow[] {
  return rows.slice(0, rows.findLastIndex(({ kind }) => !kinds.has(kind)) + 1);
}

/** A table whose every row is numbered I, II, III … has records after all. */
function withRecords(rows: readonly TableRow[]): readonly TableRow[] {
  if (rows.some((row) => row.kind === 'record')) return rows;
  return rows.map((row) =>
    row.kind === 'total' && !isTotalLabel(row.label) ? { ...row, kind: 'record', label: '' } : row,
  );
}
