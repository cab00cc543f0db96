import { isAmount, isPercentage, isSummed } from '../domain/figureMeasure';
import type { FieldType } from '../domain/form';
import { foldForSearch } from '../domain/vietnamese';
import { rangeText, rawValue, shownCells, textOf } from './cells';
import { type Cell, cellAt, type Sheet, usedRows, type Workbook } from './grid';
import { isKeySheet } from './report/formKey';
import type { LineHeads } from './sampleColumns';
import { decimalsOfSample } from './sampleDecimals';
import { likelyLines, linesBetween } from './sampleLines';
import { type HeadedColumn, headedColumns } from './tables/columns';
import { findTables } from './tables/findTables';
import { isNumberRow } from './tables/numberRow';
import { roleOf } from './tables/roles';
import { SheetRows } from './tables/sheetRows';
import type { ColumnRole } from './tables/types';

/** A workbook as a clerk looks at it to point at the heading of a form. */
export interface SampleSheet {
  readonly name: string;
  readonly columnCount: number;
  readonly rows: readonly { readonly row: number; readonly cells: readonly SampleCell[] }[];
  readonly tables: readonly { readonly range: string; readonly top: number; readonly bottom: number }[];
  /** Rows between which label lines seem to stand; null: none. */
  readonly lines: { readonly top: number; readonly bottom: number } | null;
}

export interface SampleCell {
  readonly column: number;
  readonly right: number;
  readonly text: string;
}

export interface SampleColumn {
  /** Of the column; of a label line: the address of its label. */
  readonly letter: string;
  /** All headings over the column, from the top down; the label of a line. */
  readonly label: string;
  /** The same one by one, where there are several. */
  readonly headings?: readonly string[];
  readonly type: FieldType;
  /** What the line counts, as a column beside it says; left out: no column does. */
  readonly measure?: string;
  /** Of a figure: places behind the comma, as it is written or as its measure wants; left out: it is whole. */
  readonly decimals?: number;
  readonly examples: readonly string[];
}

/** Rows the clerk points at: those of the heading of a table, or those of a form of label lines. */
export interface SampleHeading {
  readonly sheet: string;
  readonly top: number;
  readonly bottom: number;
  readonly holds: 'heading' | 'lines';
}

export interface SampleReading {
  readonly sheets: readonly SampleSheet[];
  /** Columns under the heading, or the label lines; none without rows pointed at. */
  readonly columns: readonly SampleColumn[];
  /** Headings of the columns of figures beside label lines, when there are several. */
  readonly answers: readonly string[];
  /** What stands over the columns of label lines; null: nothing does. */
  readonly heads: LineHeads | null;
}

/** More sheets than a form has, and more than anybody would look through. */
const MOST_SHEETS = 40;
const MOST_ROWS = 60;
const MOST_COLUMNS = 40;
const MOST_EXAMPLES = 3;
const ROWS_LOOKED_AT = 60;

/** The workbook to look at, and the columns under the heading if one is pointed at (none when no sheet has that name). */
export function readSample(workbook: Workbook, heading: SampleHeading | null): SampleReading {
  const sheet = workbook.sheets.find(({ name }) => name === heading?.sheet);
  const sheets = sampleSheets(workbook);
  if (heading === null || sheet === undefined) return { sheets, columns: [], answers: [], heads: null };
  const { top, bottom } = heading;
  if (heading.holds === 'lines') return { sheets, ...linesBetween(sheet, top, bottom) };
  return { sheets, columns: columnsUnder(sheet, top, bottom), answers: [], heads: null };
}

/** The first visible sheets that hold something, their first rows, and the headings found on them. */
export function sampleSheets({ sheets }: Workbook): readonly SampleSheet[] {
  return sheets
    .filter((sheet) => sheet.state === 'visible' && sheet.rowCount > 0 && !isKeySheet(sheet))
    .slice(0, MOST_SHEETS)
    .map((sheet) => ({
      name: sheet.name,
      columnCount: Math.min(sheet.columnCount, MOST_COLUMNS),
      rows: Array.from(usedRows(sheet).subarray(0, MOST_ROWS)).map((row) => ({ row, cells: sampleCells(sheet, row) })),
      tables: findTables(sheet).map(({ area, headerRows: [top, bottom] }) => ({ range: rangeText(area), top, bottom })),
      lines: likelyLines(sheet),
    }));
}

function sampleCells(sheet: Sheet, row: number): readonly SampleCell[] {
  return shownCells(sheet, row)
    .filter(({ column }) => column <= MOST_COLUMNS)
    .map(({ column, right, text }) => ({ column, right: Math.min(right, MOST_COLUMNS), text: text.slice(0, 200) }));
}

const TYPES: Readonly<Record<ColumnRole, FieldType>> = {
  ordinal: 'ordinal',
  unit: 'unit',
  name: 'personName',
  address: 'address',
  phone: 'phone',
  number: 'count',
  percent: 'text',
  date: 'text',
  text: 'text',
};

