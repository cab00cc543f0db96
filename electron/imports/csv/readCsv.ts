import { decodeTextFile } from '../codePage/decodeTextFile';
import type { TextEncoding } from '../container';
import type { Workbook } from '../grid';
import { CELL_NUMBER, LAST_COLUMN, LAST_ROW } from '../grid/cellCodes';
import { CellStoreBuilder } from '../grid/cellStoreBuilder';
import { plainSheet } from '../grid/makeSheet';
import { PLAIN_STYLE } from '../grid/numberFormat';
import { plainNumber } from '../grid/plainNumber';
import type { ReadLimits } from '../limits';
import { type ReadingProgress, ROWS_BETWEEN } from '../readingProgress';
import { refuse } from '../refusal';
import { FieldReader } from './fields';
import { findSeparator } from './separator';

/** `="0905"`: how some programs keep Excel from taking the zero away. */
const TEXT_FORMULA = /^="((?:[^"]|"")*)"$/;

/**
 * Lines of separated values as one sheet. Everything stays text but whole numbers without a leading zero.
 * @param sheetName a file of lines has no names for sheets
 * @throws RefusalError too-large
 */
export function readCsv(
  bytes: Buffer,
  encoding: TextEncoding,
  sheetName: string,
  limits: ReadLimits,
  progress?: ReadingProgress,
): Workbook {
  const text = withoutEndMark(decodeTextFile(bytes, encoding));
  const { separator, start } = findSeparator(text);
  const reader = new FieldReader(text, separator, start);
  const builder = new CellStoreBuilder({ texts: [], styles: [PLAIN_STYLE], date1904: false });
  for (let row = 1, column = 1; !reader.isAtEnd; ) {
    const field = reader.next();
    if (field.text !== '') addField(builder, row, column, field.text, limits.cells);
    if (field.isLast) {
      row += 1;
      if (row % ROWS_BETWEEN === 0) progress?.(Math.floor(reader.share * bytes.length), bytes.length);
    }
    column = field.isLast ? 1 : column + 1;
  }
  return { container: 'csv', sheets: [plainSheet(sheetName, builder.finish())], date1904: false };
}

function addField(builder: CellStoreBuilder, row: number, column: number, text: string, maxCells: number): void {
  if (builder.count >= maxCells) refuse('too-large', { what: 'cells', limit: maxCells });
  if (column > LAST_COLUMN) refuse('too-large', { what: 'columns', limit: LAST_COLUMN });
  if (row > LAST_ROW) refuse('too-large', { what: 'rows', limit: LAST_ROW });
  const number = plainNumber(text);
  if (number !== null) builder.add(row, column, CELL_NUMBER, number, 0);
  else builder.addText(row, column, TEXT_FORMULA.exec(text)?.[1]?.replaceAll('""', '"') ?? text, 0);
}

/** Programs of DOS end a file with a control letter. */
function withoutEndMark(text: string): string {
  return text.endsWith('\u001a') ? text.slice(0, -1) : text;
}
