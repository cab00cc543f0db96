import { address } from '../grid';
import {
  CELL_BOOLEAN,
  CELL_DATE,
  CELL_ERROR,
  CELL_NUMBER,
  CELL_TEXT,
  CELL_WITHOUT_VALUE,
  FORMULA_FLAG,
  LAST_COLUMN,
} from '../grid/cellCodes';
import type { StoredText } from '../grid/cellStore';
import type { CellStoreBuilder, SharedTables } from '../grid/cellStoreBuilder';
import { isoToSerial } from '../grid/serialDate';
import { damaged, refuse } from '../refusal';
import { START, type XmlScanner } from '../xml/xmlScanner';
import { type Place, parseCount, parseReference } from './cellReference';
import { CellValue } from './cellValue';
import { PlainCells } from './plainCells';
import { readStringItem } from './richText';

export interface CellTables extends SharedTables {
  /** Index into the styles by the number a cell names (`s="7"`). */
  readonly styleOfFormat: Uint16Array;
  /** Length of the table of shared strings; texts after it in the pool belong to single cells. */
  readonly sharedCount: number;
}

const LETTER_C = 0x63;
const LETTER_F = 0x66;
const LETTER_R = 0x72;
const LETTER_S = 0x73;
const LETTER_T = 0x74;
const LETTER_V = 0x76;

/** Cell types: the letter of `t="s"`, or one of these two for the longer names. */
const TYPE_BOOLEAN = 0x62;
const TYPE_DATE = 0x64;
const TYPE_ERROR = 0x65;
const TYPE_NUMBER = 0x6e;
const TYPE_SHARED = 0x73;
/** `str`, `inlineStr`, and whatever else a later version may bring: the text as it stands. */
const TYPE_TEXT = 1;

/**
 * Reads the cells of a sheet one after the other into a builder. One object for the whole sheet, with the present cell
 * in its fields: this is the innermost loop, run a million times for a large workbook.
 */
export class CellReader {
  private readonly place: Place = { row: 0, column: 0 };
  private type = TYPE_NUMBER;
  private styleId = 0;
  private formulaFlag = 0;
  private inlineText: StoredText | null = null;
  private readonly value: CellValue;
  private readonly plainCells: PlainCells;

  constructor(
    private readonly scanner: XmlScanner,
    private readonly builder: CellStoreBuilder,
    private readonly tables: CellTables,
    private readonly maxCells: number,
  ) {
    this.value = new CellValue(scanner);
    this.plainCells = new PlainCells(scanner, builder, tables, maxCells);
  }

  /**
   * Reads the cells of one `<row>`, the present start tag, and moves behind its end.
   * @param row number of the row; a cell that gives its own address is put there
   */
  readRow(row: number): void {
    const { scanner } = this;
    const inside = scanner.depth;
    this.place.row = row;
    this.place.column = 0;
    for (let token = this.nextInRow(); scanner.depth >= inside; token = this.nextInRow()) {
      if (token !== START) continue;
      if (this.isTag(LETTER_C)) this.readCell();
      else scanner.skipElement();
    }
  }

  /** The next token behind the cells that are read the quick way. */
  private nextInRow(): number {
    this.plainCells.read(this.place);
    return this.scanner.next();
  }

  private readCell(): void {
    this.type = TYPE_NUMBER;
    this.styleId = this.tables.styleOfFormat[0] ?? 0;
    this.formulaFlag = 0;
    this.inlineText = null;
    this.value.clear();
    this.place.column += 1;
    this.readAttributes();
    if (this.place.column > LAST_COLUMN) damaged('cell-address', { part: this.scanner.part });
    if (this.scanner.isSelfClosing) return;
    this.readChildren();
    this.store();
  }

  private readAttributes(): void {
    const { scanner } = this;
    while (scanner.nextAttribute()) {
      if (scanner.attributeEnd - scanner.attributeStart !== 1 || scanner.isAttributePrefixed) continue;
      const letter = scanner.bytes[scanner.attributeStart];
      if (letter === LETTER_R) this.moveTo();
      else if (letter === LETTER_S) this.readStyle();
      else if (letter === LETTER_T) this.readType();
    }
  }

  private moveTo(): void {
    const { bytes, valueStart, valueEnd, part } = this.scanner;
    if (!parseReference(bytes, valueStart, valueEnd, this.place)) damaged('cell-address', { part });
  }

  private readStyle(): void {
    const { bytes, valueStart, valueEnd } = this.scanner;
    this.styleId = this.tables.styleOfFormat[parseCount(bytes, valueStart, valueEnd)] ?? 0;
  }

  private readType(): void {
    const { bytes, valueStart, valueEnd } = this.scanner;
    this.type = valueEnd - valueStart === 1 ? (bytes[valueStart] ?? TYPE_TEXT) : TYPE_TEXT;
  }

  private readChildren(): void {
    const { scanner } = this;
    const inside = scanner.depth;
    for (let token = scanner.next(); scanner.depth >= inside; token = scanner.next()) {
      if (token !== START) continue;
      if (this.isTag(LETTER_V)) this.value.read();
      else if (scanner.is('is')) this.inlineText = readStringItem(scanner);
      else {
        if (this.isTag(LETTER_F)) this.formulaFlag = FORMULA_FLAG;
        scanner.skipElement();
      }
    }
  }

  private isTag(letter: number): boolean {
    const { scanner } = this;
    return scanner.nameEnd - scanner.nameStart === 1 && scanner.bytes[scanner.nameStart] === letter;
  }

  private store(): void {
    if (this.builder.count >= this.maxCells) refuse('too-large', { what: 'cells', limit: this.maxCells });
    if (this.inlineText !== null) this.addText(this.inlineText);
    else if (this.type === TYPE_TEXT) this.storeText();
    else if (this.value.isBlank()) this.storeBlank();
    else this.storeTyped();
  }

  /** `<v></v>` in a cell of text is the empty text; no `<v>` at all is no value. */
  private storeText(): void {
    if (this.value.isPresent) this.addText(this.value.plainText());
    else this.storeBlank();
  }

  private storeBlank(): void {
    if (this.formulaFlag) this.add(CELL_WITHOUT_VALUE, 0);
  }

  private storeTyped(): void {
    const { type, value } = this;
    if (type === TYPE_SHARED) this.add(CELL_TEXT, this.sharedIndex());
    else if (type === TYPE_ERROR) this.addText(value.plainText(), CELL_ERROR);
    else if (type === TYPE_BOOLEAN) this.addOrText(CELL_BOOLEAN, value.truth());
    else if (type === TYPE_DATE) this.addOrText(CELL_DATE, isoToSerial(value.plainText(), this.tables.date1904));
    else if (type === TYPE_NUMBER) this.addOrText(CELL_NUMBER, value.number());
    else this.addText(value.plainText());
  }

  private sharedIndex(): number {
    const index = this.value.count();
    if (index >= 0 && index < this.tables.sharedCount) return index;
    return damaged('shared-string', { part: this.scanner.part, cell: address(this.place.row, this.place.column) });
  }

  /** A value that is not what its type says is shown as the text it is, never as a number nobody wrote. */
  private addOrText(code: number, value: number | null): void {
    if (value === null) this.addText(this.value.plainText());
    else this.add(code, value);
  }

  private add(code: number, value: number): void {
    this.builder.add(this.place.row, this.place.column, code | this.formulaFlag, value, this.styleId);
  }

  private addText(text: StoredText, code = CELL_TEXT): void {
    this.builder.addText(this.place.row, this.place.column, text, this.styleId, code | this.formulaFlag);
  }
}
