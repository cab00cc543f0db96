import { CELL_TEXT } from './cellCodes';
import type { CellStore, StoredText } from './cellStore';
import type { CellStyle } from './numberFormat';
import { sortCells } from './sortCells';

/** What the sheets of one workbook share; readers add texts to the pool while they read. */
export interface SharedTables {
  readonly texts: StoredText[];
  readonly styles: readonly CellStyle[];
  readonly date1904: boolean;
}

const FIRST_CAPACITY = 1024;

/** Collects cells in any order; cheapest when they come row by row from left to right, as every honest file has them. */
export class CellStoreBuilder {
  count = 0;
  private columns = new Uint16Array(FIRST_CAPACITY);
  private codes = new Uint8Array(FIRST_CAPACITY);
  private styleIds = new Uint16Array(FIRST_CAPACITY);
  private values = new Float64Array(FIRST_CAPACITY);
  private rowCount = 0;
  private rowNumbers = new Uint32Array(FIRST_CAPACITY);
  private rowStarts = new Uint32Array(FIRST_CAPACITY);
  private isSorted = true;
  private lastRow = 0;
  private lastColumn = 0;

  constructor(private readonly shared: SharedTables) {}

  /**
   * @param code  see cellCodes, with FORMULA_FLAG when a formula made the value
   * @param value the number, 0 or 1 for a boolean, an index into the pool of texts for a text or an error
   */
  add(row: number, column: number, code: number, value: number, styleId: number): void {
    if (row !== this.lastRow) this.startRow(row);
    else if (column <= this.lastColumn) this.isSorted = false;
    this.lastColumn = column;
    const index = this.count;
    if (index === this.columns.length) this.resize(index * 2);
    this.columns[index] = column;
    this.codes[index] = code;
    this.styleIds[index] = styleId;
    this.values[index] = value;
    this.count = index + 1;
  }

  addText(row: number, column: number, text: StoredText, styleId: number, code = CELL_TEXT): void {
    this.add(row, column, code, this.shared.texts.push(text) - 1, styleId);
  }

  /** @throws RefusalError damaged, when one cell was given two different values */
  finish(): CellStore {
    this.resize(this.count);
    this.resizeRows(this.rowCount + 1);
    this.rowStarts[this.rowCount] = this.count;
    const { columns, codes, styleIds, values, rowStarts } = this;
    const { texts, styles, date1904 } = this.shared;
    const rowNumbers = this.rowNumbers.slice(0, this.rowCount);
    const store: CellStore = { rowNumbers, rowStarts, columns, codes, styleIds, values, texts, styles, date1904 };
    return this.isSorted ? store : sortCells(store);
  }

  private startRow(row: number): void {
    if (row < this.lastRow) this.isSorted = false;
    this.lastRow = row;
    if (this.rowCount === this.rowNumbers.length) this.resizeRows(this.rowCount * 2);
    this.rowNumbers[this.rowCount] = row;
    this.rowStarts[this.rowCount] = this.count;
    this.rowCount += 1;
  }

  private resizeRows(length: number): void {
    this.rowNumbers = copied(this.rowNumbers, new Uint32Array(length));
    this.rowStarts = copied(this.rowStarts, new Uint32Array(length));
  }

  private resize(length: number): void {
    this.columns = copied(this.columns, new Uint16Array(length));
    this.codes = copied(this.codes, new Uint8Array(length));
    this.styleIds = copied(this.styleIds, new Uint16Array(length));
    this.values = copied(this.values, new Float64Array(length));
  }
}

type Column = Uint32Array | Uint16Array | Uint8Array | Float64Array;

function copied<T extends Column>(from: T, to: T): T {
  to.set(from.length > to.length ? from.subarray(0, to.length) : from);
  return to;
}