/** Headings of words, and of figures that come to no sum: those of one unit are not added to another's. */
const WORDS_WANTED =
  /\b(?:ghi chu|ly do|nguyen nhan|noi dung|ten|dia chi|dia diem|ngay|thoi (?:gian|diem|han)|kien nghi|de xuat|danh gia|nhan xet|tinh trang|tinh hinh|ket qua|bien phap|giai phap|kho khan|dien thoai|sdt|email|chuc vu|chuc danh|trang thai|phan loai|xep loai|loai|hinh thuc|nguoi (?:lap|phu trach|lien he|dai dien|bao cao)|can bo (?:phu trach|dau moi|lien he)|so (?:van ban|quyet dinh|hieu)|don vi tinh|dvt|ty le|nang suat|binh quan|don gia|gia|mat do)\b/;

/** With its marks: “Nam” counts men, and “Năm” says when. */
function headingOf({ path }: HeadedColumn): string {
  return path.join(' ').normalize('NFC').trim().toLocaleLowerCase('vi');
}

/** Headings over the names of villages and quarters: “Thôn”, “Tên thôn, làng”; no maps and no copies. */
const VILLAGES =
  /^(?:tên )?(?:thôn|khu phố|tổ dân phố|tdp|ấp|bản(?! (?:đồ|sao|chính|lưu|vẽ))|buôn|làng|khóm)(?!\p{L})/u;

/** Among people it is where they live; in a table of figures it names whose figures they are. */
function villagesAt(headed: readonly { readonly column: HeadedColumn; readonly role: ColumnRole }[]): number {
  if (headed.some(({ role }) => role === 'unit' || role === 'name' || role === 'phone')) return -1;
  return headed.findIndex(
    ({ column, role }) => (role === 'address' || role === 'text') && VILLAGES.test(headingOf(column)),
  );
}

/** Headings that say when: “Tuần”, “Tháng”. Beside others of their kind they are figures of the week and of the month. */
const PERIODS = /^(?:tuần|tháng|quý|năm|kỳ|đợt)(?: (?:thứ|số|báo cáo))?$/;
/** Weeks of a year at most, and years. */
const isOfPeriod = (value: number) => value <= 53 || (value >= 1900 && value < 2100);

function isLonePeriod(column: HeadedColumn, cells: readonly Cell[], all: readonly HeadedColumn[]): boolean {
  const isPeriod = (one: HeadedColumn) => PERIODS.test(headingOf(one));
  return (
    isPeriod(column) &&
    all.filter(isPeriod).length === 1 &&
    cells.every((cell) => cell.kind !== 'number' || isOfPeriod(cell.value))
  );
}

/**
 * A blank column is judged by its heading alone: “Khối lượng (kg)” asks for a number. @param isOfUnits a row is a unit's, so
 * what is asked for is a figure unless it is words
 */
function typeOf(
  column: Parameters<typeof roleOf>[0],
  cells: Parameters<typeof roleOf>[1],
  isOfUnits: boolean,
): FieldType {
  const type = TYPES[roleOf(column, cells)];
  const label = column.path.join(' ');
  const isMoneyOrSize = isAmount({ label }) && !isPercentage({ label }); // an average income is a figure, too
  const isAsked = isOfUnits ? isMoneyOrSize || asksForCount(label) : isMoneyOrSize && isSummed({ label });
  return type === 'text' && cells.length === 0 && isAsked ? 'count' : type;
}

function asksForCount(label: string): boolean {
  return isSummed({ label }) && !WORDS_WANTED.test(foldForSearch(label));
}

/** The columns under the heading rows the clerk points at, each with what it seems to hold. */
export function columnsUnder(sheet: Sheet, top: number, bottom: number): readonly SampleColumn[] {
  const over = [];
  for (let row = top; row <= bottom; row += 1) over.push(...shownCells(sheet, row));
  if (over.length === 0) return [];
  const left = Math.min(...over.map(({ column }) => column));
  const right = Math.min(Math.max(...over.map((cell) => cell.right)), left + MOST_COLUMNS - 1);
  const below = Array.from(usedRows(sheet))
    .filter((row) => row > bottom && !isNumberRow(shownCells(sheet, row), right - left + 1))
    .slice(0, ROWS_LOOKED_AT);
  const headed = headedColumns(new SheetRows(sheet), { top, bottom, left, right })
    .filter(({ path }) => path.length > 0)
    .map((column) => {
      const cells = below.flatMap((row) => cellAt(sheet, row, column.column) ?? []);
      return { column, cells: cells.filter((cell) => textOf(cell) !== '') };
    });
  const judged = headed.map(({ column, cells }) => ({ column, role: roleOf(column, cells) }));
  const villages = villagesAt(judged);
  const roles = judged.map(({ role }) => role);
  const isOfUnits = (roles.includes('unit') || villages >= 0) && !roles.includes('name');
  const all = judged.map(({ column }) => column);
  return headed.map(({ column, cells }, at) => {
    const label = column.path.join(' ');
    const type =
      at === villages ? 'unit' : isLonePeriod(column, cells, all) ? 'text' : typeOf(column, cells, isOfUnits);
    return {
      letter: column.letter,
      label,
      ...(column.path.length > 1 && { headings: column.path }),
      type,
      ...(type === 'count' && decimalsOfSample({ label }, cells.map(rawValue))),
      examples: cells.slice(0, MOST_EXAMPLES).map(textOf),
    };
  });
}
