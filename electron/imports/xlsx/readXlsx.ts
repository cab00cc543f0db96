import type { Sheet, Workbook } from '../grid';
import type { StoredText } from '../grid/cellStore';
import { makeSheet } from '../grid/makeSheet';
import type { StyleTable } from '../grid/styleCollector';
import type { ReadLimits } from '../limits';
import type { ReadingProgress } from '../readingProgress';
import { inSheet } from '../refusal';
import { ZipArchive } from '../zip/archive';
import type { CellTables } from './cellReader';
import { readSharedStrings } from './sharedStrings';
import { readSheetPart } from './sheetPart';
import { NO_STYLES, readStyles } from './styles';
import { findWorkbookPart, readWorkbookParts, type SheetPlace, type WorkbookParts } from './workbookPart';

/**
 * A workbook in Office Open XML (.xlsx, .xlsm, transitional or strict). Reads cells and nothing else: macros, links,
 * queries and pictures stay untouched in the zip.
 * @throws RefusalError with every reason for which it can not be read
 */
export function readXlsx(bytes: Buffer, limits: ReadLimits, progress?: ReadingProgress): Workbook {
  const archive = new ZipArchive(bytes, limits);
  const parts = readWorkbookParts(archive, findWorkbookPart(archive), limits);
  const tables = readTables(archive, parts, limits);
  const sheets: Sheet[] = [];
  const sizes = parts.sheets.map(({ part }) => archive.sizeOf(part));
  const total = sizes.reduce((sum, size) => sum + size, 0);
  let cellsLeft = limits.cells;
  let passed = 0;
  for (const [at, place] of parts.sheets.entries()) {
    const before = passed;
    const reached = progress && ((position: number) => progress(before + position, total));
    const sheet = readSheet(archive, place, tables, { ...limits, cells: cellsLeft }, reached);
    passed += sizes[at] ?? 0;
    cellsLeft -= sheet.cells.columns.length;
    sheets.push(sheet);
  }
  return { container: 'xlsx', sheets, date1904: parts.date1904 };
}

function readSheet(
  archive: ZipArchive,
  place: SheetPlace,
  tables: CellTables,
  limits: ReadLimits,
  reached?: (position: number) => void,
): Sheet {
  const { name, state, part } = place;
  try {
    const read = readSheetPart(archive.read(part), part, tables, limits, reached);
    const { builder, merges, hiddenRows, columnWidths } = read;
    return makeSheet({ name, state, cells: builder.finish(), merges, hiddenRows, columnWidths });
  } catch (error) {
    throw inSheet(error, name);
  }
}

function readTables(archive: ZipArchive, parts: WorkbookParts, limits: ReadLimits): CellTables {
  const texts = readPart(archive, parts.sharedStrings, limits, readSharedStrings) ?? [];
  const styleTable = readPart(archive, parts.styles, limits, readStyles) ?? NO_STYLES;
  return { ...styleTable, texts, sharedCount: texts.length, date1904: parts.date1904 };
}

type Table = StoredText[] | StyleTable;

function readPart<T extends Table>(
  archive: ZipArchive,
  part: string | null,
  limits: ReadLimits,
  read: (content: Buffer, part: string, limits: ReadLimits) => T,
): T | null {
  return part === null ? null : read(archive.read(part), part, limits);
}
