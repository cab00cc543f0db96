import { foldForSearch } from '../../domain/vietnamese';
import { breakdownsUnder } from './breakdowns';
import { type ColumnReader, decimalPlaces, Figures, isNear, isRounded, isTitledRate } from './figures';
import { KindsOfTotal } from './kindOfTotal';
import { isPerhapsRate } from './rates';
import { RecordSums, type Stretch } from './recordSums';
import { statedValues } from './statedValues';
import type { FoundTable, RowKind, TableColumn, TableRow } from './types';

/** A row of totals beside the sums of the records it stands for, by column letter. */
export interface CheckedTotal {
  readonly row: number;
  readonly label: string;
  /** All figures of the row, those that are no sums included. */
  readonly values: Readonly<Record<string, number>>;
  /** Sums of the columns that were compared. */
  readonly sums: Readonly<Record<string, number>>;
  /** Something was compared and is equal in every column, a difference that rounding explains included. */
  readonly agrees: boolean;
  readonly differences: readonly TotalDifference[];
  /** It stands above the records it adds up. */
  readonly isAbove: boolean;
}

export interface TotalDifference {
  readonly letter: string;
  readonly column: number;
  readonly stated: number;
  readonly sum: number;
  readonly isRounding: boolean;
  /** "Phân theo giới tính": which of several breakdowns does not add up; null when there is one sum only. */
  readonly breakdown: string | null;
  /** The column is ticked: `sum` counts its ticks. */
  readonly isOfTicks: boolean;
}

interface Stated {
  readonly column: TableColumn;
  readonly value: number;
}

/** Rows that stand in the outline. */
const COUNTED: ReadonlySet<RowKind> = new Set(['record', 'total', 'section']);
const RUNNING = /\b(?:ton|luy ke|cong don|so du|du cuoi|con lai)\b/;
/** Boundaries looked at on either side of a total; a list with thousands of subtotals needs no more. */
const NEAREST = 6;

/**
 * Every total of the table against the records; a total is never data itself.
 * @param readerOf how columns are read by what takes their figures
 */
export function checkTotals(table: FoundTable, readerOf?: ColumnReader): readonly CheckedTotal[] {
  const positions = table.rows.flatMap((row, at) => (row.kind === 'total' ? [at] : []));
  if (positions.length === 0) return [];
  const check = new TotalCheck(table, Figures.withTicks(table, readerOf));
  return positions.map((at) => check.at(at));
}

function roundedShares({ column, value, sum }: Stated & { readonly sum: number }): TotalDifference {
  return {
    letter: column.letter,
    column: column.column,
    stated: value,
    sum,
    isRounding: true,
    breakdown: null,
    isOfTicks: false,
  };
}

class TotalCheck {
  private readonly ofAll: RecordSums;
  /** Positions of totals and sections, ascending. */
  private readonly bounds: readonly number[];
  private readonly isRate: boolean;
  private readonly boundAt: ReadonlyMap<number, number>;
  private readonly kinds: KindsOfTotal;
  /** What the total looked at adds up. */
  private added: RecordSums;

  constructor(
    private readonly table: FoundTable,
    private readonly figures: Figures,
  ) {
    const { rows } = table;
    const hasRecords = rows.some(({ kind }) => kind === 'record');
    this.ofAll = new RecordSums(figures, (at) => rows[at]?.kind === (hasRecords ? 'record' : 'total'));
    this.added = this.ofAll;
    this.kinds = new KindsOfTotal(table);
    this.bounds = rows.flatMap(({ kind }, at) => (kind === 'total' || kind === 'section' ? [at] : []));
    this.isRate = isTitledRate(table);
    this.boundAt = new Map(this.bounds.map((at, index) => [at, index]));
  }

