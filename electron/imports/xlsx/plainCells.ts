import { CELL_NUMBER, CELL_TEXT, LAST_COLUMN, LAST_ROW } from '../grid/cellCodes';
import type { CellStoreBuilder } from '../grid/cellStoreBuilder';
import type { XmlScanner } from '../xml/xmlScanner';
import type { CellTables } from './cellReader';
import type { Place } from './cellReference';

const LETTER_A = 0x41;
const LETTER_Z = 0x5a;
const LETTER_N = 0x6e;
const LETTER_S = 0x73;
const ZERO = 0x30;
const NINE = 0x39;
const QUOTE = 0x22;
const MOST_DIGITS = 9;

const START_OF_CELL = Buffer.from('<c r="');
const STYLE = Buffer.from(' s="');
const TYPE = Buffer.from(' t="');
const START_OF_VALUE = Buffer.from('><v>');
const END_OF_CELL = Buffer.from('</v></c>');

/**
 * The quick way through the cells of large sheets: numbers of a few digits and shared texts, written letter for letter
 * as every program writes them, `<c r="B7" s="2" t="s"><v>12</v></c>`. Whatever is written otherwise is left to the
 * scanner, from the first letter of that cell on.
 */
export class PlainCells {
  private at = 0;
  /** What was read last; -1 when no number of so many digits stood there. */
  private number = 0;

  constructor(
    private readonly scanner: XmlScanner,
    private readonly builder: CellStoreBuilder,
    private readonly tables: CellTables,
    private readonly maxCells: number,
  ) {}

  /** Reads the plain cells that stand next. @param place of the last cell; taken along */
  read(place: Place): void {
    this.at = this.scanner.reached;
    while (this.readCell(place)) this.scanner.moveTo(this.at);
  }

  private readCell(place: Place): boolean {
    const { tables, builder } = this;
    if (!this.passes(START_OF_CELL)) return false;
    const column = this.readColumn();
    this.readDigits();
    const row = this.number;
    if (column < 1 || column > LAST_COLUMN || row < 1 || row > LAST_ROW || !this.passesQuote()) return false;
    let style = 0;
    if (this.passes(STYLE)) {
      this.readDigits();
      style = this.number;
      if (style < 0 || !this.passesQuote()) return false;
    }
    const type = this.passes(TYPE) ? this.readType() : LETTER_N;
    if ((type !== LETTER_N && type !== LETTER_S) || !this.passes(START_OF_VALUE)) return false;
    this.readDigits();
    const value = this.number;
    const isText = type === LETTER_S;
    if (value < 0 || (isText && value >= tables.sharedCount) || !this.passes(END_OF_CELL)) return false;
    if (builder.count >= this.maxCells) return false;
    builder.add(row, column, isText ? CELL_TEXT : CELL_NUMBER, value, tables.styleOfFormat[style] ?? 0);
    place.row = row;
    place.column = column;
    return true;
  }

  private passes(expected: Uint8Array): boolean {
    const { bytes } = this.scanner;
    const { at } = this;
    for (let index = 0; index < expected.length; index += 1) if (bytes[at + index] !== expected[index]) return false;
    this.at = at + expected.length;
    return true;
  }

  private passesQuote(): boolean {
    if (this.scanner.bytes[this.at] !== QUOTE) return false;
    this.at += 1;
    return true;
  }

  private readColumn(): number {
    const { bytes } = this.scanner;
    let column = 0;
    for (; ; this.at += 1) {
      const byte = bytes[this.at] ?? 0;
      if (byte < LETTER_A || byte > LETTER_Z || column > LAST_COLUMN) return column;
      column = column * 26 + (byte - LETTER_A + 1);
    }
  }

  private readDigits(): void {
    const { bytes } = this.scanner;
    const start = this.at;
    let { at } = this;
    let number = 0;
    for (let byte = bytes[at] ?? 0; byte >= ZERO && byte <= NINE; byte = bytes[at] ?? 0) {
      number = number * 10 + (byte - ZERO);
      at += 1;
    }
    this.at = at;
    this.number = at === start || at - start > MOST_DIGITS ? -1 : number;
  }

  /** The one letter of a type; 0 for the longer names. */
  private readType(): number {
    const letter = this.scanner.bytes[this.at] ?? 0;
    this.at += 1;
    return this.passesQuote() ? letter : 0;
  }
}
