import type { Issue } from '../../domain/issue';
import { foldForSearch } from '../../domain/vietnamese';
import { importMessages as say } from '../../text/importMessages';
import { type SheetCell, shownCells, textOf } from '../cells';
import { address, cellAt, usedRows } from '../grid';
import { issueAt } from '../issues';
import { clean, Figures, isNear } from './figures';
import type { FoundTable, RowKind } from './types';

/** A count that a line over, in or under a list gives in words: "Danh sách này có 15 người". */
export interface StatedCount {
  readonly row: number;
  readonly column: number;
  readonly text: string;
  readonly stated: number;
  /** Records of the list. */
  readonly counted: number;
  readonly agrees: boolean;
}

const NUMBER = '(\\d{1,3}(?:\\.\\d{3})+|\\d+)';
/** "15 (mười lăm) người" */
const IN_WORDS = '(?: *\\([^)]*\\))?';
const PERSONS =
  'nguoi|truong hop|ca nhan|can bo|cong chuc|vien chuc|dong chi|d\\/c|hoc sinh|doan vien|dang vien|hoi vien|cu tri|cong dan|doi tuong|ho|chu ho';
const UNITS = 'don vi|xa|phuong|thi tran|truong|co quan|dia phuong|thon|khu pho';
const OF_LIST = '\\(?(?:an dinh |tong hop )?danh sach[^\\d:]{0,40}:? *';
const OF_TOTAL = '\\(?(?:tong cong|tong so|cong|tong)(?: danh sach| nay| co| gom| la| so nguoi)*:? *';
const ROWS_ABOVE = 6;
const ROWS_BELOW = 6;
/** Kinds of row that may hold such a line. */
const WORDED: ReadonlySet<RowKind> = new Set(['total', 'note', 'section']);

/**
 * The counts in words beside a list, each compared with its records. A count that equals the sum of a column or the number
 * of ordinals (households of several persons) agrees as well.
 */
export function statedCounts(table: FoundTable): readonly StatedCount[] {
  const noun = nounOf(table);
  if (noun === null) return [];
  const patterns = [OF_LIST, OF_TOTAL].map((start) => new RegExp(`^${start}${NUMBER}${IN_WORDS} *(?:${noun})\\b`));
  const found = linesBeside(table).flatMap((cell) => {
    const folded = foldForSearch(cell.text);
    const match = patterns.map((pattern) => pattern.exec(folded)).find((each) => each !== null);
    return match == null ? [] : [{ cell, stated: Number((match[1] ?? '').replaceAll('.', '')) }];
  });
  if (found.length === 0) return [];
  const counted = table.rows.filter(({ kind }) => kind === 'record').length;
  const others = otherCounts(table);
  return found.map(({ cell: { row, column, text }, stated }) => {
    const agrees = stated === counted || others.some((other) => isNear(other, stated));
    return { row, column, text, stated, counted, agrees };
  });
}

/** What is said of those that differ. */
export function countIssues({ sheet }: FoundTable, counts: readonly StatedCount[]): readonly Issue[] {
  return counts
    .filter(({ agrees }) => !agrees)
    .map(({ row, column, text, stated, counted }) => {
      const message = say.countDiffers({ sheet: sheet.name, cell: address(row, column) }, text, stated, counted);
      const values = { raw: text, understood: String(counted) };
      return issueAt('warning', 'count-differs', message, { sheet: sheet.name, row, column }, values);
    });
}

/** What the records of the list are called; null for a table that counts something else. */
function nounOf({ columns }: FoundTable): string | null {
  if (columns.some(({ role }) => role === 'name')) return PERSONS;
  return columns.some(({ role }) => role === 'unit') ? UNITS : null;
}

/** Cells of the lines right above and below the table, and of the rows in it that are no records. */
function linesBeside({ sheet, area, rows }: FoundTable): readonly SheetCell[] {
  const inside = rows.filter(({ kind }) => WORDED.has(kind)).map(({ row }) => row);
  const used = usedRows(sheet);
  const above = used.filter((row) => row < area.top && row >= area.top - ROWS_ABOVE);
  const below = used.filter((row) => row > area.bottom && row <= area.bottom + ROWS_BELOW);
  return [...above, ...inside, ...below].flatMap((row) => shownCells(sheet, row));
}

function otherCounts(table: FoundTable): readonly number[] {
  const figures = new Figures(table);
  const records = table.rows.flatMap(({ kind }, at) => (kind === 'record' ? [at] : []));
  const sums = figures.columns.map((column) =>
    clean(records.reduce((sum, at) => sum + (figures.at(column, at) ?? 0), 0)),
  );
  const ordinal = table.columns.find(({ role }) => role === 'ordinal');
  if (ordinal === undefined) return sums;
  const rows = records.map((at) => table.rows[at]?.row ?? 0);
  const numbered = rows.filter((row) => textOf(cellAt(table.sheet, row, ordinal.column)) !== '').length;
  return numbered === 0 ? sums : [...sums, numbered];
}
