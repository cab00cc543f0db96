import type { Issue } from '../../domain/issue';
import { foldForSearch } from '../../domain/vietnamese';
import { doubtMessages as say } from '../../text/doubtMessages';
import { shownCells, textOf } from '../cells';
import { cellAt, mergeAt, numberAt } from '../grid';
import { issueAt } from '../issues';
import { agreements, Figures } from './figures';
import { whatNumbersAre } from './firstOfFigures';
import { mostlyNumbered } from './oddHeads';
import { markLevel } from './outlineMarks';
import { kindOfPlace } from './rowKinds';
import { isSectionText } from './rowWords';
import { SheetRows } from './sheetRows';
import { labelOf } from './sumLabels';
import { segmentsOf } from './sums';
import type { FoundTable, TableRow } from './types';
import { startsSmall } from './words';

/** Rows of which nothing in the sheet says for sure what they are. */
export function rowDoubts(table: FoundTable): readonly Issue[] {
  return [
    ...possibleTotals(table),
    ...unnumbered(table),
    ...underMerges(table),
    ...joinedLines(table),
    ...possibleRecords(table),
    ...possibleFirst(table),
  ];
}

/** Records of which one cell is their own, all others are merged down from the record above. */
function underMerges(table: FoundTable): readonly Issue[] {
  const { sheet, rows, area, columns } = table;
  const covered = columns.length < 3 ? new Set<number>() : rowsUnderMerges(table);
  if (covered.size === 0) return [];
  const isUnder = ({ row, kind }: TableRow) => {
    if (kind !== 'record' || !covered.has(row)) return false;
    const own = columns.filter(({ column }) => textOf(cellAt(sheet, row, column)) !== '');
    return own.length === 1 && columns.some(({ column }) => (mergeAt(sheet, row, column)?.top ?? row) < row);
  };
  const under = rows.filter(isUnder).map(({ row }) => row);
  if (under.length === 0) return [];
  const message = say.underMerges(sheet.name, under);
  return [issueAt('note', 'rows-under-merge', message, { sheet: sheet.name, row: under[0], column: area.left })];
}

/** Agreeing figures from which a numbered row is doubted: its number says that it is a record. */
const ENOUGH_OF_NUMBERED = 2;
/** Longer runs would have been decided by the sums. */
const LONGEST_RUN = 500;
const MOST_COVERED = 20_000;

/** A record that equals the sum of its neighbours, where that may be chance. */
function possibleTotals(table: FoundTable): readonly Issue[] {
  const isDecided = table.rows.some(({ kind, told }) => kind === 'total' && told !== 'sum');
  if (isDecided || table.columns.some(({ role }) => role === 'name')) return [];
  const figures = new Figures(table);
  if (figures.columns.length === 0) return [];
  const { sheet, area } = table;
  return segmentsOf(table.rows).flatMap((segment) => {
    const at = possibleTotal(segment, figures);
    if (at === null) return [];
    const { row } = table.rows[at] as TableRow;
    const message = say.totalOrRecord(sheet.name, row, labelOf(figures, at));
    return [issueAt('warning', 'total-or-record', message, { sheet: sheet.name, row, column: area.left })];
  });
}

function possibleTotal(segment: readonly number[], figures: Figures): number | null {
  if (segment.length > LONGEST_RUN) return null;
  const ends = [segment[0], segment.at(-1)].filter((at) => at !== undefined);
  const needed = isNumbered(figures.table, segment) ? ENOUGH_OF_NUMBERED : 1;
  const found = ends.find((at) => {
    const others = segment.filter((other) => other !== at);
    if (others.length === 1) return isOfOtherKind(figures, at, others[0] ?? at) && agreements(figures, at, others) > 0;
    return others.length > 1 && agreements(figures, at, others) >= needed;
  });
  return found ?? null;
}

function isNumbered({ columns, sheet, rows }: FoundTable, segment: readonly number[]): boolean {
  const ordinal = columns.find(({ role }) => role === 'ordinal')?.column;
  if (ordinal === undefined) return false;
  return segment.every((at) => textOf(cellAt(sheet, rows[at]?.row ?? 0, ordinal)) !== '');
}

/** "Thị xã Hoài Nhơn" over "Xã A": of two rows that say the same one may be the total of the other. */
function isOfOtherKind(figures: Figures, at: number, other: number): boolean {
  const [own, others] = [at, other].map((each) => kindOfPlace(foldForSearch(labelOf(figures, each))));
  return own !== others && own !== null && others !== null;
}

