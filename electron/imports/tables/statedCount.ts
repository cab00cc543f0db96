import type { Issue } from '../../domain/issue';
import { foldForSearch } from '../../domain/vietnamese';
import { importMessages as say } from '../../text/importMessages';
import { textOf } from '../cells';
import { address, cellAt } from '../grid';
import { issueAt } from '../issues';
import { clean, Figures, isNear } from './figures';
import { halvesOf } from './foldedList';
import { linesBeside, type Stretch, StretchesAbove } from './linesBeside';
import { sectionsOver } from './sections';
import type { FoundTable } from './types';

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
/** Headings of lists that have one row for each household. */
const OF_HOUSEHOLDS = /^(?:ten |ho (?:va )?ten )?(?:chu ho|ho|ho gia dinh|ho kinh doanh)$/;
const UNITS = 'don vi|xa|phuong|thi tran|truong|co quan|dia phuong|thon|khu pho';
const OF_LIST = '\\(?(?:an dinh |tong hop )?danh sach[^\\d:]{0,40}:? *';
const OF_TOTAL = '\\(?(?:tong cong|tong so|cong|tong)(?: danh sach| nay| co| gom| la| so nguoi)*:? *';
/** "Cộng xóm 1: 03 hộ": behind the name of a group. */
const OF_GROUP = '(?:tong )?cong (?:[a-z0-9]+ ){0,5}[a-z0-9]+ *: *';
const IN_GROUP = new RegExp(`^${OF_GROUP}`);

/**
 * The counts in words beside a list, each compared with its records. A count that equals the sum of a column or the number
 * of ordinals (households of several persons) agrees as well.
 */
export function statedCounts(table: FoundTable): readonly StatedCount[] {
  const noun = nounOf(table);
  if (noun === null) return [];
  const patterns = [OF_LIST, OF_TOTAL, OF_GROUP].map(
    (start) => new RegExp(`^${start}${NUMBER}${IN_WORDS} *(${noun})\\b`),
  );
  const found = linesBeside(table).flatMap((cell) => {
    const folded = foldForSearch(cell.text);
    const match = patterns.map((pattern) => pattern.exec(folded)).find((each) => each !== null);
    return match == null ? [] : [{ cell, stated: Number((match[1] ?? '').replaceAll('.', '')), noun: match[2] ?? '' }];
  });
  const banners = bannerCounts(table, noun);
  if (found.length === 0) return banners;
  const halves = halvesOf(table);
  const counted = halves.reduce((sum, { rows }) => sum + recordsIn(rows), 0);
  const others = otherCounts(table);
  const counts = new RecordCounts(table);
  const stretches = new StretchesAbove(table.rows);
  const ofList = found.flatMap(({ cell: { row, column, text }, stated, noun: word }): readonly StatedCount[] => {
    const above = stretches.of(row);
    const groups = IN_GROUP.test(foldForSearch(text)) ? groupCounts(counts, above, row) : [];
    const [nearest] = groups;
    if (nearest !== undefined && !isOfHouseholdsAmongPersons(table, word))
      return [{ row, column, text, stated, counted: nearest, agrees: groups.includes(stated) }];
    const agrees =
      stated === counted ||
      stated === counts.in([0, table.rows.length]) ||
      stated === counts.in(above[0]) ||
      others.some((other) => isNear(other, stated));
    if (!agrees && (halves[0] !== table || isOfHouseholdsAmongPersons(table, word))) return [];
    return [{ row, column, text, stated, counted, agrees }];
  });
  return [...ofList, ...banners];
}

