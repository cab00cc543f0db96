import type { Sheet } from '../grid';
import type { StoredText } from '../grid/cellStore';
import { type RawFormat, type StyleTable, styleTable } from '../grid/styleCollector';
import type { ReadLimits } from '../limits';
import { damaged, refuse } from '../refusal';
import { byteText, type XlsFont } from './byteText';
import { ContinuedReader } from './continuedReader';
import { fontOf } from './fonts';
import type { RecordCursor } from './recordCursor';
import * as record from './recordIds';
import { readSharedTexts } from './sharedTexts';

export interface XlsSheetPlace {
  readonly name: string;
  readonly state: Sheet['state'];
  /** Where in the stream its records begin. */
  readonly position: number;
}

/** What the first stretch of an .xls stream says about the whole workbook. */
export interface XlsGlobals extends StyleTable {
  readonly isBiff8: boolean;
  readonly date1904: boolean;
  readonly codePage: number;
  readonly sheets: readonly XlsSheetPlace[];
  readonly texts: readonly StoredText[];
  readonly fonts: readonly XlsFont[];
  /** Number of the font of each cell format. */
  readonly fontOfFormat: readonly number[];
}

const WESTERN_CODE_PAGE = 1252;
const WORKSHEET_TYPE = 0;
const STATES = ['visible', 'hidden', 'veryHidden'] as const;

/** Gathers the records of the globals; names are decoded at the end, when the code page is certain. */
export class GlobalsReader {
  private codePage = WESTERN_CODE_PAGE;
  private date1904 = false;
  private readonly fonts: XlsFont[] = [];
  private readonly formats: RawFormat[] = [];
  private readonly numberFormats = new Map<number, string>();
  private readonly sheets: XlsSheetPlace[] = [];
  private texts: readonly StoredText[] = [];

  constructor(
    private readonly cursor: RecordCursor,
    private readonly isBiff8: boolean,
    private readonly limits: ReadLimits,
  ) {}

  /** Reads the present record when it is one of the globals. */
  readRecord(): void {
    READERS.get(this.cursor.id)?.call(this);
  }

  finish(): XlsGlobals {
    const { isBiff8, codePage, date1904, sheets, texts, fonts, formats, numberFormats } = this;
    const table = styleTable(formats, numberFormats, (id) => fontOf(fonts, id)?.name ?? null);
    const styleOfFormat = formats.length > 0 ? table.styleOfFormat : Uint16Array.of(0);
    const fontOfFormat = formats.map(({ fontId }) => fontId);
    return { isBiff8, codePage, date1904, sheets, texts, fonts, fontOfFormat, styles: table.styles, styleOfFormat };
  }

  readCodePage(): void {
    this.codePage = this.cursor.short(0);
  }

  readDateMode(): void {
    this.date1904 = this.cursor.short(0) === 1;
  }

  readFont(): void {
    this.checkCount(this.fonts.length);
    this.fonts.push({ charset: this.cursor.byte(12), name: this.shortName(14) });
  }

  readFormat(): void {
    this.checkCount(this.numberFormats.size);
    const code = this.isBiff8 ? new ContinuedReader(this.cursor, 2).text().text : this.byteName(3, this.cursor.byte(2));
    this.numberFormats.set(this.cursor.short(0), code);
  }

  readCellFormat(): void {
    this.checkCount(this.formats.length);
    this.formats.push({ fontId: this.cursor.short(0), numberFormatId: this.cursor.short(2) });
  }

  /** Charts, macro sheets and modules hold no table: left out. */
  readSheetPlace(): void {
    const { cursor, limits } = this;
    if (cursor.byte(5) !== WORKSHEET_TYPE) return;
    if (this.sheets.length === limits.sheets) refuse('too-large', { what: 'sheets', limit: limits.sheets });
    const state = STATES[cursor.byte(4) & 3] ?? 'visible';
    const position = cursor.long(0);
    if (position >= cursor.bytes.length) damaged('xls-cut-off');
    this.sheets.push({ name: this.shortName(6), state, position });
  }

  readTexts(): void {
    this.texts = readSharedTexts(this.cursor, this.fonts, this.limits);
  }

  private shortName(offset: number): string {
    if (this.isBiff8) return new ContinuedReader(this.cursor, offset).text(1).text;
    return this.byteName(offset + 1, this.cursor.byte(offset));
  }

  private byteName(offset: number, length: number): string {
    const end = Math.min(offset + length, this.cursor.length);
    return byteText(this.cursor.slice(offset, end), this.codePage, undefined);
  }

  private checkCount(count: number): void {
    const limit = this.limits.cellFormats;
    if (count >= limit) refuse('too-large', { what: 'cell-formats', limit });
  }
}

const READERS: ReadonlyMap<number, (this: GlobalsReader) => void> = new Map([
  [record.CODE_PAGE, GlobalsReader.prototype.readCodePage],
  [record.DATE_MODE, GlobalsReader.prototype.readDateMode],
  [record.FONT, GlobalsReader.prototype.readFont],
  [record.FORMAT, GlobalsReader.prototype.readFormat],
  [record.XF, GlobalsReader.prototype.readCellFormat],
  [record.BOUND_SHEET, GlobalsReader.prototype.readSheetPlace],
  [record.SHARED_STRINGS, GlobalsReader.prototype.readTexts],
]);
