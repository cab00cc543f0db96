import { decodeTextFile } from '../codePage/decodeTextFile';
import type { Workbook } from '../grid';
import {
  CELL_BOOLEAN,
  CELL_ERROR,
  CELL_NUMBER,
  CELL_TEXT,
  CELL_WITHOUT_VALUE,
  FORMULA_FLAG,
  LAST_COLUMN,
  LAST_ROW,
} from '../grid/cellCodes';
import { CellStoreBuilder } from '../grid/cellStoreBuilder';
import { plainSheet } from '../grid/makeSheet';
import { parseNumber } from '../grid/numberText';
import { StyleCollector } from '../grid/styleCollector';
import type { ReadLimits } from '../limits';
import { damaged, refuse } from '../refusal';
import { type SylkRecord, sylkRecord } from './sylkRecord';

/** Symbolic link format (.slk), the text form of old spreadsheets. @throws RefusalError damaged, too-large */
export function readSylk(bytes: Buffer, sheetName: string, limits: ReadLimits): Workbook {
  const reader = new SylkReader(limits);
  for (const line of decodeTextFile(bytes, 'utf-8').split(/\r\n|\r|\n/)) reader.read(sylkRecord(line));
  return { container: 'unknown', sheets: [plainSheet(sheetName, reader.builder.finish())], date1904: false };
}

class SylkReader {
  readonly builder: CellStoreBuilder;
  private readonly collector = new StyleCollector();
  /** Number formats in the order the file names them. */
  private readonly formats: string[] = [];
  private readonly columnFormats = new Map<number, string>();
  private format: string | null = null;
  private row = 1;
  private column = 1;

  constructor(private readonly limits: ReadLimits) {
    this.builder = new CellStoreBuilder({ texts: [], styles: this.collector.styles, date1904: false });
  }

  read({ type, fields }: SylkRecord): void {
    if (type === 'P') this.readFormatName(fields);
    else if (type === 'F') this.readFormat(fields);
    else if (type === 'C') this.readCell(fields);
  }

  private readFormatName(fields: SylkRecord['fields']): void {
    const name = fields.get('P');
    if (name !== undefined && this.formats.length < this.limits.cellFormats) this.formats.push(name);
  }

  /** The format of one cell, or of a whole column. */
  private readFormat(fields: SylkRecord['fields']): void {
    const format = this.formats[Number(fields.get('P') ?? -1)];
    const column = Number(fields.get('C') ?? 0);
    if (column > 0 && format !== undefined) this.columnFormats.set(column, format);
    if (column > 0 || fields.has('R')) return;
    this.move(fields);
    this.format = format ?? this.format;
  }

  private readCell(fields: SylkRecord['fields']): void {
    this.move(fields);
    const value = fields.get('K');
    const flag = fields.has('E') ? FORMULA_FLAG : 0;
    if (value !== undefined) this.addValue(value, flag);
    else if (flag) this.add(CELL_WITHOUT_VALUE | flag, 0);
  }

  /** Coordinates that are not given stay; a new cell has no format yet. */
  private move(fields: SylkRecord['fields']): void {
    const row = Number(fields.get('Y') ?? this.row);
    const column = Number(fields.get('X') ?? this.column);
    const isPlace = Number.isInteger(row) && Number.isInteger(column) && row >= 1 && column >= 1;
    if (!isPlace || row > LAST_ROW || column > LAST_COLUMN) damaged('cell-address');
    if (row !== this.row || column !== this.column) this.format = null;
    this.row = row;
    this.column = column;
  }

  private addValue(value: string, flag: number): void {
    const quoted = /^"(.*)"$/s.exec(value)?.[1];
    const number = parseNumber(value);
    if (quoted !== undefined) this.addText(quoted, CELL_TEXT | flag);
    else if (value === 'TRUE' || value === 'FALSE') this.add(CELL_BOOLEAN | flag, value === 'TRUE' ? 1 : 0);
    else if (number !== null) this.add(CELL_NUMBER | flag, number);
    else this.addText(value, (value.startsWith('#') ? CELL_ERROR : CELL_TEXT) | flag);
  }

  private add(code: number, value: number): void {
    this.checkCount();
    this.builder.add(this.row, this.column, code, value, this.style());
  }

  private addText(text: string, code: number): void {
    this.checkCount();
    this.builder.addText(this.row, this.column, text, this.style(), code);
  }

  private style(): number {
    return this.collector.indexOf(this.format ?? this.columnFormats.get(this.column) ?? null, null);
  }

  private checkCount(): void {
    const limit = this.limits.cells;
    if (this.builder.count >= limit) refuse('too-large', { what: 'cells', limit });
  }
}
