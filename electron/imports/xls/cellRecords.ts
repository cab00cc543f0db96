import { address } from '../grid';
import {
  CELL_BOOLEAN,
  CELL_ERROR,
  CELL_NUMBER,
  CELL_TEXT,
  CELL_WITHOUT_VALUE,
  FORMULA_FLAG,
  LAST_COLUMN,
} from '../grid/cellCodes';
import type { StoredText } from '../grid/cellStore';
import type { CellStoreBuilder } from '../grid/cellStoreBuilder';
import { damaged, refuse } from '../refusal';
import { byteText } from './byteText';
import { errorText, unpackedNumber } from './cellNumbers';
import { ContinuedReader, type FontChanges } from './continuedReader';
import { fontOf, withFonts } from './fonts';
import type { XlsGlobals } from './globals';
import type { RecordCursor } from './recordCursor';
import * as record from './recordIds';

/** In place of a number, this says that a formula's result is something else. */
const NOT_A_NUMBER = 0xffff;
const RESULT_STRING = 0;
const RESULT_BOOLEAN = 1;
const RESULT_ERROR = 2;
const RESULT_EMPTY = 3;
/** Set by programs that write formulas without calculating them; they put 0 as the result. */
const CALCULATE_ON_LOAD = 2;

/** Reads the cell records of one sheet into a builder. */
export class CellRecords {
  constructor(
    private readonly cursor: RecordCursor,
    private readonly builder: CellStoreBuilder,
    private readonly globals: XlsGlobals,
    private readonly maxCells: number,
  ) {}

  /** Reads the present record; false when it is no cell with content. */
  read(): boolean {
    const reader = READERS.get(this.cursor.id);
    if (!reader) return false;
    reader.call(this);
    return true;
  }

  readNumber(): void {
    this.add(CELL_NUMBER, this.cursor.double(6));
  }

  readPacked(): void {
    this.add(CELL_NUMBER, unpackedNumber(this.cursor.long(6) | 0));
  }

  /** Neighbours in one row: a first column, format and number for each, a last column. */
  readPackedRow(): void {
    const { cursor } = this;
    const first = cursor.short(2);
    for (let at = 4; at + 8 <= cursor.length; at += 6) {
      this.put(first + (at - 4) / 6, cursor.short(at), CELL_NUMBER, unpackedNumber(cursor.long(at + 2) | 0));
    }
  }

  readShared(): void {
    const index = this.cursor.long(6);
    if (index >= this.globals.texts.length) damaged('shared-string', { cell: this.cellAddress() });
    this.add(CELL_TEXT, index);
  }

  readLabel(): void {
    this.addText(this.labelText(false));
  }

  readRichLabel(): void {
    this.addText(this.labelText(true));
  }

  readBooleanOrError(): void {
    const value = this.cursor.byte(6);
    if (this.cursor.byte(7) === 0) this.add(CELL_BOOLEAN, value);
    else this.addText(errorText(value), CELL_ERROR);
  }

  readFormula(): void {
    const { cursor } = this;
    if (cursor.short(12) === NOT_A_NUMBER) {
      this.readOtherResult(cursor.byte(6));
      return;
    }
    const value = cursor.double(6);
    const isUncalculated = value === 0 && (cursor.short(14) & CALCULATE_ON_LOAD) !== 0;
    this.add((isUncalculated ? CELL_WITHOUT_VALUE : CELL_NUMBER) | FORMULA_FLAG, value);
  }

  private readOtherResult(kind: number): void {
    const value = this.cursor.byte(8);
    if (kind === RESULT_STRING) this.readStringResult();
    else if (kind === RESULT_BOOLEAN) this.add(CELL_BOOLEAN | FORMULA_FLAG, value);
    else if (kind === RESULT_ERROR) this.addText(errorText(value), CELL_ERROR | FORMULA_FLAG);
    else if (kind === RESULT_EMPTY) this.addText('', CELL_TEXT | FORMULA_FLAG);
    else this.add(CELL_WITHOUT_VALUE | FORMULA_FLAG, 0);
  }

