import { type SheetCell, textOf } from '../cells';
import { isDayText } from '../days';
import { cellAt, mergeAt } from '../grid';
import { isAside, isBalance, isWorkedOutBalance } from './asides';
import { isData } from './headingCells';
import { isSectionLevel, leadingLevel, markLevel } from './outlineMarks';
import { looksLikePerson } from './personNames';
import { isLineToWriteOn, isNote, isOfWhich, isSectionText, totalLabel } from './rowWords';
import { foldedText, type SheetRows } from './sheetRows';
import { hasOrdinal, lastRecord } from './tableEnd';
import type { TableGround } from './tableGround';
import type { Heading, RowKind, TableRow } from './types';
import { isNilDeclaration, startsSmall } from './words';

const ROWS_OF_TIME = 4;
const TIME = /^(?:(?:tháng|quý|tuần|t|q)\s*)?(?:\d{1,2}|[ivx]{1,4})(?:\s*[/.-]\s*\d{4})?$/;
const ADDRESS = /\b(?:dia chi|dia diem|noi o|noi cu tru|noi cong tac|thuong tru|tam tru|cho o|que quan)\b/;
/** Headings over things of which one record may have several. */
const ITEMS =
  /\b(?:thanh vien|ho (?:va )?ten|nhan khau|nguoi (?:phu thuoc|than|huong))\b|^(?:ten )?(?:thon|khu pho|to dan pho|ap|khom|con|xa|phuong|thi tran)\b/;
/** Levels of the places that commonly give records: a banner may name another one. */
const KIND_OF_PLACE =
  /^(?:tinh|thanh pho|tp\.?|huyen|quan|thi xa|tx\.?|xa|phuong|p\.|thi tran|tt\.?|thon|khu pho|kp\.?|ap|truong|th|thcs|mn|so|phong|ban)\b/;

/** "xã", "trường": the kind word a folded name starts with; null when it starts with none. */
export function kindOfPlace(folded: string): string | null {
  return KIND_OF_PLACE.exec(folded)?.[0] ?? null;
}

/** The same for communes of whatever name. */
function classOfPlace(folded: string): string | null {
  const kind = kindOfPlace(folded);
  return kind !== null && /^(?:xa|phuong|thi tran|p\.|tt\.?)$/.test(kind) ? 'commune' : kind;
}

/** What one row under a heading is, by its own words and cells; the sums decide later where those leave it open. */
export function rowOf(
  rows: SheetRows,
  ground: TableGround,
  row: number,
  cells: readonly SheetCell[],
  before: readonly TableRow[],
): TableRow {
  const said = cells.filter(isWorded);
  const mark = cells[0]?.column === ground.ordinal ? markLevel(cells[0]?.text ?? '') : null;
  const named = said.find((cell) => cell !== cells[0] || mark === null);
  const level = mark ?? leadingLevel(named?.text ?? '');
  const as = (kind: RowKind, label = cells.map(({ text }) => text).join(' ')): TableRow => ({
    row,
    kind,
    label,
    level,
  });
  const total = totalOf(ground, cells, named);
  if (total !== null && named !== undefined)
    return { ...as('total', named.text), ...(total === 'likely' && { told: 'likely' as const }) };
  const over = totalOver(rows, ground, row, before) ?? totalBeside(rows, ground, cells, before);
  if (over !== null) return as('total', [over, named?.text ?? ''].join(' ').trim());
  const isCounting = hasFigures(ground, cells) || /:\s*\d/.test(named?.text ?? ''); // "Lũy kế đến nay: 52 người"
  if (named !== undefined && isCounting && !hasOrdinal(ground, cells)) {
    const isFirst = named === said[0];
    if (isFirst && isAside(rows, named.text, before, isSetApart(rows, ground, named, before)))
      return as('aside', named.text);
    if (mark === null || isSectionLevel(mark)) if (isWorkedOutBalance(named.text)) return as('aside', named.text);
  }
  const words = cells.find((cell) => cell.cell.kind === 'text' && /\p{L}/u.test(cell.text));
  if (words !== undefined && isNilDeclaration(foldedText(words))) return as('nil');
  if (named !== undefined && isOfWhich(foldedText(named)) && !hasOrdinal(ground, cells)) return as('part', named.text);
  if (isNote(foldedText(cells[0] as SheetCell)) && !hasOrdinal(ground, cells)) return as('note');
  const section = sectionOf(ground, cells, said, mark);
  if (section !== null)
    return { ...as(section, labelOf(cells)), ...(section === 'total' && { told: 'mark' as const }) };
  const kind = otherKind(rows, ground, cells, said, before);
  return as(kind, kind === 'record' ? '' : undefined);
}

