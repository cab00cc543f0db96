import type { Issue } from '../../domain/issue';
import { doubtMessages as say } from '../../text/doubtMessages';
import { type SheetCell, shownCells, textOf } from '../cells';
import { cellAt, type Sheet, usedRows } from '../grid';
import { placeBelow } from '../grid/cellStore';
import { issueAt } from '../issues';
import { isNote, isPost, isSigning, totalLabel } from './rowWords';
import { foldedText } from './sheetRows';
import type { FoundTable } from './types';
import { isLetterhead, isNilDeclaration, isTitle } from './words';

/** Printed for rows that nobody filled in. */
const ORDINAL = /^\d{1,4}\.?$/;
/** A place for a tick, ticked or not. */
const BOX = /^[[(] *[xv✓✔]? *[\])] */;
/** "Ấn định danh sách có 15 người", "Bằng chữ: …" */
const CLOSING = /^(?:an dinh|bang chu|tong so tien|so tien bang chu)\b/;
/** Rows over a heading that may be its title. */
const ROWS_OF_TITLE = 8;
/** Rows of words side by side on a sheet without a table that are worth a word. */
const ENOUGH_ROWS = 3;
/** Longer lines are sentences. */
const LONGEST_VALUE = 80;
/** Rows below a table that are looked at; behind them nobody goes on with a list. */
const ROWS_BELOW = 200;

/**
 * Words outside the tables that no figure gives away: lines between a table and its signature that say nothing a remark,
 * title or signature says, and rows of words on a sheet where no table was found.
 */
export function outsideText(sheet: Sheet, tables: readonly FoundTable[]): readonly Issue[] {
  if (tables.length === 0) return withoutTable(sheet);
  const used = usedRows(sheet);
  const tops = tables.map(({ area }) => area.top);
  const isTaken = (row: number) => tables.some(({ area }) => area.top <= row && row <= area.bottom);
  const goingOn = tables.flatMap((table) => recordsFurtherDown(table, used, tops, isTaken));
  const bottoms = [...new Set(tables.map(({ area }) => area.bottom))];
  const loose = bottoms.flatMap((bottom) => {
    const next = Math.min(...tops.filter((top) => top > bottom), Number.POSITIVE_INFINITY);
    const below = rowsBelow(sheet, used, bottom, next).filter((row) => !isTaken(row));
    const [first] = below;
    if (first === undefined) return [];
    const message = say.textOutside(sheet.name, below, shownCells(sheet, first)[0]?.text ?? '');
    return [issueAt('note', 'text-outside', message, { sheet: sheet.name, row: first })];
  });
  return [...loose, ...goingOn];
}

/** Rows below a table, behind a signature, whose ordinal is the next one of its records. */
function recordsFurtherDown(
  { sheet, area, columns, rows }: FoundTable,
  used: Uint32Array,
  tops: readonly number[],
  isTaken: (row: number) => boolean,
): readonly Issue[] {
  const ordinal = columns.find(({ role }) => role === 'ordinal')?.column;
  const last = rows.findLast(({ kind }) => kind === 'record')?.row;
  if (ordinal === undefined || last === undefined) return [];
  const next = Number(textOf(cellAt(sheet, last, ordinal))) + 1;
  const end = Math.min(...tops.filter((top) => top > area.bottom), Number.POSITIVE_INFINITY);
  const start = placeBelow(used, area.bottom);
  const below = Array.from(used.subarray(start, start + ROWS_BELOW)).filter((row) => row < end);
  const found = below.find(
    (row) => !isTaken(row) && Number(textOf(cellAt(sheet, row, ordinal))) === next && shownCells(sheet, row).length > 1,
  );
  if (found === undefined) return [];
  const message = say.recordsFurtherDown(sheet.name, found, next);
  return [issueAt('warning', 'records-further-down', message, { sheet: sheet.name, row: found, column: ordinal })];
}

/** Rows under a table down to its signature or the title of the next one that may belong to it. */
function rowsBelow(sheet: Sheet, used: Uint32Array, bottom: number, next: number): readonly number[] {
  const rows: number[] = [];
  const start = placeBelow(used, bottom);
  for (const row of used.subarray(start, start + ROWS_BELOW)) {
    if (row >= next - ROWS_OF_TITLE) break;
    const cells = shownCells(sheet, row);
    if (cells.some((cell) => isSigning(foldedText(cell)) || isPost(foldedText(cell)))) break;
    if (cells.length > 0 && !isRemark(cells)) rows.push(row);
  }
  return rows;
}

function isRemark(cells: readonly SheetCell[]): boolean {
  const [first] = cells;
  if (first === undefined || cells.every(({ text }) => ORDINAL.test(text))) return true;
  const text = foldedText(first);
  if (isNote(text) || isTitle(text) || isLetterhead(text) || isNilDeclaration(text.replace(BOX, ''))) return true;
  if (CLOSING.test(text)) return true;
  if (totalLabel(first.text) !== null || /^[-+*•(]|:/.test(first.text)) return true;
  return cells.length === 1 && (first.text.length > LONGEST_VALUE || first.right > first.column);
}

/** "Họ và tên: | Nguyễn Văn An": a card, one person below the other. */
function isAnswered([label, answer]: readonly SheetCell[]): boolean {
  return (
    label !== undefined && /\p{L}.*:$/u.test(label.text) && answer !== undefined && !isLetterhead(foldedText(label))
  );
}

/** "Họ tên: An", "Ngày sinh: …" and the same labels again: cards in one column. 0 where no label comes twice. */
function linesOfCards(sheet: Sheet): number {
  const labels = new Map<string, number>();
  for (const row of usedRows(sheet).subarray(0, ROWS_BELOW)) {
    const [only, second] = shownCells(sheet, row);
    const label = second === undefined ? /^(\p{L}[^:]{1,40}): *\S/u.exec(only?.text ?? '')?.[1] : undefined;
    if (label !== undefined) labels.set(label, (labels.get(label) ?? 0) + 1);
  }
  const counts = [...labels.values()];
  return counts.some((count) => count > 1) ? counts.reduce((sum, count) => sum + count, 0) : 0;
}

function withoutTable(sheet: Sheet): readonly Issue[] {
  let rows = linesOfCards(sheet);
  for (const row of usedRows(sheet)) {
    const cells = shownCells(sheet, row);
    const isRow =
      cells.length > 1 &&
      (isAnswered(cells) || !isRemark(cells)) &&
      cells.every(({ text }) => text.length <= LONGEST_VALUE);
    const texts = cells.map(foldedText);
    if (isRow && !texts.some(isSigning) && !texts.every(isPost)) rows += 1;
  }
  if (rows < ENOUGH_ROWS) return [];
  return [issueAt('note', 'no-table', say.textWithoutTable(sheet.name, rows), { sheet: sheet.name })];
}
