import { type MeasuredRows, measureRows, type TallRow } from './measureRows';

/** Layout takes some 50 KB a row, so thousands of rows at once would take a gigabyte. */
const ROWS_AT_A_TIME = 400;

interface LongTable {
  readonly table: HTMLTableElement;
  readonly batches: readonly (readonly HTMLTableRowElement[])[];
}

/** Tables of many hundred rows: all but the first few hundred rows are out of the page until the sheets are built. */
export class LongTables {
  private readonly tables: readonly LongTable[];

  /** To be called before the page is laid out for the first time. */
  constructor(root: ParentNode) {
    this.tables = Array.from(root.querySelectorAll('table'), (table) => ({ table, batches: batchesOf(table) })).filter(
      ({ batches }) => batches.length > 1,
    );
    for (const { table, batches } of this.tables) show(table, batches[0] ?? []);
  }

  /** A row is as high among a few hundred as among all: columns have fixed widths and no batch parts a merged cell. */
  measure(): ReadonlyMap<HTMLTableElement, MeasuredRows> {
    return new Map(this.tables.map((long) => [long.table, measured(long)]));
  }

  /** Puts the rows back. To be called when the tables have left the page. */
  restore(): void {
    for (const { table, batches } of this.tables) show(table, batches.flat());
  }
}

function measured({ table, batches }: LongTable): MeasuredRows {
  const heights: number[] = [];
  const tall = new Map<number, TallRow>();
  for (const batch of batches) {
    show(table, batch);
    const measure = measureRows(table);
    for (const [index, row] of measure.tall) tall.set(heights.length + index, row);
    heights.push(...measure.heights);
  }
  return { rows: batches.flat(), heights, tall };
}

function show(table: HTMLTableElement, rows: readonly HTMLTableRowElement[]): void {
  table.tBodies[0]?.replaceChildren(...rows);
}

function batchesOf(table: HTMLTableElement): readonly (readonly HTMLTableRowElement[])[] {
  const rows = Array.from(table.tBodies[0]?.rows ?? []);
  const batches: HTMLTableRowElement[][] = [[]];
  let mergedUpTo = 0;
  for (const [index, row] of rows.entries()) {
    if ((batches.at(-1)?.length ?? 0) >= ROWS_AT_A_TIME && index >= mergedUpTo) batches.push([]);
    batches.at(-1)?.push(row);
    for (const cell of row.cells) mergedUpTo = Math.max(mergedUpTo, index + cell.rowSpan);
  }
  return batches;
}
