import { clean, type Figures } from './figures';
import type { TableColumn } from './types';

/** Half-open stretch of positions in the rows of a table. */
export type Stretch = readonly [from: number, to: number];

/** Sums and counts of some rows of a table over any stretch of it. */
export class RecordSums {
  private readonly sums: ReadonlyMap<TableColumn, Float64Array>;
  private readonly counts: Uint32Array;

  /** @param isAdded whether the row at a position is added up */
  constructor(
    private readonly figures: Figures,
    isAdded: (at: number) => boolean,
  ) {
    const { length } = figures.table.rows;
    this.counts = new Uint32Array(length + 1);
    for (let at = 0; at < length; at += 1) this.counts[at + 1] = (this.counts[at] ?? 0) + (isAdded(at) ? 1 : 0);
    this.sums = new Map(
      [...figures.columns, ...figures.rates].map((column) => [column, this.running(column, length, isAdded)]),
    );
  }

  /** The sum of a column without the row at `own`. */
  over(column: TableColumn, [from, to]: Stretch, own: number): number {
    const sums = this.sums.get(column);
    const whole = (sums?.[to] ?? 0) - (sums?.[from] ?? 0);
    const isOwnAdded = from <= own && own < to && this.counts[own + 1] !== this.counts[own];
    return clean(isOwnAdded ? whole - (this.figures.at(column, own) ?? 0) : whole);
  }

  count([from, to]: Stretch): number {
    return (this.counts[to] ?? 0) - (this.counts[from] ?? 0);
  }

  /** Sum of what is added up before each position. */
  private running(column: TableColumn, length: number, isAdded: (at: number) => boolean): Float64Array {
    const sums = new Float64Array(length + 1);
    for (let at = 0; at < length; at += 1)
      sums[at + 1] = (sums[at] ?? 0) + (isAdded(at) ? (this.figures.at(column, at) ?? 0) : 0);
    return sums;
  }
}