  at(position: number): CheckedTotal {
    const { rows } = this.table;
    const row = rows[position] as TableRow;
    const ofKind = this.kinds.of(position);
    this.added = ofKind === null ? this.ofAll : new RecordSums(this.figures, (at) => ofKind.has(at));
    const stated = this.statedIn(this.figures.columns, position);
    const rates = this.statedIn(this.figures.rates, position);
    const breakdowns = breakdownsUnder(rows, position);
    const stretch = this.bestStretch(
      position,
      stated.length > 0 ? stated : rates,
      breakdowns.map(({ from, to }) => [from, to]),
    );
    const pairs = this.pairsOver(stretch, position, stated);
    const ratePairs = this.pairsOver(stretch, position, rates);
    const rounded = ratePairs.filter((pair) => this.isWholeOfShares(pair, stretch));
    const sumsAfterAll = ratePairs.filter((pair) => isNear(pair.value, pair.sum) || rounded.includes(pair));
    const compared = [...pairs, ...sumsAfterAll];
    const differences =
      breakdowns.length === 0
        ? [...pairs.flatMap((pair) => this.difference(pair, stretch, null)), ...rounded.map(roundedShares)]
        : breakdowns.flatMap(({ from, to, label }) =>
            this.pairsOver([from, to], position, stated).flatMap((pair) => this.difference(pair, [from, to], label)),
          );
    return {
      row: row.row,
      label: row.label,
      values: statedValues(this.table, row.row),
      sums: Object.fromEntries(compared.map(({ column, sum }) => [column.letter, sum])),
      agrees: compared.length > 0 && differences.every(({ isRounding }) => isRounding),
      differences,
      isAbove: stretch[0] === position,
    };
  }

  private statedIn(columns: readonly TableColumn[], position: number): readonly Stated[] {
    return columns.flatMap((column) => {
      const value = this.figures.at(column, position);
      return value === null ? [] : [{ column, value }];
    });
  }

  private pairsOver(stretch: Stretch, position: number, stated: readonly Stated[]) {
    if (this.added.count(stretch) === 0) return []; // it stands for rows that are not there
    return stated
      .map((each) => ({ ...each, sum: this.added.over(each.column, stretch, position) }))
      .filter((pair) => !this.isAverage(pair, stretch) && !this.isRunning(pair, stretch));
  }

  private difference(
    { column, value, sum }: Stated & { readonly sum: number },
    stretch: Stretch,
    breakdown: string | null,
  ): TotalDifference[] {
    if (isNear(value, sum)) return [];
    const isRounding = isRounded(value, sum, this.added.count(stretch));
    const isOfTicks = this.figures.ticked.includes(column);
    return [{ letter: column.letter, column: column.column, stated: value, sum, isRounding, breakdown, isOfTicks }];
  }

  /** "100%" over shares that add up to 99,9: each was rounded. */
  private isWholeOfShares({ column, value, sum }: Stated & { readonly sum: number }, stretch: Stretch): boolean {
    if (column.role !== 'percent' || !(value === 100 || value === 1) || isNear(value, sum)) return false;
    const step = 10 ** -Math.max(decimalPlaces(sum), value === 1 ? 2 : 0);
    return Math.abs(value - sum) <= (this.added.count(stretch) / 2) * step * (1 + 1e-9);
  }

  /** Under a title or a heading that speaks of rates a total between the lowest and the highest figure is no sum. */
  private isAverage({ column, value, sum }: Stated & { readonly sum: number }, [from, to]: Stretch): boolean {
    if (isNear(value, sum) || !(this.isRate || isPerhapsRate(foldForSearch(column.path.join(' '))))) return false;
    let lowest = Number.POSITIVE_INFINITY;
    let highest = Number.NEGATIVE_INFINITY;
    for (let at = from; at < to; at += 1) {
      const each = this.table.rows[at]?.kind === 'record' ? this.figures.at(column, at) : null;
      if (each === null) continue;
      lowest = Math.min(lowest, each);
      highest = Math.max(highest, each);
    }
    return lowest <= value && value <= highest;
  }