  /** The text stands in a record of its own, behind the formula and what belongs to it. */
  private readStringResult(): void {
    const { cursor } = this;
    const row = cursor.short(0);
    const column = cursor.short(2);
    const format = cursor.short(4);
    while (FORMULA_PARTS.has(cursor.peek())) cursor.next();
    if (cursor.peek() !== record.STRING) {
      this.putAt(row, column, format, CELL_WITHOUT_VALUE | FORMULA_FLAG, 0);
      return;
    }
    cursor.next();
    const text = this.globals.isBiff8
      ? new ContinuedReader(cursor, 0).text().text
      : this.bytesAsText(2, cursor.short(0), format);
    this.putText(row, column, format, text, CELL_TEXT | FORMULA_FLAG);
  }

  private labelText(isRich: boolean): StoredText {
    const { cursor, globals } = this;
    if (!globals.isBiff8) return this.byteLabel(isRich);
    const reader = new ContinuedReader(cursor, 6);
    const { text, changes } = reader.text();
    return withFonts(text, isRich ? reader.changes(reader.short()) : changes, globals.fonts);
  }

  private byteLabel(isRich: boolean): StoredText {
    const { cursor, globals } = this;
    const length = cursor.short(6);
    const text = this.bytesAsText(8, length, cursor.short(4));
    const changes: FontChanges = isRich
      ? Array.from({ length: cursor.byte(8 + length) }, (_, index) => {
          const at = 9 + length + index * 2;
          return [cursor.byte(at), cursor.byte(at + 1)] as const;
        })
      : [];
    return withFonts(text, changes, globals.fonts);
  }

  private bytesAsText(offset: number, length: number, format: number): string {
    const { fonts, fontOfFormat, codePage } = this.globals;
    const end = Math.min(offset + length, this.cursor.length);
    return byteText(this.cursor.slice(offset, end), codePage, fontOf(fonts, fontOfFormat[format] ?? 0));
  }

  private add(code: number, value: number): void {
    this.put(this.cursor.short(2), this.cursor.short(4), code, value);
  }

  private addText(text: StoredText, code = CELL_TEXT): void {
    this.putText(this.cursor.short(0), this.cursor.short(2), this.cursor.short(4), text, code);
  }

  private put(column: number, format: number, code: number, value: number): void {
    this.putAt(this.cursor.short(0), column, format, code, value);
  }

  private putAt(row: number, column: number, format: number, code: number, value: number): void {
    this.checkPlace(column);
    this.builder.add(row + 1, column + 1, code, value, this.globals.styleOfFormat[format] ?? 0);
  }

  private putText(row: number, column: number, format: number, text: StoredText, code: number): void {
    this.checkPlace(column);
    this.builder.addText(row + 1, column + 1, text, this.globals.styleOfFormat[format] ?? 0, code);
  }

  private checkPlace(column: number): void {
    if (column >= LAST_COLUMN) damaged('cell-address');
    if (this.builder.count >= this.maxCells) refuse('too-large', { what: 'cells', limit: this.maxCells });
  }

  private cellAddress(): string {
    return address(this.cursor.short(0) + 1, this.cursor.short(2) + 1);
  }
}

const FORMULA_PARTS: ReadonlySet<number> = new Set([
  record.SHARED_FORMULA,
  record.ARRAY_FORMULA,
  record.DATA_TABLE,
  record.CONTINUE,
]);

const READERS: ReadonlyMap<number, (this: CellRecords) => void> = new Map([
  [record.NUMBER, CellRecords.prototype.readNumber],
  [record.RK, CellRecords.prototype.readPacked],
  [record.MULTIPLE_RK, CellRecords.prototype.readPackedRow],
  [record.SHARED_LABEL, CellRecords.prototype.readShared],
  [record.LABEL, CellRecords.prototype.readLabel],
  [record.RICH_LABEL, CellRecords.prototype.readRichLabel],
  [record.BOOLEAN_OR_ERROR, CellRecords.prototype.readBooleanOrError],
  [record.FORMULA, CellRecords.prototype.readFormula],
]);
