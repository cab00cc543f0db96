import { foldForSearch } from '../domain/vietnamese';
import { type SheetCell, shownCellOver, shownCells } from './cells';
import type { Sheet } from './grid';
import { asideAt, asideColumns, isMeasure } from './report/asideColumns';
import { isNumberRow } from './tables/numberRow';

/** What stands over the columns of a form of label lines: "STT | Nội dung | ĐVT | Kế hoạch | Thực hiện | Ghi chú". */
export interface LineHeads {
  /** Over the numbers of the lines; null: they have none. */
  readonly ordinal: string | null;
  readonly label: string;
  /** Over the column that says what is counted; null: there is none. */
  readonly measure: string | null;
  /** Over the column of remarks; null: there is none. */
  readonly note: string | null;
  /** Over the columns in which figures may stand, from left to right. */
  readonly answers: readonly string[];
}

const ORDINAL = /^(?:stt|tt|so tt|so thu tu)\.?$/;
/** Over the labels where nothing numbers them. */
const LABELS =
  /^(?:noi dung|chi tieu|tieu chi|hang muc|danh muc|muc|loai|ten|thong tin|doi tuong|cac |so lieu|dien giai)\b/;
/** Columns that hold words about a line, no figures of it. */
const ASIDE =
  /^(?:ghi chu|chu thich|thuyet minh|dien giai|nguon|can cu|ly do|nguyen nhan|don vi (?:phu trach|thuc hien|bao cao)|ma so?|ms)\b/;

const NOTES = /^(?:ghi chu|chu thich)\b/;

/** The heading over label lines; null: none stands there, or it is no heading of columns. @param first the first label */
export function lineHeads(sheet: Sheet, first: SheetCell): LineHeads | null {
  const row = headRow(sheet, first);
  if (row === null) return null;
  const label = headOver(sheet, first.column, row);
  if (label === null) return null;
  const right = Math.max(...rowsOver(row).flatMap((at) => shownCells(sheet, at).map((cell) => cell.right)));
  const heads: HeadPath[] = [];
  let measure: string | null = null;
  let note: string | null = null;
  for (let column = Math.max(first.right, label.right) + 1; column <= right; column += 1) {
    const head = headOver(sheet, column, row);
    if (head !== null && isMeasureHead(sheet, head)) measure = head.text;
    if (head !== null && NOTES.test(foldForSearch(head.text))) note = head.text;
    if (head === null || isAsideHead(sheet, head) || ASIDE.test(foldForSearch(head.text))) continue;
    heads.push(headPath(sheet, column, row));
  }
  if (heads.length === 0) return null;
  const ordinal = first.column > 1 ? headOver(sheet, first.column - 1, row) : null;
  const isOrdinal = ordinal !== null && ordinal.column < first.column && ORDINAL.test(foldForSearch(ordinal.text));
  if (!isOrdinal && !LABELS.test(foldForSearch(label.text))) return null;
  return { ordinal: isOrdinal ? ordinal.text : null, label: label.text, measure, note, answers: namesOfHeads(heads) };
}

/** A heading with the one over it: "Thực hiện" over "Lũy kế". */
export interface HeadPath {
  readonly own: string;
  /** "": none stands over it. */
  readonly over: string;
}

/** The heading of a column in the row, and the wider one above it. */
export function headPath(sheet: Sheet, column: number, row: number): HeadPath {
  const own = headOver(sheet, column, row);
  if (own === null) return { own: '', over: '' };
  const above = own.row > 1 ? shownCellOver(sheet, own.row - 1, column) : null;
  const isWider = above !== null && above.right - above.column > own.right - own.column && /\p{L}/u.test(above.text);
  return { own: own.text, over: isWider ? above.text : '' };
}

/** Each heading once; those whose own words repeat are told apart by what stands over them. */
export function namesOfHeads(heads: readonly HeadPath[]): readonly string[] {
  const isRepeated = ({ own, over }: HeadPath) =>
    over !== '' && heads.some((one) => one.own === own && one.over !== over);
  return [...new Set(heads.map((head) => (isRepeated(head) ? `${head.over} ${head.own}` : head.own)))];
}

/** What a line counts, from its column "ĐVT"; null: it has none. */
export function measureOfLine(sheet: Sheet, { row, right }: SheetCell): string | null {
  const cell = shownCells(sheet, row).find(
    (each) => each.column > right && (asideAt(sheet, each) === 'measures' || isMeasure(each.text)),
  );
  return cell === undefined ? null : cell.text.trim();
}

/** The row right over the first label, or over the row that numbers the columns. */
function headRow(sheet: Sheet, first: SheetCell): number | null {
  const above = shownCells(sheet, first.row - 1);
  const row = isNumberRow(above, above.length) ? first.row - 2 : first.row - 1;
  return row < 1 || headOver(sheet, first.column, row) === null ? null : row;
}

/** A heading may be merged down to the row, or have a common heading over it. */
function rowsOver(row: number): readonly number[] {
  return [row, row - 1, row - 2].filter((each) => each > 0);
}

function headOver(sheet: Sheet, column: number, row: number): SheetCell | null {
  for (const at of rowsOver(row)) {
    const head = shownCellOver(sheet, at, column);
    if (head !== null) return head.bottom >= row && /\p{L}/u.test(head.text) ? head : null;
  }
  return null;
}

function isMeasureHead(sheet: Sheet, { row, column }: SheetCell): boolean {
  return asideColumns(sheet).some((each) => each.holds === 'measures' && each.row === row && each.left === column);
}

function isAsideHead(sheet: Sheet, { row, column }: SheetCell): boolean {
  return asideColumns(sheet).some((each) => each.row === row && each.left === column);
}