/** Records without a number among numbered ones. */
function unnumbered(table: FoundTable): readonly Issue[] {
  const { sheet, rows } = table;
  const ordinal = table.columns.find(({ role }) => role === 'ordinal');
  if (ordinal === undefined) return [];
  const records = rows.filter(({ kind }) => kind === 'record');
  const isBlank = ({ row }: TableRow) => {
    const merge = mergeAt(sheet, row, ordinal.column);
    if (merge === null && numberAt(sheet, row, ordinal.column) !== null) return false;
    return isNoOrdinal(textOf(cellAt(sheet, merge?.top ?? row, merge?.left ?? ordinal.column)));
  };
  const odd = records.filter(isBlank);
  if (odd.length === 0 || odd.length === records.length) return [];
  const place = { sheet: sheet.name, column: ordinal.column };
  if (!mostlyNumbered(odd.length, records.length)) {
    const message = say.manyUnnumbered(sheet.name, odd.length, records.length);
    return [issueAt('note', 'rows-unnumbered', message, { ...place, row: odd[0]?.row })];
  }
  return odd.map(({ row }) => issueAt('warning', 'row-unnumbered', say.unnumbered(sheet.name, row), { ...place, row }));
}

/** Nothing, or words: "Tổ 1" where 1, 2, 3 stand. */
function isNoOrdinal(text: string): boolean {
  return text === '' || (/\p{L}{2}/u.test(text) && /\s/.test(text) && markLevel(text) === null);
}

/** Lines of words alone that were taken for the name of the rows below and may be records without figures. */
function possibleRecords(table: FoundTable): readonly Issue[] {
  const { sheet, rows, area } = table;
  const kinds = new Set(
    rows.slice(0, LONGEST_RUN).map((row) => (row.kind === 'record' ? kindOfRow(table, row) : null)),
  );
  return rows
    .filter((row) => row.kind === 'section' && !isPlainlyBanner(table, row, kinds))
    .map(({ row, label }) =>
      issueAt('warning', 'banner-or-record', say.bannerOrRecord(sheet.name, row, label), {
        sheet: sheet.name,
        row,
        column: area.left,
      }),
    );
}

/** Rows below the heading into which a merge reaches from above; of long lists only the first. */
function rowsUnderMerges({ sheet, area, headerRows }: FoundTable): ReadonlySet<number> {
  const covered = new Set<number>();
  for (const { top, bottom } of sheet.merges) {
    const from = Math.max(top, headerRows[1]) + 1;
    for (let row = from; row <= Math.min(bottom, area.bottom, from + LONGEST_RUN); row += 1) covered.add(row);
    if (covered.size > MOST_COVERED) break;
  }
  return covered;
}

/** Lines joined to the record above although they start like something of their own. */
function joinedLines({ sheet, rows, area }: FoundTable): readonly Issue[] {
  const joined = rows.flatMap(({ row, kind }, at) => {
    if (kind !== 'continuation') return [];
    const own = shownCells(sheet, row).find(({ column }) => column >= area.left && column <= area.right);
    const above = own === undefined ? '' : textOf(cellAt(sheet, rows[at - 1]?.row ?? 0, own.column));
    return own === undefined || above === '' || startsSmall(own.text) || /[,;(–-]\s*$/.test(above) ? [] : [row];
  });
  if (joined.length === 0) return [];
  const message = say.joinedLines(sheet.name, joined);
  return [issueAt('note', 'rows-joined', message, { sheet: sheet.name, row: joined[0], column: area.left })];
}

function kindOfRow({ sheet, area }: FoundTable, { row }: TableRow): string | null {
  const words = shownCells(sheet, row).find(
    (cell) =>
      cell.column >= area.left &&
      cell.column <= area.right &&
      cell.cell.kind === 'text' &&
      markLevel(cell.text) === null,
  );
  return words === undefined ? null : kindOfPlace(foldForSearch(words.text));
}

/** Merged over columns, marked, worded as a section, in the column of ordinals, or a place of another kind than the records. */
function isPlainlyBanner(table: FoundTable, section: TableRow, kinds: ReadonlySet<string | null>): boolean {
  const { row, label, level } = section;
  const cells = shownCells(table.sheet, row).filter(
    ({ column }) => column >= table.area.left && column <= table.area.right,
  );
  const [only, second] = cells;
  if (only === undefined || second !== undefined || level !== null || only.right > only.column) return true;
  if (isSectionText(label) || /:$/.test(label)) return true;
  if (table.columns.some(({ role, column }) => role === 'ordinal' && column === only.column)) return true;
  const kind = kindOfPlace(foldForSearch(label));
  return kind !== null && !kinds.has(kind);
}

/** The row 1, 2, 3 under a heading that may be the first record. */
function possibleFirst({ sheet, headerRows: [first, last], area }: FoundTable): readonly Issue[] {
  if (first === last) return [];
  const numbers = shownCells(sheet, last).filter(({ column }) => column >= area.left && column <= area.right);
  if (numbers.length < 2 || numbers[0]?.column !== area.left || numbers[0].text !== '1') return [];
  const rows = new SheetRows(sheet);
  if (whatNumbersAre(rows, rows.within(last - 1, area), numbers, area) !== 'undecided') return [];
  const message = say.numbersOrRecord(sheet.name, last);
  return [issueAt('warning', 'numbers-or-record', message, { sheet: sheet.name, row: last, column: area.left })];
}
