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
import { type Field, FieldReader } from './fields';
import { groupsRejoined } from './groups';
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
  const rejoined = separator === ',' ? groupsRejoined(text) : (fields: readonly Field[]) => fields;
  let line: Field[] = [];
  for (let row = 1; !reader.isAtEnd; ) {
    const field = reader.next();
    if (line.length >= LAST_COLUMN) refuse('too-large', { what: 'columns', limit: LAST_COLUMN });
    line.push(field);
    if (!field.isLast && !reader.isAtEnd) continue;
    for (const [at, each] of rejoined(line).entries())
      if (each.text !== '') addField(builder, row, at + 1, each.text, limits.cells);
    line = [];
    row += 1;
    if (row % ROWS_BETWEEN === 0) progress?.(Math.floor(reader.share * bytes.length), bytes.length);
  }
  return { container: 'csv', sheets: [plainSheet(sheetName, builder.finish())], date1904: false };
}

function addField(builder: CellStoreBuilder, row: number, column: number, text: string, maxCells: number): void {
  if (builder.count >= maxCells) refuse('too-large', { what: 'cells', limit: maxCells });
  if (row > LAST_ROW) refuse('too-large', { what: 'rows', limit: LAST_ROW });
  const number = plainNumber(text);
  if (number !== null) builder.add(row, column, CELL_NUMBER, number, 0);
  else builder.addText(row, column, TEXT_FORMULA.exec(text)?.[1]?.replaceAll('""', '"') ?? text, 0);
}

/** Programs of DOS end a file with a control letter. */
function withoutEndMark(text: string): string {
  return text.endsWith('\u001a') ? text.slice(0, -1) : text;
}
