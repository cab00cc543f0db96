import { OleFile } from '../container/oleFile';
import type { Sheet, Workbook } from '../grid';
import type { CellStore } from '../grid/cellStore';
import type { SharedTables } from '../grid/cellStoreBuilder';
import { makeSheet } from '../grid/makeSheet';
import type { ReadLimits } from '../limits';
import type { ReadingProgress } from '../readingProgress';
import { damaged, inSheet, refuse } from '../refusal';
import { GlobalsReader, type XlsGlobals, type XlsSheetPlace } from './globals';
import { RecordCursor } from './recordCursor';
import * as record from './recordIds';
import { readSheetRecords } from './sheetRecords';

/** The only sheet of a stream without a list of sheets has no name either. */
const UNNAMED = 'Sheet1';

/**
 * A workbook of Excel 5 to 2003 (BIFF5, 7 and 8), in an OLE file or bare. Reads cells and nothing else: macros, links
 * and pictures stay untouched.
 * @throws RefusalError with every reason for which it can not be read
 */
export function readXls(bytes: Buffer, limits: ReadLimits, progress?: ReadingProgress): Workbook {
  const stream = workbookStream(bytes);
  const globals = readGlobals(stream, limits);
  const tables: SharedTables = { texts: [...globals.texts], styles: globals.styles, date1904: globals.date1904 };
  const sheets: Sheet[] = [];
  const cursor = new RecordCursor(stream);
  let cellsLeft = limits.cells;
  for (const place of inFileOrder(globals.sheets)) {
    if (place.position < cursor.end && sheets.length > 0) damaged('sheet-part-twice', { sheet: place.name });
    cursor.end = place.position;
    const sheet = readSheet(cursor, place, globals, tables, { ...limits, cells: cellsLeft }, progress);
    cellsLeft -= sheet.cells.columns.length;
    sheets[globals.sheets.indexOf(place)] = sheet;
  }
  return { container: 'xls', sheets, date1904: globals.date1904 };
}

function workbookStream(bytes: Buffer): Buffer {
  if (!OleFile.isOle(bytes)) return bytes;
  const file = new OleFile(bytes);
  const entry = file.findStream('Workbook') ?? file.findStream('Book');
  return entry ? file.readStart(entry, entry.size) : damaged('xls-stream');
}

function readGlobals(stream: Buffer, limits: ReadLimits): XlsGlobals {
  const cursor = new RecordCursor(stream);
  if (cursor.next() !== record.BOF) damaged('xls-stream');
  const reader = new GlobalsReader(cursor, cursor.short(0) === record.BIFF8, limits);
  const isSheetAlone = cursor.short(2) === record.WORKSHEET;
  while (cursor.next() !== record.EOF) {
    if (cursor.id === record.FILE_PASS) refuse('password-protected', { what: 'xls' });
    reader.readRecord();
  }
  const globals = reader.finish();
  return isSheetAlone ? { ...globals, sheets: [{ name: UNNAMED, state: 'visible', position: 0 }] } : globals;
}

function inFileOrder(places: readonly XlsSheetPlace[]): readonly XlsSheetPlace[] {
  return [...places].sort((a, b) => a.position - b.position);
}

/** The cursor stands before the first record of the sheet; afterwards, behind its last. */
function readSheet(
  cursor: RecordCursor,
  { name, state }: XlsSheetPlace,
  globals: XlsGlobals,
  tables: SharedTables,
  limits: ReadLimits,
  progress?: ReadingProgress,
): Sheet {
  try {
    if (cursor.next() !== record.BOF) damaged('xls-sheet');
    const { builder, merges, hiddenRows } = readSheetRecords(cursor, globals, tables, limits, progress);
    const cells = builder.finish();
    return makeSheet({ name, state, cells, merges, hiddenRows: hiddenRowsWithCells(cells, hiddenRows) });
  } catch (error) {
    throw inSheet(error, name);
  }
}

function hiddenRowsWithCells({ rowNumbers }: CellStore, hidden: ReadonlySet<number>): ReadonlySet<number> {
  return hidden.size === 0 ? hidden : new Set(rowNumbers.filter((row) => hidden.has(row)));
}