/** Counts in the banners within a list, "Thôn An Dinh: 03 người", "Tổ 1 (03 hộ)", each with the records under it. */
function bannerCounts(table: FoundTable, noun: string): readonly StatedCount[] {
  // "Chi hội 1: 3 hội viên", but not the hour in "14:30 …"
  const pattern = new RegExp(`(?:\\D:|: |\\() *${NUMBER}${IN_WORDS} *(${noun})\\b(?:\\)|\\.|[,;].*)?$`);
  return table.rows.flatMap(({ kind, row, label }): readonly StatedCount[] => {
    const match = kind === 'section' ? pattern.exec(foldForSearch(label)) : null;
    if (match === null) return [];
    const stated = Number((match[1] ?? '').replaceAll('.', ''));
    const under = table.rows.filter(
      ({ kind: each }, at) => each === 'record' && sectionsOver(table, at).some((section) => section.row === row),
    );
    const agrees = stated === under.length || stated === numberedIn(table, under);
    if (!agrees && isOfHouseholdsAmongPersons(table, match[2] ?? '')) return [];
    return [{ row, column: table.area.left, text: label, stated, counted: under.length, agrees }];
  });
}

/** Three households against six persons: nothing to compare, as long as no column names the households. */
function isOfHouseholdsAmongPersons({ columns }: FoundTable, noun: string): boolean {
  return /ho$/.test(noun) && !columns.some(({ header }) => OF_HOUSEHOLDS.test(foldForSearch(header)));
}

function recordsIn(rows: FoundTable['rows']): number {
  return rows.filter(({ kind }) => kind === 'record').length;
}

/**
 * Records of the groups a line at this row may end, the nearest first, with them those that have an ordinal. Empty for a
 * line that ends no group.
 */
function groupCounts(counts: RecordCounts, above: readonly Stretch[], row: number): readonly number[] {
  const [nearest] = above;
  if (nearest === undefined || counts.table.rows[nearest[1]]?.row !== row || counts.in(nearest) === 0) return [];
  return above.flatMap((stretch) => [counts.in(stretch), counts.numberedIn(stretch)]);
}

/** How many records, and how many with an ordinal, stand in a stretch of rows. */
class RecordCounts {
  private readonly records: Uint32Array;
  private readonly numbered: Uint32Array;

  constructor(readonly table: FoundTable) {
    const { rows } = table;
    this.records = new Uint32Array(rows.length + 1);
    this.numbered = new Uint32Array(rows.length + 1);
    for (const [at, row] of rows.entries()) {
      const isRecord = row.kind === 'record';
      this.records[at + 1] = (this.records[at] ?? 0) + (isRecord ? 1 : 0);
      this.numbered[at + 1] = (this.numbered[at] ?? 0) + (isRecord ? numberedIn(table, [row]) : 0);
    }
  }

  in([from, to]: Stretch): number {
    return (this.records[to] ?? 0) - (this.records[from] ?? 0);
  }

  numberedIn([from, to]: Stretch): number {
    return (this.numbered[to] ?? 0) - (this.numbered[from] ?? 0);
  }
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
  if (
    columns.some(
      ({ role, header }) => role === 'name' || (role === 'text' && OF_HOUSEHOLDS.test(foldForSearch(header))),
    )
  )
    return PERSONS;
  return columns.some(({ role }) => role === 'unit') ? UNITS : null;
}

function otherCounts(table: FoundTable): readonly number[] {
  const figures = new Figures(table);
  const records = table.rows.flatMap(({ kind }, at) => (kind === 'record' ? [at] : []));
  const sums = figures.columns.map((column) =>
    clean(records.reduce((sum, at) => sum + (figures.at(column, at) ?? 0), 0)),
  );
  const numbered = numberedIn(
    table,
    records.flatMap((at) => table.rows[at] ?? []),
  );
  return numbered === 0 ? sums : [...sums, numbered];
}

/** How many of the rows have an ordinal. */
function numberedIn(table: FoundTable, rows: FoundTable['rows']): number {
  const ordinal = table.columns.find(({ role }) => role === 'ordinal');
  if (ordinal === undefined) return 0;
  return rows.filter(({ row }) => textOf(cellAt(table.sheet, row, ordinal.column)) !== '').length;
}
