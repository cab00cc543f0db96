import type { Area } from '../grid/areas';

/** Where the cells of a table stand once `colspan` and `rowspan` are spread out. */
export class TableLayout {
  /** Last row that anything of the table reaches, and first column behind it. */
  lastRow: number;
  endColumn: number;
  private row: number;
  private column: number;
  /** Last row of tables inside cells of the present row. */
  private nestedEnd = 0;
  /** For each column, the last row that a cell from above covers. */
  private readonly coveredTo: number[] = [];

  constructor(
    readonly top: number,
    readonly left: number,
  ) {
    this.row = top - 1;
    this.lastRow = top - 1;
    this.column = left;
    this.endColumn = left;
  }

  get currentRow(): number {
    return this.row;
  }

  startRow(): void {
    // a table inside a cell of the row above has rows of its own
    this.row = Math.max(this.row + 1, this.nestedEnd + 1);
    this.column = this.left;
  }

  /** A table inside a cell of the present row ended; what follows stands beside or below it. */
  passNested(lastRow: number, endColumn: number): void {
    this.nestedEnd = Math.max(this.nestedEnd, lastRow);
    this.column = Math.max(this.column, endColumn);
    this.reach(lastRow, endColumn);
  }

  /** The place of the next cell of the row. */
  place(columns: number, rows: number): Area {
    while ((this.coveredTo[this.column] ?? 0) >= this.row) this.column += 1;
    const area = { top: this.row, left: this.column, bottom: this.row + rows - 1, right: this.column + columns - 1 };
    if (rows > 1) for (let column = area.left; column <= area.right; column += 1) this.coveredTo[column] = area.bottom;
    this.column = area.right + 1;
    this.reach(area.top, this.column);
    return area;
  }

  private reach(row: number, endColumn: number): void {
    this.lastRow = Math.max(this.lastRow, row);
    this.endColumn = Math.max(this.endColumn, endColumn);
  }
}