/**
 * Named in the column of ordinals, or behind a first column that this row leaves empty and the record above does not:
 * "Tồn cuối kỳ" under "Xã A | Nhập" and "| Xuất" is one of the lines of Xã A.
 */
function isSetApart(
  rows: SheetRows,
  { ordinal, heading }: TableGround,
  named: SheetCell,
  before: readonly TableRow[],
): boolean {
  const front = ordinal ?? heading.left;
  if (named.column < front) return false;
  if (ordinal === null && named.column === front) return isAmongDays(rows, heading, named, before);
  if (named.column > front && (mergeAt(rows.sheet, named.row, front)?.top ?? named.row) < named.row) return false;
  const above = lastRecord(before);
  if (above === undefined) return true;
  const cells = rows.within(above.row, heading);
  const theirs = cells.find(({ column }) => column === named.column);
  return cells[0]?.column === front && (theirs === undefined || !isBalance(theirs.text));
}

/** "Đầu kỳ" in a column in which the rows around it have "01/2021", "Tháng 2", days. */
function isAmongDays(rows: SheetRows, heading: Heading, named: SheetCell, before: readonly TableRow[]): boolean {
  const above = before.slice(-ROWS_OF_TIME).map(({ row }) => row);
  const fronts = [...above, ...rows.after(named.row, ROWS_OF_TIME)].flatMap((row) => {
    const front = rows.within(row, heading).find(({ column }) => column === named.column);
    return front === undefined ? [] : [front];
  });
  const days = fronts.filter(
    ({ cell, text }) => cell.kind === 'date' || isDayText(text) || TIME.test(text.normalize('NFC').toLowerCase()),
  );
  return days.length > 1 && days.length >= fronts.length * 0.6;
}

/** Words rather than a figure, a mark or a dash. */
function isWorded(cell: SheetCell): boolean {
  return cell.cell.kind === 'text' && /\p{L}/u.test(cell.text) && !isData(cell);
}

function totalOf(ground: TableGround, cells: readonly SheetCell[], named: SheetCell | undefined) {
  if (named === undefined || cells.some((cell) => cell.column < named.column && cell.text.length > 5)) return null;
  const told = totalLabel(named.text);
  return told === 'likely' && (hasOrdinal(ground, cells) || !hasFigures(ground, cells)) ? null : told;
}

/** "Toàn thị xã" merged down over rows by kind: each of them is a total. Null where no total reaches down so. */
function totalOver(
  { sheet }: SheetRows,
  { heading, stub }: TableGround,
  row: number,
  before: readonly TableRow[],
): string | null {
  for (let column = heading.left; column <= stub; column += 1) {
    const merge = mergeAt(sheet, row, column);
    if (merge === null || merge.top >= row) continue;
    const text = textOf(cellAt(sheet, merge.top, merge.left));
    if (totalLabel(text) === null) continue;
    return before.findLast((each) => each.row === merge.top)?.kind === 'total' ? text : null;
  }
  return null;
}

/**
 * "Tổng cộng" in the left half of a folded list, bare figures in the right half: they are totals too. Null where the rows
 * above are bare figures themselves.
 */