  /** Under "Tồn", "Lũy kế" a total that repeats the last figure above it is where the column has come to, no sum. */
  private isRunning({ column, value, sum }: Stated & { readonly sum: number }, [from, to]: Stretch): boolean {
    if (isNear(value, sum) || !RUNNING.test(foldForSearch(column.path.join(' ')))) return false;
    for (let at = to - 1; at >= from; at -= 1) {
      const last = this.table.rows[at]?.kind === 'record' ? this.figures.at(column, at) : null;
      if (last !== null) return isNear(last, value);
    }
    return false;
  }

  /** The first stretch with the fewest columns that do not agree, of those given or of all it may stand for. */
  private bestStretch(position: number, stated: readonly Stated[], given: readonly Stretch[]): Stretch {
    const stretches = given.length > 0 ? given : this.stretchesFor(position);
    let best: Stretch = stretches[0] ?? [0, 0];
    let fewest = Number.POSITIVE_INFINITY;
    for (const stretch of stretches) {
      const count = this.misses(stretch, position, stated);
      if (count < fewest) [best, fewest] = [stretch, count];
      if (count === 0) break;
    }
    return best;
  }

  private misses(stretch: Stretch, position: number, stated: readonly Stated[]): number {
    const count = this.added.count(stretch);
    return stated.reduce((missed, { column, value }) => {
      const sum = this.added.over(column, stretch, position);
      if (isNear(value, sum)) return missed;
      return missed + (isRounded(value, sum, count) ? 0.1 : 1);
    }, 0);
  }

  /** What a total may stand for, likeliest first: its range in the outline, all records, those above, those below. */
  private stretchesFor(at: number): readonly Stretch[] {
    const { rows } = this.table;
    const row = rows[at] as TableRow;
    const own = this.boundAt.get(at) ?? 0;
    const above = this.bounds.slice(Math.max(0, own - NEAREST), own).reverse();
    const below = this.bounds.slice(own + 1, own + 1 + NEAREST);
    const up: Stretch[] = [...above, 0].map((from) => [from, at]);
    const down: Stretch[] = [...below, rows.length].map((to) => [at, to]);
    const all: Stretch = [0, rows.length];
    const isMarked = row.told === 'mark' || (row.told === 'likely' && row.level !== null);
    const outlined: Stretch[] = isMarked ? [[at, this.endOfRange(at)]] : [];
    const isGrand = /^(?:tong|toan|ca nuoc|grand|total|whole)/.test(foldForSearch(row.label)) && row.told !== 'sum';
    const hasAbove = rows[at - 1]?.kind === 'record' && row.told !== 'mark';
    if (this.isClaimed(at)) return down.filter((stretch) => this.added.count(stretch) > 0);
    const near = hasAbove ? [...up, ...down] : [...down, ...up];
    return [...outlined, ...(isGrand ? [all, ...near] : [...near, all])].filter(
      (stretch) => this.added.count(stretch) > 0,
    );
  }

  /** "Tổng đàn gia cầm" under "Tổng đàn lợn" and its rows, which that one adds up already: these are no poultry. */
  private isClaimed(at: number): boolean {
    const { rows } = this.table;
    const head = this.bounds[(this.boundAt.get(at) ?? 0) - 1];
    if (head === undefined || rows[at]?.told !== 'likely' || rows[head]?.told !== 'likely') return false;
    const stated = this.statedIn(this.figures.columns, head);
    const isOwner =
      stated.length > 0 && this.added.count([head, at]) > 0 && this.misses([head, at], head, stated) === 0;
    return isOwner && this.misses([head, at], at, this.statedIn(this.figures.columns, at)) > 0;
  }

  /** The next row of the outline that stands as high. */
  private endOfRange(at: number): number {
    const { rows } = this.table;
    const level = rows[at]?.level ?? 0;
    for (let below = at + 1; below < rows.length; below += 1) {
      const each = rows[below]?.level ?? null;
      if (each !== null && each <= level && COUNTED.has(rows[below]?.kind ?? 'note')) return below;
    }
    return rows.length;
  }
}
