import { type CellObject, read, type WorkBook, type WorkSheet } from '@e965/xlsx';
import { decodeWindows1252 } from '../codePage/windows1252';
import type { Sheet, Workbook } from '../grid';
import { CELL_BOOLEAN, CELL_ERROR, CELL_NUMBER, CELL_TEXT, FORMULA_FLAG } from '../grid/cellCodes';
import { CellStoreBuilder, type SharedTables } from '../grid/cellStoreBuilder';
import { makeSheet } from '../grid/makeSheet';
import { StyleCollector } from '../grid/styleCollector';
import type { ReadLimits } from '../limits';
import { damaged, refuse } from '../refusal';
import { errorText } from '../xls/cellNumbers';
import { checkOldStream } from '../xls/checkOldStream';
import { ZipArchive } from '../zip/archive';

/** SheetJS keeps an object a cell: what it may inflate is less than what our own readers may. */
const MAX_BINARY_BYTES = 64 * 1024 * 1024;
const STATES = ['visible', 'hidden', 'veryHidden'] as const;

/** Excel's binary workbook in a zip. @throws RefusalError with every reason for which it can not be read */
export function readXlsb(bytes: Buffer, limits: ReadLimits): Workbook {
  const archive = new ZipArchive(bytes, { ...limits, totalBytes: Math.min(limits.totalBytes, MAX_BINARY_BYTES) });
  for (const name of archive.names()) archive.read(name); // whole and within the limits, or refused
  return converted(bytes, 'xlsb', limits);
}

/** Worksheets and workbooks of Excel 2 to 4, which hold no Unicode: their text is the surface of Windows-1252. */
export function readOldXls(bytes: Buffer, limits: ReadLimits): Workbook {
  checkOldStream(bytes);
  return converted(bytes, 'xls', limits);
}

function converted(bytes: Buffer, container: 'xlsb' | 'xls', limits: ReadLimits): Workbook {
  const book = read(bytes, {
    type: 'buffer',
    dense: true,
    cellNF: true,
    cellHTML: false,
    cellText: false,
    cellStyles: true,
  });
  const date1904 = book.Workbook?.WBProps?.date1904 === true;
  const collector = new StyleCollector();
  const tables: SharedTables = { texts: [], styles: collector.styles, date1904 };
  const asText = container === 'xls' ? (text: string) => decodeWindows1252(Buffer.from(text, 'latin1')) : asItIs;
  if (book.SheetNames.length > limits.sheets) refuse('too-large', { what: 'sheets', limit: limits.sheets });
  let cellsLeft = limits.cells;
  const sheets = book.SheetNames.map((name, index) => {
    const converter = new SheetConverter(tables, collector, asText, { ...limits, cells: cellsLeft });
    const sheet = converter.convert(sheetOf(book, name), name, stateOf(book, index));
    cellsLeft -= sheet.cells.columns.length;
    return sheet;
  });
  return { container, sheets, date1904 };
}

function asItIs(text: string): string {
  return text;
}

/** SheetJS leaves a sheet out when it can not read it, and says nothing. */
function sheetOf(book: WorkBook, name: string): WorkSheet {
  return book.Sheets[name] ?? damaged('sheet', { sheet: name });
}

function stateOf(book: WorkBook, index: number): Sheet['state'] {
  return STATES[book.Workbook?.Sheets?.[index]?.Hidden ?? 0] ?? 'visible';
}

class SheetConverter {
  private readonly builder: CellStoreBuilder;

  constructor(
    tables: SharedTables,
    private readonly collector: StyleCollector,
    private readonly asText: (text: string) => string,
    private readonly limits: ReadLimits,
  ) {
    this.builder = new CellStoreBuilder(tables);
  }

  convert(sheet: WorkSheet, name: string, state: Sheet['state']): Sheet {
    const rows = sheet['!data'] ?? [];
    const hiddenRows = new Set<number>();
    rows.forEach((cells, row) => {
      const before = this.builder.count;
      cells?.forEach((cell, column) => {
        if (cell) this.add(row + 1, column + 1, cell);
      });
      if (sheet['!rows']?.[row]?.hidden && this.builder.count > before) hiddenRows.add(row + 1);
    });
    return makeSheet({
      name: this.asText(name),
      state,
      cells: this.builder.finish(),
      merges: this.merges(sheet),
      hiddenRows,
    });
  }

  private add(row: number, column: number, cell: CellObject): void {
    const { builder, limits } = this;
    if (builder.count >= limits.cells) refuse('too-large', { what: 'cells', limit: limits.cells });
    const flag = cell.f === undefined ? 0 : FORMULA_FLAG;
    const style = this.collector.indexOf(typeof cell.z === 'string' ? cell.z : null, null);
    if (cell.t === 'n') builder.add(row, column, CELL_NUMBER | flag, Number(cell.v), style);
    else if (cell.t === 'b') builder.add(row, column, CELL_BOOLEAN | flag, cell.v ? 1 : 0, style);
    else if (cell.t === 'e') builder.addText(row, column, errorText(Number(cell.v)), style, CELL_ERROR | flag);
    else if (cell.t === 's') builder.addText(row, column, this.asText(String(cell.v)), style, CELL_TEXT | flag);
  }

  private merges(sheet: WorkSheet): Sheet['merges'] {
    const ranges = sheet['!merges'] ?? [];
    const limit = this.limits.merges;
    if (ranges.length > limit) refuse('too-large', { what: 'merges', limit });
    return ranges.map(({ s, e }) => ({ top: s.r + 1, left: s.c + 1, bottom: e.r + 1, right: e.c + 1 }));
  }
}
