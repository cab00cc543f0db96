import type { Issue } from '../../domain/issue';
import { foldForSearch } from '../../domain/vietnamese';
import { importMessages as say } from '../../text/importMessages';
import type { SheetCell } from '../cells';
import { address } from '../grid';
import { issueAt } from '../issues';
import { clean, Figures, isNear } from './figures';
import { isOfMoney } from './figureText';
import { linesBeside, type Stretch, StretchesAbove } from './linesBeside';
import type { FoundTable, TableColumn } from './types';

/** "Tổng số: 3 hộ; 13 khẩu", "Tổng số tiền: 500.000 đồng": sums given in words in a line beside or within a table. */
const OF_SUM = /^\(?(?:tong|cong)\b[^:]{0,40}:/;
const OF_GROUP = /^\(?cong (?!danh sach|nay|co|gom|la\b)[a-z0-9]/;
const PAIR =
  /(\d{1,3}(?:\.\d{3})+|\d+)(?: *\([^)]*\))? *(dong|vnd|d|nhan khau|khau|m2|ha|kg|tan|ta|con|cay|luot|mui|suat|sao)\b(?!\/)/g;
const MONEY = /^(?:dong|vnd|d)$/;
/** In how many đồng a column of money may count. */
const SCALES = [1, 1e3, 1e6, 1e9];

/** What is said of the sums in words that no column adds up to, where one column only can be meant. */
export function statedSumIssues(table: FoundTable): readonly Issue[] {
  const lines = linesBeside(table).filter(({ text }) => OF_SUM.test(foldForSearch(text)));
  if (lines.length === 0) return [];
  const figures = new Figures(table);
  const sums = new ColumnSums(figures);
  const above = new StretchesAbove(table.rows);
  return lines.flatMap((line) => pairsIn(line).flatMap((pair) => sumIssue(sums, above.of(line.row), line, pair)));
}

interface Pair {
  readonly stated: number;
  readonly noun: string;
}

function pairsIn({ text }: SheetCell): readonly Pair[] {
  return [...foldForSearch(text).matchAll(PAIR)].map((match) => ({
    stated: Number((match[1] ?? '').replaceAll('.', '')),
    noun: match[2] ?? '',
  }));
}

function sumIssue(
  sums: ColumnSums,
  above: readonly Stretch[],
  line: SheetCell,
  { stated, noun }: Pair,
): readonly Issue[] {
  const { figures } = sums;
  const columns = figures.columns.filter((column) => isOf(column, noun));
  const [column] = columns;
  if (column === undefined) return [];
  const scales = MONEY.test(noun) ? SCALES : [1];
  const whole = [0, figures.table.rows.length] as const;
  // "Cộng tổ 1" is held to its own group, as long as it ends one; to the whole list only a total is
  const isOfGroup = OF_GROUP.test(foldForSearch(line.text)) && above.length > 1;
  const stretches = isOfGroup ? above.slice(0, -1) : [whole, ...above];
  const agrees = columns.some((each) =>
    stretches.some((stretch) => scales.some((scale) => isNear(clean(sums.over(each, stretch) * scale), stated))),
  );
  if (agrees || columns.length > 1) return [];
  const { sheet } = figures.table;
  const sum = sums.over(column, stretches[0] ?? whole);
  const named = { sheet: sheet.name, cell: address(line.row, line.column) };
  const message = say.statedSumDiffers(named, line.text, stated, column.header, sum);
  const place = { sheet: sheet.name, row: line.row, column: line.column };
  return [issueAt('warning', 'stated-sum-differs', message, place, { raw: line.text, understood: String(sum) })];
}

function isOf({ path }: TableColumn, noun: string): boolean {
  const heading = foldForSearch(path.join(' '));
  if (MONEY.test(noun)) return isOfMoney(heading);
  return new RegExp(`\\b${noun.replace('nhan ', '')}\\b`).test(heading);
}

/** Sums of columns over stretches of rows: a list may have thousands of lines that state one. */
class ColumnSums {
  private readonly running = new Map<TableColumn, Float64Array>();

  constructor(readonly figures: Figures) {}

  over(column: TableColumn, [from, to]: Stretch): number {
    const sums = this.running.get(column) ?? this.add(column);
    return clean((sums[to] ?? 0) - (sums[from] ?? 0));
  }

  private add(column: TableColumn): Float64Array {
    const { rows } = this.figures.table;
    const sums = new Float64Array(rows.length + 1);
    for (const [at, { kind }] of rows.entries())
      sums[at + 1] = (sums[at] ?? 0) + (kind === 'record' ? (this.figures.at(column, at) ?? 0) : 0);
    this.running.set(column, sums);
    return sums;
  }
}