function totalBeside(
  rows: SheetRows,
  { heading, stub }: TableGround,
  cells: readonly SheetCell[],
  before: readonly TableRow[],
): string | null {
  const [first] = cells;
  if (first === undefined || heading.left === 1 || !cells.every((cell) => isData(cell) && cell.column > stub))
    return null;
  const above = lastRecord(before);
  if (above === undefined || !rows.at(above.row).some((cell) => cell.column === stub && isWorded(cell))) return null;
  const named = rows.at(first.row).find((cell) => cell.column < heading.left && isWorded(cell));
  return named !== undefined && totalLabel(named.text) === 'certain' ? named.text : null;
}

/** A section, with figures of its own a subtotal; null when the row is none. */
function sectionOf(
  ground: TableGround,
  cells: readonly SheetCell[],
  said: readonly SheetCell[],
  mark: number | null,
): 'section' | 'total' | null {
  const words = mark === null ? said : said.filter((cell) => cell !== cells[0]);
  if (words.length !== 1) return null;
  const isMarked = mark !== null && isSectionLevel(mark);
  if (!isMarked && !(mark === null && isSectionText((words[0] as SheetCell).text))) return null;
  return hasFigures(ground, cells) ? 'total' : 'section';
}

function labelOf(cells: readonly SheetCell[]): string {
  return cells
    .filter((cell, at) => isWorded(cell) || (at === 0 && cell.cell.kind === 'text'))
    .map(({ text }) => text)
    .join(' ');
}

function hasFigures(ground: TableGround, cells: readonly SheetCell[]): boolean {
  return cells.some((cell) => cell.column !== ground.ordinal && isData(cell) && /\d/.test(cell.text));
}

function otherKind(
  rows: SheetRows,
  ground: TableGround,
  cells: readonly SheetCell[],
  said: readonly SheetCell[],
  before: readonly TableRow[],
): RowKind {
  const [first, second] = cells;
  if (first === undefined) return 'blank';
  if (isRest(rows, ground, cells, said, before)) return 'continuation';
  if (isPreprinted(ground, cells)) return 'blank';
  if (second !== undefined) return 'record';
  return loneKind(rows, ground, first, before);
}

/** A row of one cell. */
function loneKind(rows: SheetRows, ground: TableGround, only: SheetCell, before: readonly TableRow[]): RowKind {
  const { ordinal, stub, heading, data } = ground;
  const isWide = only.right > only.column;
  if (!isWorded(only)) return only.column === ordinal ? 'blank' : 'record';
  if (isWide) return 'section';
  if (only.column === ordinal) return only.text.length > 60 ? 'note' : 'section';
  const above = before.at(-1);
  if (only.column > stub && above?.kind === 'record')
    return isOwnItem(rows, ground, only, above.row) ? 'record' : 'continuation';
  if (only.column > stub) return 'note';
  if (ground.isPersonList && ordinal !== null) return 'record';
  if (heading.left === heading.right) return 'record';
  if (ordinal === null && data.size === 0) return only.text.length > 60 ? 'note' : 'section';
  return ordinal === null && isSibling(rows, ground, only, before) ? 'record' : 'section';
}

/** "Xã B" without figures between "Xã A" and "Xã C": a place that reported nothing, no banner. */
function isSibling(rows: SheetRows, { stub }: TableGround, only: SheetCell, before: readonly TableRow[]): boolean {
  const above = lastRecord(before);
  const named = above === undefined ? undefined : rows.at(above.row).find(({ column }) => column === stub);
  const [mine, theirs] = [only, named].map((cell) => (cell === undefined ? null : kindOfPlace(foldedText(cell))));
  return mine != null && mine === theirs;
}

