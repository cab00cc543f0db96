import type { Area } from '../grid/areas';
import { LAST_ROW } from '../grid/cellCodes';
import { CellStoreBuilder } from '../grid/cellStoreBuilder';
import type { ReadLimits } from '../limits';
import { ROWS_BETWEEN } from '../readingProgress';
import { damaged, refuse } from '../refusal';
import { START, XmlScanner } from '../xml/xmlScanner';
import { CellReader, type CellTables } from './cellReader';
import { parseArea, parseCount } from './cellReference';
import { isTrue } from './workbookPart';

export interface SheetContent {
  /** Not finished yet: by then nobody holds the XML any more. */
  readonly builder: CellStoreBuilder;
  readonly merges: readonly Area[];
  readonly hiddenRows: ReadonlySet<number>;
  readonly columnWidths: ReadonlyMap<number, number>;
}

/**
 * Cells, merged areas and hidden rows of one worksheet part. Everything else in it (validations, conditional formats,
 * drawings) is passed over unread, whatever ranges it claims.
 * @param reached called now and then with the place in `content` up to which it is read
 * @throws RefusalError damaged XML or addresses, a text that is not in the table, or too many cells or merges
 */
export function readSheetPart(
  content: Buffer,
  part: string,
  tables: CellTables,
  limits: ReadLimits,
  reached?: (position: number) => void,
): SheetContent {
  const scanner = new XmlScanner(content, part);
  const builder = new CellStoreBuilder(tables);
  const hiddenRows = new Set<number>();
  const merges: Area[] = [];
  const columnWidths = new Map<number, number>();
  for (let token = scanner.next(); token; token = scanner.next()) {
    if (token !== START) continue;
    if (scanner.is('sheetData'))
      readRows(scanner, new CellReader(scanner, builder, tables, limits.cells), builder, hiddenRows, reached);
    else if (scanner.is('mergeCell')) addMerge(scanner, merges, limits);
    else if (scanner.is('col')) addWidth(scanner, columnWidths);
  }
  return { builder, merges, hiddenRows, columnWidths };
}

/** A copy of the sheet is that wide; columns far right of any form and widths that are none are passed over. */
const LAST_WIDE_COLUMN = 256;
const WIDEST = 255;

function addWidth(scanner: XmlScanner, widths: Map<number, number>): void {
  const [first, last, width] = ['min', 'max', 'width'].map((name) => Number(scanner.attribute(name) ?? Number.NaN));
  if (first === undefined || last === undefined || width === undefined) return;
  if (!(first >= 1 && width > 0 && width <= WIDEST)) return;
  for (let column = Math.trunc(first); column <= Math.min(last, LAST_WIDE_COLUMN); column += 1)
    widths.set(column, width);
}

function readRows(
  scanner: XmlScanner,
  reader: CellReader,
  builder: CellStoreBuilder,
  hiddenRows: Set<number>,
  reached?: (position: number) => void,
): void {
  if (scanner.isSelfClosing) return;
  const inside = scanner.depth;
  let row = 0;
  let count = 0;
  for (let token = scanner.next(); scanner.depth >= inside; token = scanner.next()) {
    if (token !== START || !scanner.is('row')) continue;
    count += 1;
    if (count % ROWS_BETWEEN === 0) reached?.(scanner.reached);
    const attributes = readRowAttributes(scanner, row + 1);
    row = attributes.row;
    if (scanner.isSelfClosing) continue;
    const before = builder.count;
    reader.readRow(row);
    if (attributes.isHidden && builder.count > before) hiddenRows.add(row);
  }
}

function readRowAttributes(scanner: XmlScanner, nextRow: number): { row: number; isHidden: boolean } {
  let row = nextRow;
  let isHidden = false;
  while (scanner.nextAttribute()) {
    if (scanner.isAttributePrefixed) continue;
    if (scanner.attributeIs('r')) row = parseCount(scanner.bytes, scanner.valueStart, scanner.valueEnd);
    else if (scanner.attributeIs('hidden')) isHidden = isTrue(scanner.attributeText());
  }
  if (row < 1 || row > LAST_ROW) damaged('row-number', { part: scanner.part });
  return { row, isHidden };
}

function addMerge(scanner: XmlScanner, merges: Area[], limits: ReadLimits): void {
  const area = parseArea(scanner.attribute('ref') ?? '');
  if (!area) damaged('merge', { part: scanner.part });
  if (area.top === area.bottom && area.left === area.right) return;
  if (merges.length === limits.merges)
    refuse('too-large', { what: 'merges', part: scanner.part, limit: limits.merges });
  merges.push(area);
}
