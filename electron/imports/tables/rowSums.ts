import type { Issue } from '../../domain/issue';
import { foldForSearch } from '../../domain/vietnamese';
import { doubtMessages as say } from '../../text/doubtMessages';
import { numberText } from '../../text/importMessages';
import { address } from '../grid';
import { issueAt } from '../issues';
import { clean, Figures, isNear, isRounded } from './figures';
import type { FoundTable, TableColumn } from './types';

const TOTAL = /^(?:tong|tong so|tong cong|cong|chung|total)(?: (?:nguoi|ho|so))?$/;
const SEX = /^(?:so )?(?:nam|nu|male|female)$/;
/** "Trong đó" need not name everything. */
const OF_WHICH = /\b(?:trong do|of which|in which)\b/;
const MOST_PARTS = 12;

/** A column that is the sum of its neighbours to the right or left in nearly every row. */
interface RowSum {
  readonly total: TableColumn;
  readonly parts: readonly TableColumn[];
  /** Positions in `table.rows` of the records where it is not. */
  readonly odd: readonly number[];
}

/**
 * Records in which a column of sums is not the sum of the columns beside it: "Nam" + "Nữ" ≠ "Tổng số". That it is a sum
 * is told by the other records, more of them where the headings do not say it.
 */
export function rowSumIssues(table: FoundTable): readonly Issue[] {
  if (!table.columns.some(isTotal)) return [];
  const figures = new Figures(table);
  return figures.columns.filter(isTotal).flatMap((total) => {
    const found = rowSumOf(figures, total);
    return found === null ? [] : found.odd.map((at) => issueOf(figures, found, at));
  });
}

function isTotal({ header }: TableColumn): boolean {
  return TOTAL.test(foldForSearch(header));
}

function isSex({ header }: TableColumn): boolean {
  return SEX.test(foldForSearch(header));
}

function rowSumOf(figures: Figures, total: TableColumn): RowSum | null {
  let best: RowSum | null = null;
  for (const parts of candidates(figures, total)) {
    const compared = comparedRows(figures, total, parts);
    const odd = compared.filter((at) => !agrees(figures, total, parts, at));
    const agreeing = compared.length - odd.length;
    const isTold = parts.length === 2 && parts.every(isSex);
    const isSum = isTold ? agreeing >= 2 && agreeing > odd.length : agreeing >= 5 && agreeing >= compared.length * 0.8;
    if (isSum && (best === null || odd.length < best.odd.length)) best = { total, parts, odd };
  }
  return best;
}

/** Runs of two and more columns of figures that start right beside the total, up to the next total. */
function candidates({ columns }: Figures, total: TableColumn): readonly (readonly TableColumn[])[] {
  const at = columns.indexOf(total);
  const runs: TableColumn[][] = [];
  for (const step of [1, -1]) {
    const run: TableColumn[] = [];
    for (let next = at + step; run.length < MOST_PARTS; next += step) {
      const column = columns[next];
      if (column === undefined || isTotal(column)) break;
      run.push(column);
      const isLoose = run.some(({ path }) => OF_WHICH.test(foldForSearch(path.join(' '))));
      if (run.length > 1 && (!isLoose || run.every(isSex))) runs.push(step > 0 ? [...run] : [...run].reverse());
    }
  }
  return runs;
}

/** Records with a figure in all the columns; what is blank may be missing and is no 0. */
function comparedRows(figures: Figures, total: TableColumn, parts: readonly TableColumn[]): readonly number[] {
  return figures.table.rows.flatMap(({ kind }, at) => {
    if (kind !== 'record' || (figures.at(total, at) ?? 0) === 0) return [];
    return parts.every((part) => figures.at(part, at) !== null) ? [at] : [];
  });
}

function sumOf(figures: Figures, parts: readonly TableColumn[], at: number): number {
  return clean(parts.reduce((sum, part) => sum + (figures.at(part, at) ?? 0), 0));
}

function agrees(figures: Figures, total: TableColumn, parts: readonly TableColumn[], at: number): boolean {
  const stated = figures.at(total, at) ?? 0;
  const sum = sumOf(figures, parts, at);
  return isNear(stated, sum) || isRounded(stated, sum, parts.length);
}

function issueOf(figures: Figures, { total, parts }: RowSum, at: number): Issue {
  const { sheet, rows } = figures.table;
  const row = rows[at]?.row ?? 0;
  const stated = figures.at(total, at) ?? 0;
  const sum = sumOf(figures, parts, at);
  const message = say.rowSumDiffers(
    { sheet: sheet.name, cell: address(row, total.column) },
    {
      stated: numberText(stated),
      sum: numberText(sum),
      parts: parts.map(({ header }) => header),
      total: total.header,
    },
  );
  return issueAt(
    'warning',
    'row-sum-differs',
    message,
    { sheet: sheet.name, row, column: total.column },
    { raw: String(stated), understood: String(sum) },
  );
}
