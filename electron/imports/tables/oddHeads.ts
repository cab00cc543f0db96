import { rawValue } from '../cells';
import { cellAt } from '../grid';
import { countWhile } from './countWhile';
import { agreementsWith, type Figures } from './figures';
import { markLevel } from './outlineMarks';
import { labelOf } from './sumLabels';
import type { TableColumn } from './types';

/** How many rows a head has to add up, and past how many others of its kind it may reach. */
interface HeadReach {
  readonly fewest: number;
  readonly reach: number;
}

/** A row equal to a single other one may be so by chance. */
const NEIGHBOURS: HeadReach = { fewest: 2, reach: 1 };
/** A group may have one row, and groups within it. */
export const GROUPS: HeadReach = { fewest: 1, reach: 6 };

/** Records that have no ordinal although most others have one; none when they are no exception. */
export function withoutOrdinal(records: readonly number[], { table }: Figures, ordinal: number): readonly number[] {
  const odd = records.filter((at) => rawValue(cellAt(table.sheet, table.rows[at]?.row ?? 0, ordinal)) === '');
  return mostlyNumbered(odd.length, records.length) ? odd : [];
}

/** Records whose words stand in the column of ordinals, "Khối 6: 2 học sinh", and whose column of names is empty. */
export function namedInOrdinals(records: readonly number[], figures: Figures, ordinal: number): readonly number[] {
  const textAt = (at: number) => rawValue(cellAt(figures.table.sheet, figures.table.rows[at]?.row ?? 0, ordinal));
  return records.filter((at) => {
    const text = textAt(at);
    return (
      typeof text === 'string' && /\p{L}{2}/u.test(text) && markLevel(text) === null && labelOf(figures, at) === ''
    );
  });
}

/** Numbers are the rule, so that a row without one is an exception. */
export function mostlyNumbered(odd: number, all: number): boolean {
  return odd * 2 <= all;
}

/**
 * Rows without an ordinal among rows with one that equal the rows below them, down to the next such row, or those above,
 * or all.
 */
export function oddHeads(
  records: readonly number[],
  odd: readonly number[],
  figures: Figures,
  { fewest, reach } = NEIGHBOURS,
): readonly number[] {
  if (odd.length === 0) return [];
  const isOdd = new Set(odd);
  const numbered = new NumberedRows(
    records.filter((at) => !isOdd.has(at)),
    figures,
  );
  const places = odd.map((head) => numbered.before(head));
  const found = odd.filter((head, index) => {
    const own = places[index] ?? 0;
    const stretches = [
      ...ahead(reach).map((step) => [own, places[index + step] ?? numbered.count] as const),
      ...ahead(reach).map((step) => [places[index - step] ?? 0, own] as const),
      [0, numbered.count] as const,
    ];
    return stretches.some(([from, to]) => to - from >= fewest && numbered.agreements(head, from, to) >= 1);
  });
  const isWhole = found.length === odd.length || found.length * 2 > odd.length;
  return isWhole ? found : [];
}

function ahead(reach: number): readonly number[] {
  return Array.from({ length: reach }, (_, at) => at + 1);
}

/** Rows with an ordinal and their running sums: a list may have thousands of heads, and each asks for all of it. */
class NumberedRows {
  private readonly sums: ReadonlyMap<TableColumn, Float64Array>;

  constructor(
    private readonly rows: readonly number[],
    private readonly figures: Figures,
  ) {
    this.sums = new Map(figures.columns.map((column) => [column, this.runningSums(column)]));
  }

  get count(): number {
    return this.rows.length;
  }

  /** How many of the rows stand above the position. */
  before(position: number): number {
    return countWhile(this.rows, (row) => row < position);
  }

  agreements(head: number, from: number, to: number): number {
    return agreementsWith(this.figures, head, to - from, (column) => {
      const sums = this.sums.get(column);
      return (sums?.[to] ?? 0) - (sums?.[from] ?? 0);
    });
  }

  private runningSums(column: TableColumn): Float64Array {
    const sums = new Float64Array(this.rows.length + 1);
    for (const [index, at] of this.rows.entries())
      sums[index + 1] = (sums[index] ?? 0) + (this.figures.at(column, at) ?? 0);
    return sums;
  }
}