/** The record above goes on: words only, nothing in the columns that name a record or hold its figures. */
function isRest(
  rows: SheetRows,
  ground: TableGround,
  cells: readonly SheetCell[],
  said: readonly SheetCell[],
  before: readonly TableRow[],
): boolean {
  const above = before.at(-1);
  if (above?.kind !== 'record' && above?.kind !== 'continuation') return false;
  if (ground.ordinal === null || said.length !== cells.length || said.length === 0) return false;
  if (above.row !== (cells[0]?.row ?? 0) - 1 || cells.some((cell) => cell.column === ground.ordinal)) return false;
  const isStubEmpty = !cells.some((cell) => cell.column <= ground.stub);
  if (!isStubEmpty && isRestOfPerson(rows, ground, cells, above.row)) return true;
  const merge = mergeAt(rows.sheet, cells[0]?.row ?? 0, ground.stub);
  const isStubMerged = merge !== null && merge.top < (cells[0]?.row ?? 0);
  const [only] = cells;
  if (cells.length === 1 && only !== undefined && isOwnItem(rows, ground, only, above.row)) return false;
  if (isStubMerged) return rows.within(above.row, ground.heading).length > 2 && cells.length === 1;
  return isStubEmpty && cells.length < rows.within(above.row, ground.heading).length + 2;
}

/** Words that go on with the cell above: in small letters, behind a comma, in a column of addresses. */
function goesOn(rows: SheetRows, { heading }: TableGround, cell: SheetCell, above: number): boolean {
  const over = rows.at(above).find(({ column }) => column === cell.column);
  return (
    startsSmall(cell.text) ||
    /[,;(–-]\s*$/.test(over?.text ?? '') ||
    ADDRESS.test(headingOver(rows, heading, cell.column))
  );
}

/**
 * A member of a household, a village of a commune: a row of its own although what it belongs to is named once above, merged
 * down over it or not.
 */
function isOwnItem(rows: SheetRows, ground: TableGround, cell: SheetCell, above: number): boolean {
  if (goesOn(rows, ground, cell, above)) return false;
  if ((mergeAt(rows.sheet, cell.row, ground.stub)?.top ?? cell.row) < cell.row) return true;
  const over = rows.at(above).find(({ column }) => column === cell.column);
  if (over !== undefined && looksLikePerson(over.text) && looksLikePerson(cell.text)) return true;
  const [kind, kindOver] = [cell, over].map((each) => (each === undefined ? null : classOfPlace(foldedText(each))));
  if (kind !== null && kind === kindOver) return true;
  return ITEMS.test(headingOver(rows, ground.heading, cell.column));
}

/** The lowest heading over a column, folded. */
function headingOver(rows: SheetRows, heading: Heading, column: number): string {
  for (let row = heading.bottom; row >= heading.top; row -= 1) {
    const cell = rows.at(row).find((each) => each.column <= column && column <= each.right);
    if (cell !== undefined) return foldedText(cell);
  }
  return '';
}

/** "Hường", "khu phố 2" under "Nguyễn Thị", "Số 12, đường Quang Trung,": nobody has a name of one word only. */
function isRestOfPerson(
  rows: SheetRows,
  { heading, isPersonList, stub, ordinal }: TableGround,
  cells: readonly SheetCell[],
  above: number,
): boolean {
  const [first] = cells;
  const over = rows.within(above, heading);
  if (!isPersonList || first?.column !== stub || !over.some(({ column }) => column === ordinal)) return false;
  const isWord = /^\p{L}+$/u.test(first.text) && first.right === first.column;
  return (
    isWord && cells.length < over.length && cells.every(({ column }) => over.some((cell) => cell.column === column))
  );
}

/** Ordinals printed for rows nobody filled in, perhaps with formulas that come to nothing or dots to write on. */
function isPreprinted(ground: TableGround, cells: readonly SheetCell[]): boolean {
  const others = cells.filter((cell) => cell.column !== ground.ordinal);
  if (others.length > 0 && others.every(({ text }) => isLineToWriteOn(text))) return true;
  if (others.length === cells.length || others.length === 0) return false;
  return others.every(
    ({ cell }) => cell.isFormula && (cell.kind === 'number' ? cell.value === 0 : cell.kind === 'error'),
  );
}
