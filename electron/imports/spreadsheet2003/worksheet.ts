import type { Sheet } from '../grid';
import type { Area } from '../grid/areas';
import {
  CELL_BOOLEAN,
  CELL_DATE,
  CELL_ERROR,
  CELL_NUMBER,
  CELL_TEXT,
  CELL_WITHOUT_VALUE,
  FORMULA_FLAG,
  LAST_COLUMN,
  LAST_ROW,
} from '../grid/cellCodes';
import type { StoredText } from '../grid/cellStore';
import { CellStoreBuilder, type SharedTables } from '../grid/cellStoreBuilder';
import { parseNumber } from '../grid/numberText';
import { isoToSerial } from '../grid/serialDate';
import type { ReadLimits } from '../limits';
import { damaged, refuse } from '../refusal';
import { eachChild } from '../xml/eachChild';
import { textContent } from '../xml/textContent';
import type { XmlScanner } from '../xml/xmlScanner';
import { dataText } from './dataText';
import type { XmlStyles } from './xmlStyles';

const STATES: Readonly<Record<string, Sheet['state']>> = { SheetHidden: 'hidden', SheetVeryHidden: 'veryHidden' };

/** Reads one `Worksheet` of an XML spreadsheet. */
export class WorksheetReader {
  readonly builder: CellStoreBuilder;
  readonly merges: Area[] = [];
  readonly hiddenRows = new Set<number>();
  state: Sheet['state'] = 'visible';
  private row = 0;
  private column = 0;
  private rowStyle: string | null = null;

  constructor(
    private readonly scanner: XmlScanner,
    private readonly styles: XmlStyles,
    private readonly tables: SharedTables,
    private readonly limits: ReadLimits,
  ) {
    this.builder = new CellStoreBuilder(tables);
  }

  read(): void {
    const { scanner } = this;
    eachChild(scanner, () => {
      if (scanner.is('Table')) this.readTable();
      else if (scanner.is('WorksheetOptions')) this.readOptions();
    });
  }

  private readOptions(): void {
    const { scanner } = this;
    eachChild(scanner, () => {
      if (scanner.is('Visible')) this.state = STATES[textContent(scanner).trim()] ?? 'visible';
    });
  }

  private readTable(): void {
    const { scanner } = this;
    eachChild(scanner, () => {
      if (scanner.is('Row')) this.readRow();
    });
  }

  private readRow(): void {
    const { scanner } = this;
    this.row = this.place('Index', this.row + 1, LAST_ROW);
    const isHidden = scanner.attribute('Hidden') === '1';
    const span = this.count('Span');
    this.rowStyle = scanner.attribute('StyleID');
    this.column = 0;
    const before = this.builder.count;
    eachChild(scanner, () => {
      if (scanner.is('Cell')) this.readCell();
    });
    if (isHidden && this.builder.count > before) this.hiddenRows.add(this.row);
    this.row += span; // this row and so many more have one format
  }

  private readCell(): void {
    const { scanner } = this;
    this.column = this.place('Index', this.column + 1, LAST_COLUMN);
    const across = this.count('MergeAcross');
    const down = this.count('MergeDown');
    const style = this.styles.indexOf(scanner.attribute('StyleID') ?? this.rowStyle);
    const flag = scanner.attribute('Formula') === null ? 0 : FORMULA_FLAG;
    let hasData = false;
    eachChild(scanner, () => {
      if (!scanner.is('Data')) return;
      hasData = true;
      this.readData(style, flag);
    });
    if (!hasData && flag) this.add(CELL_WITHOUT_VALUE | flag, 0, style);
    if (across > 0 || down > 0) this.addMerge(across, down);
    this.column += across;
  }

  private readData(style: number, flag: number): void {
    const type = this.scanner.attribute('Type') ?? 'String';
    const text = dataText(this.scanner);
    const plain = typeof text === 'string' ? text : text.text;
    const kind = KINDS[type];
    const value = kind ? kind.parse(plain.trim(), this.tables.date1904) : null;
    if (kind && value !== null) this.add(kind.code | flag, value, style);
    else if (plain !== '' || type === 'String')
      this.addText((type === 'Error' ? CELL_ERROR : CELL_TEXT) | flag, text, style);
  }

  private add(code: number, value: number, style: number): void {
    this.checkCount();
    this.builder.add(this.row, this.column, code, value, style);
  }

  private addText(code: number, text: StoredText, style: number): void {
    this.checkCount();
    this.builder.addText(this.row, this.column, text, style, code);
  }

  private checkCount(): void {
    const limit = this.limits.cells;
    if (this.builder.count >= limit) refuse('too-large', { what: 'cells', limit });
  }

  private addMerge(across: number, down: number): void {
    const { row, column, merges, limits } = this;
    const area = { top: row, left: column, bottom: row + down, right: column + across };
    if (area.bottom > LAST_ROW || area.right > LAST_COLUMN) damaged('merge');
    if (merges.length === limits.merges) refuse('too-large', { what: 'merges', limit: limits.merges });
    merges.push(area);
  }

  private place(attribute: string, next: number, last: number): number {
    const text = this.scanner.attribute(attribute);
    const place = text === null ? next : Number(text);
    return Number.isInteger(place) && place >= 1 && place <= last ? place : damaged('cell-address');
  }

  private count(attribute: string): number {
    const text = this.scanner.attribute(attribute);
    return text !== null && /^\d{1,7}$/.test(text) ? Number(text) : 0;
  }
}

interface Kind {
  readonly code: number;
  readonly parse: (text: string, date1904: boolean) => number | null;
}

const KINDS: Readonly<Record<string, Kind>> = {
  Number: { code: CELL_NUMBER, parse: parseNumber },
  DateTime: { code: CELL_DATE, parse: isoToSerial },
  Boolean: { code: CELL_BOOLEAN, parse: (text) => (text === '1' ? 1 : text === '0' ? 0 : null) },
};
